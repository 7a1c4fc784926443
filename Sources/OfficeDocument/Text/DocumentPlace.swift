/// A place in a document as a reader finds it there; all numbers count from 1.
package enum DocumentPlace: Hashable, Sendable {
  /// A paragraph outside tables, those without a text left out of the count.
  case paragraph(Int)
  /// A cell: its table among those of the document, its row as it shows, and its column, those that a merged cell covers counted too.
  case cell(table: Int, row: Int, column: Int)
  /// A cell of a workbook by the name of its sheet and by its own, as C5.
  case sheetCell(sheet: String, cell: String)
}
