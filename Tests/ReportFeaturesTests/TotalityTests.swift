import ReportAnalysis
import ReportForm
import ReportSyntax
import TestSupport
import Testing

@testable import ReportFeatures

/// Whatever the text and the offset, the features answer, and what they answer lies in the text.
@Suite struct TotalityTests {
  private func ask(_ analysis: Analysis, at offset: Int) {
    let all = 0...analysis.text.bytes.count
    askNumbers(analysis, at: offset)
    if offset == 0 { ask(analysis) }
    if let hover = Hover.at(offset, in: analysis, language: .chinese) {
      #expect(all.contains(hover.range.lowerBound) && all.contains(hover.range.upperBound))
    }
    let cursor = analysis.text.cursor(at: offset)
    let line = analysis.text.lines.line(at: cursor)
    let lineRange = analysis.text.lines.range(ofLine: line).lowerBound...analysis.text.contentEnd(ofLine: line)
    // Within a character the cursor is where that begins, and what is offered in the running text takes reading it several times more.
    let asksItems = cursor == offset || offset.isMultiple(of: 16)
    for item in asksItems ? Completion.items(in: analysis, at: offset, language: .english) : [] {
      #expect(item.range.lowerBound <= cursor && cursor <= item.range.upperBound)
      #expect(lineRange.contains(item.range.lowerBound) && lineRange.contains(item.range.upperBound))
    }
    // What is offered for a table is the same all over it, and takes reading it several times more.
    let asksActions = offset.isMultiple(of: 16) || offset < 0 || offset >= analysis.text.bytes.count
    for action in asksActions ? CodeActions.actions(in: analysis, for: .at(offset), language: .english) : [] {
      #expect(action.edits.isEmpty == (action.disabled != nil) && action.edits.allSatisfy { all.contains($0.range.upperBound) })
    }
    for edits in [
      OnTypeFormatting.editsAfterPipe(in: analysis, at: offset), OnTypeFormatting.editsAfterLineBreak(in: analysis, at: offset),
    ] {
      #expect(edits.allSatisfy { $0.range.upperBound <= offset || $0.range.lowerBound >= offset })
      #expect(zip(edits, edits.dropFirst()).allSatisfy { $0.range.upperBound <= $1.range.lowerBound })
    }
  }

