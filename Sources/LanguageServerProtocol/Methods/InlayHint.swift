import JSONText

/// The answer to `textDocument/inlayHint`.
package struct InlayHintList: JSONWritable {
  /// A few words that the client shows within a line, as if they were text.
  package struct Hint: Sendable, Equatable {
    /// The place that they stand behind.
    package let position: Position
    /// The words.
    package let label: String
    /// What is told of them, as plain text.
    package let tooltip: String
    /// The edit that makes them text, where the user asks for that.
    package let edit: TextReplacement

    /// Puts one together from its parts.
    package init(position: Position, label: String, tooltip: String, edit: TextReplacement) {
      self.position = position
      self.label = label
      self.tooltip = tooltip
      self.edit = edit
    }
  }

  /// The hints, in order.
  package let hints: [Hint]

  /// Puts one together from its parts.
  package init(_ hints: [Hint]) { self.hints = hints }

  package func write(to writer: inout JSONWriter) {
    writer.array { writer in
      for hint in hints {
        writer.object { writer in
          writer.member("position", hint.position)
          writer.member("label", hint.label)
          writer.member("tooltip", hint.tooltip)
          writer.member("textEdits", [hint.edit])
          writer.member("paddingLeft", true)
        }
      }
    }
  }
}
