import Foundation
import ReportFormat
import ReportSyntax
import TestSupport
import Testing

@testable import ReportAnalysis

/// Everything that has one right repair is mended, and what is mended stays so.
@Suite struct FixAllTests {
  private static var sample: SourceText {
    get throws { SourceText([UInt8](try Data(contentsOf: Corpus.fixtures.appendingPathComponent("sample-report.md")))) }
  }

  @Test func theSampleBecomesSound() throws {
    let all = FixAll(Analysis(try Self.sample))
    #expect(all.count == 3)
    #expect(all.analysis.findings.map(\.rule) == [])
    #expect(all.analysis.report?.balances.allSatisfy { $0.standings.allSatisfy { $0 == .holds } } == true)
  }

  @Test(arguments: Corpus.sound) func soundReportsAreLeftAlone(_ document: Corpus.Document) {
    let all = FixAll(Analysis(document.text))
    #expect(all.count == 0 && all.analysis.text.bytes == document.text.bytes)
  }

  @Test(arguments: Corpus.faulty) func faultyReportsGetBetter(_ document: Corpus.Document) {
    let before = Analysis(SourceText(Squiggles.strip(document.text.string)))
    let all = FixAll(before)
    #expect(all.analysis.findings.count <= before.findings.count - min(all.count, 1))
    #expect(FixAll(all.analysis).count == 0)
  }

  /// A certain repair comes before any total: the wrong figure is mended, and no total is fitted to it.
  @Test(arguments: Corpus.sound) func everyWrongFigureIsRestored(_ document: Corpus.Document) throws {
    let report = try #require(Analysis(document.text).report)
    let figures = try #require(report.table(.requests)).figures
    for figure in figures.enumerated().filter({ $0.offset % 7 == 3 }).map(\.element) {
      let wrong = TextEdit(figure.range, "\((figure.numeral?.whole ?? 0) + 30)")
      #expect(FixAll(Analysis(document.text.applying([wrong]))).analysis.text.bytes == document.text.bytes)
    }
  }

  @Test func totalsWithoutCulpritAreComputedAnew() throws {
    let sound = try #require(Corpus.sound.first { $0.name == "bare-pipes-2021.md" }).text.string
    let wrong = sound.replacing("8 | 1 | 1 | 7 | 17 |", with: "8 | 1 | 1 | 7 | 18 |")
    #expect(FixAll(Analysis(SourceText(wrong))).analysis.text.string == sound)
    let silenced = wrong + "\n<!-- gouji-ignore-file unbalanced-total: 试 -->\n"
    #expect(FixAll(Analysis(SourceText(silenced))).count == 0)
  }

  @Test func otherDocumentsAreLeftAlone() {
    for document in Corpus.other { #expect(FixAll(Analysis(document.text)).count == 0) }
  }

  @Test(arguments: Corpus.sound) func twiceChangesNothingMore(_ document: Corpus.Document) {
    var random = SystemRandomNumberGenerator()
    let alphabet: [UInt8] = [0x0A, 0x09, 0x20, 0x7C, 0x2D, 0x30, 0x39, 0x23]
    for _ in 0..<20 {
      var bytes = document.text.bytes
      for _ in 0..<Int.random(in: 1...6, using: &random) {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<3, using: &random) {
        case 0: bytes[place] = alphabet.randomElement(using: &random) ?? 0
        case 1: bytes.insert(alphabet.randomElement(using: &random) ?? 0, at: place)
        default: bytes.removeSubrange(place..<min(bytes.count, place + Int.random(in: 1...60, using: &random)))
        }
      }
      let text = SourceText(bytes)
      let all = FixAll(Analysis(text))
      #expect(FixAll(all.analysis).count == 0)
      #expect(unsoundness(of: all.analysis) == [])
      let edits = LineDifference(from: text, to: all.analysis.text).edits
      #expect(text.applying(edits).string == all.analysis.text.string)
    }
  }
}
