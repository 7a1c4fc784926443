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
    guard let first = scalars.first(where: { !$0.isInvisible }) else { return text }
    guard "=+-@＝＋－＠".unicodeScalars.contains(first) || scalars.first == "\t" || scalars.first == "\r" else { return text }
    return "'" + text
  }

  private static func quoted(_ cell: String) -> String {
    guard cell.unicodeScalars.contains(where: { "\",\r\n".unicodeScalars.contains($0) }) else { return cell }
    return "\"" + cell.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
  }
}

extension Unicode.Scalar {
  /// Whether nothing shows of it: a blank of any width, a mark of order or direction, a control character.
  fileprivate var isInvisible: Bool {
    switch self {
    case "\u{0}"..." ", "\u{7F}"..."\u{A0}", "\u{AD}", "\u{2000}"..."\u{200F}", "\u{2028}"..."\u{202F}", "\u{205F}"..."\u{206F}",
      "\u{3000}", "\u{FEFF}":
      true
    default: false
    }
  }
}
