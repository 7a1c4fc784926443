extension UnsafeBufferPointer<UInt8> {
  /// Whether a text is to be read as one run of markup, and not as Markdown with some tags in it: it begins with a tag, and no line of
  /// it is Markdown's.
  var isAllMarkup: Bool {
    var index = 0
    while index < count {
      let width = blank(at: index, before: count)
      if width == 0, !self[index].isLineBreak {
        guard Markup.opensComment(self, index, count), let end = Markup.end(self, from: index, before: count) else { break }
        index = end
      } else {
        index += Swift.max(width, 1)
      }
    }
    guard index < count, let end = Markup.end(self, from: index, before: count) else { return false }
    if self[index &+ 1] == .exclamationMark || self[index &+ 1] == .questionMark { return true }
    return HTMLTag.opensPage(HTMLTag.name(self, from: index &+ 1, before: end)) || !hasLineOfMarkdown(from: index)
  }

  /// Whether a line begins with a number sign or a pipe, those of style sheets, scripts and comments aside.
  private func hasLineOfMarkdown(from start: Int) -> Bool {
    var unread = UnreadMarkup(self)
    var index = start
    while true {
      index = firstIndex(of: .lineFeed, or: .carriageReturn, or: .lessThan, from: index, before: count)
      if index == count { return false }
      if self[index] == .lessThan {
        index = unread.end(from: index) ?? index &+ 1
        continue
      }
      index &+= 1
      if index < count, self[index] == .numberSign || self[index] == .pipe { return true }
    }
  }
}
