import ReportAnalysis
import ReportSyntax

/// A row of a table that is being typed at its end: the cells that it still lacks, and the rest of its label, may come with the next keys.
struct UnfinishedRow {
  /// The bytes from its beginning to the end of the line that is typed on.
  private let range: ByteRange

  /// The rules that ask for what is not typed yet; a wrong figure is told at once.
  private static let rules: [Rule] = [
    .malformedRow, .unevenTable, .misalignedRow, .blankCell, .unknownRow, .nonstandardLabel, .unpairedBracket, .mixedWidth,
  ]

  /// The row that a change went on with; nil where it took something away, or something stands behind it.
  init?(_ change: ByteRange, in analysis: Analysis) {
    let text = analysis.text
    guard !change.isEmpty, change.upperBound <= text.bytes.count else { return nil }
    let number = text.lines.line(at: change.upperBound)
    let line = text.lines.range(ofLine: number).lowerBound..<text.contentEnd(ofLine: number)
    guard line.lowerBound <= change.lowerBound, change.upperBound <= line.upperBound, text.isBlank(change.upperBound..<line.upperBound),
      let index = analysis.tree.rowIndex(at: line.lowerBound)
    else { return nil }
    let row = analysis.tree.rows[index]
    switch row.kind {
    case .pipes, .tabs, .cellPerLine: range = min(row.range.lowerBound, line.lowerBound)..<line.upperBound
    case .text:
      guard let tables = analysis.report?.tables, tables.contains(where: { $0.rows.contains { $0.range.upperBound == change.upperBound } })
      else { return nil }
      range = line
    default: return nil
    }
  }

  /// Whether a finding may be gone with the next keys.
  func mayEnd(_ finding: Finding) -> Bool { finding.range.isWithin(range) && Self.rules.contains { $0.id == finding.rule } }
}
