import JSONText

/// The answer to `textDocument/documentLink`.
package struct DocumentLinkList: JSONWritable {
  /// A part of a text that leads elsewhere.
  package struct Link: Sendable, Equatable {
    /// The part.
    package let range: PositionRange
    /// The URI of what it leads to.
    package let target: String
    /// What that is.
    package let tooltip: String

    /// Puts one together from its parts.
    package init(range: PositionRange, target: String, tooltip: String) {
      self.range = range
      self.target = target
      self.tooltip = tooltip
    }
  }

  /// The links, in order.
  package let links: [Link]

  /// Puts one together from its parts.
  package init(_ links: [Link]) { self.links = links }

  package func write(to writer: inout JSONWriter) {
    writer.array { writer in
      for link in links {
        writer.object { writer in
          writer.member("range", link.range)
          writer.member("target", link.target)
          writer.member("tooltip", link.tooltip)
        }
      }
    }
  }
}