  /// Asks what is the same for every offset of a text.
  private func ask(_ analysis: Analysis) {
    let all = 0...analysis.text.bytes.count
    let lines = analysis.text.lines
    for fold in FoldingRange.ranges(in: analysis) ?? [] { #expect(fold.lines.count > 1 && fold.lines.upperBound < lines.count) }
    var end = 0
    for token in SemanticToken.tokens(in: analysis) {
      #expect(token.range.lowerBound >= end && token.range.upperBound <= all.upperBound)
      #expect(lines.line(at: token.range.lowerBound) == lines.line(at: token.range.upperBound - 1))
      end = token.range.upperBound
    }
    func visit(_ symbol: DocumentSymbol, within range: ByteRange) {
      #expect(symbol.range.clamped(to: range) == symbol.range && !symbol.name.isEmpty)
      #expect(symbol.selection.clamped(to: symbol.range) == symbol.selection)
      for child in symbol.children { visit(child, within: symbol.range) }
    }
    for symbol in DocumentSymbol.symbols(in: analysis, language: .english) ?? [] { visit(symbol, within: 0..<all.upperBound) }
    for lens in CodeLens.lenses(in: analysis, language: .english) {
      #expect(all.contains(lens.range.upperBound) && lines.line(at: lens.range.lowerBound) == lines.line(at: lens.range.upperBound))
    }
    for hint in InlayHint.hints(in: analysis, touching: 0..<all.upperBound, language: .english) {
      #expect(all.contains(hint.offset) && all.contains(hint.edit.range.upperBound))
    }
  }

  private func askNumbers(_ analysis: Analysis, at offset: Int) {
    let bounds = 0..<analysis.text.bytes.count
    let ranges =
      (DocumentHighlight.at(offset, in: analysis) ?? []).map(\.range) + (Definition.at(offset, in: analysis)?.targets ?? [])
      + (References.at(offset, in: analysis, includesOwn: true) ?? [])
    #expect(ranges.allSatisfy { $0.clamped(to: bounds) == $0 })
    let selections = offset.isMultiple(of: 64) ? SelectionRange.ranges(around: offset, in: analysis) ?? [] : []
    #expect(selections.allSatisfy { $0.clamped(to: bounds) == $0 })
    for kind in offset.isMultiple(of: 16) ? TableKind.allCases : [] {
      let edits = EditorCommand.insertTable(kind, at: offset).outcome(in: analysis, language: .english).edits
      // What is begun of the table is replaced, but no figure.
      #expect(edits.allSatisfy { $0.range.clamped(to: bounds) == $0.range })
      for edit in edits where !edit.range.isEmpty {
        #expect(analysis.tree.rows.allSatisfy { !$0.range.overlaps(edit.range) || !analysis.tree.holdsNumber($0) })
      }
    }
  }

  /// A sound report in each layout from its second section on: the tables, and little prose.
  private static let tables = Fixture.sound.map { fixture in
    SourceText(Array(fixture.text.bytes[(fixture.text.offset(of: "\n二、") ?? fixture.text.offset(of: "## 二、") ?? 0)...]))
  }

  @Test func atEveryByteOfTheSample() {
    let analysis = Fixture.sample.analysis
    for offset in -1...analysis.text.bytes.count + 1 { ask(analysis, at: offset) }
  }

  @Test(arguments: [0, 3, 5]) func atEveryByteOfATable(_ index: Int) {
    let analysis = Analysis(Self.tables[index])
    for offset in 0...analysis.text.bytes.count { ask(analysis, at: offset) }
  }

  @Test func atEveryByteOfTruncations() {
    var state: UInt64 = 20_240_131
    for _ in 0..<30 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let bytes = Self.tables[Int((state >> 33) % UInt64(Self.tables.count))].bytes
      let count = Int((state >> 17) % 1200)
      let start = Int((state >> 40) % UInt64(max(bytes.count - count, 1)))
      let head = Array("四、政府信息公开行政复议、行政诉讼情况\n二、主动公开政府信息情况\n三、收到和处理政府信息公开申请情况\n".utf8)
      let analysis = Analysis(SourceText(head + bytes[start..<min(start + count, bytes.count)]))
      for offset in 0...analysis.text.bytes.count { ask(analysis, at: offset) }
    }
  }

  @Test func everyTruncation() {
    for text in [Fixture.sample.text, Self.tables[0], Self.tables[3], Self.tables[5]] {
      for count in stride(from: 0, through: text.bytes.count, by: 7) { ask(Analysis(SourceText(Array(text.bytes[..<count])))) }
    }
  }

  /// Sections, tables and titles in any order, twice, within one another.
  @Test func whenLinesAreShuffled() {
    var generator = SeededGenerator(7)
    for fixture in Fixture.sound {
      let lines = fixture.text.bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
      for round in 0..<6 {
        var shuffled = lines
        if round.isMultiple(of: 3) { shuffled += lines.prefix(20) }
        if round.isMultiple(of: 2) {
          shuffled.shuffle(using: &generator)
        } else {
          for _ in 0..<6 {
            shuffled.swapAt(.random(in: shuffled.indices, using: &generator), .random(in: shuffled.indices, using: &generator))
          }
        }
        let ending: [UInt8] = round % 3 == 1 ? [0x0D, 0x0A] : [0x0A]
        let analysis = Analysis(SourceText(Array(shuffled.joined(separator: ending))))
        ask(analysis)
        for offset in stride(from: 0, through: analysis.text.bytes.count, by: 397) { askNumbers(analysis, at: offset) }
      }
    }
  }

  @Test func inTextsThatAreHardlyAny() {
    for text in ["", "\n", "\r\n", "\u{FEFF}", "|", "\t", "#", "年报", "一、", "\0", "| |\n", "\u{3000}"] {
      let analysis = Analysis(SourceText(text))
      for offset in 0...analysis.text.bytes.count { ask(analysis, at: offset) }
    }
  }
}
