import ReportReading
import ReportSyntax
import TestSupport
import Testing

@testable import ReportAnalysis

/// What is told from an earlier version must be what would have been read.
@Suite struct EarlierReportTests {
  /// A text that is edited again and again, of which each version is told from the one before where it can be.
  private struct Typing {
    private(set) var text: SourceText
    private var known: Analysis
    /// How many versions were told.
    private(set) var told = 0

    init(_ text: SourceText) {
      self.text = text
      known = Analysis(text)
    }

    var report: Report? { known.report }

    /// Makes edits, each of the text that those before leave, and compares what is told with what is read.
    mutating func make(_ edits: [TextEdit]) {
      var earlier = known.earlier
      for edit in edits {
        text = text.applying([edit])
        earlier?.note(TextChange(edit.range, count: edit.text.utf8.count))
      }
      known = Analysis(text, reusing: known.surroundings, after: earlier)
      if known.isTold { told += 1 }
      known.expectSame(as: Analysis(text), "\(edits) in\n\(text.string)")
    }
  }

  /// Digits typed into figures, taken out and written over, in tables of every layout.
  @Test(arguments: Fixture.sound + Fixture.faulty.prefix(3) + Fixture.corpus) func digitsOfFigures(_ document: Fixture) {
    var random = SeededGenerator(17)
    var typing = Typing(document.text)
    for _ in 0..<16 {
      guard let figure = typing.report?.tables.randomElement(using: &random)?.figures.randomElement(using: &random) else { return }
      let place = Int.random(in: figure.range.lowerBound...figure.range.upperBound, using: &random)
      let end = min(figure.range.upperBound, place + Int.random(in: 0...1, using: &random))
      let typed = ["7", "0", "12", "", "3", ".", "1", "，", " "].randomElement(using: &random) ?? ""
      typing.make([TextEdit(place..<end, typed)])
    }
    let isGrid = typing.report?.tables.contains { $0.layout == .pipes || $0.layout == .tabs } ?? false
    #expect(!isGrid || typing.told > 2, "told \(typing.told)")
  }

  /// Edits anywhere, several of them at once.
  @Test(arguments: Fixture.sound + Fixture.corpus) func editsAnywhere(_ document: Fixture) {
    var random = SeededGenerator(29)
    var typing = Typing(document.text)
    for _ in 0..<8 {
      let edits = (0..<Int.random(in: 1...3, using: &random)).map { _ in
        let place = Int.random(in: 0..<document.text.bytes.count - 200, using: &random)
        let typed = ["1", "件", "\n", "", "。", "2023年", "<!-- 附注 -->", "| ", "\t", "5"].randomElement(using: &random) ?? ""
        return TextEdit(place..<place + Int.random(in: 0...2, using: &random), typed)
      }
      typing.make(edits)
    }
  }

  /// A figure that is made right again has no finding left, whichever it was.
  @Test func everyFigureWrongAndRight() {
    var typing = Typing(Fixture.pipes.text)
    for table in Fixture.pipes.analysis.report?.tables ?? [] {
      for figure in table.figures.enumerated().filter({ $0.offset % 9 == 0 }).map(\.element) {
        let written = Fixture.pipes.text.string(figure.range)
        typing.make([TextEdit(figure.range, "4" + written)])
        typing.make([TextEdit(figure.range.lowerBound..<figure.range.upperBound + 1, written)])
      }
    }
    #expect(typing.text.bytes == Fixture.pipes.text.bytes)
    #expect(typing.told > 36)
  }
}
