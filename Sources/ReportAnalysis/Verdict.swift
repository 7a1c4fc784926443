import ReportForm
import ReportReading

/// Whether the figures of a report tie as far as they can be checked, whatever of it is told: a silenced sum that fails still fails.
package struct Verdict: Sendable, Equatable {
  /// The figures of its tables.
  package private(set) var figures = 0
  /// The sums over them.
  package private(set) var sums = 0
  /// The sums that fail.
  package private(set) var failing = 0
  /// The sums that cannot be judged, as a figure is blank or no number.
  package private(set) var open = 0
  /// The findings that the author's comments hide.
  package let silenced: Int
  /// Whether its title gives the body.
  package let namesBody: Bool
  /// Whether it gives the year.
  package let namesYear: Bool
  /// Whether all sections and tables are there and every figure is a number; of a workbook, which has no running text, all tables.
  package let isWhole: Bool

  /// The verdict on an analysed text; nil where it is no report.
  package init?(_ analysis: Analysis) {
    guard let inspection = analysis.inspection else { return nil }
    silenced = analysis.silenced
    namesBody = inspection.title?.body != nil
    namesYear = inspection.title?.year != nil
    isWhole =
      (Set(inspection.report.sections.map { $0.form.number }).count == inspection.edition.sections.count
        || inspection.text.origin?.isWorkbook ?? false)
      && inspection.tables.count == inspection.edition.tables.count
      && inspection.tables.allSatisfy { table in table.figures.allSatisfy { $0.numeral != nil } }
    for (table, balance) in zip(inspection.tables, inspection.balances) {
      let verdict = TableVerdict(table, balance)
      figures += verdict.figures
      sums += verdict.sums
      failing += verdict.failing
      open += verdict.open
    }
  }

  /// Whether the report is read whole and every sum of it holds; only then may its figures be called right.
  package var holds: Bool { namesBody && namesYear && isWhole && failing == 0 && open == 0 }

  /// What keeps the figures from being called right, and what is hidden; empty where there is nothing of the kind.
  package var reservations: [Localized] {
    [
      failing > 0 ? Localized("\(failing) 条勾稽关系不成立", failing == 1 ? "1 sum does not match" : "\(failing) sums do not match") : nil,
      open > 0 ? Localized("\(open) 条勾稽关系无法核对", open == 1 ? "1 sum cannot be checked" : "\(open) sums cannot be checked") : nil,
      untitled,
      isWhole || open > 0 ? nil : Localized("内容不全", "the report is not complete"),
      silenced > 0 ? Localized("\(silenced) 处忽略", "\(silenced) ignored") : nil,
    ].compactMap { $0.self }
  }

  /// What the title does not give.
  private var untitled: Localized? {
    switch (namesBody, namesYear) {
    case (true, true): nil
    case (true, false): Localized("报告标题没有写明年份", "the title does not give the year")
    case (false, true): Localized("报告标题没有写明单位", "the title does not give the body")
    case (false, false): Localized("报告标题没有写明单位和年份", "the title does not give the body and the year")
    }
  }
}
