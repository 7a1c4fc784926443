import JSONText

/// The forms of text a client can show.
package enum MarkupKind: String, Sendable {
  case plainText = "plaintext"
  case markdown

  /// The first of a client's formats that is one of these, or plain text where it names none.
  package init(preferredOf formats: JSON?) {
    self = formats?.array?.lazy.compactMap { $0.string.flatMap(MarkupKind.init(rawValue:)) }.first ?? .plainText
  }
}

/// A text to be shown, and its form.
package struct MarkupContent: JSONWritable {
  /// The form of the text.
  package let kind: MarkupKind
  /// The text.
  package let value: String

  /// Puts one together from its parts.
  package init(_ kind: MarkupKind, _ value: String) {
    self.kind = kind
    self.value = value
  }

  package func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("kind", kind.rawValue)
      writer.member("value", value)
    }
  }
}
