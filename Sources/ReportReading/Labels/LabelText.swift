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
      if byte >= 0xE4, byte <= 0xE9, index &+ 3 <= end {
        // Nearly every character of a label is a CJK ideograph, which stays as it is.
        emit(byte, index)
        emit(source[index &+ 1], index)
        emit(source[index &+ 2], index)
        index &+= 3
        continue
      }
      if byte < 0x80 {
        switch byte {
        case 0x00...0x20, 0x2A, 0x5F, 0x60, 0x5C: break
        case 0x3B: emit(0x2C, index)
        case 0x27: emit(0x22, index)
        case 0x5B: emit(0x28, index)
        case 0x5D: emit(0x29, index)
        case 0x3C:
          if let end = Markup.shortEnd(source, from: index, before: end) {
            index = end
            continue
          }
          emit(byte, index)
        case 0x26:
          if let reference = Markup.character(source, at: index, before: end) {
            if let plain = Self.plain(reference.scalar) { for byte in UTF8.encode(plain) ?? .init() { emit(byte, index) } }
            index = reference.end
            continue
          }
          emit(byte, index)
        default: emit(byte, index)
        }
        index += 1
        continue
      }
      let third = index + 2 < end ? source[index + 2] : 0
      let second = index + 1 < end ? source[index + 1] : 0
      switch (byte, second) {
      case (0xC2, 0xA0):
        index += 2
        continue
      case (0xEF, 0xBB) where third == 0xBF:
        index += 3
        continue
      case (0xEF, 0xBC) where third >= 0x81 && third <= 0xBF:
        let ascii = third - 0x60
        emit(ascii == 0x3B ? 0x2C : ascii == 0x27 ? 0x22 : ascii, index)
        index += 3
        continue
      case (0xEF, 0xBD) where third >= 0x80 && third <= 0x9E:
        emit(third - 0x20, index)
        index += 3
        continue
      case (0xE3, 0x80):
        if let plain = Self.plainCJKMark(third) {
          if plain != 0 { emit(plain, index) }
          index += 3
          continue
        }
      case (0xE2, 0x80) where third >= 0x98 && third <= 0x9F:
        emit(0x22, index)
        index += 3
        continue
      default: break
      }
      // The bytes of one character keep its offset; a stray continuation byte stands for itself.
      let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : 1
      let stop = min(index + length, end)
      for position in index..<stop { emit(source[position], index) }
      index = stop
    }
  }

  /// The plain mark for U+3000 to U+303F by its last byte: 0 for the space, nil for what stays as it is.
  private static func plainCJKMark(_ last: UInt8) -> UInt8? {
    switch last {
    case 0x80: 0
    case 0x81: 0x2C
    case 0x88, 0x90, 0x94, 0x96: 0x28
    case 0x89, 0x91, 0x95, 0x97: 0x29
    default: nil
    }
  }

  /// The character as it is compared; nil for a blank.
  private static func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    if Markup.isBlank(scalar) { return nil }
    switch scalar.value {
    case 0x2018...0x201F, 0x27: return "\""
    case 0x3001, 0x3B, 0xFF1B: return ","
    case 0x3008, 0x3010, 0x3014, 0x3016, 0x5B: return "("
    case 0x3009, 0x3011, 0x3015, 0x3017, 0x5D: return ")"
    case 0xFF01...0xFF5E: return Unicode.Scalar(scalar.value - 0xFEE0)
    default: return scalar
    }
  }

  /// The end of the number that stands at a place in the compared form: (一) 一, 1. 1, (1); the place itself where there is none.
  package static func enumeratorEnd(_ bytes: [UInt8], from start: Int) -> Int {
    bytes.withUnsafeBufferPointer { enumeratorEnd($0, from: start) }
  }

  private static func enumeratorEnd(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var index = start
    let opened = index < bytes.count && bytes[index] == 0x28
    if opened { index += 1 }
    let first = index
    while index < bytes.count, bytes[index] >= 0x30, bytes[index] <= 0x39, index - first < 2 { index += 1 }
    if index == first {
      while index - first < 9, isChineseDigit(bytes, index) { index += 3 }
    }
    guard index > first, index < bytes.count else { return start }
    let mark = bytes[index]
    if opened { return mark == 0x29 ? index + 1 : start }
    return mark == 0x2C || mark == 0x2E || mark == 0x29 ? index + 1 : start
  }

  private static func isChineseDigit(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    guard index + 2 < bytes.count else { return false }
    switch (bytes[index], bytes[index + 1], bytes[index + 2]) {
    case (0xE4, 0xB8, 0x80), (0xE4, 0xBA, 0x8C), (0xE4, 0xB8, 0x89), (0xE5, 0x9B, 0x9B), (0xE4, 0xBA, 0x94), (0xE5, 0x85, 0xAD),
      (0xE4, 0xB8, 0x83), (0xE5, 0x85, 0xAB), (0xE4, 0xB9, 0x9D), (0xE5, 0x8D, 0x81):
      return true
    default: return false
    }
  }
}
