import ReportSyntax

/// Where something stands in a text: lines and columns count from 1, columns in Unicode scalars, offsets in bytes from 0.
struct FindingPlace {
  let line: Int
  let column: Int
  let offset: Int

  init(_ offset: Int, in text: SourceText) {
    let position = text.position(of: offset, in: .utf32)
    line = position.line + 1
    column = position.column + 1
    self.offset = offset
  }
}
