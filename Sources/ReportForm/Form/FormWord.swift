/// A word that a table of the form prints beside its figures, and what it means.
package struct FormWord: Sendable {
  package enum Kind: Sendable, Hashable {
    /// Labels a row of figures.
    case row(RowKey)
    /// Stands over columns, or over the labels.
    case header
    /// Groups rows.
    case group
  }

  /// The word as the form prints it.
  package let label: String
  package let kind: Kind
  package let meaning: Wording
  /// Where the word is laid down, besides the notice that prints it; nil for headers.
  package let citation: Citation?
  /// What the figures under it may be; nil for a word that stands over no single column.
  package let figures: FigureKind?

  private init(_ header: HeaderForm, figures: FigureKind? = nil) {
    label = header.label
    kind = .header
    meaning = header.meaning
    citation = nil
    self.figures = figures
  }

  private init(_ group: GroupForm) {
    label = group.label
    kind = .group
    meaning = group.meaning
    citation = group.citation
    figures = nil
  }

  private init(_ row: RowForm) {
    label = row.label
    kind = .row(row.key)
    meaning = row.meaning
    citation = row.citation
    figures = nil
  }

  /// The ways in which it is written: as the form prints it, and a header that stands in brackets as a whole also without them.
  package var spellings: [String] {
    guard kind == .header, label.first == "（", label.last == "）" else { return [label] }
    return [label, String(label.dropFirst().dropLast())]
  }

  /// The words of a table: each header and group once, then the labels of rows.
  static func all(of table: TableForm) -> [FormWord] {
    var words = table.groups.map { FormWord($0) } + [table.stub, table.header].compactMap { $0.map { FormWord($0) } }
    // Most rows have the columns of the one before, and many columns the same headers.
    var columns: [ColumnForm] = []
    var headers: [HeaderForm] = []
    for row in table.rows {
      for column in row.columns where !columns.contains(where: { $0 === column }) {
        columns.append(column)
        for header in column.outerHeaders where !headers.contains(where: { $0 === header }) {
          headers.append(header)
          words.append(FormWord(header))
        }
        if headers.contains(where: { $0 === column.header }) { continue }
        headers.append(column.header)
        words.append(FormWord(column.header, figures: column.kind))
      }
    }
    return words + table.rows.filter { !$0.label.isEmpty }.map { FormWord($0) }
  }
}

extension TableForm {
  /// The words that it prints beside its figures: each header and group once, and the labels of its rows.
  package var words: [FormWord] { FormWord.all(of: self) }
}
