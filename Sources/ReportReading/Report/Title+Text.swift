import ReportSyntax

extension Report {
  /// The title as it is written, on one line, without the marks of a heading and without tags; nil where there is none.
  package var titleText: String? {
    guard let title else { return nil }
    let first = text.lines.line(at: title.range.lowerBound)
    let last = max(first, text.lines.line(at: max(title.range.upperBound - 1, title.range.lowerBound)))
    return (first...last).map { line in
      var line = text.plain(text.lines.range(ofLine: line).clamped(to: title.range)).drop { $0.isBlank || $0 == "#" || $0 == "*" }
      while let last = line.last, last.isBlank || last == "#" || last == "*" { line.removeLast() }
      return String(line)
    }.joined()
  }
}
