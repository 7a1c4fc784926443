import ReportSyntax
import Testing

@testable import ReportReading

@Suite struct NeighbourReportsTests {
  private static let first = "政策解读的形式还不够丰富，图表和视频解读偏少"
  private static let second = "部分栏目更新不够及时，有的专栏超过一个月没有更新"

  /// A report of a body with some sentences in section 五.
  private func report(_ body: String, year: Int = 2024, _ sentences: String...) throws -> (Report, Prose) {
    let text = "\(body)\(year)年政府信息公开工作年度报告\n\n五、存在的主要问题及改进情况\n\n\(sentences.map { $0 + "。" }.joined())\n"
    let report = try #require(Report(reading: SyntaxTree(SourceText(text))))
    return (report, Prose(report))
  }

  private func take(_ report: (Report, Prose), _ neighbours: inout NeighbourReports) -> NeighbourReports.Resemblance? {
    let name = (report.0.body ?? "") + ".md"
    return neighbours.take(report.0, report.1, location: name, name: name)[5]
  }

  @Test func theOtherReportWithMostOfTheSentencesIsNamed() throws {
    let (one, other) = (try report("云岭县教育局", Self.first), try report("云岭县民政局", Self.first, Self.second))
    let texts = ["云岭县教育局.md": one.0.text, "云岭县民政局.md": other.0.text]
    var neighbours = NeighbourReports { texts[$0] }
    #expect(take(one, &neighbours) == nil)
    #expect(take(other, &neighbours)?.sentences.count == 1)
    let found = try #require(take(try report("云岭县水务局", Self.first, Self.second), &neighbours))
    #expect(found.owner.body == "云岭县民政局" && found.sentences.count == 2)
    let place = try #require(found.place)
    #expect(place.text.name == "云岭县民政局.md" && place.text.text.string(place.range) == Self.first)
  }

  @Test func aTextThatHasChangedIsNotPointedInto() throws {
    var neighbours = NeighbourReports { _ in SourceText("另一份文字") }
    _ = take(try report("云岭县教育局", Self.first), &neighbours)
    let found = try #require(take(try report("云岭县水务局", Self.first), &neighbours))
    #expect(found.place == nil)
  }

  @Test func theSameBodyAndOtherYearsAreNotCompared() throws {
    var neighbours = NeighbourReports { _ in nil }
    _ = take(try report("云岭县人民政府", Self.first), &neighbours)
    #expect(take(try report("云岭县人民政府", Self.first), &neighbours) == nil)
    // 政府办公室 reports for its government.
    #expect(take(try report("云岭县人民政府办公室", Self.first), &neighbours) == nil)
    #expect(take(try report("云岭县水务局", year: 2023, Self.first), &neighbours) == nil)
    #expect(take(try report("云岭县水务局", Self.first), &neighbours)?.owner.body == "云岭县人民政府")
  }

  /// Where figures are the same, sentences that tell them are.
  @Test func sentencesThatTellWhatTheTablesCountAreNobodysOwn() throws {
    let counts = ["本年度共收到政府信息公开申请12件，较好地满足了群众需要", "未发生因政府信息公开工作被申请行政复议、提起行政诉讼的情况"]
    var neighbours = NeighbourReports { _ in nil }
    _ = take(try report("云岭县教育局", counts[0], counts[1], Self.first), &neighbours)
    let found = take(try report("云岭县水务局", counts[0], counts[1], Self.first), &neighbours)
    #expect(found?.sentences.count == 1)
  }
}
