/// A ZIP archive whose members are stored as they are, as the document formats of offices are packed; the same members give the same
/// bytes.
struct ZipArchive {
  private(set) var bytes: [UInt8] = []
  private var directory: [UInt8] = []
  private var count: UInt16 = 0

  /// The first day that an archive can name, so that no clock is in it.
  private static let firstDay: UInt16 = 0x0021
  /// The version of the format that tells how to take stored members out.
  private static let version: UInt16 = 20
  /// Names are UTF-8.
  private static let flags: UInt16 = 0x0800

  /// Adds a member; its text is far below the 4 GiB that the format can hold.
  mutating func add(_ name: String, _ text: String) { add(name, Array(text.utf8)) }

  /// The same of bytes.
  mutating func add(_ name: String, _ content: [UInt8]) {
    let offset = UInt32(truncatingIfNeeded: bytes.count)
    var header: [UInt8] = []
    header.append(little: Self.version)
    header.append(little: Self.flags)
    header.append(little: UInt16(0))
    header.append(little: UInt16(0))
    header.append(little: Self.firstDay)
    header.append(little: Self.checksum(content))
    header.append(little: UInt32(truncatingIfNeeded: content.count))
    header.append(little: UInt32(truncatingIfNeeded: content.count))
    header.append(little: UInt16(truncatingIfNeeded: name.utf8.count))
    header.append(little: UInt16(0))
    bytes += Array("PK\u{3}\u{4}".utf8) + header + Array(name.utf8) + content
    directory += "PK\u{1}\u{2}".utf8
    directory.append(little: Self.version)
    directory += header
    // No comment, the first disk, no attributes.
    directory += [UInt8](repeating: 0, count: 10)
    directory.append(little: offset)
    directory += name.utf8
    count &+= 1
  }

  /// The whole archive.
  var finished: [UInt8] {
    var end = Array("PK\u{5}\u{6}\u{0}\u{0}\u{0}\u{0}".utf8)
    end.append(little: count)
    end.append(little: count)
    end.append(little: UInt32(truncatingIfNeeded: directory.count))
    end.append(little: UInt32(truncatingIfNeeded: bytes.count))
    end.append(little: UInt16(0))
    return bytes + directory + end
  }

  /// The cyclic redundancy check of ISO 3309.
  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    var remainder: UInt32 = .max
    for byte in bytes { remainder = table[Int((remainder ^ UInt32(byte)) & 0xFF)] ^ (remainder >> 8) }
    return ~remainder
  }

  private static let table: [UInt32] = (0..<256).map { index in
    (0..<8).reduce(UInt32(index)) { value, _ in value & 1 == 1 ? 0xEDB8_8320 ^ (value >> 1) : value >> 1 }
  }
}

extension [UInt8] {
  fileprivate mutating func append(little value: some FixedWidthInteger) {
    Swift.withUnsafeBytes(of: value.littleEndian) { append(contentsOf: $0) }
  }
}
