import ReportForm
import ReportReading

/// The figures of a report that ties, and joins last year's.
struct ProvinceFigures: Sendable {
  private static let edition = Edition.edition2021
  private static func row(_ key: RowKey, _ kind: TableKind = .requests) -> Range<Int> { edition.figures(key, in: kind) ?? 0..<0 }

  static let penalties = row(.penalties, .disclosures).lowerBound
  static let licences = row(.licences, .disclosures).lowerBound
  static let inForce = row(.normativeDocuments, .disclosures).upperBound - 1
  /// 予以公开 to natural persons.
  static let leaf = row(.disclosed).lowerBound

  /// What a finding calls a figure.
  static func name(ofFigure figure: Int) -> String {
    let row = edition.row(of: figure)
    return "“\(row.shortLabel)”的“\(edition.column(of: figure).label)”栏"
  }

  var values: [Int64]

  /// Random ones that join those of the year before, where there are any.
  init(following last: ProvinceFigures?, _ generator: inout SeededGenerator) {
    let edition = Self.edition
    values = edition.places.map { _ in Int64.random(in: 0...3, using: &generator) }
    for figure in Self.row(.rules, .disclosures) { values[figure] = 0 }
    let documents = Self.row(.normativeDocuments, .disclosures)
    values[Self.inForce] = (last?.values[Self.inForce] ?? 20) + values[documents.lowerBound] - values[documents.lowerBound + 1]
    for row in [RowKey.licences, .penalties, .coercions, .fees] {
      values[Self.row(row, .disclosures).lowerBound] = Int64.random(in: 50...90, using: &generator)
    }
    for equation in edition.equations where equation.kind == .total && !equation.isAcross { settle(equation) }
    for (column, figure) in Self.row(.carriedIn).enumerated() {
      let carriedOut = Self.row(.carriedOut).lowerBound + column
      // No fewer than one, so that one can be taken away.
      values[carriedOut] += 1
      values[figure] = last?.values[carriedOut] ?? values[figure] + 1
      let due = values[Self.row(.total).lowerBound + column] + values[carriedOut] - values[figure]
      values[Self.row(.received).lowerBound + column] = max(due, 1)
      values[carriedOut] += max(due, 1) - due
    }
    for equation in edition.equations where equation.isAcross { settle(equation) }
  }

  /// The sums of others.
  init(sumOf others: [ProvinceFigures]) {
    values = Self.edition.places.indices.map { figure in others.reduce(0) { $0 + $1.values[figure] } }
  }

  private mutating func settle(_ equation: Equation) { values[equation.right[0]] = equation.left.reduce(0) { $0 + values[$1] } }

  /// Takes as many more over from last year, and as many fewer in, so that all sums stay.
  mutating func shiftCarriedIn(by change: Int64) {
    for row in [Self.row(.carriedIn), Self.row(.received)] {
      let sign: Int64 = row == Self.row(.received) ? -1 : 1
      values[row.lowerBound] += sign * change
      values[row.upperBound - 1] += sign * change
    }
  }
}
