import JSONText

/// The answer to `textDocument/signatureHelp`: one signature, which is a row of a table with its columns.
package struct SignatureHelpResult: JSONWritable {
  /// What the client shows, with the row and the column.
  package let label: String
  /// The columns.
  package let parameters: [String]
  /// The place of the column that is being filled in, from 0.
  package let activeParameter: Int
  /// What is known of it.
  package let documentation: MarkupContent

  /// Puts one together from its parts.
  package init(label: String, parameters: [String], activeParameter: Int, documentation: MarkupContent) {
    self.label = label
    self.parameters = parameters
    self.activeParameter = activeParameter
    self.documentation = documentation
  }

  package func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.name("signatures")
      writer.array { writer in
        writer.object { writer in
          writer.member("label", label)
          writer.member("documentation", documentation)
          writer.name("parameters")
          writer.array { writer in
            for parameter in parameters { writer.object { $0.member("label", parameter) } }
          }
        }
      }
      writer.member("activeSignature", 0)
      writer.member("activeParameter", activeParameter)
    }
  }
}
