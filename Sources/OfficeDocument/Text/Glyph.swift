/// A character of a document with where it comes from.
struct Glyph: Sendable {
  var scalar: Unicode.Scalar
  /// The bytes that it is written in; empty for what the document does not write, as an automatic number.
  var start: Int32 = 0
  var width: Int32 = 0
  /// The number of the element that holds it; -1 where there is none.
  var node: Int32 = -1
  var isBold = false
  /// What sets it apart from the characters beside it; nil for what stands plainly in its line.
  var mark: Mark?

  /// A way to write characters by which they are not of the number that they stand beside.
  enum Mark: Equatable {
    case struck, raised, lowered

    /// What Markdown and HTML put before and behind such characters.
    var signs: (opening: String, closing: String) {
      switch self {
      case .struck: ("~~", "~~")
      case .raised: ("<sup>", "</sup>")
      case .lowered: ("<sub>", "</sub>")
      }
    }
  }

  /// What ends a line within a paragraph.
  static let lineBreak = Glyph(scalar: "\n")

  var isBlank: Bool { Self.isBlank(scalar) }

  static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar == " " || scalar == "\t" || scalar == "\n" || scalar == "\u{A0}" || scalar == "\u{3000}" || scalar == "\u{200B}"
      || scalar == "\u{FEFF}"
  }

  /// The characters of a word that the document does not write.
  static func word(_ text: String) -> [Glyph] { text.unicodeScalars.map { Glyph(scalar: $0) } }
}

extension [Glyph] {
  /// Without blanks at both ends.
  var trimmed: [Glyph] {
    guard let first = firstIndex(where: { !$0.isBlank }), let last = lastIndex(where: { !$0.isBlank }) else { return [] }
    return Array(self[first...last])
  }

  var hasDigit: Bool { contains { $0.scalar.value >= 0x30 && $0.scalar.value <= 0x39 } }

  var string: String {
    var view = String.UnicodeScalarView()
    for glyph in self { view.append(glyph.scalar) }
    return String(view)
  }
}
