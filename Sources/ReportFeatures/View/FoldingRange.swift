import ReportAnalysis
import ReportReading
import ReportSyntax

/// Lines of a report that an editor may fold into their first.
package struct FoldingRange: Sendable, Hashable {
  package enum Kind: Sendable { case part, comment }

  /// The lines, from 0; more than one.
  package let lines: ClosedRange<Int>
  package let kind: Kind

  /// The lines that may be folded, by their first line; nil where the text is no report. Those in a limit are the largest.
  ///
  /// A table folds below the names of its columns and by nothing else, since an editor keeps the first line of what is folded, or of what
  /// has scrolled by, in sight.
  package static func ranges(in analysis: Analysis, limit: Int? = nil) -> [FoldingRange]? {
    guard let inspection = analysis.inspection, let symbols = DocumentSymbol.symbols(in: analysis, language: .chinese) else { return nil }
    let lines = analysis.text.lines
    var ranges: [FoldingRange] = []
    var firsts = Set<Int>()
    func add(_ range: ByteRange, _ kind: Kind) {
      let first = lines.line(at: range.lowerBound)
      var last = lines.line(at: max(range.upperBound - 1, range.lowerBound))
      // In a page of HTML the next part may begin on the line, which must stay to be seen.
      if analysis.text.bytes[range.upperBound..<max(range.upperBound, lines.range(ofLine: last).upperBound)].contains(where: { $0 > .space }
      ) {
        last -= 1
      }
      // What begins on one line folds as one; the larger part comes first.
      guard last > first, firsts.insert(first).inserted else { return }
      ranges.append(FoldingRange(lines: first...last, kind: kind))
    }
    for part in symbols.flatMap({ $0.parts }) {
      let table = part.kind == .table ? inspection.tables.first { $0.range.overlaps(part.range) } : nil
      let names = table.map { ColumnNames.runs(of: $0, in: inspection.report, within: part.range) } ?? []
      if names.isEmpty { add(part.range, .part) }
      for run in names { for row in run.rows { add(row.lowerBound..<run.end, .part) } }
    }
    for comment in analysis.tree.comments { add(comment, .comment) }
    let kept = ranges.sorted { ($1.lines.count, $0.lines.lowerBound) < ($0.lines.count, $1.lines.lowerBound) }.prefix(max(limit ?? .max, 0))
    return kept.sorted { $0.lines.lowerBound < $1.lines.lowerBound }
  }
}

extension DocumentSymbol {
  /// The sections, sub-headings and tables that it holds, or itself.
  fileprivate var parts: [DocumentSymbol] {
    switch kind {
    case .report: children.flatMap { $0.parts }
    case .section: [self] + children.flatMap { $0.parts }
    case .subheading, .table: [self]
    case .group, .row: []
    }
  }
}
