import JSONText
import ReportForm
import ReportReading

/// A report as `export --format json` writes it: its figures under the names that the form gives them.
package struct JSONDocument: JSONWritable {
  private let path: String
  private let report: Report

  /// `path` names the file that the report is in.
  package init(_ report: Report, path: String) {
    self.report = report
    self.path = path
  }

  package func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("path", path)
      writer.name("title")
      writer.optional(report.titleText)
      writer.name("body")
      writer.optional(report.title?.body)
      writer.name("year")
      writer.optional(report.title?.year)
      writer.member("edition", report.edition.year.rawValue)
      writer.name("sections")
      writer.array { writer in
        for section in report.sections { write(section, to: &writer) }
      }
      writer.name("tables")
      writer.object { writer in
        for kind in TableKind.allCases {
          writer.name(kind.name)
          switch kind {
          case .disclosures, .requests: writeRows(of: report.table(kind), to: &writer)
          case .reviews: writeBlocks(of: report.table(kind), to: &writer)
          }
        }
      }
    }
  }

  private func write(_ section: Section, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("number", section.form.number)
      writer.member("heading", section.form.heading)
      writer.member("line", report.text.lines.line(at: section.headingRange.lowerBound) + 1)
    }
  }

  /// Writes the rows that a table has, in the order of the form.
  private func writeRows(of table: Table?, to writer: inout JSONWriter) {
    writer.array { writer in
      guard let table else { return }
      for (index, row) in table.form.rows.enumerated() where table.row(index) != nil {
        writer.object { writer in
          writer.member("label", row.label)
          writer.name("cells")
          writer.object { writer in
            for (column, figure) in zip(row.columns, table.figures(ofRow: index)) { write(figure, of: column, to: &writer) }
          }
        }
      }
    }
  }

  /// Writes the one row of table 4 by the headers over its figures.
  private func writeBlocks(of table: Table?, to writer: inout JSONWriter) {
    writer.object { writer in
      guard let table, let row = table.form.rows.first, table.row(0) != nil else { return }
      let cells = Array(zip(row.columns, table.figures(ofRow: 0)))
      var written: Set<String> = []
      for block in row.columns.compactMap(\.path.last) where written.insert(block).inserted {
        writer.name(block)
        writer.object { writer in
          for (column, figure) in cells where column.path.last == block { write(figure, of: column, to: &writer) }
        }
      }
    }
  }

  private func write(_ figure: Figure, of column: ColumnForm, to writer: inout JSONWriter) {
    writer.name(column.label)
    guard let numeral = figure.numeral else { return writer.null() }
    writer.number(column.kind == .amount ? numeral.amount.plain : numeral.plain)
  }
}

extension Table {
  /// The figures of a row of the form, in the order of its columns.
  fileprivate func figures(ofRow row: Int) -> [Figure] {
    let first = edition.firstFigures[kind.rawValue][row]
    return form.rows[row].columns.indices.map { self[first + $0] }
  }
}
