import ReportFormat
import ReportSyntax

/// A text with every preferred repair made and every total that still fails computed anew, round after round until nothing is left to do.
///
/// Where a figure is certainly wrong it is mended first, so that no total is fitted to a wrong part; a total is computed anew only
/// where all its parts are known and no sum that holds would fail by it.
package struct FixAll: Sendable {
  /// The text after all repairs; the same as before where there was nothing to repair.
  package let analysis: Analysis
  /// The number of repairs that were made.
  package let count: Int

  /// What one round leads to can ask for another, as a row that is inserted for the figures that belong in it.
  private static let mostRounds = 10

  /// Repairs a text; one that is no report is left alone.
  package init(_ original: Analysis) {
    var analysis = original
    var count = 0
    for _ in 0..<Self.mostRounds {
      var (edits, made) = Self.preferredEdits(of: analysis)
      if made == 0 {
        edits = analysis.failingTotals
        made = edits.count
      }
      if made == 0 { break }
      let next = Analysis(analysis.text.applying(edits), configuration: analysis.configuration)
      // A repair that is no better than what it mends could be made for ever.
      guard next.report != nil, next.weight.lexicographicallyPrecedes(analysis.weight) else { break }
      analysis = next
      count += made
    }
    self.analysis = analysis
    self.count = count
  }

  /// The preferred repairs that can be made at once: of two that touch the same place the second one waits.
  private static func preferredEdits(of analysis: Analysis) -> (edits: [TextEdit], count: Int) {
    var taken: [TextEdit] = []
    var count = 0
    for fix in analysis.findings.compactMap({ $0.fixes.first(where: \.isPreferred) }) {
      guard !fix.edits.contains(where: { edit in taken.contains { $0.touches(edit) } }) else { continue }
      taken += fix.edits
      count += 1
    }
    return (taken, count)
  }
}

extension TextEdit {
  /// Whether two edits change the same bytes, or insert at the same place.
  fileprivate func touches(_ other: TextEdit) -> Bool {
    range.lowerBound <= other.range.upperBound && other.range.lowerBound <= range.upperBound
  }
}

extension Analysis {
  /// How bad the findings are: their number by severity, gravest first.
  fileprivate var weight: [Int] {
    Severity.allCases.map { severity in findings.count { $0.severity == severity } }
  }

  /// The edits that compute the totals whose sums fail anew, in the tables that are the better for it.
  fileprivate var failingTotals: [TextEdit] {
    guard let report else { return [] }
    let sums = [Rule.unbalancedTotal.id, Rule.unbalancedCarryover.id]
    return zip(report.tables, report.balances).flatMap { table, balance -> [TextEdit] in
      // What the author has silenced is left as it is.
      guard findings.contains(where: { sums.contains($0.rule) && $0.range.overlaps(table.range) }) else { return [] }
      let totals = TotalValues(table, balance) { table[$0].isVacant ? nil : table[$0].summand }
      guard let values = totals.values, values.keys.allSatisfy({ table[$0].isWritable }) else { return [] }
      let breaksOne = zip(balance.equations, balance.standings).contains { equation, standing in
        standing == .holds && !equation.holds { values[$0] ?? table[$0].summand }
      }
      if breaksOne { return [] }
      let changed = values.keys.sorted().filter { table[$0].summand != values[$0] }
      return changed.map { Fix.fill(table[$0], with: "\(values[$0] ?? 0)", in: text) }
    }
  }
}

extension Equation {
  /// Whether both sides are the same with these values; false where one is not known or cannot be held.
  fileprivate func holds(_ value: (Int) -> Int64?) -> Bool {
    guard let left = Self.sum(left, value), let right = Self.sum(right, value) else { return false }
    return left == right
  }

  private static func sum(_ figures: [Int], _ value: (Int) -> Int64?) -> Int64? {
    figures.reduce(Int64?(0)) { sum, figure in
      guard let sum, let next = value(figure) else { return nil }
      let (result, overflows) = sum.addingReportingOverflow(next)
      return overflows ? nil : result
    }
  }
}
