import ReportForm
import ReportReading
import ReportSyntax

/// Values written into figures of one table, each in the manner of the layout that it stands in: over what is written, or into the blank
/// where it belongs.
package struct FigureFilling {
  private let table: Table
  private let text: SourceText

  package init(_ table: Table, in text: SourceText) {
    self.table = table
    self.text = text
  }

  /// The edit that writes a value into a figure of the table that has a place in the text.
  package func edit(_ figure: Figure, _ value: some CustomStringConvertible) -> TextEdit {
    figure.range.isEmpty ? blank(figure.range.lowerBound, value.description) : TextEdit(figure.range, value.description)
  }

  /// The edits that write several values, in the order of the text; those that belong at one place, as after a label in flowing text,
  /// become one. A figure that has no place in the text is passed over.
  package func edits(_ values: [(figure: Figure, value: some CustomStringConvertible)]) -> [TextEdit] {
    // Nearly always there is one.
    if values.count == 1 { return values[0].figure.isWritable ? [edit(values[0].figure, values[0].value)] : [] }
    var places: [(figure: Figure, value: String)] = []
    for (figure, value) in values where figure.isWritable {
      if let last = places.last, last.figure.range == figure.range {
        places[places.count - 1].value += layout(at: figure.range.lowerBound).separator + value.description
      } else {
        places.append((figure, value.description))
      }
    }
    return places.map { edit($0.figure, $0.value) }
  }

  /// The edit that writes what belongs at a place where nothing is.
  private func blank(_ offset: Int, _ value: String) -> TextEdit {
    let layout = layout(at: offset)
    // A row that ends with its label has no cell yet.
    let needsCell = layout != .flowing && table.rows.contains { $0.labelRange.upperBound == offset && !$0.labelRange.isEmpty }
    return TextEdit(.at(offset), needsCell ? layout.separator + value : layout.spaced(value, at: offset, in: text))
  }

  /// The layout of the row at a place, as a table may have rows of several.
  private func layout(at offset: Int) -> Layout {
    table.rows.first { $0.range.touches(.at(offset)) }?.layout ?? table.layout
  }
}
