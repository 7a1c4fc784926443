import ReportSyntax

/// Edits that move, insert and delete whole lines of a text. The last line need not end in a line break: what comes to stand behind it
/// brings one along, and what leaves from there takes the one before it.
struct WholeLines {
  private let text: SourceText

  init(of text: SourceText) { self.text = text }

  /// The edits that move lines to the start of another line or to the end of the text.
  func moving(_ lines: ByteRange, to target: Int) -> [TextEdit] {
    let end =
      text.endsLine(before: lines.upperBound) ? text.contentEnd(ofLine: text.lines.line(at: lines.upperBound - 1)) : lines.upperBound
    let lineBreak = end < lines.upperBound ? text.string(end..<lines.upperBound) : text.lineBreak(near: lines)
    return [deleting(lines), inserting(text.string(lines.lowerBound..<end), lineBreak, at: target)]
  }

  /// The edit that inserts lines at the start of a line or at the end of the text, with line breaks as they are around it.
  func inserting(_ lines: String, at offset: Int) -> TextEdit {
    let lines = lines.hasSuffix("\n") ? String(lines.dropLast()) : lines
    return inserting(text.breakingLines(lines, near: .at(offset)), text.lineBreak(near: .at(offset)), at: offset)
  }

  private func inserting(_ lines: String, _ lineBreak: String, at offset: Int) -> TextEdit {
    TextEdit(.at(offset), offset > 0 && !text.endsLine(before: offset) ? lineBreak + lines : lines + lineBreak)
  }

  /// The edit that deletes lines.
  func deleting(_ lines: ByteRange) -> TextEdit {
    guard lines.upperBound == text.bytes.count, !text.endsLine(before: lines.upperBound), text.endsLine(before: lines.lowerBound) else {
      return TextEdit(lines, "")
    }
    return TextEdit(text.contentEnd(ofLine: text.lines.line(at: lines.lowerBound - 1))..<lines.upperBound, "")
  }

  /// The lines that a range stands on, with their line breaks.
  func range(of range: ByteRange) -> ByteRange {
    let first = text.lines.range(ofLine: text.lines.line(at: range.lowerBound))
    let last = text.lines.range(ofLine: text.lines.line(at: max(range.upperBound - 1, range.lowerBound)))
    return first.lowerBound..<last.upperBound
  }
}
