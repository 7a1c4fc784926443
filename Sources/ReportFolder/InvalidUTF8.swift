extension [UInt8] {
  /// The offset of the first byte that breaks UTF-8, or nil.
  package var firstInvalidUTF8: Int? {
    withUnsafeBufferPointer { bytes in
      var index = 0
      let raw = UnsafeRawBufferPointer(bytes)
      while index < bytes.count {
        let lead = bytes[index]
        if lead < 0x80 {
          let isRun = index &+ 8 <= bytes.count && raw.loadUnaligned(fromByteOffset: index, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
          index &+= isRun ? 8 : 1
          continue
        }
        // Nearly every character is an ideograph, with others around it.
        if index &+ 12 <= bytes.count, Self.areIdeographs(raw, at: index) {
          index &+= 12
          continue
        }
        guard let width = Self.width(lead, index + 1 < bytes.count ? bytes[index + 1] : 0) else { return index }
        for offset in 1..<width where index + offset >= bytes.count || bytes[index + offset] & 0xC0 != 0x80 { return index }
        index += width
      }
      return nil
    }
  }

  /// Whether twelve bytes are four characters of three bytes each, of those whose first byte, other than E0 and ED, says all.
  private static func areIdeographs(_ bytes: UnsafeRawBufferPointer, at index: Int) -> Bool {
    let first = bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self).littleEndian
    let last = bytes.loadUnaligned(fromByteOffset: index &+ 8, as: UInt32.self).littleEndian
    guard first & 0xC0F0_C0C0_F0C0_C0F0 == 0x80E0_8080_E080_80E0, last & 0xC0C0_F0C0 == 0x8080_E080 else { return false }
    // The low halves of the four leads, of which none may be 0 or D: a half with F added carries unless it is 0.
    let leads = first & 0x000F_0000_0F00_000F | UInt64(last & 0x0000_0F00)
    let (ones, carries): (UInt64, UInt64) = (0x000F_0000_0F00_0F0F, 0x0010_0000_1000_1010)
    return (leads &+ ones) & carries == carries && ((leads ^ 0x000D_0000_0D00_0D0D) &+ ones) & carries == carries
  }

  /// The number of bytes that a lead byte begins, or nil where the one after it cannot follow it.
  private static func width(_ lead: UInt8, _ next: UInt8) -> Int? {
    switch (lead, next) {
    case (0xC2...0xDF, 0x80...0xBF): 2
    case (0xE0, 0xA0...0xBF), (0xE1...0xEC, 0x80...0xBF), (0xED, 0x80...0x9F), (0xEE...0xEF, 0x80...0xBF): 3
    case (0xF0, 0x90...0xBF), (0xF1...0xF3, 0x80...0xBF), (0xF4, 0x80...0x8F): 4
    default: nil
    }
  }
}
