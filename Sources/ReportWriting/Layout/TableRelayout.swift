import ReportAnalysis
import ReportForm
import ReportReading
import ReportSyntax

/// A table of a report laid out anew as the standard table of its edition, with everything that it holds.
///
/// The form's own words stand as the form has them, labels in other words and figures as they are written. Rows that the form does not have and
/// numbers that cannot be placed stay rows at their place, comments stay with their row, and other words follow the table.
package struct TableRelayout: Sendable {
  package let kind: TableKind
  /// The whole lines that it takes, without the last line break.
  package let range: ByteRange
  /// What stands there instead.
  package let text: String
  /// The same with its merged cells, without comments and the words beside it.
  package let merged: PrintedTable
  /// The words beside the table, a line each, which follow it.
  package let asides: [String]
  /// The bytes of the old text that the form's own words stand for, and those words in the new one; for what must be the same besides.
  let restated: (old: [ByteRange], new: [String])

  /// Lays a table out anew, or tells why it must stay.
  package init(_ table: Table, in report: Report, as target: DraftStyle) throws(Refusal) {
    kind = table.kind
    range = report.lines(of: table)
    let own = range
    guard !report.tables.contains(where: { other in other.kind != table.kind && other.rows.contains { $0.range.overlaps(own) } }) else {
      throw .interleaved
    }
    guard !report.sharesElement(table, within: own) else { throw .interleaved }
    if let other = report.markupBeside(table) { throw .sharedLine(other) }
    // Headers between the rows say what the figures below them are.
    if table.kind == .reviews, table.rows.count > 1 || table.rows.contains(where: { $0.isMalformed }), report.parts(of: table) > 1 {
      throw .parted
    }
    if table.kind == .reviews, table.layout != .flowing, report.parts(of: table) == 1,
      table.rows.contains(where: { report.tree.rowIndex(at: $0.range.lowerBound) != report.tree.rowIndex(at: $0.range.upperBound - 1) })
    {
      throw .rowsOfBlocks
    }
    guard String(validating: report.text.bytes[range], as: UTF8.self) != nil else { throw .notText }
    let content = try TablePieces(of: table, in: report, lines: range)
    let writer = Lines(table, report, content)
    var text = writer.text(in: target)
    merged = writer.merged
    asides = writer.asides
    if !asides.isEmpty { text += "\n" + asides.map { $0 + "\n" }.joined() }
    text.removeLast()
    let (before, after) = report.blanks(around: range)
    self.text = report.text.breakingLines((before ? "\n" : "") + text + (after ? "\n" : ""), near: range)
    restated = (content.restated, writer.ownWords)
  }
}

extension Report {
  /// Whether another table goes on in the same element of HTML behind the lines of this one.
  fileprivate func sharesElement(_ table: Table, within lines: ByteRange) -> Bool {
    func places(of tag: String, in range: ByteRange) -> [Int] {
      let tag = Array(tag.utf8)
      return range.filter { start in
        start + tag.count <= range.upperBound && tag.indices.allSatisfy { text.bytes[start + $0].lowercased == tag[$0].lowercased }
      }
    }
    let rest = lines.upperBound..<text.bytes.count
    guard places(of: "<table", in: lines).count > places(of: "</table", in: lines).count, let close = places(of: "</table", in: rest).first
    else { return false }
    let end = min(close, places(of: "<table", in: rest).first ?? close)
    return tables.contains { other in other.kind != table.kind && other.rows.contains { $0.range.overlaps(rest.lowerBound..<end) } }
  }

  /// The number of runs of lines with cells that a table stands in.
  fileprivate func parts(of table: Table) -> Int {
    tree.blocks.count { block in block.isGrid && table.rows.contains { $0.range.overlaps(block.range) } }
  }

  /// Whether a blank line must be set before and after some lines for them to stand apart.
  fileprivate func blanks(around lines: ByteRange) -> (before: Bool, after: Bool) {
    let first = text.lines.line(at: lines.lowerBound)
    let before = tree.rowIndex(at: max(lines.lowerBound - 1, 0)).map { tree.rows[$0] }
    if tree.isPage { return (false, false) }
    let isApart = first == 0 || before?.kind == .blank
    let next = text.lines.range(ofLine: text.lines.line(at: lines.upperBound) + 1)
    let after = next.isEmpty ? nil : tree.rowIndex(at: next.lowerBound).map { tree.rows[$0] }
    return (!isApart, after.map { $0.kind != .blank } ?? false)
  }
}
