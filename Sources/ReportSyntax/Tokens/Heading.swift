/// A line read as a heading: its Markdown level, its number, and its text without them.
package struct Heading: Sendable {
  /// The number of `#` before it; 0 where there is none.
  package let level: Int
  /// The Chinese number before it, 1 to 99, as in 三、; nil where there is none.
  package let number: Int?
  /// The bytes of the number with its mark, as 三、; empty at the title's start where there is none.
  package let numberRange: ByteRange
  /// The bytes of the text after the number, without emphasis marks and blanks.
  package let title: ByteRange
  /// The bytes of number and text.
  package var range: ByteRange { min(numberRange.lowerBound, title.lowerBound)..<title.upperBound }

  /// Reads a line's trimmed text; never fails, since every line can be read so.
  package init(_ text: SourceText, _ line: ByteRange) {
    self = text.bytes.withUnsafeBufferPointer { Heading($0, line.clamped(to: 0..<text.bytes.count)) }
  }

  package init(level: Int, number: Int?, numberRange: ByteRange, title: ByteRange) {
    self.level = level
    self.number = number
    self.numberRange = numberRange
    self.title = title
  }

  /// The same of the bytes of a text.
  package init(_ bytes: UnsafeBufferPointer<UInt8>, _ line: ByteRange) {
    var index = line.lowerBound
    var end = line.upperBound
    var level = 0
    while index < end, bytes[index] == .numberSign {
      level += 1
      index += 1
    }
    index = Self.pastAnchor(bytes, index, end)
    while index < end {
      let width = bytes.blank(at: index, before: end)
      if width == 0, bytes[index] != .asterisk, bytes[index] != .underscore { break }
      index += Swift.max(width, 1)
    }
    while end > index {
      let width = bytes.blank(endingAt: end, after: index)
      if width == 0, bytes[end - 1] != .asterisk, bytes[end - 1] != .underscore, bytes[end - 1] != .numberSign { break }
      end -= Swift.max(width, 1)
    }
    self.level = level
    let start = index
    var number = 0
    var digits = 0
    // One digit more than a heading's number has is enough to know that it is none.
    while digits <= 3, let digit = bytes.chineseDigit(at: index, before: end) {
      number = digit == 10 ? Swift.max(number, 1) * 10 : number + digit
      digits += 1
      index = Self.pastTags(bytes, index + 3, end)
    }
    if digits > 0, digits <= 3, Self.numberMarks.contains(bytes.wideCharacter(at: index, before: end)) {
      index += 3
      self.number = number
    } else {
      self.number = nil
      index = start
    }
    numberRange = start..<index
    index = Self.pastTags(bytes, index, end)
    while index < end {
      let width = bytes.blank(at: index, before: end)
      if width == 0 { break }
      index = Self.pastTags(bytes, index + width, end)
    }
    title = index..<end
  }

  /// Whether a line marks itself as a heading: with `#`, or with 一、 where no sentence follows.
  static func marks(_ bytes: Bytes, _ line: ByteRange) -> Bool {
    guard line.count >= 3, line.count <= 150 else { return false }
    let first = bytes[line.lowerBound]
    if first == .numberSign { return true }
    guard first >= 0xE4 || first == .asterisk else { return false }
    let heading = Heading(bytes, line)
    guard heading.number != nil, !heading.title.isEmpty else { return false }
    let end = heading.title.upperBound
    return bytes.firstIndex(of: "。", from: heading.title.lowerBound, before: end) == end
  }

  /// The place after the tags at an index.
  @inline(__always)
  private static func pastTags(_ bytes: Bytes, _ index: Int, _ end: Int) -> Int {
    var index = index
    while index < end, bytes[index] == .lessThan, let next = Markup.shortEnd(bytes, from: index, before: end) { index = next }
    return index
  }

  /// The place after an empty anchor before a heading's words, as converters put there for links: []{#_Toc1 .anchor} or <a id="s1"></a>.
  private static func pastAnchor(_ bytes: Bytes, _ index: Int, _ end: Int) -> Int {
    var start = index
    while start < end, bytes.blank(at: start, before: end) > 0 { start += bytes.blank(at: start, before: end) }
    guard start + 2 < end, bytes[start] == .leftBracket || bytes[start] == .lessThan else { return index }
    guard bytes[start] == .leftBracket else { return pastTags(bytes, start, end) }
    guard bytes[start + 1] == .rightBracket, bytes[start + 2] == UInt8(ascii: "{") else { return index }
    let close = bytes.firstIndex(of: UInt8(ascii: "}"), from: start, before: end)
    return close < end ? close + 1 : index
  }

  /// What may follow a heading's number.
  private static let numberMarks: [Unicode.Scalar] = ["、", "．", "，"]
}
