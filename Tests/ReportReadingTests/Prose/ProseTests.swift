import ReportSyntax
import TestSupport
import Testing

@testable import ReportAnalysis
@testable import ReportReading

@Suite struct ProseTests {
  private func prose(_ string: String) throws -> Prose { try #require(Analysis(SourceText(string)).inspection).prose }

  @Test func wordsAreFoundAcrossLinesAndBlanks() throws {
    let text = """
      云岭县水务局2024年政府信息公开工作年度报告
      一、总体情况
      （一）主动公开。本年度没有产生信 息处
      理费，也没有\u{3000}信息公开处理费。

      第二段。
      六、其他需要报告的事项
      未收取信息处理费。
      """
    let source = SourceText(text)
    let prose = try prose(text)
    #expect(prose.paragraphs.map(\.section) == [1, 1, 6])
    let fees = prose.hits.filter { $0.word == .processingFee || $0.word == .processingFeeMisnamed }
    #expect(fees.map { prose.string($0.range) } == ["信息处理费", "信息公开处理费", "信息处理费"])
    #expect(fees.map { source.string(prose.source($0.range)) } == ["信 息处\n理费", "信息公开处理费", "信息处理费"])
    #expect(prose.contains(.processingFee, inSection: 6) && prose.contains(.processingFeeMisnamed, inSection: 1))
    #expect(!prose.contains(.processingFeeMisnamed, inSection: 6))
    #expect(prose.string(prose.paragraphs[0].range) == "（一）主动公开。本年度没有产生信息处理费，也没有信息公开处理费。")
  }

  @Test(arguments: Fixture.sound + Fixture.corpus) func tablesAndHeadingsAreNoProse(_ document: Fixture) throws {
    let inspection = try #require(Analysis(document.text).inspection)
    for paragraph in inspection.prose.paragraphs {
      #expect(!inspection.sections.contains { $0.headingRange.overlaps(paragraph.source) })
      #expect(!inspection.tables.contains { $0.range.overlaps(paragraph.source) })
      let compact = document.text.plain(paragraph.source).unicodeScalars.filter { !$0.properties.isWhitespace }
      #expect(String(String.UnicodeScalarView(compact)) == inspection.prose.string(paragraph.range))
    }
    #expect(inspection.prose.paragraphs.contains { $0.section == 1 } && inspection.prose.paragraphs.contains { $0.section == 5 })
  }
}
