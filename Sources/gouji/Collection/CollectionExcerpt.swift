import ReportForm
import ReportSyntax

/// The sheet of an office's reports as a terminal shows it: of the figures only the totals by which one knows a report.
struct CollectionExcerpt {
  /// The lines, with columns as wide as what stands in them.
  static func text(_ rows: [CollectedRow], language: Language) -> String {
    let totals = CollectedTotal.all
    let before: [CollectionHeader] = [.body, .year]
    let after: [CollectionHeader] = [.conclusion, .path]
    let names: [Localized] = before.map(\.name) + totals.map(\.name) + after.map(\.name)
    let header = names.map { $0.text(in: language) }
    var lines = [header]
    for row in rows {
      let leading: [String] = before.map { $0.value(of: row, in: language).shown }
      let figures: [String] = totals.map { $0.value(in: row.tables).shown }
      lines.append(leading + figures + after.map { $0.value(of: row, in: language).shown })
    }
    let widths = header.indices.map { column in lines.map { CharacterWidth.of($0[column]) }.max() ?? 0 }
    let numbers = before.count..<before.count + totals.count
    return lines.map { line in
      let cells = line.indices.map { column in
        let space = String(repeating: " ", count: widths[column] - CharacterWidth.of(line[column]))
        return numbers.contains(column) ? space + line[column] : line[column] + space
      }
      return cells.joined(separator: "  ").trimmedAtEnd + "\n"
    }.joined()
  }
}

extension CollectedRow.Value {
  fileprivate var shown: String {
    switch self {
    case .blank: ""
    case .number(let text), .text(let text): text.printable
    }
  }
}

extension String {
  fileprivate var trimmedAtEnd: String { String(reversed().drop { $0 == " " }.reversed()) }
}
