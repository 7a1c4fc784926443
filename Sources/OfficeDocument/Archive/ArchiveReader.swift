/// A ZIP archive as office programs pack their documents; its directory is read, and each member only when it is asked for.
package struct ArchiveReader: Sendable {
  /// A member as the directory has it.
  struct Member: Sendable {
    let name: [UInt8]
    /// Its entry in the directory.
    let entry: Range<Int>
    /// Where its local header begins.
    let header: Int
    let flags: Int
    let method: Int
    let checksum: UInt32
    let packedSize: Int
    let size: Int
  }

  let bytes: [UInt8]
  /// In the order of the directory.
  let members: [Member]

  /// No document of an office has nearly as many members.
  private static let mostMembers = 4096
  /// What a ZIP archive begins with, as far as it has a member.
  package static let signature: [UInt8] = [0x50, 0x4B, 3, 4]

  /// Reads the directory.
  package init(_ bytes: [UInt8]) throws(DocumentFault) {
    self.bytes = bytes
    guard bytes.starts(with: Self.signature) else { throw .otherKind }
    guard let end = Self.endOfDirectory(bytes) else { throw .damaged }
    let count = bytes.little(end + 10, 2)
    let start = bytes.little(end + 16, 4)
    // Where they say 65535 members or 4 GiB, the numbers stand elsewhere; no report is as large.
    guard count <= Self.mostMembers, start <= end else { throw .tooLarge }
    var members: [Member] = []
    var place = start
    for _ in 0..<count {
      guard place + 46 <= end, bytes[place..<place + 4].elementsEqual([0x50, 0x4B, 1, 2]) else { throw .damaged }
      let nameEnd = place + 46 + bytes.little(place + 28, 2)
      let next = nameEnd + bytes.little(place + 30, 2) + bytes.little(place + 32, 2)
      guard next <= end else { throw .damaged }
      members.append(
        Member(
          name: Array(bytes[place + 46..<nameEnd]), entry: place..<next, header: bytes.little(place + 42, 4),
          flags: bytes.little(place + 8, 2), method: bytes.little(place + 10, 2),
          checksum: UInt32(truncatingIfNeeded: bytes.little(place + 16, 4)), packedSize: bytes.little(place + 20, 4),
          size: bytes.little(place + 24, 4)))
      place = next
    }
    self.members = members
  }

  /// Where the record begins that ends the directory; nil where there is none.
  private static func endOfDirectory(_ bytes: [UInt8]) -> Int? {
    // A comment of 64 KiB at most may follow it.
    let first = max(0, bytes.count - 22 - 0xFFFF)
    return (first...max(first, bytes.count - 22)).reversed().first { place in
      place + 22 <= bytes.count && bytes[place..<place + 4].elementsEqual([0x50, 0x4B, 5, 6])
    }
  }

  /// Whether there is a member of a name.
  package func has(_ name: String) -> Bool { member(name) != nil }

  func member(_ name: String) -> Member? { members.last { $0.name.elementsEqual(name.utf8) } }

  /// A member's content, or nil where there is no such member; fails before it is unpacked where it is larger than `limit` bytes.
  package func contents(of name: String, limit: Int) throws(DocumentFault) -> [UInt8]? {
    guard let member = member(name) else { return nil }
    guard member.flags & 1 == 0 else { throw .encrypted }
    guard member.size <= limit, member.packedSize <= bytes.count else { throw .tooLarge }
    let packed = bytes[try packedRange(of: member)]
    let content: [UInt8]
    switch member.method {
    case 0: content = Array(packed)
    case 8:
      do throws(DocumentFault) {
        content = try Inflate.unpack(packed, limit: member.size)
      } catch { throw .damaged }
    default: throw .unknownPacking
    }
    guard content.count == member.size, Checksum.of(content) == member.checksum else { throw .damaged }
    return content
  }

  /// Where the packed bytes of a member stand.
  func packedRange(of member: Member) throws(DocumentFault) -> Range<Int> {
    let header = member.header
    guard header <= bytes.count - 30, bytes[header..<header + 4].elementsEqual(Self.signature) else { throw .damaged }
    let start = header + 30 + bytes.little(header + 26, 2) + bytes.little(header + 28, 2)
    guard member.packedSize <= bytes.count, start <= bytes.count - member.packedSize else { throw .damaged }
    return start..<start + member.packedSize
  }
}

extension [UInt8] {
  /// A number of up to four bytes, the lowest first; bytes beyond the end are 0.
  func little(_ place: Int, _ width: Int) -> Int {
    (0..<width).reduce(0) { number, index in
      place + index < count ? number | Int(self[place + index]) << (8 * index) : number
    }
  }
}
