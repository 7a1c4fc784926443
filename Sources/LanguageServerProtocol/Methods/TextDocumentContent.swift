import JSONText

/// `workspace/textDocumentContent`: the text of a document that the server has and no file.
package struct TextDocumentContentParams: Sendable, Equatable {
  /// The scheme of the URIs of such documents.
  package static let scheme = "gouji"

  /// The document's URI.
  package let uri: String

  /// Reads the parameters; fails with `invalidParams` where a member is missing or of another type.
  package init(_ params: JSON) throws(ResponseError) { uri = try params.requiredString("uri") }
}

/// The answer to it.
package struct TextDocumentContentResult: JSONWritable {
  /// The text.
  package let text: String

  /// Puts one together from its parts.
  package init(_ text: String) { self.text = text }

  package func write(to writer: inout JSONWriter) {
    writer.object { $0.member("text", text) }
  }
}
