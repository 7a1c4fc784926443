import JSONText

/// `textDocument/didOpen`: a document's text, which is the client's to tell from now on.
package struct DidOpenParams: Sendable {
  /// The document's URI, as the client writes it.
  package let uri: String
  /// The client's number for this text, or nil where it gives none that is whole.
  package let version: Int?
  /// The text itself.
  package let text: String

  /// Puts one together from its parts.
  package init(uri: String, version: Int?, text: String) {
    self.uri = uri
    self.version = version
    self.text = text
  }

  /// Reads the parameters; fails with `invalidParams` where a member is missing or of another type.
  package init(_ params: JSON) throws(ResponseError) {
    let document = try params.requiredObject("textDocument")
    uri = try document.requiredString("uri")
    version = document.documentVersion
    text = try document.requiredString("text")
  }
}

/// `textDocument/didChange`: edits, each in the text that those before it leave.
package struct DidChangeParams: Sendable {
  /// One edit; without a range, `text` is the whole text.
  package struct Change: Sendable, Equatable {
    /// What gives way to the text; nil for everything.
    package let range: PositionRange?
    /// The text itself.
    package let text: String

    /// Reads an edit; fails with `invalidParams` where a member is missing or of another type.
    package init(_ json: JSON) throws(ResponseError) {
      if let range = json["range"], range != .null {
        self.range = try PositionRange(range)
      } else {
        range = nil
      }
      text = try json.requiredString("text")
    }
  }

  /// The document's URI, as the client writes it.
  package let uri: String
  /// The version after the edits; nil where the client gives none that is whole, which is no reason to lose the edits.
  package let version: Int?
  /// The edits, in the order in which they are to be made.
  package let changes: [Change]

  /// Reads the parameters; fails with `invalidParams` where a member is missing or of another type.
  package init(_ params: JSON) throws(ResponseError) {
    let document = try params.requiredObject("textDocument")
    uri = try document.requiredString("uri")
    version = document.documentVersion
    var changes: [Change] = []
    for change in try params.requiredArray("contentChanges") { changes.append(try Change(change)) }
    self.changes = changes
  }
}

/// `textDocument/didClose`: the client's text is no longer to be reckoned with.
package struct DidCloseParams: Sendable {
  /// The document's URI, as the client writes it.
  package let uri: String

  /// Reads the parameters; fails with `invalidParams` where a member is missing or of another type.
  package init(_ params: JSON) throws(ResponseError) {
    uri = try params.requiredObject("textDocument").requiredString("uri")
  }
}
