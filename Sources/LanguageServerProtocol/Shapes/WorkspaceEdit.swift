import JSONText

/// One replacement in a document, in the client's positions.
package struct TextReplacement: Sendable, Equatable, JSONWritable {
  /// What gives way to the text.
  package let range: PositionRange
  /// What stands there afterwards.
  package let text: String
  /// The same as a snippet with tab stops, for clients that expand one in an edit of a document's version; nil where it would be the text.
  package let snippet: String?

  /// Puts one together from its parts.
  package init(_ range: PositionRange, _ text: String, snippet: String? = nil) {
    self.range = range
    self.text = text
    self.snippet = snippet
  }

  package func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("range", range)
      guard let snippet else { return writer.member("newText", text) }
      writer.name("snippet")
      writer.object { writer in
        writer.member("kind", "snippet")
        writer.member("value", snippet)
      }
    }
  }
}

/// Replacements in one document.
package struct WorkspaceEdit: JSONWritable {
  /// How the document is named.
  package enum Form: Sendable, Equatable {
    /// By its URI and the version the edits are for, null where that is unknown.
    case versioned(Int?)
    /// By its URI alone, for clients that know no `documentChanges`.
    case plain
  }

  /// The document's URI, as the client writes it.
  package let uri: String
  /// How the document is named.
  package let form: Form
  /// The replacements; they do not overlap.
  package let edits: [TextReplacement]
  /// Whether the document is made first where it is not there, for clients that can.
  package let creates: Bool

  /// Puts one together from its parts.
  package init(uri: String, form: Form, edits: [TextReplacement], creates: Bool = false) {
    self.uri = uri
    self.form = form
    self.edits = edits
    self.creates = creates
  }

  package func write(to writer: inout JSONWriter) {
    writer.object { writer in
      switch form {
      case .plain:
        writer.name("changes")
        writer.object { writer in
          writer.name(uri)
          writer.array { writer in
            for edit in edits { edit.write(to: &writer) }
          }
        }
      case .versioned(let version):
        writer.name("documentChanges")
        writer.array { writer in
          if creates { writeCreation(to: &writer) }
          writer.object { writer in
            writer.name("textDocument")
            writer.object { writer in
              writer.member("uri", uri)
              writer.member("version", version.map { JSON.integer($0) } ?? .null)
            }
            writer.member("edits", edits)
          }
        }
      }
    }
  }

  private func writeCreation(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("kind", "create")
      writer.member("uri", uri)
      writer.name("options")
      writer.object { $0.member("ignoreIfExists", true) }
    }
  }
}

/// `workspace/applyEdit`: asks the client to change a document.
package struct ApplyEditParams: JSONWritable {
  /// What the client shows of the change, as in its list of things to undo.
  package let label: String
  /// The change.
  package let edit: WorkspaceEdit

  /// Puts one together from its parts.
  package init(label: String, edit: WorkspaceEdit) {
    self.label = label
    self.edit = edit
  }

  package func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("label", label)
      writer.member("edit", edit)
    }
  }
}

/// What a client says to `workspace/applyEdit`.
package struct ApplyEditResult: Sendable, Equatable {
  /// Whether the document was changed.
  package let isApplied: Bool
  /// Why not, in the client's words; nil where it does not say.
  package let failureReason: String?

  /// Reads an answer; nil stands for one that is an error. What says nothing of success counts as a failure.
  package init(_ answer: JSON?) {
    isApplied = answer?["applied"]?.bool ?? false
    failureReason = answer?["failureReason"]?.string
  }
}
