import ReportSyntax
import Testing

@testable import ReportAnalysis
@testable import ReportReading

extension Finding {
  /// All that it says and offers.
  var written: String {
    "\(rule) \(severity) \(range) \(message.text(in: .chinese)) \(related.map { "\($0.range) \($0.message.text(in: .chinese))" }) "
      + "\(fixes.map { "\($0.title.text(in: .chinese)) \($0.isPreferred) \($0.edits)" })"
  }
}

extension Analysis {
  /// Whether all that was read of the text is what another analysis has.
  func expectSame(as other: Analysis, _ comment: Comment? = nil, sourceLocation: SourceLocation = #_sourceLocation) {
    #expect(findings.map(\.written) == other.findings.map(\.written), comment, sourceLocation: sourceLocation)
    #expect(tree.ranges == other.tree.ranges, comment, sourceLocation: sourceLocation)
    #expect(report?.outline == other.report?.outline, comment, sourceLocation: sourceLocation)
    #expect(report?.tables.map(\.written) == other.report?.tables.map(\.written), comment, sourceLocation: sourceLocation)
    #expect(inspection?.writtenBalances == other.inspection?.writtenBalances, comment, sourceLocation: sourceLocation)
    #expect(inspection?.prose.written == other.inspection?.prose.written, comment, sourceLocation: sourceLocation)
  }
}

extension SyntaxTree {
  /// All of its parts, each kind by a number.
  fileprivate var ranges: [[ByteRange]] {
    [
      rows.flatMap { [$0.range, $0.cells, Int($0.kind.rawValue)..<Int($0.kind.rawValue)] }, cells.flatMap { [$0.range, $0.content] },
      blocks.flatMap { [$0.range, $0.rows, $0.kind.hashValue..<$0.kind.hashValue] }, comments, [isPage ? 0..<1 : 0..<0],
      [text.bytes.indices], text.lines.starts.map { $0..<$0 },
    ]
  }
}

extension Report {
  fileprivate var outline: String {
    "\(title.map { "\($0)" } ?? "") \(identity) \(edition.year) "
      + sections.map { "\($0.form.number) \($0.heading) \($0.headingRange) \($0.range) \($0.headingRows) \($0.isStandard)" }.joined()
  }
}

extension Table {
  fileprivate var written: String {
    "\(kind) \(edition.year) \(editionMark) \(range) \(layout) \(firstFigure) \(irregularFigures) "
      + (rows + irregularRows).map {
        "\($0.role) \($0.labelRange) \($0.hasStandardLabel) \($0.isMalformed) \($0.range) \($0.layout) \($0.placed.map(\.written))\n"
      }.joined() + "\(figures.map(\.written))"
  }
}

extension Figure {
  fileprivate var written: String { "\(reading) \(range)" }
}

extension Inspection {
  fileprivate var writtenBalances: [String] { zip(tables, balances).map { $1.written(of: $0) } }
}

extension Balance {
  fileprivate func written(of table: Table) -> String {
    let doubted = table.figures.indices.map { table.firstFigure + $0 }.filter { doubts?.doubt($0) ?? false }
    return "\(standings) \(computed.sorted { $0.key < $1.key }) "
      + blames.map { "\($0.figure) \($0.equations) \($0.repairs) \($0.cause)" }.joined(separator: "\n")
      + "\(doubts.map { "\($0.corrections.sorted { $0.key < $1.key }) \(doubted)" } ?? "")"
  }
}

extension Prose {
  /// All that was read of it, with where it stands in the text and in the file.
  fileprivate var written: [String] {
    let words = hits.map { "\($0.word) \($0.range) \(source($0.range))" } + dates.map { "\($0) \(source($0.range))" }
    let numbers = quantities.map { "\($0) \(source($0.range))" } + frames.map { "\($0)" } + claims.map { "\($0)" }
    let told = shares.map { "\($0)" } + growths.map { "\($0)" } + claimsOfLastYear.map { "\($0)" } + absences.map { "\($0)" }
    let parts = countedLists.map { "\($0)" } + placeholders.map { "\($0)" } + sentences(in: text.indices).map { "\($0)" }
    return [string(text.indices)] + paragraphs.map { "\($0)" } + words + numbers + told + parts
      + countings.claims.map { "\($0)" } + countings.absences.map { "\($0)" } + countings.shares.map { "\($0.part) \($0.whole)" }
  }
}
