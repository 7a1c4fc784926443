extension ArchiveReader {
  /// The archive with other contents for some members, and with members that it does not have yet; all others keep their packed bytes.
  package func replacing(_ contents: [(name: String, bytes: [UInt8])]) throws(DocumentFault) -> [UInt8] {
    var output: [UInt8] = []
    var directory: [UInt8] = []
    var count = 0
    for member in members {
      let offset = output.count
      if let content = contents.first(where: { member.name.elementsEqual($0.name.utf8) })?.bytes {
        Self.append(member.name, content, at: offset, to: &output, &directory)
      } else {
        let packed = bytes[try packedRange(of: member)]
        // Its sizes stand in the header, so that none need follow the packed bytes.
        let flags = member.flags & ~8
        let head =
          Self.fields([(flags, 2), (member.method, 2)]) + Array(bytes[member.entry.lowerBound + 12..<member.entry.lowerBound + 28])
        output += Self.signature + Self.fields([(20, 2)]) + head + Self.fields([(member.name.count, 2), (0, 2)]) + member.name + packed
        let entry = member.entry.lowerBound
        directory += bytes[entry..<entry + 8] + head + Self.fields([(member.name.count, 2), (0, 2), (0, 2)])
        directory += bytes[entry + 34..<entry + 42] + Self.fields([(offset, 4)]) + member.name
      }
      count += 1
    }
    for content in contents where !has(content.name) {
      Self.append(Array(content.name.utf8), content.bytes, at: output.count, to: &output, &directory)
      count += 1
    }
    guard count < 0xFFFF, UInt64(output.count + directory.count) < 0xFFFF_FFFF else { throw .tooLarge }
    let end = Self.fields([(0, 4), (count, 2), (count, 2), (directory.count, 4), (output.count, 4), (0, 2)])
    return output + directory + [0x50, 0x4B, 5, 6] + end
  }

  /// Adds a member that is stored as it is.
  private static func append(_ name: [UInt8], _ content: [UInt8], at offset: Int, to output: inout [UInt8], _ directory: inout [UInt8]) {
    // Its name is UTF-8, and its day the first that an archive can name.
    let head = fields([
      (20, 2), (0x0800, 2), (0, 2), (0, 2), (0x0021, 2), (Int(truncatingIfNeeded: Checksum.of(content)), 4), (content.count, 4),
      (content.count, 4), (name.count, 2), (0, 2),
    ])
    output += signature + head + name + content
    directory += [0x50, 0x4B, 1, 2] + fields([(20, 2)]) + head + fields([(0, 4), (0, 2), (0, 4), (offset, 4)]) + name
  }

  /// Numbers of some widths, the lowest byte first.
  private static func fields(_ numbers: [(value: Int, width: Int)]) -> [UInt8] {
    numbers.flatMap { number in (0..<number.width).map { UInt8(truncatingIfNeeded: number.value >> (8 * $0)) } }
  }
}
