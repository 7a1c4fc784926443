/// A line of comma-separated values (RFC 4180), as spreadsheet programs take it.
package enum CSVLine {
  /// What a file begins with, so that Excel reads it as UTF-8.
  package static let mark = "\u{FEFF}"

  /// The line of some cells, with its line break.
  package static func text(_ cells: some Sequence<String>) -> String { cells.map(quoted).joined(separator: ",") + "\r\n" }

  /// A text that a spreadsheet takes for a text: what would begin a formula has an apostrophe before it.
  package static func inert(_ text: String) -> String {
    let scalars = text.unicodeScalars
    // Programs pass over what is blank before a formula.
    guard let first = scalars.first(where: { !$0.properties.isWhitespace && !$0.isInvisible }) else { return text }
    guard "=+-@＝＋－＠".unicodeScalars.contains(first) || scalars.first == "\t" || scalars.first == "\r" else { return text }
    return "'" + text
  }

  private static func quoted(_ cell: String) -> String {
    guard cell.unicodeScalars.contains(where: { "\",\r\n".unicodeScalars.contains($0) }) else { return cell }
    return "\"" + cell.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
  }
}

extension Unicode.Scalar {
  /// Whether nothing shows of it: a mark of width none, of order or of direction.
  fileprivate var isInvisible: Bool {
    switch value {
    case 0x200B...0x200F, 0x2060...0x2069, 0x202A...0x202E, 0xFEFF, 0xAD, 0..<0x20, 0x7F...0x9F: true
    default: false
    }
  }
}
