import ReportAnalysis
import ReportSyntax

/// Where the number at a place comes from.
package struct Definition: Sendable {
  /// The bytes of the number.
  package let origin: ByteRange
  /// The bytes of the figures it comes from, in order.
  package let targets: [ByteRange]

  /// For a count in the prose the figures that it speaks of, for a total its parts; nil for anything else.
  package static func at(_ offset: Int, in analysis: Analysis) -> Definition? {
    guard let inspection = analysis.inspection else { return nil }
    let offset = analysis.text.cursor(at: offset)
    if case .figure(let table, let number)? = Place.at(offset, in: inspection.report) {
      let sums = table.edition.equations(of: number).filter { $0.kind == .total && $0.right == [number] }
      let parts = table.ranges(of: Set(sums.flatMap { $0.left }))
      return parts.isEmpty ? nil : Definition(origin: table[number].range, targets: parts)
    }
    guard let (claim, range) = inspection.claim(at: offset), let source = inspection.figures(of: claim) else { return nil }
    let targets = source.table.ranges(of: source.figures)
    return targets.isEmpty ? nil : Definition(origin: range, targets: targets)
  }
}
