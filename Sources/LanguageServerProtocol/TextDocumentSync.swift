/// `textDocument/didOpen`: a document's text, which is the client's to tell from now on.
package struct DidOpenParams: Sendable {
  package let uri: String
  package let version: Int?
  package let text: String

  package init(_ params: JSON) throws(ResponseError) {
    let document = try params.requiredObject("textDocument")
    uri = try document.requiredString("uri")
    version = try document.optionalInteger("version")
    text = try document.requiredString("text")
  }
}

/// `textDocument/didChange`: edits, each in the text that those before it leave.
package struct DidChangeParams: Sendable {
  /// One edit; without a range, `text` is the whole text.
  package struct Change: Sendable, Equatable {
    package let range: PositionRange?
    package let text: String

    package init(_ json: JSON) throws(ResponseError) {
      if let range = json["range"], range != .null {
        self.range = try PositionRange(range)
      } else {
        range = nil
      }
      text = try json.requiredString("text")
    }
  }

  package let uri: String
  /// The version after the edits.
  package let version: Int?
  package let changes: [Change]

  package init(_ params: JSON) throws(ResponseError) {
    let document = try params.requiredObject("textDocument")
    uri = try document.requiredString("uri")
    version = try document.optionalInteger("version")
    var changes: [Change] = []
    for change in try params.requiredArray("contentChanges") { changes.append(try Change(change)) }
    self.changes = changes
  }
}

/// `textDocument/didClose`: the client's text is no longer to be reckoned with.
package struct DidCloseParams: Sendable {
  package let uri: String

  package init(_ params: JSON) throws(ResponseError) {
    uri = try params.requiredObject("textDocument").requiredString("uri")
  }
}
