/// The change of a JSON text that gives a member a value and leaves every other byte as it is.
package struct JSONInsertion: Equatable {
  /// The bytes that give way.
  package let range: Range<Int>
  /// What stands there afterwards.
  package let text: String

  /// Gives the member at the end of a path the value that `value` is the JSON of. Objects that lack on the way are made, in the manner of
  /// what stands around them.
  ///
  /// Nil where the bytes hold no object, or something else than an object stands on the way.
  package init?(_ path: [String], _ value: String, in bytes: [UInt8]) {
    if bytes.allSatisfy({ " \t\n\r".utf8.contains($0) }) {
      self.init(0..<bytes.count, Self.written(path[...], value, indent: "", unit: "  ", lineBreak: "\n") + "\n")
      return
    }
    guard (try? JSONParser.parse(bytes))?.isObject ?? false else { return nil }
    let found = bytes.withUnsafeBufferPointer { bytes in JSONObjectPlaces(bytes, along: path) }
    guard let found else { return nil }
    let rest = path[found.depth...]
    if rest.isEmpty {
      self.init(found.range, value)
      return
    }
    func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
    let lineBreak = bytes.contains(UInt8(ascii: "\r")) ? "\r\n" : "\n"
    guard let last = found.last else {
      // An object without members is written anew.
      let isWhole = found.depth == 0
      self.init(
        found.range, isWhole ? Self.written(rest, value, indent: "", unit: "  ", lineBreak: lineBreak) : Self.inline(rest, value))
      return
    }
    let gap = text(last.gap)
    let member = "\(Self.quoted(rest.first ?? ""))" + ": "
    guard let broken = gap.lastIndex(where: { $0.isNewline }) else {
      let inner = rest.dropFirst().isEmpty ? value : Self.inline(rest.dropFirst(), value)
      self.init(last.end..<last.end, "," + (gap.isEmpty && !found.isAlone ? "" : " ") + member + inner)
      return
    }
    let indent = String(gap[gap.index(after: broken)...])
    let unit = found.depth == 0 && !indent.isEmpty ? indent : indent.hasPrefix("\t") ? "\t" : "  "
    let inner = rest.dropFirst().isEmpty ? value : Self.written(rest.dropFirst(), value, indent: indent, unit: unit, lineBreak: lineBreak)
    self.init(last.end..<last.end, "," + lineBreak + indent + member + inner)
  }

  private init(_ range: Range<Int>, _ text: String) {
    self.range = range
    self.text = text
  }

  /// Objects within one another down to a value, a member on each line.
  private static func written(_ path: ArraySlice<String>, _ value: String, indent: String, unit: String, lineBreak: String) -> String {
    guard let name = path.first else { return value }
    let inner = written(path.dropFirst(), value, indent: indent + unit, unit: unit, lineBreak: lineBreak)
    return "{" + lineBreak + indent + unit + quoted(name) + ": " + inner + lineBreak + indent + "}"
  }

  /// The same on one line.
  private static func inline(_ path: ArraySlice<String>, _ value: String) -> String {
    guard let name = path.first else { return value }
    return "{\(quoted(name)): \(inline(path.dropFirst(), value))}"
  }

  private static func quoted(_ name: String) -> String {
    var writer = JSONWriter()
    writer.string(name)
    return String(decoding: writer.bytes, as: UTF8.self)
  }
}

/// Where in a JSON text the object stands that a path leads to, as far as it leads.
private struct JSONObjectPlaces {
  /// A member: the blanks before it, and where its value ends.
  struct Member {
    let gap: Range<Int>
    let end: Int
  }

  /// How many names of the path there are.
  private(set) var depth = 0
  /// The bytes of the value that stands there: with the whole path, the member's own; else those of the object that lacks the next name.
  private(set) var range = 0..<0
  /// The last member of that object; nil where it has none.
  private(set) var last: Member?
  /// Whether it is the only one.
  private(set) var isAlone = false

  /// Nil where the path leads through something else than an object, or the text is no JSON.
  init?(_ bytes: UnsafeBufferPointer<UInt8>, along path: [String]) {
    var start = 0
    while true {
      var parser = JSONParser(bytes)
      parser.index = start
      parser.skipSpace()
      let opening = parser.index
      guard parser.next == UInt8(ascii: "{") else { return nil }
      var next: Range<Int>?
      var count = 0
      last = nil
      parser.index += 1
      while true {
        let gapStart = parser.index
        parser.skipSpace()
        guard parser.next == UInt8(ascii: "\"") else { break }
        let gap = gapStart..<parser.index
        guard let name = try? parser.string() else { return nil }
        parser.skipSpace()
        parser.index += 1
        parser.skipSpace()
        let valueStart = parser.index
        guard (try? parser.value()) != nil else { return nil }
        // Of several members of one name the last one counts.
        if name == path[depth] { next = valueStart..<parser.index }
        count += 1
        last = Member(gap: gap, end: parser.index)
        parser.skipSpace()
        guard parser.next == UInt8(ascii: ",") else { break }
        parser.index += 1
      }
      isAlone = count == 1
      guard let next else {
        range = opening..<parser.index + 1
        return
      }
      depth += 1
      if depth == path.count || bytes[next.lowerBound] == UInt8(ascii: "n") {
        // What is null settles nothing, and gives way as if it were not there.
        range = next
        last = nil
        return
      }
      start = next.lowerBound
    }
  }
}
