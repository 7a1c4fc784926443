import ReportSyntax

extension Figure {
  /// Reads the content of a cell where a figure is expected.
  package static func read(_ content: ByteRange, in bytes: UnsafeBufferPointer<UInt8>) -> Figure {
    if content.isEmpty { return Figure(reading: .blank, range: content) }
    if Self.marksEmphasis(bytes[content.lowerBound]), let plain = withoutEmphasis(content, in: bytes) { return read(plain, in: bytes) }
    switch Numeral.read(bytes, content) {
    case .number(let numeral): return Figure(reading: .number(numeral), range: content)
    case .tooLarge: return Figure(reading: .tooLarge, range: content)
    case .none:
      if let noted = beforeNote(content, in: bytes) { return read(noted, in: bytes) }
      return Figure(reading: Placeholder.matches(bytes, content) ? .placeholder : .unreadable, range: content)
    }
  }

  /// What stands before the reference to a footnote, as 16[^1]; nil where none ends the cell.
  private static func beforeNote(_ content: ByteRange, in bytes: UnsafeBufferPointer<UInt8>) -> ByteRange? {
    guard content.count > 4, bytes[content.upperBound - 1] == .rightBracket else { return nil }
    guard let open = content.last(where: { bytes[$0] == .leftBracket }), bytes[open + 1] == UInt8(ascii: "^") else { return nil }
    var end = open
    while end > content.lowerBound, bytes[end - 1] == .space { end -= 1 }
    return end > content.lowerBound && bytes[end - 1].isDigit ? content.lowerBound..<end : nil
  }

  /// The marks of bold, slanted and typewritten text.
  private static func marksEmphasis(_ byte: UInt8) -> Bool { byte == .asterisk || byte == .underscore || byte == UInt8(ascii: "`") }

  /// What stands between such marks on both sides of a figure; nil where it is none.
  private static func withoutEmphasis(_ content: ByteRange, in bytes: UnsafeBufferPointer<UInt8>) -> ByteRange? {
    var (start, end) = (content.lowerBound, content.upperBound)
    while start < end - 1, marksEmphasis(bytes[start]), bytes[end - 1] == bytes[start] { (start, end) = (start + 1, end - 1) }
    return start < end && bytes[start].isDigit ? start..<end : nil
  }

  /// Reads the content of a cell with tags that is no number as it stands, but may be one without the tags and blanks in it.
  static func read(markup content: ByteRange, in bytes: UnsafeBufferPointer<UInt8>) -> Figure {
    // What is struck out, hidden or set above the line is no digit of the number that it stands beside.
    let cell = Array("<td".utf8)
    let start = (max(0, content.lowerBound - 200)..<content.lowerBound).last { bytes[$0...].starts(with: cell) } ?? content.lowerBound
    let written = String(decoding: UnsafeBufferPointer(rebasing: bytes[start..<content.upperBound]), as: UTF8.self).lowercased()
    if aside.contains(where: { written.contains($0) }) { return Figure(reading: .unreadable, range: content) }
    var plain: [UInt8] = []
    Markup.forEachByte(of: bytes, content) { byte, _ in plain.append(byte) }
    plain = plain.withUnsafeBufferPointer(Self.withoutBlanks)
    guard plain.count < content.count else { return Figure(reading: .unreadable, range: content) }
    return Figure(reading: plain.withUnsafeBufferPointer { read(0..<$0.count, in: $0).reading }, range: content)
  }

  private static let aside = [
    "<sup", "<sub", "<del", "<s>", "<s ", "<strike", "line-through", "display:none", "display: none", " hidden>", " hidden=", " hidden ",
    "<option",
  ]

  private static func withoutBlanks(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var rest: [UInt8] = []
    var index = 0
    while index < bytes.count {
      let width = bytes[index].isLineBreak ? 1 : bytes.blank(at: index, before: bytes.count)
      if width == 0 { rest.append(bytes[index]) }
      index += max(width, 1)
    }
    return rest
  }
}
