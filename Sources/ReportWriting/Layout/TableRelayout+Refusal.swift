import ReportForm
import ReportSyntax

extension TableRelayout {
  /// Why a table stays as it is, and where.
  package enum Refusal: Error, Sendable, Hashable {
    /// A Markdown heading stands between its rows.
    case heading(ByteRange)
    /// A header that only another edition's form has.
    case otherForm(ByteRange)
    /// Other text shares the line that the table begins on.
    case sharedLine(ByteRange)
    /// Another table stands between its rows.
    case interleaved
    /// Table 4 stands in several tables.
    case parted
    /// The figures of table 4 stand in several rows, each with the name of its block.
    case rowsOfBlocks
    /// It stands in a page of HTML, where nothing is Markdown.
    case page
    /// A figure that belongs to no row, on the line of one that has all of its own.
    case strayFigure(ByteRange)
    /// Its bytes are no UTF-8.
    case notText
    /// Read again, the new table would not say the same.
    case changed
  }
}

extension TableRelayout.Refusal {
  /// What is in the way, or nil where it is no one place.
  var range: ByteRange? {
    switch self {
    case .heading(let range), .otherForm(let range), .sharedLine(let range), .strayFigure(let range): range
    case .interleaved, .parted, .rowsOfBlocks, .notText, .page, .changed: nil
    }
  }

  /// Why the table stays as it is, for the user.
  package var message: Localized {
    switch self {
    case .heading: Localized("表格中间夹有标题，请先移开", "there is a heading between its rows; move it out first")
    case .otherForm: Localized("表中夹有另一年份格式的表头，请先统一格式", "it has headers of the other form; use one form throughout first")
    case .sharedLine: Localized("表格第一行前面还有别的文字，请先换行", "there is other text on its first line; break the line first")
    case .interleaved: Localized("两张表的行混在一起，或者在同一行上", "rows of two tables are mixed, or on the same line")
    case .parted: Localized("表四分成了几张表，请先合成一张", "table 4 is split into several tables; join them first")
    case .rowsOfBlocks:
      Localized("表四的数分几行写，请先按格式排成一行", "the figures of table 4 are in several rows; put them in one, as the form has it, first")
    case .page: Localized("网页里的表格不改成 Markdown", "tables of a web page are not converted to Markdown")
    case .strayFigure: Localized("一行里写了两行的数，请先换行", "there are figures of two rows on one line; break the line first")
    case .notText: Localized("表中有不是 UTF-8 的字节", "it has bytes that are not UTF-8")
    case .changed: Localized("转换后读出的内容会与原表不同", "once converted, it would read differently")
    }
  }
}
