import Foundation
import TestSupport
import Testing

/// `gouji check` compares each report with the one of the year before.
@Suite struct PreviousReportsTests {
  /// A sound report of 2023.
  private static var last: String {
    get throws { try String(contentsOf: Fixture.folder.appendingPathComponent("sound/pipes-2021.md"), encoding: .utf8) }
  }

  /// The same a year later, with what was carried in and a growth rate that do not join.
  private static var present: String {
    get throws {
      try last.replacingOccurrences(of: "2023年", with: "2024年")
        .replacingOccurrences(of: "申请数量 | | | 0 | 0 | 0 | 0 | 0 | 0 | 0 |", with: "申请数量 | | | 3 | 0 | 0 | 0 | 0 | 0 | 3 |")
        .replacingOccurrences(of: "被申请行政复议17件，", with: "被申请行政复议17件，同比增长5%，")
    }
  }

  /// The lines of the output that name a rule across years.
  private func found(_ arguments: [String], in folder: TemporaryFolder, below path: String = ".") throws -> [String] {
    let outcome = try Tool.run(["check", "--fail-on", "never"] + arguments, in: folder.url.appendingPathComponent(path))
    #expect(outcome.errors == "")
    let rules = ["broken-carryover", "broken-stock", "wrong-growth", "repeated-text"]
    return outcome.output.split(separator: "\n").filter { line in rules.contains { line.contains(" \($0): ") } }.map(String.init)
  }

  private static let expected = [
    "2024.md:5:4: 提示 repeated-text: 本部分 19 句中有 18 句与 2023 年报告相同",
    "2024.md:11:196: 警告 wrong-growth: 应为持平（按 2023 年报告的 17：（17－17）÷17），或增加 70.00%（按 2023 年报告的 10：（17－10）÷10），正文写“5%”",
    "2024.md:25:21: 警告 broken-stock: “行政规范性文件”的现行有效件数应为 32（2023 年现行有效 30＋制发 5－废止 3），现为 30",
    "2024.md:44:26: 警告 broken-carryover: 上年结转的“自然人”栏应为 0（2023 年报告的结转下年度），现为 3",
    "2024.md:77:4: 提示 repeated-text: 本部分 3 句中有 3 句与 2023 年报告相同",
  ]

  @Test func aFolderWithTwoYears() throws {
    let folder = try TemporaryFolder()
    try folder.write("2023.md", Self.last)
    try folder.write("2024.md", Self.present)
    #expect(try found(["."], in: folder) == Self.expected)
    #expect(try found(["2024.md"], in: folder) == Self.expected)
    #expect(try found(["2023.md"], in: folder) == [])
    let text = try Tool.run(["check", "2024.md"], in: folder.url).output
    #expect(text.contains("\n    2023.md:67: 上年报告的结转下年度，“自然人”栏是 0\n"))
  }

  @Test func yearsInFoldersOfTheirOwn() throws {
    let folder = try TemporaryFolder()
    try folder.write("甲/2023/报告.md", Self.last)
    try folder.write("甲/2024/报告.md", Self.present)
    #expect(try found(["甲"], in: folder).map { $0.replacingOccurrences(of: "甲/2024/报告.md", with: "2024.md") } == Self.expected)
    #expect(try found(["甲/2024"], in: folder).count == 5)
    #expect(try found(["甲/2024/报告.md"], in: folder).count == 5)
    #expect(try found(["报告.md"], in: folder, below: "甲/2024").count == 5)
    #expect(try found(["甲/2024", "--previous", "甲/2023/报告.md"], in: folder).count == 5)
    #expect(try found(["甲/2024", "甲/2023/报告.md"], in: folder).count == 5)
  }

  @Test func anotherBodyIsNotComparedWith() throws {
    let folder = try TemporaryFolder()
    try folder.write("2023.md", Self.last.replacingOccurrences(of: "青禾县", with: "青禾市"))
    try folder.write("2024.md", Self.present)
    #expect(try found(["."], in: folder) == [])
  }

  @Test func theSettingNamesItFromItsOwnFolder() throws {
    let folder = try TemporaryFolder()
    try folder.write("往年/甲.md", Self.last)
    try folder.write("今年/2024.md", Self.present)
    try folder.write("今年/.gouji.json", #"{"previousReport":"../往年/甲.md"}"#)
    #expect(try found(["今年"], in: folder).count == 5)
    #expect(try found(["今年/2024.md"], in: folder).count == 5)
  }

  @Test func theStandardInputIsComparedWithWhatIsNamed() throws {
    let folder = try TemporaryFolder()
    try folder.write("2023.md", Self.last)
    let outcome = try Tool.run(["check", "-", "--previous", "2023.md"], input: Self.present, in: folder.url)
    #expect(outcome.output.contains("broken-carryover"))
    #expect(!(try Tool.run(["check", "-"], input: Self.present, in: folder.url).output.contains("broken-carryover")))
  }

  @Test func whatIsNamedAndCannotBeComparedWithIsSaid() throws {
    let folder = try TemporaryFolder()
    try folder.write("2024.md", Self.present)
    try folder.write("2022.md", Self.last.replacingOccurrences(of: "2023年", with: "2022年"))
    try folder.write("说明.md", "# 说明\n")
    func run(_ name: String) throws -> (String, Int32) {
      let outcome = try Tool.run(["check", "--fail-on", "never", "2024.md", "--previous", name], in: folder.url)
      return (outcome.errors.split(separator: "\n").first.map(String.init) ?? "", outcome.status)
    }
    #expect(try run("没有.md") == ("gouji: 上年报告 没有.md：读不出来", 2))
    #expect(try run("说明.md") == ("gouji: 上年报告 说明.md：不是政府信息公开工作年度报告", 2))
    #expect(try run("2022.md") == ("gouji: 上年报告 2022.md：是 2022 年的，应为 2023 年的，没有与它核对", 0))
    try folder.write(".gouji.json", #"{"previousReport":"没有.md"}"#)
    let outcome = try Tool.run(["check", "2024.md", "2022.md"], in: folder.url)
    #expect(outcome.errors.split(separator: "\n").count == 1 && outcome.errors.hasSuffix("没有.md：读不出来\n"))
  }

  @Test func jsonNamesTheFileOfARelatedPlace() throws {
    let folder = try TemporaryFolder()
    try folder.write("2023.md", Self.last)
    try folder.write("2024.md", Self.present)
    let files = try Tool.run(["check", "--format", "json", "2024.md"], in: folder.url).json()["files"]?.array
    let finding = files?.first?["findings"]?.array?.first { $0["rule"] == .string("broken-carryover") }
    let related = finding?["related"]?.array?.first
    #expect(related?["path"] == .string("2023.md"))
    #expect(related?["start"]?["line"] == .integer(67) && related?["start"]?["column"] == .integer(21))
    let growth = files?.first?["findings"]?.array?.first { $0["rule"] == .string("wrong-growth") }?["related"]?.array?.first
    #expect(growth?["path"] == nil && growth?["start"]?["line"] == .integer(11))
  }
}
