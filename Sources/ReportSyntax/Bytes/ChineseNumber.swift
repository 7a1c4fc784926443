/// The Chinese digits 一 to 十, as headings and groups are numbered.
enum ChineseNumber {
  /// The value of the digit at an index, 1 to 10, or nil; each takes three bytes.
  static func digit(_ bytes: Bytes, _ index: Int, _ end: Int) -> Int? {
    guard index + 3 <= end else { return nil }
    switch (bytes[index], bytes[index + 1], bytes[index + 2]) {
    case (0xE4, 0xB8, 0x80): return 1
    case (0xE4, 0xBA, 0x8C): return 2
    case (0xE4, 0xB8, 0x89): return 3
    case (0xE5, 0x9B, 0x9B): return 4
    case (0xE4, 0xBA, 0x94): return 5
    case (0xE5, 0x85, 0xAD): return 6
    case (0xE4, 0xB8, 0x83): return 7
    case (0xE5, 0x85, 0xAB): return 8
    case (0xE4, 0xB9, 0x9D): return 9
    case (0xE5, 0x8D, 0x81): return 10
    default: return nil
    }
  }
}
