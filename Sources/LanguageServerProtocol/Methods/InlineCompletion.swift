import JSONText

/// The answer to `textDocument/inlineCompletion`: what the client shows in grey behind the cursor.
package struct InlineCompletionList: JSONWritable {
  /// The texts, the likeliest first, each with what it takes the place of.
  package let items: [TextReplacement]

  /// Puts one together from its parts.
  package init(_ items: [TextReplacement]) { self.items = items }

  package func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.name("items")
      writer.array { writer in
        for item in items {
          writer.object { writer in
            writer.member("insertText", item.text)
            writer.member("range", item.range)
          }
        }
      }
    }
  }
}
