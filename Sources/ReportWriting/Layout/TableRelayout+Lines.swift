import ReportAnalysis
import ReportForm
import ReportReading
import ReportSyntax

extension TableRelayout {
  /// The lines of a table that is laid out anew.
  struct Lines {
    private let table: Table
    private let report: Report
    private let content: TablePieces
    let merged: PrintedTable

    init(_ table: Table, _ report: Report, _ content: TablePieces) {
      self.table = table
      self.report = report
      self.content = content
      var body: [PrintedTable.BodyRow] = []
      for item in content.items {
        switch item.content {
        case .row(let index): body.append(Self.row(index, of: table, report, after: body.last))
        case .cells(let cells): body.append(PrintedTable.BodyRow(cells: cells.map(report.inline), shape: .verbatim))
        }
      }
      let merged = PrintedTable(table.kind, of: table.edition, body)
      // What an author says beside a header, as its unit, stays.
      self.merged = merged.renamingHeaders { text, row in
        let header = content.remarkedHeaders.first { header in
          header.label == text && content.items.firstIndex { $0.range.lowerBound > header.written.lowerBound } ?? 0 == row
        }
        return header.map { report.inline($0.written) } ?? text
      }
    }

    // MARK: Rows

    private static func row(
      _ place: Int, of table: Table, _ report: Report, after previous: PrintedTable.BodyRow?
    ) -> PrintedTable.BodyRow {
      let form = table.form
      let row = table.rows[place]
      let cells = report.writtenFigures(of: row).map(report.inline)
      let usual = row.role.formRow.map { form.rows[$0].columns.count } ?? form.uniformCount ?? 1
      // Where numbers are missing none can be placed, so they stand right behind the label.
      let shape: PrintedTable.BodyRow.Shape = row.isMalformed && cells.count < usual ? .ragged : .placed
      let written = report.inline(row.labelRange)
      switch row.role {
      case .row(let index), .repeated(let index):
        let standard = form.rows[index].label
        // A label in other words is the author's to change.
        let isKept = !row.hasStandardLabel || report.loses(row.labelRange, as: standard)
        let label = table.kind == .reviews ? nil : isKept ? written : standard
        return PrintedTable.BodyRow(path: form.rows[index].path, label: label, cells: cells, shape: shape)
      case .group(let index):
        let group = form.groups[index].label
        let path = form.rows.first { $0.path.contains(group) }.map { Array($0.path.prefix { $0 != group }) } ?? []
        return PrintedTable.BodyRow(
          path: path, label: report.loses(row.labelRange, as: group) ? written : group, cells: cells, shape: shape)
      case .unknown:
        let path = report.group(above: place, of: table) ?? previous?.path ?? form.rows.first?.path ?? []
        return PrintedTable.BodyRow(path: path, label: written, cells: cells, shape: shape)
      }
    }

    // MARK: Text

    /// The table; it ends in a line break.
    func text(in style: DraftStyle) -> String { merged.text(in: style, endings: endings) }

    /// For each line of the table, the comments at its end.
    private var endings: [String] {
      merged.rows.enumerated().map { index, row in
        var comments = row.isBody ? content.items[row.source].comments : []
        comments += content.headerComments.filter { line(of: $0) == index }.map { $0.range }
        return comments.map { " " + report.inlineComment($0) }.joined()
      }
    }

    /// The line that a comment on headers goes to: the one that holds a word of its line, or the first over its row.
    private func line(of comment: TablePieces.HeaderComment) -> Int? {
      let words = comment.words.map { Array(LabelText(report.text.bytes, $0).core) }
      let headers = merged.rows.indices.filter { !merged.rows[$0].isBody && merged.rows[$0].source == comment.item }
      let same = headers.first { line in merged.rows[line].cells.contains { words.contains(Array(LabelText($0.text).core)) } }
      return same ?? headers.first ?? merged.rows.firstIndex { $0.isBody && $0.source == comment.item }
    }

    /// The words beside the table, a line each.
    var asides: [String] {
      content.asides.map { aside in
        ([report.inline(aside.range)] + aside.comments.map(report.inlineComment)).filter { !$0.isEmpty }.joined(separator: " ")
      }
    }

    /// The form's own words in the table.
    var ownWords: [String] {
      merged.rows.flatMap { row -> [String] in
        if row.isBody, case .cells = content.items[row.source].content { return [] }
        return row.cells.filter { $0.kind != .figure }.map { $0.text }
      }
    }
  }
}

extension Report {
  /// The path of the group whose title stands between a row of a table and the row before it; nil where none does.
  fileprivate func group(above place: Int, of table: Table) -> [String]? {
    let start = place > 0 ? table.rows[place - 1].range.upperBound : table.range.lowerBound
    guard let first = tree.rowIndex(at: start), let last = tree.rowIndex(at: table.rows[place].range.lowerBound), first < last else {
      return nil
    }
    for row in (first..<last).reversed() {
      for cell in tree.rows[row].cells where tree.cells[cell].content.lowerBound >= start && !tree.cells[cell].isBlank {
        let words = Array(LabelText(text.bytes, tree.cells[cell].content).core)
        for form in table.form.rows {
          if let group = form.path.firstIndex(where: { LabelText($0).core.elementsEqual(words) }) { return Array(form.path[...group]) }
        }
      }
    }
    return nil
  }

  /// Whether a label says a number besides its own that the form's label does not.
  fileprivate func loses(_ label: ByteRange, as standard: String) -> Bool {
    let isDigit = { (byte: UInt8) in byte.isDigit }
    return LabelText(text.bytes, label).core.contains(where: isDigit) && !LabelText(standard).core.contains(where: isDigit)
  }
}
