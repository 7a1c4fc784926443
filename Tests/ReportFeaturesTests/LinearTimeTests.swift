import ReportAnalysis
import ReportForm
import ReportSyntax
import ReportWriting
import TestSupport
import Testing

@testable import ReportFeatures

/// No text is so bad that reading it takes longer than in proportion to it: whoever edits would wait.
@Suite struct LinearTimeTests {
  @Test(arguments: WorstText.all) func analysis(_ text: WorstText) {
    let growth = TimeGrowth(of: text, unit: 16000) { #expect(Analysis($0).report != nil) }
    #expect(growth.isLinear, "\(growth.seconds)")
  }

  /// What is asked of the whole text, and at one place of it.
  @Test(arguments: WorstText.all) func features(_ text: WorstText) {
    let growth = TimeGrowth(of: text, unit: 4000) { text in
      let analysis = Analysis(text)
      let place = text.bytes.count / 3
      _ = FoldingRange.ranges(in: analysis)
      _ = SemanticToken.tokens(in: analysis)
      _ = DocumentSymbol.symbols(in: analysis, language: .chinese)
      _ = DocumentLink.links(in: analysis)
      _ = CodeLens.lenses(in: analysis, language: .chinese)
      _ = InlayHint.hints(in: analysis, touching: 0..<text.bytes.count, language: .chinese)
      _ = SelectionRange.ranges(around: place, in: analysis)
      _ = Hover.at(place, in: analysis, language: .chinese)
      _ = CodeActions.actions(in: analysis, for: .at(place), language: .chinese)
      _ = OnTypeFormatting.editsAfterPipe(in: analysis, at: place)
      _ = Formatting.edits(in: analysis)
    }
    #expect(growth.isLinear, "\(growth.seconds)")
  }

  @Test(arguments: WorstText.all) func documents(_ text: WorstText) throws {
    let growth = TimeGrowth(of: text, unit: 4000) { text in
      guard let publication = Publication(Analysis(text)) else { return }
      #expect(!HTMLDocument(publication).bytes.isEmpty && !WordDocument(publication).bytes.isEmpty)
    }
    #expect(growth.isLinear, "\(growth.seconds)")
  }
}
