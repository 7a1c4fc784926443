import ReportSyntax

/// A label as it is compared: without white space, emphasis, tags and differences of width, brackets, quotes and commas.
///
/// The number before it stands apart from its core, since labels are matched by their text and never by their number.
package struct LabelText: Sendable {
  /// The compared form in UTF-8, in storage that is used again for each label.
  private var buffer: [UInt8] = [UInt8](repeating: 0, count: 256)
  private var count = 0
  /// Where the text after the number begins.
  private(set) var coreStart = 0
  /// A hash of the core.
  private(set) var hash: UInt64 = 0

  init() {}

  /// Reads a whole string.
  package init(_ string: String) {
    let text = SourceText(string)
    self.init(text.bytes, 0..<text.bytes.count)
  }

  /// Reads a range of a text.
  package init(_ source: [UInt8], _ range: ByteRange) {
    source.withUnsafeBufferPointer { read($0, range) }
  }

  /// The compared form, with the number.
  package var bytes: [UInt8] { Array(compared) }

  /// The same in the storage of this label, until the next one is read into it.
  var compared: ArraySlice<UInt8> { buffer[..<count] }

  /// The bytes of the core.
  package var core: ArraySlice<UInt8> { buffer[coreStart..<count] }

  /// The number of bytes in the core.
  var coreCount: Int { count - coreStart }

  /// Whether it is the beginning of a label, with that one's number.
  func isBeginning(of standard: String) -> Bool {
    let standard = LabelText(standard)
    return coreStart > 0 && count < standard.count && standard.compared.starts(with: compared)
  }

  /// Reads another range into the same storage.
  mutating func read(_ source: UnsafeBufferPointer<UInt8>, _ range: ByteRange) {
    if buffer.count < range.count { buffer = [UInt8](repeating: 0, count: range.count * 2) }
    (count, coreStart, hash) = buffer.withUnsafeMutableBufferPointer { buffer in
      var count = 0
      Self.normalize(source, range) { byte, _ in
        buffer[count] = byte
        count &+= 1
      }
      let text = UnsafeBufferPointer(rebasing: buffer[..<count])
      let start = Self.enumeratorEnd(text, from: 0)
      return (count, start, ByteHash.of(UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(text)[start...])))
    }
  }

  /// The hash of some bytes, as a core has it.
  static func hash(_ bytes: [UInt8]) -> UInt64 { bytes.withUnsafeBytes { ByteHash.of($0) } }

  /// Gives each byte of the compared form, with the offset in the source of the character it comes from.
  @inline(__always)
  package static func normalize(_ source: UnsafeBufferPointer<UInt8>, _ range: ByteRange, _ emit: (UInt8, Int) -> Void) {
    var index = range.lowerBound
    let end = range.upperBound
    while index < end {
      let byte = source[index]
      if byte.isIdeographLead, index &+ 3 <= end {
        // Nearly every character of a label is a CJK ideograph, which stays as it is.
        emit(byte, index)
        emit(source[index &+ 1], index)
        emit(source[index &+ 2], index)
        index &+= 3
        continue
      }
      if byte.isASCII {
        switch byte {
        case ...UInt8.space, .asterisk, .underscore, .backtick, .backslash: break
        case .lessThan:
          if let end = Markup.shortEnd(source, from: index, before: end) {
            index = end
            continue
          }
          emit(byte, index)
        case .ampersand:
          if let reference = Markup.character(source, at: index, before: end) {
            if let plain = Self.plain(reference.scalar) {
              emit(plain, index)
            } else if !Blank.contains(reference.scalar) {
              for byte in UTF8.encode(reference.scalar) ?? .init() { emit(byte, index) }
            }
            index = reference.end
            continue
          }
          emit(byte, index)
        default: emit(Self.plain(Unicode.Scalar(byte)) ?? byte, index)
        }
        index &+= 1
        continue
      }
      if let plain = Self.plain(source.wideCharacter(at: index, before: end)) {
        emit(plain, index)
        index &+= 3
        continue
      }
      let width = source.wideBlank(at: index, before: end)
      if width > 0 {
        index &+= width
        continue
      }
      // The bytes of one character keep its offset; a stray continuation byte stands for itself.
      let stop = min(index &+ byte.characterLength, end)
      for position in index..<stop { emit(source[position], index) }
      index = stop
    }
  }

  /// The plain mark that a mark is compared as: quotes, commas and brackets of any kind are one, and full-width forms are ASCII; nil for
  /// what stays as it is.
  private static func plain(_ scalar: Unicode.Scalar) -> UInt8? {
    switch scalar {
    case "'", "＇", "\u{2018}"..."\u{201F}": .quotationMark
    case ";", "；", "、": .comma
    case "[", "［", "〈", "【", "〔", "〖": .leftParenthesis
    case "]", "］", "〉", "】", "〕", "〗": .rightParenthesis
    default: scalar.narrow
    }
  }

  /// The end of the number that stands at a place in the compared form: (一) 一, 1. 1, (1); the place itself where there is none.
  package static func enumeratorEnd(_ bytes: [UInt8], from start: Int) -> Int {
    bytes.withUnsafeBufferPointer { enumeratorEnd($0, from: start) }
  }

  private static func enumeratorEnd(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var index = start
    let opened = index < bytes.count && bytes[index] == .leftParenthesis
    if opened { index += 1 }
    let first = index
    while index < bytes.count, bytes[index].isDigit, index - first < 2 { index += 1 }
    if index == first {
      while index - first < 9, bytes.chineseDigit(at: index, before: bytes.count) != nil { index += 3 }
    }
    guard index > first, index < bytes.count else { return start }
    let mark = bytes[index]
    if opened { return mark == .rightParenthesis ? index + 1 : start }
    return mark == .comma || mark == .dot || mark == .rightParenthesis ? index + 1 : start
  }
}
