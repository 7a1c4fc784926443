/// The elements of an XML text as office programs write it, each with its place in the bytes; text is read where it is asked for.
///
/// There are no document types and no entities but those of XML itself, so that a text cannot grow while it is read.
package struct XMLTree: Sendable {
  /// The vocabularies whose elements are told apart.
  package enum Vocabulary: Sendable { case word, sheet, compatibility, picture, math, vml, other }

  /// An element.
  struct Node: Sendable {
    /// The name without its prefix.
    let name: String
    let vocabulary: Vocabulary
    /// The element with its tags.
    var range: Range<Int>
    /// What stands between its tags; empty, and behind it, where it is one tag.
    var content: Range<Int>
    var firstChild: Int32 = -1
    var next: Int32 = -1
  }

  let bytes: [UInt8]
  var nodes: [Node] = []

  /// No element stands further within others.
  static let deepest = 200
  /// No report has nearly as many elements.
  static let most = 1_000_000

  /// Reads a text in UTF-8; fails where it is no XML.
  package init(_ bytes: [UInt8]) throws(DocumentFault) {
    self.bytes = bytes
    var parser = XMLParser(bytes)
    try parser.run()
    nodes = parser.nodes
    guard !nodes.isEmpty else { throw .damaged }
  }

  /// The elements within one, in order; the outermost element has the number 0.
  func children(of node: Int) -> XMLChildren { XMLChildren(tree: self, following: nodes[node].firstChild) }

  /// The first element of a name within one; nil where there is none.
  func child(_ name: String, of node: Int) -> Int? { children(of: node).first { nodes[$0].name == name } }

  /// The element that some names lead to, each within the one before.
  func child(_ path: [String], of node: Int) -> Int? {
    var node = node
    for name in path {
      guard let next = child(name, of: node) else { return nil }
      node = next
    }
    return node
  }

  /// The value of an attribute by its name without prefix; nil where it is not there.
  func attribute(_ name: String, of node: Int) -> String? {
    let start = nodes[node].range.lowerBound
    // The tag ends where the content begins.
    var reader = XMLAttributes(bytes, start..<nodes[node].content.lowerBound)
    while let attribute = reader.next() {
      if attribute.isNamed(name, in: bytes) { return XMLText.string(bytes, attribute.value) }
    }
    return nil
  }

  /// The value of the attribute `val`, as most properties have theirs.
  func value(of node: Int) -> String? { attribute("val", of: node) }

  /// What a property of an element says: the attribute `val` of the first element of a name within it.
  func value(_ name: String, of node: Int) -> String? { child(name, of: node).flatMap { value(of: $0) } }

  /// Whether a property that is on or off is on, or nil where it is not there.
  func isOn(_ name: String, of node: Int) -> Bool? {
    guard let property = child(name, of: node) else { return nil }
    return !["0", "false", "off", "none"].contains(value(of: property) ?? "")
  }

  /// The prefix of an element's name with its colon; empty where it has none.
  func prefix(of node: Int) -> String {
    let name = XMLAttributes.name(bytes, from: nodes[node].range.lowerBound + 1, before: nodes[node].content.lowerBound)
    return bytes[name].firstIndex(of: UInt8(ascii: ":")).map { String(decoding: bytes[name.lowerBound...$0], as: UTF8.self) } ?? ""
  }

  /// The text that stands directly within an element.
  func text(of node: Int) -> String { XMLText.string(bytes, nodes[node].content) }
}

/// The elements within one.
struct XMLChildren: Sequence, IteratorProtocol {
  fileprivate let tree: XMLTree
  fileprivate var following: Int32

  mutating func next() -> Int? {
    guard following >= 0, Int(following) < tree.nodes.count else { return nil }
    defer { following = tree.nodes[Int(following)].next }
    return Int(following)
  }
}
