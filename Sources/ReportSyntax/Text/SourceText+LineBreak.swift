extension SourceText {
  /// How lines end at a place: as the first line there does, or else the first of the text.
  package func lineBreak(near range: ByteRange) -> String {
    for line in [lines.line(at: range.lowerBound), 0] {
      let end = contentEnd(ofLine: line)
      let full = lines.range(ofLine: line).upperBound
      if end < full { return string(end..<full) }
    }
    return "\n"
  }

  /// Lines to be put at a place, which end in line feeds, with the line breaks that are usual there.
  package func breakingLines(_ lines: String, near range: ByteRange) -> String {
    let lineBreak = lineBreak(near: range)
    if lineBreak == "\n" { return lines }
    return lines.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: lineBreak)
  }

  /// Whether a line break stands before a place.
  package func endsLine(before offset: Int) -> Bool {
    offset > 0 && bytes[offset - 1].isLineBreak
  }
}
