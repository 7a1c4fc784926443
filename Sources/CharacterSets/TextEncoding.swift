/// The encoding that a plain text came in, in which it is written back.
package enum TextEncoding: Sendable, Hashable {
  case utf8
  /// `isMarked` tells whether a byte order mark stands before the text.
  case utf16(isBigEndian: Bool, isMarked: Bool)
  case gb18030

  /// The encoding of a text that is not UTF-8, and the text in UTF-8; nil where it is none that is read. `isCut` tells that the bytes are
  /// only the beginning.
  package static func read(_ bytes: [UInt8], isCut: Bool = false) -> (encoding: TextEncoding, text: [UInt8])? {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      let isBig = bytes[0] == 0xFE
      return decodedUTF16(bytes.dropFirst(2), isBig, isCut: isCut).map { (.utf16(isBigEndian: isBig, isMarked: true), $0) }
    }
    if bytes.contains(0) {
      // Of UTF-16 without a mark the digits and line breaks tell the order of bytes; 一 has a zero too, but on the other side.
      let zeros = bytes.indices.prefix(1 << 16).filter { bytes[$0] == 0 }
      let isBig = 2 * zeros.count { $0 % 2 == 0 } > zeros.count
      return decodedUTF16(bytes[...], isBig, isCut: isCut).map { (.utf16(isBigEndian: isBig, isMarked: false), $0) }
    }
    // 信息公开, which every report writes somewhere; what else is written in this encoding cannot be told from others like it.
    guard bytes.holds([0xD0, 0xC5, 0xCF, 0xA2, 0xB9, 0xAB, 0xBF, 0xAA]) else { return nil }
    return GB18030.decoded(bytes, isCut: isCut).map { (.gb18030, $0) }
  }

  /// Whether bytes have the words of a report in Big5: 資訊公開, 信息公開 or 年度報告.
  package static func isBig5(_ bytes: [UInt8]) -> Bool {
    [
      [0xB8, 0xEA, 0xB0, 0x54, 0xA4, 0xBD, 0xB6, 0x7D], [0xAB, 0x48, 0xAE, 0xA7, 0xA4, 0xBD, 0xB6, 0x7D],
      [0xA6, 0x7E, 0xAB, 0xD7, 0xB3, 0xF8, 0xA7, 0x69],
    ]
    .contains { bytes.holds($0) }
  }

  /// A text in UTF-8 in this encoding.
  package func encoded(_ text: [UInt8]) -> [UInt8] {
    switch self {
    case .utf8: return text
    case .gb18030: return GB18030.encoded(text)
    case .utf16(let isBig, let isMarked):
      let units = (isMarked ? [0xFEFF] : []) + Array(String(decoding: text, as: UTF8.self).utf16)
      return units.flatMap { unit in
        let (high, low) = (UInt8(truncatingIfNeeded: unit >> 8), UInt8(truncatingIfNeeded: unit))
        return isBig ? [high, low] : [low, high]
      }
    }
  }

  /// The text of units of two bytes; nil where some are no text.
  private static func decodedUTF16(_ bytes: ArraySlice<UInt8>, _ isBig: Bool, isCut: Bool) -> [UInt8]? {
    guard isCut || bytes.count % 2 == 0 else { return nil }
    var units: [UInt16] = []
    var index = bytes.startIndex
    while index + 1 < bytes.endIndex {
      let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      units.append(isBig ? first << 8 | second : second << 8 | first)
      index += 2
    }
    if isCut, let last = units.last, (0xD800...0xDBFF).contains(last) { units.removeLast() }
    guard !units.contains(0), let text = String(validating: units, as: UTF16.self) else { return nil }
    return Array(text.utf8)
  }
}

extension [UInt8] {
  /// Whether a run of bytes stands anywhere in these.
  fileprivate func holds(_ part: [UInt8]) -> Bool {
    guard let first = part.first, count >= part.count else { return false }
    return indices.dropLast(part.count - 1).contains { self[$0] == first && self[$0..<$0 + part.count].elementsEqual(part) }
  }
}
