/// Text between tags, and values of attributes, character by character.
enum XMLText {
  /// Calls with each character and the bytes that it is written in; comments and tags within are passed over.
  static func forEachCharacter(_ bytes: [UInt8], _ range: Range<Int>, _ take: (Unicode.Scalar, Range<Int>) -> Void) {
    var index = range.lowerBound
    let end = min(range.upperBound, bytes.count)
    while index < end {
      let byte = bytes[index]
      if byte == UInt8(ascii: "<") {
        index = forEachCharacterOfData(bytes, index, end, take) ?? passOver(bytes, index, end)
      } else if byte == UInt8(ascii: "&"), let (scalar, next) = reference(bytes, index, end) {
        take(scalar, index..<next)
        index = next
      } else {
        let next = self.next(bytes, index, end)
        take(scalar(bytes[index..<next]), index..<next)
        index = next
      }
    }
  }

  static func string(_ bytes: [UInt8], _ range: Range<Int>) -> String {
    var view = String.UnicodeScalarView()
    forEachCharacter(bytes, range) { scalar, _ in view.append(scalar) }
    return String(view)
  }

  /// The characters of a section of plain data that begins here, and where it ends; nil where none does.
  private static func forEachCharacterOfData(
    _ bytes: [UInt8], _ start: Int, _ end: Int, _ take: (Unicode.Scalar, Range<Int>) -> Void
  ) -> Int? {
    guard bytes[start..<end].starts(with: "<![CDATA[".utf8) else { return nil }
    var index = start + 9
    while index < end, !bytes[index..<end].starts(with: "]]>".utf8) {
      let next = self.next(bytes, index, end)
      take(scalar(bytes[index..<next]), index..<next)
      index = next
    }
    return min(index + 3, end)
  }

  private static func passOver(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int {
    if bytes[start..<end].starts(with: "<!--".utf8) {
      var index = start + 4
      while index < end, !bytes[index..<end].starts(with: "-->".utf8) { index += 1 }
      return min(index + 3, end)
    }
    return min(XMLAttributes.endOfTag(bytes, from: start) ?? end, end)
  }

  /// The end of the character that begins at a place.
  private static func next(_ bytes: [UInt8], _ index: Int, _ end: Int) -> Int {
    var next = index + 1
    while next < end, next < index + 4, bytes[next] & 0xC0 == 0x80 { next += 1 }
    return next
  }

  private static func scalar(_ character: ArraySlice<UInt8>) -> Unicode.Scalar {
    if let first = character.first, first < 0x80, character.count == 1 { return Unicode.Scalar(first) }
    return String(decoding: character, as: UTF8.self).unicodeScalars.first ?? "\u{FFFD}"
  }

  /// The character that a reference stands for, and where the reference ends.
  private static func reference(_ bytes: [UInt8], _ start: Int, _ end: Int) -> (Unicode.Scalar, Int)? {
    guard let close = bytes[start..<min(end, start + 12)].firstIndex(of: UInt8(ascii: ";")) else { return nil }
    let name = String(decoding: bytes[start + 1..<close], as: UTF8.self)
    let scalar: Unicode.Scalar? =
      switch name {
      case "lt": "<"
      case "gt": ">"
      case "amp": "&"
      case "quot": "\""
      case "apos": "'"
      default:
        name.hasPrefix("#x")
          ? UInt32(name.dropFirst(2), radix: 16).flatMap(Unicode.Scalar.init)
          : name.hasPrefix("#") ? UInt32(name.dropFirst()).flatMap(Unicode.Scalar.init) : nil
      }
    return scalar.map { ($0, close + 1) }
  }
}
