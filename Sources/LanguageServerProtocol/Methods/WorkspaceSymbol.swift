import JSONText

/// `workspace/symbol`: what a folder has under a name.
package struct WorkspaceSymbolParams: Sendable, Equatable {
  /// What is looked for; empty for everything.
  package let query: String

  /// Reads the parameters; fails with `invalidParams` where a member is missing or of another type.
  package init(_ params: JSON) throws(ResponseError) { query = try params.requiredString("query") }
}

/// The answer to it.
package struct WorkspaceSymbolList: JSONWritable {
  /// Something that was found.
  package struct Symbol: Sendable, Equatable {
    /// What it is called.
    package let name: String
    /// What it is a part of, or nil.
    package let container: String?
    /// What it is.
    package let kind: SymbolNode.Kind
    /// Where it is.
    package let location: Location

    /// Puts one together from its parts.
    package init(name: String, container: String?, kind: SymbolNode.Kind, location: Location) {
      self.name = name
      self.container = container
      self.kind = kind
      self.location = location
    }
  }

  /// What was found, in order.
  package let symbols: [Symbol]

  /// Puts one together from its parts.
  package init(_ symbols: [Symbol]) { self.symbols = symbols }

  package func write(to writer: inout JSONWriter) {
    writer.array { writer in
      for symbol in symbols {
        writer.object { writer in
          writer.member("name", symbol.name)
          writer.member("kind", symbol.kind.rawValue)
          writer.member("location", symbol.location)
          if let container = symbol.container { writer.member("containerName", container) }
        }
      }
    }
  }
}
