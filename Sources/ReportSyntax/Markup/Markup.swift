/// What of HTML stands in a text: tags, comments and character references, told apart byte by byte.
///
/// Markdown allows them anywhere, so labels, headings and figures are compared without them in every layout.
package enum Markup {
  /// The longest tag or comment within a label or a sentence, in bytes; a word processor's styles take some hundreds.
  private static let longest = 2048

  /// The longest reference to a character, in bytes.
  static let longestReference = 11

  /// The end of the tag, comment or declaration that begins at a `<` and is closed before `end`; nil where that is a plain character.
  static func end(_ bytes: UnsafeBufferPointer<UInt8>, from index: Int, before end: Int) -> Int? {
    guard index &+ 1 < end, bytes[index] == .lessThan else { return nil }
    let next = bytes[index &+ 1]
    if next == .exclamationMark || next == .questionMark { return declarationEnd(bytes, from: index, before: end) }
    guard next.isLetter || (next == .slash && index &+ 2 < end && bytes[index &+ 2].isLetter) else { return nil }
    return tagEnd(bytes, from: index, before: end)
  }

  /// The end of a tag whose name begins; a `>` in a quoted value does not close it.
  private static func tagEnd(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, before end: Int) -> Int? {
    var index = start &+ 1
    var previous: UInt8 = 0
    while index < end {
      let byte = bytes[index]
      if byte == .greaterThan { return index &+ 1 }
      // Another tag begins before this one is closed, as while one is being typed.
      if byte == .lessThan { return nil }
      if byte == .quotationMark || byte == .apostrophe, previous == .equalsSign {
        let close = bytes.firstIndex(of: byte, from: index &+ 1, before: end)
        // A quotation mark without its partner closes with its tag.
        if close < end { index = close }
      }
      if byte > .space { previous = byte }
      index &+= 1
    }
    return nil
  }

  private static func declarationEnd(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, before end: Int) -> Int? {
    guard opensComment(bytes, start, end) else {
      let close = bytes.firstIndex(of: .greaterThan, from: start, before: end)
      return close < end ? close &+ 1 : nil
    }
    var index = start &+ 4
    while true {
      index = bytes.firstIndex(of: .greaterThan, from: index, before: end)
      if index >= end { return nil }
      if index &- 2 >= start &+ 4, bytes[index &- 1] == .hyphen, bytes[index &- 2] == .hyphen { return index &+ 1 }
      index &+= 1
    }
  }

  /// The same within a label or a sentence, where no tag is long.
  package static func shortEnd(_ bytes: UnsafeBufferPointer<UInt8>, from index: Int, before end: Int) -> Int? {
    self.end(bytes, from: index, before: min(end, index &+ longest))
  }

  /// Whether a comment begins at an index.
  static func opensComment(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ end: Int) -> Bool {
    index &+ 3 < end && bytes[index] == .lessThan && bytes[index &+ 1] == .exclamationMark && bytes[index &+ 2] == .hyphen
      && bytes[index &+ 3] == .hyphen
  }

  /// The character that a reference as `&nbsp;` or `&#160;` at an index stands for, and the end of the reference; nil where there is none.
  package static func character(
    _ bytes: UnsafeBufferPointer<UInt8>, at index: Int, before end: Int
  ) -> (scalar: Unicode.Scalar, end: Int)? {
    guard index &+ 2 < end, bytes[index] == .ampersand else { return nil }
    let start = index &+ 1
    let close = bytes.firstIndex(of: .semicolon, or: .lessThan, or: .ampersand, from: start, before: min(end, index &+ longestReference))
    guard close < end, bytes[close] == .semicolon, close > start else { return nil }
    if bytes[start] == .numberSign {
      let isHexadecimal = bytes[start &+ 1].lowercased == UInt8(ascii: "x")
      var value: UInt32 = 0
      for byte in bytes[(start + (isHexadecimal ? 2 : 1))..<close] {
        guard let digit = digit(byte), digit < (isHexadecimal ? 16 : 10) else { return nil }
        value = value &* (isHexadecimal ? 16 : 10) &+ digit
      }
      return Unicode.Scalar(value).map { ($0, close &+ 1) }
    }
    let name = bytes[start..<close]
    return named.first { $0.name.count == name.count && $0.name.elementsEqual(name) }.map { ($0.scalar, close &+ 1) }
  }

  private static func digit(_ byte: UInt8) -> UInt32? {
    if byte.isDigit { return UInt32(byte.digitValue) }
    return byte.isLetter ? UInt32(byte.lowercased &- UInt8(ascii: "a")) + 10 : nil
  }

  /// The references by name that word processors and web editors write into Chinese text.
  private static let named: [(name: [UInt8], scalar: Unicode.Scalar)] = [
    ("nbsp", "\u{A0}"), ("amp", "&"), ("lt", "<"), ("gt", ">"), ("quot", "\""), ("apos", "'"), ("ensp", "\u{2002}"), ("emsp", "\u{2003}"),
    ("thinsp", "\u{2009}"), ("ldquo", "“"), ("rdquo", "”"), ("lsquo", "‘"), ("rsquo", "’"), ("mdash", "—"), ("ndash", "–"), ("middot", "·"),
    ("hellip", "…"), ("times", "×"), ("lang", "〈"), ("rang", "〉"), ("minus", "−"), ("zwnj", "\u{200C}"), ("zwj", "\u{200D}"),
    ("permil", "‰"), ("yen", "¥"), ("copy", "©"), ("bull", "•"), ("deg", "°"),
  ].map { (Array($0.0.utf8), $0.1) }

  /// Gives the bytes of a range that are text: without tags, and with references as the characters they stand for.
  ///
  /// `emit` gets each byte with the bytes of the file that it stands for.
  package static func forEachByte(
    of bytes: UnsafeBufferPointer<UInt8>, _ range: ByteRange, _ emit: (UInt8, ByteRange) -> Void
  ) {
    var index = range.lowerBound
    while index < range.upperBound {
      if bytes[index] == .lessThan, let end = shortEnd(bytes, from: index, before: range.upperBound) {
        index = end
      } else if bytes[index] == .ampersand, let reference = character(bytes, at: index, before: range.upperBound) {
        for byte in UTF8.encode(reference.scalar) ?? .init() { emit(byte, index..<reference.end) }
        index = reference.end
      } else {
        emit(bytes[index], index..<index &+ 1)
        index &+= 1
      }
    }
  }
}

extension SourceText {
  /// The text of a range as a reader sees it, without tags and on one line; a range outside the text is cut to it.
  package func plain(_ range: ByteRange) -> String {
    var plain: [UInt8] = []
    bytes.withUnsafeBufferPointer { bytes in
      Markup.forEachByte(of: bytes, range.clamped(to: 0..<bytes.count)) { byte, _ in if !byte.isLineBreak { plain.append(byte) } }
    }
    return String(decoding: plain, as: UTF8.self)
  }
}

extension Markup {
  /// A text as the content of an element: what HTML would read as markup stands as character references, and control characters, which
  /// no page may hold, are left out.
  package static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\t", "\n", "\r": escaped.unicodeScalars.append(scalar)
      case "\u{0}"..<" ", "\u{7F}"..."\u{9F}": continue
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
