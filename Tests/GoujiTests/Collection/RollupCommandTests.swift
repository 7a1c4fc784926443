import Foundation
import JSONText
import ReportForm
import TestSupport
import Testing

@Suite struct RollupCommandTests {
  private static let edition = Edition.edition2021

  /// A folder with a county's report that is the sum of those of two offices.
  private struct County {
    let folder: TemporaryFolder
    /// The figures of either office.
    let figures = RollupCommandTests.edition.balancedFigures

    init() throws {
      folder = try TemporaryFolder()
      try write("县政府.md", "云岭县人民政府", figures.map { $0 * 2 })
      try write("教育局.md", "云岭县教育局", figures)
      try write("水务局.md", "云岭县水务局", figures)
    }

    func write(_ name: String, _ body: String, year: Int = 2024, _ figures: [Int64]) throws {
      let title = "\(body)\(year)年政府信息公开工作年度报告"
      try folder.write(name, LayoutWriter.pipes.report(RollupCommandTests.edition, title: title) { String(figures[$0]) })
    }

    func run(_ arguments: String...) throws -> Tool.Outcome {
      try Tool.run(["rollup", "县政府.md", "."] + arguments, in: folder.url)
    }
  }

  @Test func sumsThatTieAreCalledRight() throws {
    let county = try County()
    let outcome = try county.run()
    #expect(outcome.output == "✓ 上下级相符：200 个数都等于 2 个单位之和\n" && outcome.errors == "" && outcome.status == 0)
  }

  @Test func aCellThatDiffersIsToldWithTheFiguresBelow() throws {
    let county = try County()
    var figures = county.figures.map { $0 * 2 }
    // The first figure of table 3, with the total of its row, its column, and what is carried over.
    let received = try #require(Self.edition.figures(.received, in: .requests))
    let carriedOut = try #require(Self.edition.figures(.carriedOut, in: .requests))
    for figure in [received.lowerBound, received.upperBound - 1, carriedOut.lowerBound, carriedOut.upperBound - 1] { figures[figure] += 1 }
    try county.write("县政府.md", "云岭县人民政府", figures)
    let outcome = try county.run("--format", "json")
    #expect(outcome.status == 1)
    let document = try outcome.json()
    // Two cells differ, and the totals of their rows by as much, of which nothing more is to be said.
    let findings = try #require(document["findings"]?.array)
    #expect(
      findings.map { $0["message"]?.string } == [
        "“一、本年新收政府信息公开申请数量”的“自然人”栏：下级 2 个单位合计 800，这里是 801",
        "“四、结转下年度继续办理”的“自然人”栏：下级 2 个单位合计 \(county.figures[carriedOut.lowerBound] * 2)，这里是 \(figures[carriedOut.lowerBound])",
      ])
    #expect(findings[0]["related"]?.array?.map { $0["path"]?.string } == ["教育局.md", "水务局.md"])
    #expect(findings[0]["related"]?.array?.first?["message"]?.string == "云岭县教育局：400")
    #expect(document["figures"]?["unequal"]?.integer == 4 && document["figures"]?["equal"]?.integer == 196)
    // The place is that of the cell, in the report that adds up and in those below it.
    let line = try #require(findings[0]["start"]?["line"]?.integer)
    let text = try String(contentsOf: county.folder.url.appendingPathComponent("县政府.md"), encoding: .utf8)
    #expect(text.split(separator: "\n", omittingEmptySubsequences: false)[line - 1].contains("| 801 |"))
    #expect(findings[0]["related"]?.array?.first?["start"]?["line"]?.integer == line)
  }

  @Test func whoIsMissingIsNamedAndNothingIsSaidOfWhatTheyMayHave() throws {
    let county = try County()
    try county.folder.write("名单.txt", "教育局\n云岭县水务局\n卫生健康局\n")
    let outcome = try county.run("--bodies", "名单.txt")
    #expect(outcome.status == 1)
    #expect(
      outcome.output == """
        名单上的卫生健康局没有报告
        2 个单位：0 个数相符，0 个不符，200 个不能核对；缺 1 个单位

        """)
    // More than the whole is too much, whoever is missing.
    try county.write("教育局.md", "云岭县教育局", county.figures.map { $0 * 3 })
    #expect(try county.run("--bodies", "名单.txt").output.contains("下级 2 个单位已有 1600，这里是 800"))
  }

  @Test func doubleAndForeignReportsAreNamed() throws {
    let county = try County()
    var other = county.figures
    other[0] += 1
    try county.write("教育局-修改.md", "云岭县教育局", other)
    try county.write("水务局2023.md", "云岭县水务局", year: 2023, county.figures)
    try county.write("县政府-草稿.md", "云岭县人民政府", county.figures)
    let outcome = try county.run()
    #expect(outcome.status == 1)
    #expect(
      outcome.output == """
        云岭县教育局有 2 份同年的报告，数不同的格没有核对：教育局-修改.md、教育局.md
        县政府-草稿.md：与汇总的报告是同一单位的，没有计入
        水务局2023.md：是 2023 年度的，没有计入
        2 个单位：199 个数相符，0 个不符，1 个不能核对

        """)
  }

  @Test func whatIsNoReportIsTrouble() throws {
    let county = try County()
    try county.folder.write("通知.md", "# 通知\n")
    #expect(try Tool.run(["rollup", "县政府.md", "教育局.md", "通知.md", "水务局.md"], in: county.folder.url).status == 2)
    #expect(try Tool.run(["rollup", "通知.md", "教育局.md"], in: county.folder.url).status == 2)
    #expect(try Tool.run(["rollup", "."], in: county.folder.url).status == 2)
    let folder = try Tool.run(["rollup", ".", "教育局.md"], in: county.folder.url)
    #expect(folder.status == 2 && folder.errors.contains("是文件夹"))
  }
}
