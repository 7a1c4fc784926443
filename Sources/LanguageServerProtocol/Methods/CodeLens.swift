import JSONText

/// The answer to `textDocument/codeLens`.
package struct CodeLensList: JSONWritable {
  /// A few words that the client shows above a line.
  package struct Lens: Sendable, Equatable {
    /// The part of the line that they belong to.
    package let range: PositionRange
    /// The words.
    package let title: String
    /// The name of the command that choosing them runs; empty where they only tell.
    package let command: String
    /// What the command is given.
    package let arguments: [JSON]

    /// Puts one together from its parts.
    package init(range: PositionRange, title: String, command: String = "", arguments: [JSON] = []) {
      self.range = range
      self.title = title
      self.command = command
      self.arguments = arguments
    }
  }

  /// The lenses, in order.
  package let lenses: [Lens]

  /// Puts one together from its parts.
  package init(_ lenses: [Lens]) { self.lenses = lenses }

  package func write(to writer: inout JSONWriter) {
    writer.array { writer in
      for lens in lenses {
        writer.object { writer in
          writer.member("range", lens.range)
          writer.name("command")
          writer.object { writer in
            writer.member("title", lens.title)
            writer.member("command", lens.command)
            if !lens.arguments.isEmpty { writer.member("arguments", lens.arguments) }
          }
        }
      }
    }
  }
}
