import JSONText

/// The answer to `textDocument/documentHighlight`.
package struct DocumentHighlightList: JSONWritable {
  /// What a highlighted place is, in the protocol's numbers.
  package enum Kind: Int, Sendable {
    /// What the cursor stands at.
    case text = 1
    /// What that is read from, or read in.
    case read = 2
  }

  /// The places with what they are, in order.
  package let highlights: [(range: PositionRange, kind: Kind)]

  /// Puts one together from its parts.
  package init(_ highlights: [(range: PositionRange, kind: Kind)]) { self.highlights = highlights }

  package func write(to writer: inout JSONWriter) {
    writer.array { writer in
      for highlight in highlights {
        writer.object { writer in
          writer.member("range", highlight.range)
          writer.member("kind", highlight.kind.rawValue)
        }
      }
    }
  }
}
