/// The places in an inserted text where an author fills in a figure, one after the other.
enum TabStops {
  /// Stands for a figure while a text is laid out; it takes no width, so the columns line up as with blanks.
  static let mark = "\u{200B}"

  /// The text as an LSP snippet: its marks become tab stops, numbered from `first`, and what a snippet would read as its own is escaped.
  static func snippet(_ text: String, from first: Int = 1) -> String {
    var result = ""
    var next = first
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\u{200B}":
        result += "$\(next)"
        next += 1
      case "$", "\\", "}":
        result += "\\"
        result.unicodeScalars.append(scalar)
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// The text without its marks.
  static func plain(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars where scalar != "\u{200B}" { result.unicodeScalars.append(scalar) }
    return result
  }
}
