import ReportAnalysis
import ReportForm
import ReportSyntax
import TestSupport
import Testing

@testable import ReportFeatures

@Suite struct HoverTests {
  @Test(arguments: Fixture.sound) func everyFigureTellsItsRowAndColumn(_ fixture: Fixture) throws {
    let analysis = fixture.analysis
    let report = try #require(analysis.report)
    for table in report.tables {
      for (index, figure) in table.figures.enumerated() {
        let number = table.firstFigure + index
        for language in Language.allCases {
          let hover = try #require(Hover.at(figure.range.lowerBound, in: analysis, language: language))
          #expect(hover.range == figure.range)
          let title = hover.plainText.prefix { $0 != "\n" }
          #expect(title.contains(table.edition.row(of: number).shortLabel) || table.kind == .reviews)
          #expect(title.hasSuffix(table.edition.column(of: number).label))
          // Every sum of a sound report holds, and each is told with its verdict.
          let sums = table.edition.equations(of: number).count
          #expect(hover.plainText.split(separator: "✓", omittingEmptySubsequences: false).count - 1 == sums)
          #expect(!hover.plainText.contains("✗") && !hover.plainText.contains("？"))
        }
      }
    }
  }

  @Test func nothingIsSaidOfOtherTexts() {
    let analysis = Analysis(SourceText("# 会议通知\n\n| 自然人 | 总计 |\n|---|---|\n| 1 | 1 |\n"))
    for offset in 0..<analysis.text.bytes.count { #expect(Hover.at(offset, in: analysis, language: .chinese) == nil) }
  }

  @Test func markupInACellIsShownAsItIs() {
    var text = HoverText(title: "a*b")
    text.add("<x> | y", strong: "_z_")
    #expect(text.markdown == "**a\\*b**\n\n**\\_z\\_**\\<x\\> \\| y")
    #expect(text.plainText == "a*b\n_z_<x> | y")
  }
}
