import JSONText

/// A part of a document, as a client's outline shows it.
package struct SymbolNode: Sendable {
  /// What it is, in the protocol's numbers, of those that every client knows.
  package enum Kind: Int, Sendable {
    case module = 2
    case namespace = 3
    case field = 8
    case string = 15
    case array = 18
  }

  /// What it is called.
  package let name: String
  /// What is shown beside the name, or nil.
  package let detail: String?
  /// What it is.
  package let kind: Kind
  /// All of it.
  package let range: PositionRange
  /// What is selected to show it, within the range.
  package let selectionRange: PositionRange
  /// What it contains.
  package let children: [SymbolNode]

  /// Puts one together from its parts.
  package init(
    name: String, detail: String?, kind: Kind, range: PositionRange, selectionRange: PositionRange, children: [SymbolNode]
  ) {
    self.name = name
    self.detail = detail
    self.kind = kind
    self.range = range
    self.selectionRange = selectionRange
    self.children = children
  }
}

/// The answer to `textDocument/documentSymbol`.
package struct SymbolList: JSONWritable {
  /// How symbols are told.
  package enum Form: Sendable, Equatable {
    /// Within one another.
    case nested
    /// One after the other, each with the URI of its document and the name of what contains it.
    case flat(uri: String)
  }

  /// The symbols that no other contains.
  package let roots: [SymbolNode]
  /// How they are told.
  package let form: Form

  /// Puts one together from its parts.
  package init(_ roots: [SymbolNode], _ form: Form) {
    self.roots = roots
    self.form = form
  }

  package func write(to writer: inout JSONWriter) {
    writer.array { writer in
      for root in roots {
        switch form {
        case .nested: Self.writeNested(root, to: &writer)
        case .flat(let uri): Self.writeFlat(root, in: nil, uri, to: &writer)
        }
      }
    }
  }

  private static func writeNested(_ node: SymbolNode, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("name", node.name)
      if let detail = node.detail { writer.member("detail", detail) }
      writer.member("kind", node.kind.rawValue)
      writer.member("range", node.range)
      writer.member("selectionRange", node.selectionRange)
      guard !node.children.isEmpty else { return }
      writer.name("children")
      writer.array { writer in
        for child in node.children { writeNested(child, to: &writer) }
      }
    }
  }

  private static func writeFlat(_ node: SymbolNode, in container: String?, _ uri: String, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("name", node.name)
      writer.member("kind", node.kind.rawValue)
      writer.member("location", Location(uri: uri, range: node.range))
      if let container { writer.member("containerName", container) }
    }
    for child in node.children { writeFlat(child, in: node.name, uri, to: &writer) }
  }
}
