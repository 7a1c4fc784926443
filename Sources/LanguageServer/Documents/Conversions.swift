import LanguageServerProtocol
import ReportSyntax

/// Turns byte ranges of one text into a client's positions and back.
struct Conversions {
  let text: SourceText
  let encoding: PositionEncoding
  private let memory = Memory()

  /// A place far into a line, from which the next one is counted: what is asked for goes through the text in order.
  private final class Memory {
    var place: (offset: Int, position: TextPosition)?
  }

  /// How many bytes are counted anew rather than remembered.
  private static let shortWay = 256

  init(_ text: SourceText, in encoding: PositionEncoding) {
    self.text = text
    self.encoding = encoding
  }

  func position(of offset: Int) -> Position {
    let position = text.position(of: offset, in: encoding, from: memory.place)
    if position.column > Self.shortWay,
      memory.place.map({ $0.position.line != position.line || offset - $0.offset > Self.shortWay }) ?? true
    {
      memory.place = (min(max(offset, 0), text.bytes.count), position)
    }
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
