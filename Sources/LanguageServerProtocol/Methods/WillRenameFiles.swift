import JSONText

/// `workspace/willRenameFiles`: files and folders that are about to have other names.
package struct WillRenameFilesParams: Sendable, Equatable {
  /// One of them.
  package struct Rename: Sendable, Equatable {
    /// Its URI before.
    package let old: String
    /// Its URI afterwards.
    package let new: String
  }

  /// They, in the client's order.
  package let renames: [Rename]

  /// Reads the parameters; fails with `invalidParams` where a member is missing or of another type.
  package init(_ params: JSON) throws(ResponseError) {
    var renames: [Rename] = []
    for file in try params.requiredArray("files") {
      renames.append(Rename(old: try file.requiredString("oldUri"), new: try file.requiredString("newUri")))
    }
    self.renames = renames
  }
}

/// The answer to it: what is to change in files that name them.
package struct WillRenameFilesResult: JSONWritable {
  /// The replacements of each file, by its URI.
  package let changes: [(uri: String, edits: [TextReplacement])]

  /// Puts one together from its parts.
  package init(_ changes: [(uri: String, edits: [TextReplacement])]) { self.changes = changes }

  package func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.name("changes")
      writer.object { writer in
        for change in changes {
          writer.name(change.uri)
          writer.array { writer in
            for edit in change.edits { edit.write(to: &writer) }
          }
        }
      }
    }
  }
}
