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
    case .shiftedRowsLeft(let rows, let lost) where lost == table.form.blocks.first.map({ $0.upperBound - 2 }):
      (
        "\(table.span(rows, all: "各行的"))总计似乎写在了“\(table.columnName(lost))”栏，或者从某一栏起左移了一列",
        "The totals of \(rows.count.counted("row")) seem to stand under \(table.columnName(lost)), or some columns one too far left"
      )
    case .shiftedRowsLeft(let rows, _):
      (
        "\(table.span(rows, all: "各行的"))数似乎左移了一列，少了一栏",
        "The figures of \(rows.count.counted("row")) seem to be one column too far left, with one column lost"
      )
    case .shiftedRowsRight(let rows, let lost):
      (
        "\(table.span(rows, all: "各行的"))数似乎右移了一列，少了“\(table.columnName(lost))”一栏",
        "The figures of \(rows.count.counted("row")) seem to be one column too far right, with \(table.columnName(lost)) lost"
      )
    case .shiftedDown(let column, let rows):
      (
        "\(table.span(rows))“\(table.columnName(column))”一列的数似乎下移了一行",
        "The figures of \(table.columnName(column)) seem to be one row too low in \(rows.count.counted("row"))"
      )
    case .shiftedUp(let column, let rows):
      (
        "\(table.span(rows))“\(table.columnName(column))”一列的数似乎上移了一行",
        "The figures of \(table.columnName(column)) seem to be one row too high in \(rows.count.counted("row"))"
      )
    case .totalsFirst: ("“总计”似乎写在了各组的第一格", "The totals seem to stand before their parts")
    case .rowOfZeros(let row):
      ("“\(table.rowName(row))”一行似乎没有填，都是 0", "\(table.rowName(row)) seems not to have been filled in: all its figures are 0")
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
    case .shiftedRowsLeft(let rows, let lost):
      (
        "\(table.span(rows, all: "各行的"))数从“\(table.columnName(lost))”起右移一列，“\(table.columnName(lost))”按总计推算",
        "Move the figures of \(rows.count.counted("row")) one column to the right from \(table.columnName(lost)) on, which follows from the totals"
      )
    case .shiftedRowsRight(let rows, let lost):
      (
        "\(table.span(rows, all: "各行的"))数左移一列，“\(table.columnName(lost))”按合计推算",
        "Move the figures of \(rows.count.counted("row")) one column to the left; \(table.columnName(lost)) follows from the sums"
      )
    case .shiftedDown(let column, let rows):
      (
        "\(table.span(rows))“\(table.columnName(column))”一列的数上移一行",
        "Move the figures of \(table.columnName(column)) up one row in \(rows.count.counted("row"))"
      )
    case .shiftedUp(let column, let rows):
      (
        "\(table.span(rows))“\(table.columnName(column))”一列的数下移一行",
        "Move the figures of \(table.columnName(column)) down one row in \(rows.count.counted("row"))"
      )
    case .totalsFirst: ("把“总计”移到各组的最后一格", "Move the totals behind their parts")
    case .rowOfZeros(let row):
      ("“\(table.rowName(row))”按勾稽关系填", "Fill in \(table.rowName(row)) by the sums")
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

  /// Some rows in words; `all` where they are all.
  fileprivate func span(_ rows: Range<Int>, all: String = "") -> String {
    rows.count == form.rows.count ? all : "“\(rowName(rows.lowerBound))”到“\(rowName(rows.upperBound - 1))”各行的"
  }
}
