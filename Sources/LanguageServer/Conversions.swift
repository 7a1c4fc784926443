import LanguageServerProtocol
import ReportSyntax

/// Turns byte ranges of one text into a client's positions and back.
struct Conversions {
  let text: SourceText
  let encoding: PositionEncoding

  init(_ text: SourceText, in encoding: PositionEncoding) {
    self.text = text
    self.encoding = encoding
  }

  func position(of offset: Int) -> Position {
    let position = text.position(of: offset, in: encoding)
    return Position(line: position.line, character: position.column)
  }

  func range(of range: ByteRange) -> PositionRange {
    let start = position(of: range.lowerBound)
    return PositionRange(start: start, end: range.isEmpty ? start : position(of: range.upperBound))
  }

  /// The byte offset of a position, clamped to the text.
  func offset(of position: Position) -> Int {
    text.offset(of: TextPosition(line: position.line, column: position.character), in: encoding)
  }

  /// The bytes of a range, clamped to the text; one whose end comes first is turned round.
  func byteRange(of range: PositionRange) -> ByteRange {
    let start = offset(of: range.start)
    let end = offset(of: range.end)
    return min(start, end)..<max(start, end)
  }

  func replacement(_ edit: TextEdit) -> TextReplacement {
    TextReplacement(range(of: edit.range), edit.text)
  }
}
