import JSONText

/// `textDocument/onTypeFormatting`: what a character that was typed leads to.
package struct OnTypeFormattingParams: Sendable, Equatable {
  /// The characters that the server wants to be told of.
  package enum Trigger: String, Sendable {
    /// The end of a cell.
    case pipe = "|"
    /// The end of a row.
    case lineBreak = "\n"
  }

  /// The document's URI, as the client writes it.
  package let uri: String
  /// The place of the cursor, after the character.
  package let position: Position
  /// The character, or nil where it is none that the server asked for.
  package let trigger: Trigger?

  /// Reads the parameters; fails with `invalidParams` where a member is missing or of another type.
  package init(_ params: JSON) throws(ResponseError) {
    let place = try TextDocumentPosition(params)
    uri = place.uri
    position = place.position
    trigger = Trigger(rawValue: try params.requiredString("ch"))
  }
}

/// The answer to a request to format: replacements that do not overlap, none where all is well.
package struct TextReplacementList: JSONWritable {
  /// The replacements, in order.
  package let edits: [TextReplacement]

  /// Puts one together from its parts.
  package init(_ edits: [TextReplacement]) { self.edits = edits }

  package func write(to writer: inout JSONWriter) {
    writer.array { writer in
      for edit in edits { edit.write(to: &writer) }
    }
  }
}
