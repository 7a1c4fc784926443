import ReportAnalysis
import ReportSyntax
import TestSupport
import Testing

@testable import ReportFeatures

@Suite struct SemanticTokenTests {
  private func tokens(_ text: SourceText) -> [(text: String, kind: SemanticToken.Kind, traits: Set<SemanticToken.Trait>)] {
    SemanticToken.tokens(in: Analysis(text)).map { (text.string($0.range), $0.kind, $0.traits) }
  }

  @Test func figuresTotalsAndLabelsAreToldApart() {
    let tokens = tokens(SourceText(Sheet.requests))
    #expect(tokens.filter { $0.kind == .heading }.map(\.text).suffix(2) == ["三、收到和处理政府信息公开申请情况", "四、政府信息公开行政复议、行政诉讼情况"])
    #expect(
      tokens.filter { $0.kind == .rowLabel }.map(\.text) == ["一、本年新收政府信息公开申请数量", "二、上年结转政府信息公开申请数量", "（一）予以公开", "四、结转下年度继续办理"])
    #expect(tokens.filter { $0.kind == .total }.map(\.text) == ["11", "2", "1"])
    #expect(tokens.first { $0.text == "11" }?.traits == [.wrong])
    // Where a part is blank or no number, nothing is known of the total.
    #expect(tokens.first { $0.text == "2" }?.traits == [])
    #expect(tokens.contains { $0.text == "x" && $0.kind == .figure })
  }

  @Test func countsInTheProseAreTokensWhereTheTablesHaveThem() {
    let claims = tokens(Fixture.sample.text).filter { $0.kind == .claim }
    #expect(claims.map(\.text).contains("108件") && claims.map(\.text).contains("9件"))
    #expect(!claims.map(\.text).contains("18期") && !claims.map(\.text).contains("16个"))
    let slip = tokens(Fixture.sample.text.replacing("52 | 1 | 0", with: "25 | 1 | 0").replacing("申请108件", with: "申请801件"))
    #expect(slip.filter { $0.kind == .claim && $0.traits == [.wrong] }.map(\.text) == ["801件"])
  }

  @Test func headingsAndGroupsAreOnesOfTheirOwn() {
    let tokens = tokens(Fixture.sample.text)
    let headings = tokens.filter { $0.kind == .heading }.map(\.text)
    #expect(headings.count == 1 + 6 + 5)
    #expect(headings.first == "# 云岭县人民政府2024年政府信息公开工作年度报告" && headings.contains("### （三）政府信息管理"))
    let groups = tokens.filter { $0.kind == .groupLabel }.map(\.text)
    #expect(groups.suffix(5) == ["三、本年度办理结果", "（三）不予公开", "（四）无法提供", "（五）不予处理", "（六）其他处理"])
  }

  @Test func aCountThatIsNotComparedIsNoToken() {
    // Which of the two is blank in the first row nobody knows, so that nothing is held against its total.
    let blank = Fixture.sample.text.replacing("| 96 | 7 | 0 | 1 | 4 | 0 | 108 |", with: "|  | 7 | 0 | 1 | 4 | 0 |  |")
    let claims = tokens(blank).filter { $0.kind == .claim }.map(\.text)
    #expect(!claims.contains("108件") && claims.contains("31652件"))
  }

  @Test func aTotalThatAddsUpIsComputedAndAMarkForNothingIsBlank() throws {
    let text = Fixture.sample.text.replacing("| 6 | 1 | 0 | 2 | 9 |", with: "| 6 | 1 | / | 2 | 9 |")
    let tokens = tokens(text)
    #expect(tokens.first { $0.text == "/" }?.traits == [.blank])
    let sound = self.tokens(Fixture.sample.text)
    #expect(sound.filter { $0.text == "108" }.map(\.traits) == [[.computed]])
    #expect(sound.filter { $0.text == "27" && $0.kind == .total }.map(\.traits) == [[]])
    #expect(sound.filter { $0.text == "52" }.map(\.traits) == [[.wrong]])
  }

  @Test(arguments: Fixture.sound + [Fixture.sample]) func tokensStandOnOneLineAndApart(_ fixture: Fixture) {
    let tokens = SemanticToken.tokens(in: fixture.analysis)
    #expect(tokens.count > 150)
    #expect(zip(tokens, tokens.dropFirst()).allSatisfy { $0.range.upperBound <= $1.range.lowerBound })
    let lines = fixture.text.lines
    #expect(tokens.allSatisfy { !$0.range.isEmpty && lines.line(at: $0.range.lowerBound) == lines.line(at: $0.range.upperBound) })
    #expect(tokens.allSatisfy { !$0.traits.contains(.wrong) } == (fixture.name != "sample-report.md"))
  }

  @Test func thoseInViewAreTheSame() throws {
    let analysis = Fixture.sample.analysis
    let row = try #require(analysis.text.offset(of: "（七）总计"))
    let line = analysis.text.lines.range(ofLine: analysis.text.lines.line(at: row))
    let shown = SemanticToken.tokens(in: analysis, touching: line)
    #expect(shown.map { analysis.text.string($0.range) } == ["（七）总计", "98", "6", "0", "1", "5", "0", "110"])
    #expect(shown.allSatisfy(SemanticToken.tokens(in: analysis).contains))
  }

  @Test func otherDocumentsHaveNone() throws {
    #expect(SemanticToken.tokens(in: Fixture.named("other/changelog.md").analysis).isEmpty)
  }
}
