import ReportForm
import ReportReading

/// A column in which what was carried in is not what last year's report carried out.
struct CarryoverBreak {
  /// What the column is called.
  let name: String
  /// Whether it is the sum of the others.
  let isTotal: Bool
  let written: Int64
  let figure: Figure
  /// What last year's report has.
  let due: Int64
  let source: Figure
  /// Whether sums of last year's own report fail by what it carried out, so that it is no measure of this year's.
  let isDoubtful: Bool
  /// What it should have been by those sums; nil where they do not tell, and where it is not doubtful.
  let correction: Int64?
}

extension Inspection {
  /// The columns in which both years give a number, and not the same one.
  func carryoverBreaks(after previous: Inspection) -> [CarryoverBreak] {
    guard let table = table(.requests), let carriedIn = table.figures(.carriedIn), let other = previous.table(.requests),
      let carriedOut = other.figures(.carriedOut), carriedIn.count == carriedOut.count
    else { return [] }
    return zip(carriedIn, carriedOut).compactMap { own, before in
      let (figure, source, column) = (table[own], other[before], table.edition.column(of: own))
      guard let written = figure.numeral?.whole, let due = source.numeral?.whole, written >= 0, due >= 0, written != due else {
        return nil
      }
      let correction = previous.doubts(.requests)?.corrections[before]
      return CarryoverBreak(
        name: column.label, isTotal: column.role == .total, written: written, figure: figure, due: due, source: source,
        isDoubtful: correction != nil || previous.isDoubtful(before), correction: correction)
    }
  }

  /// Whether a figure of table 3 is in doubt, and a sum that it is part of fails.
  private func isDoubtful(_ figure: Int) -> Bool {
    guard let balance = balance(.requests), balance.doubts?.doubt(figure) ?? false else { return false }
    return zip(balance.equations, balance.standings).contains { equation, standing in
      standing.fails && (equation.left.contains(figure) || equation.right.contains(figure))
    }
  }
}
