import ReportAnalysis
import ReportForm
import ReportReading
import ReportSyntax

/// A figure as a step of reckoning: the totals that take it up are what calls it, the parts that it is made of are what it calls.
package struct CallHierarchy: Sendable {
  /// Its number in the edition, by which it is asked for again.
  package let number: Int
  /// Its name: row and column.
  package let name: String
  /// Its value as it is written, with the table that it stands in.
  package let detail: String
  /// The bytes of what is written.
  package let range: ByteRange

  /// The figure at an offset, or nil where none is written there.
  package static func at(_ offset: Int, in analysis: Analysis, language: Language) -> CallHierarchy? {
    guard let inspection = analysis.inspection,
      case .figure(let table, let number)? = Place.at(analysis.text.cursor(at: offset), in: inspection.report)
    else { return nil }
    return CallHierarchy(number, in: table, analysis.text, language)
  }

  /// The totals that a figure is a part of; nil where the report has no such figure.
  package static func totals(with number: Int, in analysis: Analysis, language: Language) -> [CallHierarchy]? {
    related(to: number, in: analysis, language) { $0.left.contains(number) ? $0.right : [] }
  }

  /// The parts of a total, of which a total across and one down have each their own; nil where the report has no such figure.
  package static func parts(of number: Int, in analysis: Analysis, language: Language) -> [CallHierarchy]? {
    related(to: number, in: analysis, language) { $0.right == [number] ? $0.left : [] }
  }

  private static func related(
    to number: Int, in analysis: Analysis, _ language: Language, _ others: (Equation) -> [Int]
  ) -> [CallHierarchy]? {
    guard let table = analysis.report?.tables.first(where: { $0.holds(number) }) else { return nil }
    let sums = table.edition.equations(of: number).filter { $0.kind == .total }
    return Set(sums.flatMap(others)).sorted().compactMap { CallHierarchy($0, in: table, analysis.text, language) }
  }

  private init?(_ number: Int, in table: Table, _ text: SourceText, _ language: Language) {
    let figure = table[number]
    guard figure.isWritable, !figure.range.isEmpty else { return nil }
    self.number = number
    name = table.name(of: number)
    detail = "\(text.string(figure.range)) · \(table.kind.name(in: language))"
    range = figure.range
  }
}

extension Table {
  /// Whether a figure is one of this table's, by its number in the edition.
  fileprivate func holds(_ number: Int) -> Bool { number >= firstFigure && number - firstFigure < figures.count }
}
