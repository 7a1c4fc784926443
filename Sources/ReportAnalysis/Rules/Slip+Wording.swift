import ReportForm
import ReportReading
import ReportSyntax

/// A slip of the hand in words, and the repair that undoes it.
extension Localized {
  /// What seems to have happened; the sums that fail by it stand at the related places.
  static func slip(_ slip: Slip, in table: Table) -> Localized {
    let (chinese, english) = slip.words(in: table)
    return Localized("\(chinese)，改回后全部勾稽关系都成立", "\(english); with that undone, all sums match")
  }
}

extension Fix {
  /// Undoes a slip; never unasked, as something else may have happened.
  static func undo(_ slip: Slip, _ changes: [Blame.Change], in table: Table, text: SourceText) -> Fix {
    let (chinese, english) = slip.remedy(in: table)
    return Fix(Localized(chinese, english), FigureFilling(table, in: text).edits(changes.map { (table[$0.figure], $0.value) }))
  }
}

extension Slip {
  /// What seems to have happened, in both languages.
  fileprivate func words(in table: Table) -> (String, String) {
    switch self {
    case .shiftedLeft(let row):
      ("\(table.rowName(row))的数似乎左移了一列", "The figures of \(table.rowName(row)) seem to be one column too far left")
    case .shiftedRight(let row):
      ("\(table.rowName(row))的数似乎右移了一列", "The figures of \(table.rowName(row)) seem to be one column too far right")
    case .exchangedFigures(let one, let other):
      ("\(table.name(of: one))与\(table.name(of: other))似乎互换了", "\(table.name(of: one)) and \(table.name(of: other)) seem to be swapped")
    case .exchangedRows(let one, let other):
      (
        "“\(table.rowName(one))”与“\(table.rowName(other))”两行的数似乎互换了",
        "The figures of \(table.rowName(one)) and \(table.rowName(other)) seem to be swapped"
      )
    case .exchangedColumns(let one, let other, let rows):
      (
        "\(table.span(rows))“\(table.columnName(one))”与“\(table.columnName(other))”两列的数似乎互换了",
        "The figures of \(table.columnName(one)) and \(table.columnName(other)) seem to be swapped in \(rows.count.counted("row"))"
      )
    case .exchangedBlocks(let one, let other):
      (
        "“\(table.blockName(one))”与“\(table.blockName(other))”的分项似乎互换了",
        "The figures of \(table.blockName(one)) and \(table.blockName(other)) seem to be swapped"
      )
    case .joined(let figure):
      ("\(table.name(of: figure))似乎是两格的数连在了一起", "\(table.name(of: figure)) seems to be the figures of two cells run together")
    }
  }

  /// What puts it right, in both languages.
  fileprivate func remedy(in table: Table) -> (String, String) {
    switch self {
    case .shiftedLeft(let row): ("\(table.rowName(row))的数右移一列", "Move the figures of \(table.rowName(row)) one column to the right")
    case .shiftedRight(let row): ("\(table.rowName(row))的数左移一列", "Move the figures of \(table.rowName(row)) one column to the left")
    case .exchangedFigures(let one, let other):
      ("对调\(table.name(of: one))与\(table.name(of: other))", "Swap \(table.name(of: one)) and \(table.name(of: other))")
    case .exchangedRows(let one, let other):
      (
        "对调“\(table.rowName(one))”与“\(table.rowName(other))”两行的数",
        "Swap the figures of \(table.rowName(one)) and \(table.rowName(other))"
      )
    case .exchangedColumns(let one, let other, let rows):
      (
        "对调\(table.span(rows))“\(table.columnName(one))”与“\(table.columnName(other))”两列的数",
        "Swap the figures of \(table.columnName(one)) and \(table.columnName(other)) in \(rows.count.counted("row"))"
      )
    case .exchangedBlocks(let one, let other):
      (
        "对调“\(table.blockName(one))”与“\(table.blockName(other))”的分项",
        "Swap the figures of \(table.blockName(one)) and \(table.blockName(other))"
      )
    case .joined(let figure): ("把\(table.name(of: figure))分成两格的数", "Split \(table.name(of: figure)) into the figures of two cells")
    }
  }
}

extension Table {
  /// A row by its label, or the table itself where the row has none.
  fileprivate func rowName(_ row: Int) -> String {
    let name = form.rows[row].shortLabel
    return name.isEmpty ? kind.chinese : name
  }

  fileprivate func columnName(_ column: Int) -> String { edition.column(of: firstFigure + column).label }

  fileprivate func blockName(_ block: Int) -> String { edition.column(of: firstFigure + form.blocks[block].lowerBound).path.last ?? "" }

  /// Some rows in words; nothing where they are all.
  fileprivate func span(_ rows: Range<Int>) -> String {
    rows.count == form.rows.count ? "" : "“\(rowName(rows.lowerBound))”到“\(rowName(rows.upperBound - 1))”各行的"
  }
}
