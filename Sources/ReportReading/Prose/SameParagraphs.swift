import ReportSyntax

/// The paragraphs at the beginning and at the end of a running text that an earlier version of it has as well, byte for byte and in the same
/// sections.
package struct SameParagraphs: Sendable {
  /// How many are the same at the beginning, and at the end.
  package let (first, last): (Int, Int)
  /// The bytes of the earlier version between them, and those that stand there now.
  let (old, new): (Range<Int>, Range<Int>)

  /// How much further on the paragraphs at the end stand now.
  var distance: Int { new.upperBound - old.upperBound }

  /// Nil where nothing is the same, or a paragraph of either version ends within a character.
  init?(_ known: Prose, _ read: ProseText) {
    guard Self.isParted(known.text, known.paragraphs), Self.isParted(read.bytes, read.paragraphs) else { return nil }
    self.init(known.text, known.paragraphs, read.bytes, read.paragraphs)
  }

  private init?(_ oldText: [UInt8], _ old: [Prose.Paragraph], _ newText: [UInt8], _ new: [Prose.Paragraph]) {
    // What begins or ends the text may be read otherwise than what stands within it.
    let most = min(old.count, new.count) - 1
    let distance = newText.count - oldText.count
    let start = oldText.withUnsafeBufferPointer { old in newText.withUnsafeBufferPointer { old.commonStart(with: $0) } }
    let end = oldText.withUnsafeBufferPointer { old in newText.withUnsafeBufferPointer { old.commonEnd(with: $0) } }
    var first = 0
    while first < most, old[first].isSame(as: new[first]), old[first].range.upperBound < start { first += 1 }
    var last = 0
    while last < most, first + last <= most {
      let (before, now) = (old[old.count - 1 - last], new[new.count - 1 - last])
      guard before.isSame(as: now, movedBy: distance), oldText.count - before.range.lowerBound <= end else { break }
      last += 1
    }
    guard first + last > 0 else { return nil }
    (self.first, self.last) = (first, last)
    self.old = old[first].range.lowerBound..<(last == 0 ? oldText.count : old[old.count - last].range.lowerBound)
    self.new = new[first].range.lowerBound..<(last == 0 ? newText.count : new[new.count - last].range.lowerBound)
  }

  /// Whether no character reaches over the end of a paragraph, as it does where its last bytes are missing.
  private static func isParted(_ text: [UInt8], _ paragraphs: [Prose.Paragraph]) -> Bool {
    paragraphs.allSatisfy { paragraph in
      let range = paragraph.range
      return
        !(range.count > 0 && text[range.upperBound - 1] >= 0xC0 || range.count > 1 && text[range.upperBound - 2] >= 0xE0
        || range.count > 2 && text[range.upperBound - 3] >= 0xF0)
    }
  }

  /// What was known of the earlier version, in order, with that of the paragraphs that are not the same in the place of what it was;
  /// `moved` tells what is known of a place that is so much further on.
  func spliced<Item>(_ known: [Item], _ read: [Item], place: (Item) -> Int, moved: (Item, Int) -> Item) -> [Item] {
    let start = known.firstSortedIndex { place($0) >= old.lowerBound }
    let end = known.firstSortedIndex { place($0) >= old.upperBound }
    var items: [Item] = []
    items.reserveCapacity(start + read.count + known.count - end)
    items += known[..<start]
    items += read
    let distance = distance
    if distance == 0 { items += known[end...] } else { for item in known[end...] { items.append(moved(item, distance)) } }
    return items
  }
}

extension Prose.Paragraph {
  /// Whether it has the section of another one and stands where that one does, or so much further on.
  fileprivate func isSame(as other: Prose.Paragraph, movedBy distance: Int = 0) -> Bool {
    section == other.section && range.lowerBound + distance == other.range.lowerBound
      && range.upperBound + distance == other.range.upperBound
  }
}
