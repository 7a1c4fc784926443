import ReportForm
import ReportReading
import ReportSyntax

/// The sheet of an office's reports as a terminal shows it: of the figures only the totals by which one knows a report.
struct CollectionExcerpt {
  /// A total by the row and the headers that it stands under.
  fileprivate struct Total {
    let name: Localized
    let row: RowKey
    let kind: TableKind
    /// The header over its block, where the table has several.
    var block: HeaderForm.Role?
  }

  private static let totals = [
    Total(name: Localized("新收", "received"), row: .received, kind: .requests),
    Total(name: Localized("上年结转", "carried in"), row: .carriedIn, kind: .requests),
    Total(name: Localized("办结", "dealt with"), row: .total, kind: .requests),
    Total(name: Localized("结转下年", "carried out"), row: .carriedOut, kind: .requests),
    Total(name: Localized("复议", "reviews"), row: .reviews, kind: .reviews, block: .reviews),
    Total(name: Localized("直接起诉", "sued"), row: .reviews, kind: .reviews, block: .withoutReview),
    Total(name: Localized("复议后起诉", "sued after review"), row: .reviews, kind: .reviews, block: .afterReview),
  ]

  /// The lines, with columns as wide as what stands in them.
  static func text(_ rows: [CollectedRow], language: Language) -> String {
    let before: [CollectionHeader] = [.body, .year]
    let after: [CollectionHeader] = [.conclusion, .path]
    let names: [Localized] = before.map(\.name) + totals.map(\.name) + after.map(\.name)
    let header = names.map { $0.text(in: language) }
    var lines = [header]
    for row in rows {
      let leading: [String] = before.map { $0.value(of: row, in: language).shown }
      let figures: [String] = totals.map { $0.value(in: row).shown }
      lines.append(leading + figures + after.map { $0.value(of: row, in: language).shown })
    }
    let widths = header.indices.map { column in lines.map { CharacterWidth.of($0[column]) }.max() ?? 0 }
    let numbers = before.count..<before.count + totals.count
    return lines.map { line in
      let cells = line.indices.map { column in
        let space = String(repeating: " ", count: widths[column] - CharacterWidth.of(line[column]))
        return numbers.contains(column) ? space + line[column] : line[column] + space
      }
      return cells.joined(separator: "  ").trimmedAtEnd + "\n"
    }.joined()
  }
}

extension CollectionExcerpt.Total {
  /// What a row has for it.
  fileprivate func value(in row: CollectedRow) -> CollectedRow.Value {
    for table in row.tables {
      let edition = table.edition
      guard let figures = edition.figures(self.row, in: kind), edition.firstFigure(of: kind) == table.firstFigure else { continue }
      let figure = figures.first { figure in
        let column = edition.column(of: figure)
        return column.role == .total && (block.map { column.stands(under: $0) } ?? true)
      }
      if let figure { return table.values[figure - table.firstFigure] }
    }
    return .blank
  }
}

extension CollectedRow.Value {
  fileprivate var shown: String {
    switch self {
    case .blank: ""
    case .number(let text), .text(let text): text.printable
    }
  }
}

extension String {
  fileprivate var trimmedAtEnd: String { String(reversed().drop { $0 == " " }.reversed()) }
}
