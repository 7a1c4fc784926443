import JSONText

/// `textDocument/rename`: another name for what stands at a place.
package struct RenameParams: Sendable, Equatable {
  /// The document's URI, as the client writes it.
  package let uri: String
  /// The place in it.
  package let position: Position
  /// The new name.
  package let newName: String

  /// Reads the parameters; fails with `invalidParams` where a member is missing or of another type.
  package init(_ params: JSON) throws(ResponseError) {
    let place = try TextDocumentPosition(params)
    uri = place.uri
    position = place.position
    newName = try params.requiredString("newName")
  }
}

/// The answer to `textDocument/prepareRename`: what would be renamed.
package struct PrepareRenameResult: JSONWritable {
  /// Its place.
  package let range: PositionRange
  /// What the client puts in the field for the new name.
  package let placeholder: String

  /// Puts one together from its parts.
  package init(range: PositionRange, placeholder: String) {
    self.range = range
    self.placeholder = placeholder
  }

  package func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("range", range)
      writer.member("placeholder", placeholder)
    }
  }
}
