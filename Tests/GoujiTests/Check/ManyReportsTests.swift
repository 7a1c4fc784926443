import Foundation
import JSONText
import Testing

/// A folder with many reports is read by several threads, and nothing shows of it.
@Suite struct ManyReportsTests {
  /// Reports of some bodies in two years, of which every seventh has one wrong figure.
  private func province() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    let sample = try Tool.sample
    for number in 1...60 {
      let body = "第\(number)区教育局"
      for year in [2023, 2024] {
        var text = sample.replacingOccurrences(of: "云岭县人民政府", with: body).replacingOccurrences(of: "2024", with: String(year))
        if number % 7 != 0 { text = text.replacingOccurrences(of: "| 52 | 1 |", with: "| 25 | 1 |") }
        try folder.write("\(year)/\(number)号.md", text)
      }
    }
    return folder
  }

  @Test func theOrderIsAlwaysThatOfTheNames() throws {
    let folder = try province()
    let first = try Tool.run(["check", "--format", "jsonl", "."], in: folder.url)
    let files = try first.output.split(separator: "\n").map { try JSONParser.parse(Array($0.utf8)) }
    #expect(files.map { $0["path"]?.string ?? "" } == [2023, 2024].flatMap { year in (1...60).map { "\(year)/\($0)号.md" } })
    // Last year's report is found in the other folder, for each its own.
    #expect(files.suffix(60).enumerated().allSatisfy { $1["previous"] == .array([.string("2023/\($0 + 1)号.md")]) })
    #expect(files.prefix(60).allSatisfy { $0["previous"] == .array([]) })
    for (index, file) in files.enumerated() {
      let rules = file["findings"]?.array?.compactMap { $0["rule"]?.string } ?? []
      #expect(rules.contains("unbalanced-total") == ((index % 60 + 1) % 7 == 0), "\(file["path"]?.string ?? "")")
    }
    for _ in 0..<3 { #expect(try Tool.run(["check", "--format", "jsonl", "."], in: folder.url).output == first.output) }
  }

  /// Others are done with long before the first one is, further ahead than any of them may be begun.
  @Test func theOrderStaysWhereTheFirstTakesLong() throws {
    let folder = try province()
    let text = try String(contentsOf: folder.url.appendingPathComponent("2023/1号.md"), encoding: .utf8)
    let lines = String(repeating: "全年共召开政务公开工作会议4次，培训56人次。\n\n", count: 20_000)
    try folder.write("2023/1号.md", text + lines)
    let checked = try Tool.run(["check", "--format", "jsonl", "--exit-zero", "."], in: folder.url)
    let files = try checked.output.split(separator: "\n").map { try JSONParser.parse(Array($0.utf8)) }
    #expect(files.map { $0["path"]?.string ?? "" } == [2023, 2024].flatMap { year in (1...60).map { "\(year)/\($0)号.md" } })
    #expect(files[60]["previous"] == .array([.string("2023/1号.md")]))
  }

  /// What is found is what is found of each alone.
  @Test func togetherIsAsAlone() throws {
    let folder = try province()
    func lines(_ path: String) throws -> String {
      try Tool.run(["check", "--format", "jsonl", "--ignore", "copied-text", path], in: folder.url).output
    }
    let together = try lines(".").split(separator: "\n")
    for number in [1, 7, 60] {
      let alone = try lines("2024/\(number)号.md")
      #expect(together.contains { $0 + "\n" == alone })
    }
  }

  /// A repair of last year's report counts for this year's.
  @Test func repairsAreMadeInAllFiles() throws {
    let folder = try province()
    let outcome = try Tool.run(["check", "--fix", "--select", "unbalanced-total", "."], in: folder.url)
    #expect(outcome.output.hasPrefix("改好 16 处，16 个文件\n"))
    #expect(try Tool.run(["check", "-q", "--select", "unbalanced-total", "."], in: folder.url).output == "")
    let format = try Tool.run(["format", "."], in: folder.url)
    #expect(format.output.hasPrefix("排好 120 个文件") || format.output.hasPrefix("✓ 120"))
  }

  @Test func troubleStandsInItsPlace() throws {
    let folder = try province()
    try folder.write("2023/5号甲.md", Data([0xD0, 0xC5, 0xCF, 0xA2, 0xB9, 0xAB, 0xBF, 0xAA, 0xFF, 0x0A]))
    let files = try Tool.run(["check", "--format", "jsonl", "."], in: folder.url).output.split(separator: "\n")
      .map { try JSONParser.parse(Array($0.utf8)) }
    #expect(files[5]["path"]?.string == "2023/5号甲.md" && files[5]["unreadable"] != nil && files.count == 121)
  }
}
