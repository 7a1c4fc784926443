import ReportAnalysis
import ReportReading
import ReportSyntax

/// The places that use a number.
package enum References {
  /// For a figure, or a count in the prose that speaks of it, the totals that it is a part of, its partners in 一＋二＝七＋四 and the
  /// counts in the prose, in order; with the figure itself where `includesOwn`. Nil for anything else.
  package static func at(_ offset: Int, in analysis: Analysis, includesOwn: Bool) -> [ByteRange]? {
    guard let inspection = analysis.inspection else { return nil }
    let offset = analysis.text.cursor(at: offset)
    let table: Table
    let numbers: Set<Int>
    if case .figure(let found, let number)? = Place.at(offset, in: inspection.report) {
      (table, numbers) = (found, [number])
    } else if let source = inspection.claim(at: offset).flatMap({ inspection.figures(of: $0.claim) }) {
      (table, numbers) = (source.table, Set(source.figures))
    } else {
      return nil
    }
    let sums = numbers.flatMap(table.edition.equations(of:))
    let totals = sums.filter { $0.kind == .total && !numbers.isDisjoint(with: $0.left) }.flatMap { $0.right }
    let partners = sums.filter { $0.kind == .carryover }.flatMap { $0.left + $0.right }
    let users = Set(totals + partners).subtracting(numbers)
    let own = includesOwn ? table.ranges(of: numbers) : []
    return (own + table.ranges(of: users) + inspection.claims(of: numbers, in: table)).sorted { $0.lowerBound < $1.lowerBound }
  }
}
