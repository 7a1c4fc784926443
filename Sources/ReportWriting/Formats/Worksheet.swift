/// A sheet of a workbook as it is written row by row: a header that stays in view with the first columns, numbers that are numbers,
/// and texts that are never taken for formulas.
package struct Worksheet {
  /// What a cell holds.
  package enum Cell: Sendable, Equatable {
    case blank
    case text(String)
    /// A number in plain digits.
    case number(String)
  }

  /// A column by its header and its width in characters.
  package struct Column {
    package let header: String
    package let width: Int

    package init(_ header: String, width: Int) {
      self.header = header
      self.width = width
    }
  }

  private var rows: [UInt8] = []
  private var rowCount = 1
  private let columns: [Column]
  private let frozenColumns: Int

  /// A sheet without rows, of which the first `frozenColumns` stay in view as it is moved sideways.
  package init(_ columns: [Column], frozenColumns: Int) {
    self.columns = columns
    self.frozenColumns = frozenColumns
    rows += "<row r=\"1\" ht=\"72\" customHeight=\"1\">".utf8
    for column in columns { rows += Self.text(column.header, style: WorksheetStyle.header).utf8 }
    rows += "</row>\n".utf8
  }

  /// Adds a row, with a cell for each column.
  package mutating func add(_ cells: some Sequence<Cell>) {
    rowCount += 1
    rows += "<row r=\"\(rowCount)\">".utf8
    for cell in cells {
      switch cell {
      case .blank: rows += "<c/>".utf8
      case .text(let text): rows += Self.text(text, style: WorksheetStyle.text).utf8
      case .number(let number):
        // Spreadsheets hold fifteen digits exactly; a longer number keeps them all as a text.
        rows += (number.utf8.count > 15 ? Self.text(number, style: WorksheetStyle.text) : "<c><v>\(number)</v></c>").utf8
      }
    }
    rows += "</row>\n".utf8
  }

  private static func text(_ text: String, style: Int) -> String {
    "<c s=\"\(style)\" t=\"inlineStr\"><is><t xml:space=\"preserve\">\(XMLText.escaped(text))</t></is></c>"
  }

  /// The whole sheet.
  var bytes: [UInt8] {
    let corner = Self.letters(ofColumn: frozenColumns) + "2"
    let last = Self.letters(ofColumn: max(columns.count - 1, 0)) + "\(rowCount)"
    let widths = columns.enumerated().map { index, column in
      "<col min=\"\(index + 1)\" max=\"\(index + 1)\" width=\"\(column.width)\" customWidth=\"1\"/>"
    }
    let head =
      XMLText.declaration + """
        <worksheet xmlns="\(Workbook.namespace)"><sheetViews><sheetView workbookViewId="0">\
        <pane xSplit="\(frozenColumns)" ySplit="1" topLeftCell="\(corner)" activePane="bottomRight" state="frozen"/></sheetView></sheetViews>
        <cols>\(widths.joined())</cols>
        <sheetData>

        """
    return Array(head.utf8) + rows + Array("</sheetData>\n<autoFilter ref=\"A1:\(last)\"/></worksheet>\n".utf8)
  }

  /// What spreadsheets call a column, counted from 0: A to Z, AA and on.
  static func letters(ofColumn column: Int) -> String {
    var letters = ""
    var rest = column
    repeat {
      letters = String(UnicodeScalar(UInt8(ascii: "A") + UInt8(truncatingIfNeeded: rest % 26))) + letters
      rest = rest / 26 - 1
    } while rest >= 0
    return letters
  }
}
