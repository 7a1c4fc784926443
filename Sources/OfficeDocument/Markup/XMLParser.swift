/// Reads the tags of an XML text into elements.
struct XMLParser {
  private let bytes: [UInt8]
  private(set) var nodes: [XMLTree.Node] = []
  /// The elements that are open, each with its last child.
  private var open: [(node: Int, last: Int32)] = []
  private var vocabularies: [(prefix: [UInt8], vocabulary: XMLTree.Vocabulary)] = []

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func run() throws(DocumentFault) {
    var index = 0
    while let start = bytes[index...].firstIndex(of: UInt8(ascii: "<")) {
      switch start + 1 < bytes.count ? bytes[start + 1] : 0 {
      case UInt8(ascii: "?"): index = try end(of: "?>", from: start)
      case UInt8(ascii: "!"):
        if stands("<!--", at: start) {
          index = try end(of: "-->", from: start + 4)
        } else if stands("<![CDATA[", at: start), !open.isEmpty {
          index = try end(of: "]]>", from: start)
        } else {
          throw .damaged
        }
      case UInt8(ascii: "/"): index = try close(from: start)
      default: index = try openTag(from: start)
      }
    }
    guard open.isEmpty else { throw .damaged }
  }

  private func stands(_ word: StaticString, at place: Int) -> Bool {
    word.withUTF8Buffer { place + $0.count <= bytes.count && bytes[place..<place + $0.count].elementsEqual($0) }
  }

  /// Where a mark ends that comes next.
  private func end(of mark: StaticString, from start: Int) throws(DocumentFault) -> Int {
    var index = start
    let first = mark.withUTF8Buffer { $0.first ?? 0 }
    while index < bytes.count, let found = bytes[index...].firstIndex(of: first) {
      if stands(mark, at: found) { return found + mark.utf8CodeUnitCount }
      index = found + 1
    }
    throw .damaged
  }

  private mutating func openTag(from start: Int) throws(DocumentFault) -> Int {
    guard nodes.count < XMLTree.most, open.count < XMLTree.deepest else { throw .tooLarge }
    guard let tagEnd = XMLAttributes.endOfTag(bytes, from: start) else { throw .damaged }
    if open.isEmpty, !nodes.isEmpty { throw .damaged }
    let isWhole = bytes[tagEnd - 2] == UInt8(ascii: "/")
    noteVocabularies(start..<tagEnd)
    let name = XMLAttributes.name(bytes, from: start + 1, before: tagEnd)
    guard !name.isEmpty else { throw .damaged }
    let colon = bytes[name].firstIndex(of: UInt8(ascii: ":"))
    let local = (colon.map { $0 + 1 } ?? name.lowerBound)..<name.upperBound
    let number = Int32(truncatingIfNeeded: nodes.count)
    nodes.append(
      XMLTree.Node(
        name: String(decoding: bytes[local], as: UTF8.self),
        vocabulary: vocabulary(of: bytes[name.lowerBound..<(colon ?? name.lowerBound)]),
        range: start..<tagEnd, content: tagEnd..<tagEnd))
    if let parent = open.last {
      if parent.last < 0 { nodes[parent.node].firstChild = number } else { nodes[Int(parent.last)].next = number }
      open[open.count - 1].last = number
    }
    if !isWhole { open.append((Int(number), -1)) }
    return tagEnd
  }

  private mutating func close(from start: Int) throws(DocumentFault) -> Int {
    guard let node = open.popLast()?.node, let tagEnd = XMLAttributes.endOfTag(bytes, from: start) else { throw .damaged }
    let opening = XMLAttributes.name(bytes, from: nodes[node].range.lowerBound + 1, before: nodes[node].content.lowerBound)
    guard bytes[XMLAttributes.name(bytes, from: start + 2, before: tagEnd)].elementsEqual(bytes[opening]) else { throw .damaged }
    nodes[node].range = nodes[node].range.lowerBound..<tagEnd
    nodes[node].content = nodes[node].content.lowerBound..<start
    return tagEnd
  }

  // MARK: Vocabularies

  /// A prefix stands for the same vocabulary wherever office programs use it.
  private mutating func noteVocabularies(_ tag: Range<Int>) {
    var reader = XMLAttributes(bytes, tag)
    while let attribute = reader.next() {
      guard bytes[attribute.name].starts(with: "xmlns".utf8) else { continue }
      let prefix = Array(bytes[attribute.name].dropFirst(6))
      vocabularies.removeAll { $0.prefix == prefix }
      guard vocabularies.count < 200 else { return }
      vocabularies.append((prefix, Self.vocabulary(named: String(decoding: bytes[attribute.value], as: UTF8.self))))
    }
  }

  private func vocabulary(of prefix: ArraySlice<UInt8>) -> XMLTree.Vocabulary {
    vocabularies.first { $0.prefix.elementsEqual(prefix) }?.vocabulary ?? .other
  }

  private static func vocabulary(named address: String) -> XMLTree.Vocabulary {
    let parts = address.split { $0 == "/" || $0 == ":" }
    if parts.contains("wordprocessingml") { return .word }
    if parts.contains("spreadsheetml") { return .sheet }
    if parts.contains("markup-compatibility") { return .compatibility }
    if parts.contains("drawingml"), parts.contains("picture") { return .picture }
    if parts.contains("math") { return .math }
    return address == "urn:schemas-microsoft-com:vml" ? .vml : .other
  }
}
