import ReportAnalysis
import ReportForm
import ReportReading
import ReportSyntax

/// A word or number of a report with what it is there, which an editor colours.
package struct SemanticToken: Sendable, Hashable {
  /// What it is.
  package enum Kind: Int, Sendable, CaseIterable {
    /// The title, one of the six headings, or one of Markdown's below them.
    case heading
    /// The label of a group of rows, beside which no figures stand.
    case groupLabel
    /// The label of a row of figures.
    case rowLabel
    /// A figure that is no total.
    case figure
    /// A figure that is the sum of others.
    case total
    /// A count in the prose that is compared with the tables.
    case claim

    /// What an editor knows it by.
    package var name: String {
      switch self {
      case .heading: "heading"
      case .groupLabel: "groupLabel"
      case .rowLabel: "rowLabel"
      case .figure: "figure"
      case .total: "total"
      case .claim: "claim"
      }
    }
  }

  /// What else is known of it.
  package enum Trait: Int, Sendable, CaseIterable {
    /// A sum or a comparison says that it should be another.
    case wrong
    /// It is what its parts add up to.
    case computed
    /// A mark for nothing stands in its place.
    case blank

    /// What an editor knows it by.
    package var name: String {
      switch self {
      case .wrong: "wrong"
      case .computed: "computed"
      case .blank: "blank"
      }
    }
  }

  package let kind: Kind
  package let traits: Set<Trait>
  /// The bytes, within one line.
  package let range: ByteRange

  /// The tokens that a range touches, or all, in order; none overlaps another, and a text that is no report has none.
  package static func tokens(in analysis: Analysis, touching range: ByteRange? = nil) -> [SemanticToken] {
    guard let inspection = analysis.inspection else { return [] }
    var tokens = SemanticTokenReader(analysis, inspection).tokens
    if let range { tokens.removeAll { !$0.range.touches(range) } }
    tokens.sort { $0.range.lowerBound < $1.range.lowerBound }
    var end = 0
    return tokens.filter { token in
      guard token.range.lowerBound >= end else { return false }
      end = token.range.upperBound
      return true
    }
  }
}

/// Tells what the words and numbers of a report are.
private struct SemanticTokenReader {
  private let text: SourceText
  private let inspection: Inspection
  /// Where the numbers begin that a comparison has found fault with.
  private let faults: Set<Int>

  init(_ analysis: Analysis, _ inspection: Inspection) {
    text = analysis.text
    self.inspection = inspection
    let rules: Set<String> = [
      Rule.unbalancedTotal.id, Rule.unbalancedCarryover.id, Rule.brokenCarryover.id, Rule.brokenStock.id, Rule.contradictedFigure.id,
    ]
    faults = Set(analysis.findings.filter { rules.contains($0.rule) }.map { $0.range.lowerBound })
  }

  var tokens: [SemanticToken] {
    let lines = [inspection.title?.range].compactMap { $0 } + inspection.sections.map { $0.headingRange } + subheadings
    let headings = lines.flatMap { pieces(of: withMarks($0), .heading) }
    let figures = zip(inspection.tables, inspection.balances).flatMap(tokens(of:_:))
    // What is not compared must not look as if it were: a count of which the tables' figures are in doubt.
    let claims = inspection.prose.claims.filter { !inspection.readings(of: $0.subject).isEmpty }.flatMap { claim in
      let range = inspection.prose.source(claim.quantity.range)
      return pieces(of: range, .claim, isWrong(range) ? [.wrong] : [])
    }
    return headings + figures + claims
  }

  /// The lines that Markdown marks as headings, below the first of the six; its own colour would not be that of the others.
  private var subheadings: [ByteRange] {
    guard let first = inspection.sections.first?.headingRange.lowerBound else { return [] }
    let tree = inspection.tree
    return tree.rows.filter { $0.kind == .text && $0.range.lowerBound > first }.compactMap { row in
      guard let cell = row.cells.first else { return nil }
      let heading = Heading(text, tree.cells[cell].content)
      return heading.level > 0 && !heading.title.isEmpty ? heading.range : nil
    }
  }

  /// A heading with the marks of Markdown before it.
  private func withMarks(_ range: ByteRange) -> ByteRange {
    var start = range.lowerBound
    while start > 0, text.bytes[start - 1] == .space || text.bytes[start - 1] == .numberSign { start -= 1 }
    return start..<range.upperBound
  }

  private func tokens(of table: Table, _ balance: Balance) -> [SemanticToken] {
    let totals = Set(balance.equations.filter { $0.kind == .total && $0.right.count == 1 }.flatMap { $0.right })
    var doubted = Set<Int>()
    for (equation, standing) in zip(balance.equations, balance.standings) where equation.kind == .total && standing != .holds {
      doubted.formUnion(equation.right)
    }
    let labels = table.rows.flatMap { pieces(of: $0.labelRange, .rowLabel) }
    let figures = table.figures.indices.flatMap { index -> [SemanticToken] in
      let figure = table.figures[index]
      let number = table.firstFigure + index
      guard figure.isWritable, !figure.range.isEmpty else { return [] }
      var traits: Set<SemanticToken.Trait> = []
      if isWrong(figure.range) { traits.insert(.wrong) }
      if figure.isVacant { traits.insert(.blank) }
      if totals.contains(number), !doubted.contains(number) { traits.insert(.computed) }
      return pieces(of: figure.range, totals.contains(number) ? .total : .figure, traits)
    }
    return labels + groups(of: table) + figures
  }

  /// The labels of a table's groups, which stand in cells of their own.
  private func groups(of table: Table) -> [SemanticToken] {
    let words = TableWords.of(table.kind, in: table.edition)
    let tree = inspection.tree
    return tree.rows.filter { $0.kind != .delimiter && $0.range.overlaps(table.range) }.flatMap { row in
      tree.cells[row.cells].filter { cell in
        !cell.isBlank && words.named(LabelText(text.bytes, cell.content))?.kind == .group
      }.flatMap { pieces(of: $0.content, .groupLabel) }
    }
  }

  private func isWrong(_ range: ByteRange) -> Bool { faults.contains(range.lowerBound) }

  /// A token for each line that a range has words on.
  private func pieces(of range: ByteRange, _ kind: SemanticToken.Kind, _ traits: Set<SemanticToken.Trait> = []) -> [SemanticToken] {
    guard !range.isEmpty else { return [] }
    return (text.lines.line(at: range.lowerBound)...text.lines.line(at: range.upperBound)).compactMap { line in
      var start = max(range.lowerBound, text.lines.range(ofLine: line).lowerBound)
      var end = min(range.upperBound, text.contentEnd(ofLine: line))
      while start < end, text.bytes[start] <= .space { start += 1 }
      while end > start, text.bytes[end - 1] <= .space { end -= 1 }
      return start < end ? SemanticToken(kind: kind, traits: traits, range: start..<end) : nil
    }
  }
}
