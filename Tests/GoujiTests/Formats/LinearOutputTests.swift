import ReportAnalysis
import ReportForm
import TestSupport
import Testing

@testable import gouji

/// However much is wrong in one line, telling it takes no longer than in proportion to it.
@Suite struct LinearOutputTests {
  private static let faulty = WorstText.all.filter {
    ["closing brackets", "opening brackets", "brackets of two widths", "silences", "years", "references"].contains($0.description)
  }

  @Test(arguments: [FormatName.text, .concise, .json, .sarif, .csv], Self.faulty) func findings(_ name: FormatName, _ text: WorstText) {
    let format = name.format(.chinese, isColoured: false, isQuiet: false)
    var analyses: [Int: Analysis] = [:]
    let growth = TimeGrowth(of: text, unit: 1000) { text in
      let analysis = analyses[text.bytes.count] ?? Analysis(text)
      analyses[text.bytes.count] = analysis
      #expect(!format.piece(of: CheckedText(path: "a.md", analysis: analysis)).isEmpty)
    }
    #expect(growth.isLinear, "\(growth.seconds)")
  }
}
