import ReportSyntax

/// Where something stands in a text: lines and columns count from 1, columns in Unicode scalars, offsets in bytes from 0.
struct FindingPlace {
  let line: Int
  let column: Int
  let offset: Int

  /// The place of an offset; `known` is another one in the same text, from which a long line need not be counted anew.
  init(_ offset: Int, in text: SourceText, from known: FindingPlace? = nil) {
    let start = known.map { (offset: $0.offset, position: TextPosition(line: $0.line - 1, column: $0.column - 1)) }
    let position = text.position(of: offset, in: .utf32, from: start)
    line = position.line + 1
    column = position.column + 1
    self.offset = offset
  }
}
