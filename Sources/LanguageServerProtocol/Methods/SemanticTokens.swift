import JSONText

/// What semantic tokens can be: a token names its type and modifiers by their places here.
package struct SemanticTokensLegend: Sendable, Equatable, JSONWritable {
  /// The types.
  package let types: [String]
  /// The modifiers; the first is the lowest bit.
  package let modifiers: [String]

  /// Puts one together from its parts.
  package init(types: [String], modifiers: [String]) {
    self.types = types
    self.modifiers = modifiers
  }

  package func write(to writer: inout JSONWriter) {
    writer.object { writer in
      for (name, words) in [("tokenTypes" as StaticString, types), ("tokenModifiers", modifiers)] {
        writer.name(name)
        writer.array { writer in
          for word in words { writer.string(word) }
        }
      }
    }
  }
}

/// The answer to `textDocument/semanticTokens/full` and `range`: five numbers for each token, its place told from the one before.
package struct SemanticTokens: JSONWritable {
  /// A word within one line.
  package struct Token: Sendable, Equatable {
    /// Where it begins.
    package let start: Position
    /// Its length in units of the negotiated encoding.
    package let length: Int
    /// The place of its type in the legend.
    package let type: Int
    /// A bit for each of its modifiers.
    package let modifiers: Int

    /// Puts one together from its parts.
    package init(start: Position, length: Int, type: Int, modifiers: Int) {
      self.start = start
      self.length = length
      self.type = type
      self.modifiers = modifiers
    }
  }

  /// The tokens in the order of the text; they do not overlap.
  package let tokens: [Token]

  /// Puts one together from its parts.
  package init(_ tokens: [Token]) { self.tokens = tokens }

  package func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.name("data")
      writer.array { writer in
        var last = Position(line: 0, character: 0)
        for token in tokens {
          let isSameLine = token.start.line == last.line
          writer.integer(token.start.line - last.line)
          writer.integer(isSameLine ? token.start.character - last.character : token.start.character)
          writer.integer(token.length)
          writer.integer(token.type)
          writer.integer(token.modifiers)
          last = token.start
        }
      }
    }
  }
}
