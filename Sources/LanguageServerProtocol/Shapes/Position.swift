import JSONText

/// A place in a document as a client counts it: line and character from 0, the character in the negotiated encoding.
package struct Position: Sendable, Hashable, JSONWritable {
  /// The line, from 0.
  package let line: Int
  /// The units of the negotiated encoding before it in its line.
  package let character: Int

  /// Puts one together from its parts.
  package init(line: Int, character: Int) {
    self.line = line
    self.character = character
  }

  /// Reads a position; numbers outside the protocol's 0 to 2³¹−1 are clamped to it.
  package init(_ json: JSON) throws(ResponseError) {
    let bounds = 0...Int(Int32.max)
    line = min(max(try json.requiredInteger("line"), bounds.lowerBound), bounds.upperBound)
    character = min(max(try json.requiredInteger("character"), bounds.lowerBound), bounds.upperBound)
  }

  package func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("line", line)
      writer.member("character", character)
    }
  }
}

/// The text between two positions, without the character at its end.
package struct PositionRange: Sendable, Hashable, JSONWritable {
  /// Where it begins.
  package let start: Position
  /// Where it ends; before that, not with it.
  package let end: Position

  /// Puts one together from its parts.
  package init(start: Position, end: Position) {
    self.start = start
    self.end = end
  }

  /// Reads a range; fails with `invalidParams` where a member is missing or of another type.
  package init(_ json: JSON) throws(ResponseError) {
    start = try Position(try json.requiredObject("start"))
    end = try Position(try json.requiredObject("end"))
  }

  package func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("start", start)
      writer.member("end", end)
    }
  }
}

/// A place in a document: what hover, completion and highlights are asked of.
package struct TextDocumentPosition: Sendable, Equatable {
  /// The document's URI, as the client writes it.
  package let uri: String
  /// The place in it.
  package let position: Position

  /// Reads the parameters; fails with `invalidParams` where a member is missing or of another type.
  package init(_ params: JSON) throws(ResponseError) {
    uri = try params.requiredObject("textDocument").requiredString("uri")
    position = try Position(try params.requiredObject("position"))
  }
}

/// A whole document: what its symbols, folds and tokens are asked of, and its formatting; how the client would indent and end lines is
/// no matter for a table.
package struct TextDocumentParams: Sendable, Equatable {
  /// The document's URI, as the client writes it.
  package let uri: String

  /// Reads the parameters; fails with `invalidParams` where a member is missing or of another type.
  package init(_ params: JSON) throws(ResponseError) { uri = try params.requiredObject("textDocument").requiredString("uri") }
}

/// A part of a document: what the tokens and hints in view are asked of, and the formatting of what was pasted.
package struct TextDocumentRange: Sendable, Equatable {
  /// The document's URI, as the client writes it.
  package let uri: String
  /// The part.
  package let range: PositionRange

  /// Reads the parameters; fails with `invalidParams` where a member is missing or of another type.
  package init(_ params: JSON) throws(ResponseError) {
    uri = try params.requiredObject("textDocument").requiredString("uri")
    range = try PositionRange(try params.requiredObject("range"))
  }
}
