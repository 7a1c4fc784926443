import LanguageServerProtocol
import ReportSyntax

/// A text under edits: its bytes, and where its lines begin, kept up to date without looking at the whole text again.
struct EditableText {
  private(set) var bytes: [UInt8]
  /// Where the lines begin, as in `LineTable`.
  private(set) var starts: [Int]

  init(_ text: String) {
    bytes = [UInt8](text.utf8)
    starts = LineTable(bytes).starts
  }

  /// Replaces what stands between two positions, and gives what has changed; positions outside the text are clamped to it, and in the wrong
  /// order exchanged.
  @discardableResult
  mutating func replace(_ range: PositionRange, with text: String, in encoding: PositionEncoding) -> TextChange {
    let start = offset(of: range.start, in: encoding)
    let end = range.end == range.start ? start : offset(of: range.end, in: encoding)
    let replaced = min(start, end)..<max(start, end)
    replace(replaced, with: text)
    return TextChange(replaced, count: text.utf8.count)
  }

  /// Replaces bytes within the text.
  private mutating func replace(_ range: ByteRange, with text: String) {
    var text = text
    let inserted = text.withUTF8 { text in
      bytes.replaceSubrange(range, with: text)
      return text.count
    }
    // Whether a line begins at an offset is up to the byte there and the one before it, so only these may have changed.
    let firstChanged = firstStart(notBefore: max(range.lowerBound, 1))
    let firstKept = firstStart(notBefore: range.upperBound + 1)
    var newStarts: [Int] = []
    for offset in range.lowerBound...range.lowerBound + inserted where isLineStart(offset) { newStarts.append(offset) }
    let distance = inserted - range.count
    if distance != 0 {
      starts.withUnsafeMutableBufferPointer { starts in
        for index in firstKept..<starts.count { starts[index] += distance }
      }
    }
    if firstChanged != firstKept || !newStarts.isEmpty { starts.replaceSubrange(firstChanged..<firstKept, with: newStarts) }
  }

  /// Whether a line other than the first begins at an offset.
  private func isLineStart(_ offset: Int) -> Bool {
    guard offset > 0 else { return false }
    switch bytes[offset - 1] {
    case .lineFeed: return true
    case .carriageReturn: return offset == bytes.count || bytes[offset] != .lineFeed
    default: return false
    }
  }

  /// The index of the first line that begins at an offset or after it.
  private func firstStart(notBefore offset: Int) -> Int { starts.firstSortedIndex { $0 >= offset } }

  /// The byte offset of a position.
  func offset(of position: Position, in encoding: PositionEncoding) -> Int {
    guard position.line < starts.count else { return bytes.count }
    let lineEnd = position.line + 1 < starts.count ? starts[position.line + 1] : bytes.count
    return encoding.offset(ofColumn: position.character, in: starts[position.line]..<lineEnd, of: bytes)
  }
}
