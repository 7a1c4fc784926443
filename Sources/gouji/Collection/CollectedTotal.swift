import ReportForm

/// A total by which one knows a report among many: the row and the headers that it stands under.
struct CollectedTotal {
  let name: Localized
  let row: RowKey
  let kind: TableKind
  /// The header over its block, where the table has several.
  var block: HeaderForm.Role?

  /// All of them, in the order of the form.
  static let all = [
    CollectedTotal(name: Localized("新收", "received"), row: .received, kind: .requests),
    CollectedTotal(name: Localized("上年结转", "from last year"), row: .carriedIn, kind: .requests),
    CollectedTotal(name: Localized("办结", "completed"), row: .total, kind: .requests),
    CollectedTotal(name: Localized("结转下年", "to next year"), row: .carriedOut, kind: .requests),
    CollectedTotal(name: Localized("复议", "reviews"), row: .reviews, kind: .reviews, block: .reviews),
    CollectedTotal(name: Localized("直接起诉", "lawsuits"), row: .reviews, kind: .reviews, block: .withoutReview),
    CollectedTotal(name: Localized("复议后起诉", "lawsuits after review"), row: .reviews, kind: .reviews, block: .afterReview),
  ]

  /// What a report's tables have for it.
  func value(in tables: [CollectedRow.Figures]) -> CollectedRow.Value {
    for table in tables {
      let edition = table.edition
      guard edition.firstFigure(of: kind) == table.firstFigure, let figures = edition.figures(row, in: kind) else { continue }
      let figure = figures.first { figure in
        let column = edition.column(of: figure)
        return column.role == .total && (block.map { column.stands(under: $0) } ?? true)
      }
      if let figure { return table.values[figure - table.firstFigure] }
    }
    return .blank
  }

  /// The same as a number, nil where it is none.
  func number(in tables: [CollectedRow.Figures]) -> Int64? {
    if case .number(let text) = value(in: tables) { Int64(text) } else { nil }
  }
}
