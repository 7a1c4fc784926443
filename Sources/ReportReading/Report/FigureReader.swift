import ReportSyntax

extension Figure {
  /// Reads the content of a cell where a figure is expected.
  package static func read(_ content: ByteRange, in bytes: UnsafeBufferPointer<UInt8>) -> Figure {
    if content.isEmpty { return Figure(reading: .blank, range: content) }
    switch Numeral.read(bytes, content) {
    case .number(let numeral): return Figure(reading: .number(numeral), range: content)
    case .tooLarge: return Figure(reading: .tooLarge, range: content)
    case .none: return Figure(reading: Placeholder.matches(bytes, content) ? .placeholder : .unreadable, range: content)
    }
  }

  /// Reads the content of a cell of HTML that is no number as it stands, but may be one without the tags and blanks in it.
  static func read(markup content: ByteRange, in bytes: UnsafeBufferPointer<UInt8>) -> Figure {
    var plain: [UInt8] = []
    Markup.forEachByte(of: bytes, content) { byte, _ in plain.append(byte) }
    plain = plain.withUnsafeBufferPointer(Self.withoutBlanks)
    guard plain.count < content.count else { return Figure(reading: .unreadable, range: content) }
    return Figure(reading: plain.withUnsafeBufferPointer { read(0..<$0.count, in: $0).reading }, range: content)
  }

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
