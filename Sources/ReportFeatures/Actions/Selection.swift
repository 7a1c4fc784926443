import ReportSyntax

/// The bytes that are selected, or the place of the cursor.
struct Selection {
  let text: SourceText
  let range: ByteRange

  init(_ text: SourceText, _ range: ByteRange) {
    self.text = text
    self.range = text.cursor(at: range.lowerBound)..<max(text.cursor(at: range.upperBound), text.cursor(at: range.lowerBound))
  }

  /// Whether it shares a byte or an end with a range.
  func touches(_ other: ByteRange) -> Bool { range.lowerBound <= other.upperBound && other.lowerBound <= range.upperBound }

  /// Whether it is on a line that a range is on.
  func touchesLines(of other: ByteRange) -> Bool {
    let lines = text.lines
    return lines.line(at: range.lowerBound) <= lines.line(at: other.upperBound)
      && lines.line(at: other.lowerBound) <= lines.line(at: range.upperBound)
  }
}
