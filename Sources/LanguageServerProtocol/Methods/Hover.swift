import JSONText

/// The answer to `textDocument/hover`.
package struct HoverResult: JSONWritable {
  /// What is known.
  package let contents: MarkupContent
  /// The text it speaks of.
  package let range: PositionRange

  /// Puts one together from its parts.
  package init(contents: MarkupContent, range: PositionRange) {
    self.contents = contents
    self.range = range
  }

  package func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("contents", contents)
      writer.member("range", range)
    }
  }
}
