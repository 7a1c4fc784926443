import ReportForm
import ReportReading

/// A word of a table that labels no row of figures: a column's header, a group's label, a block's title or the note on the sums.
struct FormWord: Sendable {
  let table: TableKind
  /// The word as the form prints it.
  let label: String
  let meaning: Wording
  let citation: Citation?
  /// What the figures under it may be; nil for a word that stands over no single column.
  let figures: FigureKind?
  /// Whether it stands over columns.
  let isHeader: Bool
  /// The form in which labels are compared, and where its number ends.
  let compared: [UInt8]
  let coreStart: Int

  init(_ table: TableKind, _ label: String, _ meaning: Wording, _ citation: Citation?, figures: FigureKind? = nil, isHeader: Bool = false) {
    self.table = table
    self.label = label
    self.meaning = meaning
    self.citation = citation
    self.figures = figures
    self.isHeader = isHeader
    let text = LabelText(label)
    compared = text.bytes
    coreStart = text.core.startIndex
  }

  /// The words of a table in one edition.
  static func all(_ table: TableKind, _ year: Edition.Year) -> [FormWord] {
    (year == .year2019 ? words2019 : words2021)[table.rawValue]
  }

  /// The word that a label names, or nil.
  static func named(_ label: LabelText, _ table: TableKind, _ year: Edition.Year) -> FormWord? {
    guard !label.core.isEmpty else { return nil }
    return all(table, year).first { $0.compared[$0.coreStart...] == label.core }
  }

  private static let words2019 = Edition.edition2019.tables.map(words)
  private static let words2021 = Edition.edition2021.tables.map(words)

  private static func words(of table: TableForm) -> [FormWord] {
    var words = table.groups.map { FormWord(table.kind, $0.label, $0.meaning, $0.citation) }
    func add(_ label: String, _ meaning: Wording?, _ citation: Citation? = nil, figures: FigureKind? = nil, isHeader: Bool) {
      guard let meaning, !words.contains(where: { $0.label == label }) else { return }
      words.append(FormWord(table.kind, label, meaning, citation, figures: figures, isHeader: isHeader))
    }
    for row in table.rows {
      for title in row.path { add(title, BlockMeaning.of(title), Citation(.regulations, title), isHeader: false) }
      for column in row.columns {
        for label in column.path { add(label, ColumnMeaning.of(label, table.kind), isHeader: true) }
        add(column.label, ColumnMeaning.of(column.label, table.kind), figures: column.kind, isHeader: true)
      }
    }
    add("信息内容", ColumnMeaning.of("信息内容", table.kind), isHeader: true)
    // The note on the sums is printed with and without its brackets.
    for note in ["（\(ColumnMeaning.note)）", ColumnMeaning.note] { add(note, ColumnMeaning.of(note, table.kind), isHeader: true) }
    return words
  }
}
