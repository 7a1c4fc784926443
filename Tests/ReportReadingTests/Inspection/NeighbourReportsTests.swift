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
    guard let text = OwnText(report.0, report.1) else { return nil }
    let number = neighbours.take(text, location: name, name: name)
    return neighbours.resemblance(to: text, inSection: 5, before: number)
  }

  @Test func theOtherReportWithMostOfTheSentencesIsNamed() throws {
    let (one, other) = (try report("云岭县教育局", Self.first), try report("云岭县民政局", Self.first, Self.second))
    let texts = ["云岭县教育局.md": one.0.text, "云岭县民政局.md": other.0.text]
    var neighbours = NeighbourReports { texts[$0] }
    #expect(take(one, &neighbours) == nil)
    #expect(take(other, &neighbours)?.shared.count == 1)
    let found = try #require(take(try report("云岭县水务局", Self.first, Self.second), &neighbours))
    #expect(found.owner.body == "云岭县民政局" && found.shared.count == 2)
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
    #expect(found?.shared.count == 1)
  }

  /// Only names, dates and figures are others: it is the same sentence, and told not to be so word for word.
  @Test func namesDatesAndFiguresAreNobodysOwn() throws {
    let source = "县教育局在云岭县政府网站上开设了3个教育专栏，12月5日前公开了1,204.5万元的支出"
    let copy = "县水务局在青屏县政府网站上开设了十一个水务专栏，3月20日前公开了87万元的支出"
    var neighbours = NeighbourReports { _ in nil }
    _ = take(try report("云岭县教育局", source, Self.first), &neighbours)
    let found = try #require(take(try report("青屏县水务局", copy, Self.first), &neighbours))
    #expect(found.shared.map(\.isWordForWord) == [false, true])
    // 我镇 is another's 我局, and other words are other words.
    let ours = "我局在县门户网站上公开了行政审批的条件、时限和办理结果"
    _ = take(try report("云岭县审计局", ours), &neighbours)
    #expect(take(try report("银湖市龙泉镇人民政府", "我镇在市门户网站上公开了行政审批的条件、时限和办理结果"), &neighbours)?.shared.count == 1)
    #expect(take(try report("银湖市统计局", "我局在市门户网站上公开了行政处罚的条件、时限和办理结果"), &neighbours) == nil)
    // Little is left of a sentence that only tells how many.
    _ = take(try report("云岭县档案局", "通过县档案局网站公开信息120条"), &neighbours)
    #expect(take(try report("云岭县林业局", "通过县林业局网站公开信息350条"), &neighbours) == nil)
  }

  @Test func whatManyBodiesSayIsNobodysOwn() throws {
    var neighbours = NeighbourReports { _ in nil }
    let reports = try ["教育局", "民政局", "水务局", "审计局", "林业局"].map { try report("云岭县" + $0, Self.first, Self.second + "（\($0)）") }
    let texts = reports.compactMap { OwnText($0.0, $0.1) }
    let numbers = texts.map { neighbours.take($0, location: "", name: "") }
    #expect(numbers.count == 5)
    // All five are known before the first is compared.
    for (text, number) in zip(texts, numbers) { #expect(neighbours.resemblance(to: text, inSection: 5, before: number) == nil) }
    // Of what is left all is another's, which is not the whole section.
    let copy = try report("云岭县统计局", Self.first, Self.second + "（教育局）")
    let found = try #require(take(copy, &neighbours))
    #expect(found.owner.body == "云岭县教育局" && found.shared.count == 1 && found.compared.count == 1 && found.passedOver == 1)
  }

  /// What is said in many reports of other years is as common.
  @Test func allYearsCount() throws {
    var neighbours = NeighbourReports { _ in nil }
    for body in ["教育局", "民政局", "水务局"] { _ = take(try report("云岭县" + body, year: 2023, Self.first), &neighbours) }
    _ = take(try report("云岭县审计局", Self.first), &neighbours)
    #expect(take(try report("云岭县林业局", Self.first), &neighbours) == nil)
  }

  /// The same reports by the same body again make no sentence common.
  @Test func oneBodyIsCountedOnce() throws {
    var neighbours = NeighbourReports { _ in nil }
    for _ in 0..<6 { _ = take(try report("云岭县教育局", Self.first), &neighbours) }
    #expect(take(try report("云岭县水务局", Self.first), &neighbours)?.shared.count == 1)
  }
}
