import ReportSyntax

extension Report {
  /// A text on one line: a break between characters without spaces between words goes, any other becomes a blank. Of HTML it is
  /// what a reader sees.
  package func inline(_ range: ByteRange) -> String {
    let isMarkup = tree.rowIndex(at: range.lowerBound).map { tree.rows[$0].kind == .html || tree.rows[$0].kind == .element } ?? false
    return Self.inline(isMarkup ? text.plain(range) : text.string(range))
  }

  /// The same of a comment, with its marks.
  package func inlineComment(_ range: ByteRange) -> String { Self.inline(text.string(range)) }

  private static func inline(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var gap = false
    var breaks = false
    for scalar in text.unicodeScalars {
      if scalar == "\n" || scalar == "\r" || scalar == "\t" || (gap && scalar == " ") {
        gap = true
        breaks = breaks || scalar == "\n" || scalar == "\r"
        continue
      }
      if gap, let last = result.last, !breaks || last.value < 0x2E80 || scalar.value < 0x2E80 { result.append(" ") }
      (gap, breaks) = (false, false)
      result.append(scalar)
    }
    return String(result)
  }
}
