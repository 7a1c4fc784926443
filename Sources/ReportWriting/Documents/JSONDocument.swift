import JSONText
import ReportForm
import ReportReading

/// A report as `export --format json` writes it: its figures under the names that the form gives them.
package struct JSONDocument: ReportDocument, JSONWritable {
  private let path: String
  private let report: Report

  /// `path` names the file that the report is in.
  package init(_ report: Report, path: String) {
    self.report = report
    self.path = path
  }

  package var bytes: [UInt8] {
    var writer = JSONWriter()
    write(to: &writer)
    return writer.bytes + [UInt8(ascii: "\n")]
  }

  package func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("path", path)
      writer.name("title")
      writer.optional(report.titleText)
      writer.name("body")
      writer.optional(report.body)
      writer.name("year")
      writer.optional(report.year)
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
            for figure in table.figures(ofRow: index) { write(figure, of: table, to: &writer) }
          }
        }
      }
    }
  }

  /// Writes the one row of table 4 by the headers over its figures.
  private func writeBlocks(of table: Table?, to writer: inout JSONWriter) {
    writer.object { writer in
      guard let table, let row = table.form.rows.first, table.row(0) != nil else { return }
      for block in table.form.blocks {
        writer.name(row.columns[block.lowerBound].path.last ?? "")
        writer.object { writer in
          for column in block { write(table.firstFigure + column, of: table, to: &writer) }
        }
      }
    }
  }

  /// Writes a figure by its number in the edition, under the header of its column.
  private func write(_ figure: Int, of table: Table, to writer: inout JSONWriter) {
    let column = table.edition.column(of: figure)
    writer.name(column.label)
    guard let numeral = table[figure].numeral else { return writer.null() }
    writer.number(column.kind == .amount ? numeral.amount.plain : numeral.plain)
  }
}
