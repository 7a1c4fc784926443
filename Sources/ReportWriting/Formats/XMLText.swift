import ReportSyntax

/// What the files of packed documents are written in: XML 1.0.
enum XMLText {
  /// The first line of each file.
  static let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"

  /// A text as the content of an element; the control characters that XML 1.0 has no way to write become U+FFFD.
  static func escaped(_ text: String) -> String {
    var characters = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      let isControl = scalar < " " && scalar != "\t" && scalar != "\n" && scalar != "\r"
      characters.append(isControl || scalar.value == 0xFFFE || scalar.value == 0xFFFF ? "\u{FFFD}" : scalar)
    }
    return Markup.escaped(String(characters))
  }

  /// The same between the quotation marks of an attribute.
  static func quoted(_ text: String) -> String {
    escaped(text).split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "&quot;")
  }
}
