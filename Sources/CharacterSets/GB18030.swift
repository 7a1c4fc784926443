/// GB 18030-2005, of which GBK and GB 2312 are parts: the encoding in which Chinese systems have long saved plain text.
enum GB18030 {
  /// The characters in two bytes, by row and place; 190 in each of 126 rows.
  private static let table: [UInt16] = {
    var table = [UInt16](repeating: 0, count: 126 * 190)
    /// The place of a character by its bytes.
    func place(_ lead: Int, _ trail: Int) -> Int { (lead - 0x81) * 190 + trail - 0x40 - (trail > 0x7F ? 1 : 0) }
    let (low, high) = (Array(0x40...0x7E) + Array(0x80...0xA0), Array(0xA1...0xFE))
    var taken: Set<UInt16> = []
    for (lead, row) in zip(Array(0xA1...0xA9) + Array(0xB0...0xF7), GBCharacters.rows.split(separator: "\n")) {
      for (trail, scalar) in zip(high, row.unicodeScalars) {
        let code = UInt16(truncatingIfNeeded: scalar.value)
        table[place(lead, trail)] = code
        taken.insert(code)
      }
    }
    // What the user may define stands in the area for private use, region after region.
    let regions = [(0xAA...0xAF, high, 0xE000), (0xF8...0xFE, high, 0xE234), (0xA1...0xA7, low, 0xE4C6)]
    for (leads, trails, first) in regions {
      var code = first
      for lead in leads {
        for trail in trails {
          table[place(lead, trail)] = UInt16(truncatingIfNeeded: code)
          code += 1
        }
      }
    }
    // All other ideographs of the first block follow in the order of Unicode.
    let others =
      (0x81...0xA0).flatMap { lead in (low + high).map { place(lead, $0) } } + (0xAA...0xFE).flatMap { lead in low.map { place(lead, $0) } }
    for (place, code) in zip(others, (UInt16(0x4E00)...0x9FA5).lazy.filter { !taken.contains($0) }) { table[place] = code }
    for (start, characters) in GBCharacters.others {
      for (index, scalar) in characters.unicodeScalars.enumerated() where start + index < table.count {
        table[start + index] = UInt16(truncatingIfNeeded: scalar.value)
      }
    }
    return table
  }()

  /// The characters below U+10000 in four bytes, in their order: all that are not in two.
  private static let long: [UInt16] = {
    let short = Set(table)
    return (UInt16(0x80)...0xFFFF).filter { !short.contains($0) && !(0xD800...0xDFFF).contains($0) }
  }()

  private static let codes = places(of: table)
  private static let longCodes = places(of: long)

  /// Where each character stands first.
  private static func places(of characters: [UInt16]) -> [UInt16: Int] {
    var places: [UInt16: Int] = [:]
    for (place, character) in characters.enumerated() where places[character] == nil { places[character] = place }
    return places
  }
  /// Where the characters from U+10000 on begin among those in four bytes.
  private static let beyond = 189_000

  /// The text in UTF-8; nil where some bytes are none of this encoding. A character that breaks off at the end falls away where
  /// `isCut` says that more would follow.
  static func decoded(_ bytes: [UInt8], isCut: Bool) -> [UInt8]? {
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count * 3 / 2)
    var index = 0
    while index < bytes.count {
      let lead = bytes[index]
      if lead < 0x80 {
        output.append(lead)
        index += 1
        continue
      }
      let rest = bytes[index...].prefix(4)
      guard let (scalar, width) = character(Array(rest)) else { return isCut && rest.count < 4 ? output : nil }
      output += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
      index += width
    }
    return output
  }

  private static func character(_ bytes: [UInt8]) -> (Unicode.Scalar, Int)? {
    guard bytes.count > 1, (0x81...0xFE).contains(bytes[0]) else { return nil }
    let trail = Int(bytes[1])
    if trail >= 0x40, trail != 0x7F, trail != 0xFF {
      let code = table[(Int(bytes[0]) - 0x81) * 190 + trail - 0x40 - (trail > 0x7F ? 1 : 0)]
      return Unicode.Scalar(code).map { ($0, 2) }
    }
    guard bytes.count == 4, (0x30...0x39).contains(trail), (0x81...0xFE).contains(bytes[2]), (0x30...0x39).contains(bytes[3]) else {
      return nil
    }
    let number = ((Int(bytes[0]) - 0x81) * 10 + trail - 0x30) * 1260 + (Int(bytes[2]) - 0x81) * 10 + Int(bytes[3]) - 0x30
    if number < long.count { return Unicode.Scalar(long[number]).map { ($0, 4) } }
    guard number >= beyond, let scalar = Unicode.Scalar(UInt32(0x10000 + number - beyond)) else { return nil }
    return (scalar, 4)
  }

  /// A text in UTF-8 in this encoding, which has all characters.
  static func encoded(_ text: [UInt8]) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(text.count)
    for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
      if scalar.isASCII {
        output.append(UInt8(truncatingIfNeeded: scalar.value))
      } else if let code = UInt16(exactly: scalar.value), let place = codes[code] {
        let trail = place % 190 + 0x40
        output += [place / 190 + 0x81, trail + (trail > 0x7E ? 1 : 0)].map { UInt8(truncatingIfNeeded: $0) }
      } else {
        let number = UInt16(exactly: scalar.value).flatMap { longCodes[$0] } ?? beyond + Int(scalar.value) - 0x10000
        output += [number / 12600 + 0x81, number / 1260 % 10 + 0x30, number / 10 % 126 + 0x81, number % 10 + 0x30]
          .map { UInt8(truncatingIfNeeded: $0) }
      }
    }
    return output
  }
}
