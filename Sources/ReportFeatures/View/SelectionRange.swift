import ReportAnalysis
import ReportForm
import ReportReading
import ReportSyntax

/// What a selection grows to, step by step: in a table digits, cell, row, group, table, section, document; in the text number or word,
/// sentence, paragraph, section, document.
package enum SelectionRange {
  /// The ranges around an offset, each larger than the one before and with all of it; nil where the text is no report.
  package static func ranges(around offset: Int, in analysis: Analysis) -> [ByteRange]? {
    guard let inspection = analysis.inspection else { return nil }
    let offset = analysis.text.cursor(at: offset)
    let candidates =
      [digits(around: offset, in: analysis.text)] + cell(around: offset, in: analysis.tree) + prose(around: offset, inspection)
      + parts(around: offset, in: analysis) + [0..<analysis.text.bytes.count]
    var ranges: [ByteRange] = []
    for range in candidates.sorted(by: { $0.count < $1.count }) where !range.isEmpty && range.touches(offset) {
      let last = ranges.last ?? .at(offset)
      if range.count > last.count, range.lowerBound <= last.lowerBound, last.upperBound <= range.upperBound { ranges.append(range) }
    }
    return ranges
  }

  /// The digits around an offset, with the marks between them: 1,204.5.
  private static func digits(around offset: Int, in text: SourceText) -> ByteRange {
    let bytes = text.bytes
    func isPart(_ index: Int) -> Bool {
      guard bytes.indices.contains(index) else { return false }
      if bytes[index].isDigit { return true }
      guard bytes[index] == .comma || bytes[index] == .dot, index > 0, index + 1 < bytes.count else { return false }
      return bytes[index - 1].isDigit && bytes[index + 1].isDigit
    }
    var (lower, upper) = (offset, offset)
    while isPart(lower - 1) { lower -= 1 }
    while isPart(upper) { upper += 1 }
    return lower..<upper
  }

  /// The cell at an offset and its row in the text, where it is a table's.
  private static func cell(around offset: Int, in tree: SyntaxTree) -> [ByteRange] {
    guard let row = tree.row(at: offset), tree.rows[row].kind != .text, let cell = tree.cell(at: offset, inRow: row) else { return [] }
    return [cell.content, tree.text.trimmed(tree.rows[row].range)]
  }

  /// Word, number, sentence and paragraph of the running text.
  private static func prose(around offset: Int, _ inspection: Inspection) -> [ByteRange] {
    let prose = inspection.prose
    guard let paragraph = prose.paragraphs.first(where: { $0.source.touches(offset) }) else { return [] }
    let words = prose.hits.map { $0.range } + prose.quantities.map { $0.range }
    let inside = words.filter { paragraph.range.overlaps($0) } + prose.sentences(in: paragraph.range)
    return inside.map(prose.source).filter { $0.touches(offset) } + [inspection.text.trimmed(paragraph.source)]
  }

  /// The parts of the report that the outline has: rows, groups, tables, sub-headings, sections.
  private static func parts(around offset: Int, in analysis: Analysis) -> [ByteRange] {
    var ranges: [ByteRange] = []
    var parts = DocumentSymbol.symbols(in: analysis, language: .chinese) ?? []
    while let part = parts.popLast() {
      guard part.range.touches(offset) else { continue }
      ranges += [part.selection, part.range]
      parts += part.children
    }
    return ranges
  }
}
