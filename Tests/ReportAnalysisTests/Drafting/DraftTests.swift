import ReportForm
import ReportSyntax
import TestSupport
import Testing

@testable import ReportAnalysis

/// New text in the markup of the report around it.
@Suite struct DraftTests {
  private static let draft = Draft([
    .heading("一、总体情况", level: 2), .comment("写五个方面"), .subheading("（一）主动公开。"), .paragraph("收入<支出。"), .heading("附件", level: 0),
  ])

  @Test func markdown() {
    #expect(Self.draft.text(in: .markdown) == "## 一、总体情况\n\n<!-- 写五个方面 -->\n\n**（一）主动公开。**\n\n收入<支出。\n\n附件\n")
  }

  @Test func html() {
    #expect(
      Self.draft.text(in: .html)
        == "<h2>一、总体情况</h2>\n\n<!-- 写五个方面 -->\n\n<p><strong>（一）主动公开。</strong></p>\n\n<p>收入&lt;支出。</p>\n\n<p>附件</p>\n")
  }

  /// The blank form in either markup is read as the same report.
  @Test(arguments: Edition.Year.allCases, DraftStyle.allCases)
  func theFormIsReadAgain(_ year: Edition.Year, _ style: DraftStyle) throws {
    let draft = Draft.report(year.edition, year: year == .year2019 ? 2020 : 2024, body: "青禾县人民政府", blank: "0", language: .chinese)
    let analysis = Analysis(SourceText(draft.text(in: style)))
    let report = try #require(analysis.report)
    #expect(report.tree.markup == style.language && report.sections.count == 6 && report.title?.body == "青禾县人民政府")
    #expect(report.tables.flatMap { $0.figures.map { $0.numeral?.whole } } == year.edition.places.map { _ in 0 })
    #expect(!analysis.findings.contains { $0.severity < .information })
  }
}

extension DraftStyle {
  /// Every way to write new text.
  fileprivate static let allCases = [html] + TableStyle.allCases.map { DraftStyle(.markdown, tables: $0) }
}
