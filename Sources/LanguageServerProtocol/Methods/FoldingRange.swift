import JSONText

/// The answer to `textDocument/foldingRange`: whole lines, as every client can fold them.
package struct FoldingRangeList: JSONWritable {
  /// Lines that fold into their first.
  package struct Fold: Sendable, Equatable {
    /// The lines, from 0.
    package let lines: ClosedRange<Int>
    /// Whether they are a comment.
    package let isComment: Bool

    /// Puts one together from its parts.
    package init(_ lines: ClosedRange<Int>, isComment: Bool) {
      self.lines = lines
      self.isComment = isComment
    }
  }

  /// The folds, by their first line.
  package let folds: [Fold]

  /// Puts one together from its parts.
  package init(_ folds: [Fold]) { self.folds = folds }

  package func write(to writer: inout JSONWriter) {
    writer.array { writer in
      for fold in folds {
        writer.object { writer in
          writer.member("startLine", fold.lines.lowerBound)
          writer.member("endLine", fold.lines.upperBound)
          if fold.isComment { writer.member("kind", "comment") }
        }
      }
    }
  }
}
