/// What of a page nobody reads: comments, and elements that hold no text of it, as style sheets.
///
/// What nothing closes is not looked for a second time, so that a text full of it is not gone through again and again.
struct UnreadMarkup {
  private let bytes: Bytes
  private var hasOpenComment = false
  /// The names of elements that nothing closes.
  private var open: [UInt64] = []

  init(_ bytes: Bytes) { self.bytes = bytes }

  /// Where the comment or element ends that begins at a `<`; nil where neither does, or nothing closes it.
  mutating func end(from start: Int) -> Int? {
    if Markup.opensComment(bytes, start, bytes.count) { return commentEnd(from: start) }
    let name = HTMLTag.name(bytes, from: start &+ 1, before: bytes.count)
    return HTMLTag.isRaw(name) ? elementEnd(named: name, from: start &+ 1) : nil
  }

  /// Where the comment ends that begins at an index; nil where nothing closes it.
  mutating func commentEnd(from start: Int) -> Int? {
    if hasOpenComment { return nil }
    let end = Markup.end(bytes, from: start, before: bytes.count)
    hasOpenComment = end == nil
    return end
  }

  /// Where the closing tag of a name begins, from an index on; nil where there is none.
  mutating func elementEnd(named name: UInt64, from start: Int) -> Int? {
    if open.contains(name) { return nil }
    var index = start
    while true {
      index = bytes.firstIndex(of: .lessThan, from: index, before: bytes.count)
      guard index &+ 1 < bytes.count else { break }
      if bytes[index &+ 1] == .slash, HTMLTag.name(bytes, from: index &+ 2, before: bytes.count) == name { return index }
      index &+= 1
    }
    open.append(name)
    return nil
  }
}
