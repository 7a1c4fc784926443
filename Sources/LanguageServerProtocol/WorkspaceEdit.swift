/// One replacement in a document, in the client's positions.
package struct TextReplacement: Sendable, Equatable, JSONWritable {
  package let range: PositionRange
  package let text: String

  package init(_ range: PositionRange, _ text: String) {
    self.range = range
    self.text = text
  }

  package func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("range", range)
      writer.member("newText", text)
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

  package let uri: String
  package let form: Form
  package let edits: [TextReplacement]

  package init(uri: String, form: Form, edits: [TextReplacement]) {
    self.uri = uri
    self.form = form
    self.edits = edits
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
}
