import ReportAnalysis
import ReportForm
import ReportReading
import ReportSyntax

/// A place of a report that has to do with the one at the cursor.
package struct DocumentHighlight: Sendable, Hashable {
  package enum Kind: Sendable {
    /// What the cursor stands at.
    case own
    /// What it is made of, compared with or counted in.
    case related
  }

  package let range: ByteRange
  package let kind: Kind

  /// The places at an offset: for a figure the terms of the sums it is part of, and the counts in the prose that speak of it; for such
  /// a count the figures; for a row's label its figures. Nil where the text is no report or nothing of the form stands there.
  package static func at(_ offset: Int, in analysis: Analysis) -> [DocumentHighlight]? {
    guard let inspection = analysis.inspection else { return nil }
    let offset = analysis.text.cursor(at: offset)
    switch Place.at(offset, in: inspection.report) {
    case .figure(let table, let number):
      let terms = Set(table.edition.equations(of: number).flatMap { $0.left + $0.right } + [number])
      let claims = inspection.claims(of: [number], in: table)
      return highlights(table.ranges(of: [number]), table.ranges(of: terms.subtracting([number])) + claims)
    case .rowLabel(let table, let row):
      guard case .row(let index) = row.role else {
        return highlights([row.labelRange], row.figures.map { $0.range }.filter { !$0.isEmpty })
      }
      return highlights([row.labelRange], table.ranges(of: table.figures(ofRow: index)))
    case .heading, .word: return nil
    case nil:
      guard let (claim, range) = inspection.claim(at: offset), let source = inspection.figures(of: claim) else { return nil }
      return highlights([range], source.table.ranges(of: source.figures))
    }
  }

  private static func highlights(_ own: [ByteRange], _ related: [ByteRange]) -> [DocumentHighlight] {
    (own.map { DocumentHighlight(range: $0, kind: .own) } + related.map { DocumentHighlight(range: $0, kind: .related) })
      .sorted { $0.range.lowerBound < $1.range.lowerBound }
  }
}
