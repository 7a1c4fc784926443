/// A line of comma-separated values (RFC 4180), as spreadsheet programs take it.
package enum CSVLine {
  /// What a file begins with, so that Excel reads it as UTF-8.
  package static let mark = "\u{FEFF}"

  /// The line of some cells, with its line break.
  package static func text(_ cells: some Sequence<String>) -> String { cells.map(quoted).joined(separator: ",") + "\r\n" }

  /// A text that a spreadsheet takes for a text: what would begin a formula has an apostrophe before it.
  package static func inert(_ text: String) -> String {
    guard let first = text.unicodeScalars.first, "=+-@＝＋－＠\t\r".unicodeScalars.contains(first) else { return text }
    return "'" + text
  }

  private static func quoted(_ cell: String) -> String {
    guard cell.unicodeScalars.contains(where: { "\",\r\n".unicodeScalars.contains($0) }) else { return cell }
    return "\"" + cell.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
  }
}
