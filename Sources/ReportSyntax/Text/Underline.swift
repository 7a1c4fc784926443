extension SourceText {
  /// The part of a range to underline: within the line it begins in, and at least one character where the line has any.
  package func underlined(_ range: ByteRange) -> ByteRange {
    let start = min(max(range.lowerBound, 0), bytes.count)
    let line = lines.line(at: start)
    let lineStart = lines.starts[line]
    let lineEnd = contentEnd(ofLine: line)
    let from = min(start, lineEnd)
    let to = min(max(range.upperBound, from), lineEnd)
    if to > from { return from..<to }
    // Nothing is written there: the character after it is shown, or at a line's end the one before.
    if from < lineEnd {
      var end = from + 1
      while end < lineEnd, bytes[end].isContinuation { end += 1 }
      return from..<end
    }
    var before = from
    while before > lineStart {
      before -= 1
      if !bytes[before].isContinuation { break }
    }
    return before..<from
  }
}
