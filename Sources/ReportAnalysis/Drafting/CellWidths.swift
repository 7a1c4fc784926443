import ReportForm
import ReportSyntax

/// How wide each cell of a Markdown table is to be, by its style.
///
/// Rows whose figures' places hold other text than numbers are headers; outside ``TableStyle/official`` they are as wide as what they say.
package struct CellWidths: Sendable {
  /// A cell as far as its width goes.
  package struct Cell: Sendable {
    /// The columns that its text takes on a screen.
    package let width: Int
    /// Whether it may stand where a figure belongs: it is blank, or written in ASCII.
    let mayBeFigure: Bool

    /// Measures a text.
    package init(_ text: some StringProtocol) {
      width = CharacterWidth.of(String(text))
      mayBeFigure = width == 0 || text.utf8.allSatisfy { $0 < 0x80 }
    }
  }

  /// The columns that label and figures of a row may take together.
  package static let limit = 100

  private let style: TableStyle
  private let figures: Range<Int>
  /// For each column the width of its widest cell; outside ``TableStyle/official`` of its widest figure.
  private let columns: [Int]
  /// The columns before the first figure's pipe, where figures stand under one another.
  private let lead: Int

  /// Works out the widths of a table whose figures stand in some columns.
  package init(_ rows: [[Cell]], figures: Range<Int>, style: TableStyle) {
    self.style = style
    self.figures = figures
    let count = rows.map { $0.count }.max() ?? 0
    let measured = style == .official ? rows : rows.filter { Self.isBody($0, figures) }
    columns = (0..<count).map { column in
      let widths = measured.lazy.compactMap { column < $0.count ? $0[column].width : nil }
      // Two digits are the least, so that most figures fit a blank cell as it stands.
      return max(style == .official ? 3 : 2, widths.max() ?? 0)
    }
    let room = Self.limit - 1 - columns[figures.clamped(to: 0..<count)].reduce(0) { $0 + $1 + 3 }
    lead = style == .aligned ? measured.map { Self.lead(of: $0, figures) }.filter { $0 <= room }.max() ?? 0 : 0
  }

  /// The widths of the cells of a row, without the blanks at their sides; 0 for a blank one that is as narrow as can be.
  package func of(_ row: [Cell]) -> [Int] { row.indices.map { width($0, of: row) } }

  /// The width of one cell of a row, as in ``of(_:)``; for a row without cells, of the column itself.
  package func width(_ column: Int, of row: [Cell]) -> Int {
    let own = column < row.count ? row[column].width : 0
    if style == .official { return column < columns.count ? columns[column] : own }
    guard Self.isBody(row, figures) else { return own }
    if figures.contains(column) { return column < columns.count ? columns[column] : own }
    guard column == figures.lowerBound - 1 else { return own }
    // What is missing before the first figure is added to the last label; a blank one is no longer narrow then, which takes one of it.
    let missing = max(0, lead - Self.lead(of: row, figures))
    return own > 0 ? own + missing : max(0, missing - 1)
  }

  private static func isBody(_ row: [Cell], _ figures: Range<Int>) -> Bool {
    figures.allSatisfy { $0 >= row.count || row[$0].mayBeFigure }
  }

  /// The columns that the labels of a row take with their pipes and blanks.
  private static func lead(of row: [Cell], _ figures: Range<Int>) -> Int {
    row.prefix(figures.lowerBound).reduce(0) { $0 + ($1.width == 0 ? 2 : $1.width + 3) }
  }
}
