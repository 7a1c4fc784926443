/// A run of text in one style.
package struct StyledText: Sendable, Hashable {
  package let text: String
  package var isBold = false
  /// The address that it leads to: of the web, or of a mailbox.
  package var address: String?

  package init(text: String, isBold: Bool = false, address: String? = nil) {
    self.text = text
    self.isBold = isBold
    self.address = address
  }

  /// The runs of a line of Markdown: what stands between two asterisks is bold, what is a link has its address, and a character after
  /// a backslash stands for itself.
  package static func runs(of line: String) -> [StyledText] {
    var reader = Reader(rest: Substring(line))
    return reader.read()
  }

  private struct Reader {
    var rest: Substring
    private var runs: [StyledText] = []
    private var text = ""
    private var isBold = false
    /// Where the next of each mark stands that was looked for, from which it need not be looked for again.
    private var ahead: [Mark: Substring.Index] = [:]

    /// What is looked for ahead.
    private enum Mark: Hashable { case stars, lines, square, round, blank }

    init(rest: Substring) { self.rest = rest }

    mutating func read() -> [StyledText] {
      while let character = rest.first {
        if character == "\\", let next = rest.dropFirst().first, next.isASCII, next.isPunctuation || next.isSymbol {
          text.append(next)
          rest = rest.dropFirst(2)
        } else if let mark = boldMark, isBold || next(mark, from: rest.index(rest.startIndex, offsetBy: 2)) < rest.endIndex {
          end()
          isBold.toggle()
          rest = rest.dropFirst(2)
        } else if character == "[", let link = link() {
          end()
          runs.append(StyledText(text: String(link.text), isBold: isBold, address: String(link.address)))
          rest = link.rest
        } else if character == "&", let reference = Self.reference(rest) {
          text += reference.text
          rest = rest.dropFirst(reference.name.count)
        } else {
          text.append(character)
          rest.removeFirst()
        }
      }
      end()
      return runs
    }

    private mutating func end() {
      if !text.isEmpty { runs.append(StyledText(text: text, isBold: isBold)) }
      text = ""
    }

    /// The mark of bold text that the rest begins with, or nil.
    private var boldMark: Mark? { rest.hasPrefix("**") ? .stars : rest.hasPrefix("__") ? .lines : nil }

    /// Where a mark stands at an index or behind it; the end where it does not.
    private mutating func next(_ mark: Mark, from start: Substring.Index) -> Substring.Index {
      if let known = ahead[mark], known >= start { return known }
      var found = start
      while found < rest.endIndex, !stands(mark, at: found) { rest.formIndex(after: &found) }
      ahead[mark] = found
      return found
    }

    private func stands(_ mark: Mark, at index: Substring.Index) -> Bool {
      switch mark {
      case .stars: rest[index] == "*" && rest[index...].hasPrefix("**")
      case .lines: rest[index] == "_" && rest[index...].hasPrefix("__")
      case .square: rest[index] == "]"
      case .round: rest[index] == ")"
      case .blank: rest[index].isBlank
      }
    }

    /// A link at the start of the rest: its words, its address, and what follows.
    private mutating func link() -> (text: Substring, address: Substring, rest: Substring)? {
      let text = rest
      let close = next(.square, from: text.startIndex)
      guard close < text.endIndex, text[text.index(after: close)...].first == "(" else { return nil }
      let start = text.index(close, offsetBy: 2)
      guard ["http://", "https://", "mailto:"].contains(where: { text[start...].hasPrefix($0) }) else { return nil }
      let end = next(.round, from: start)
      guard end < text.endIndex, next(.blank, from: start) >= end else { return nil }
      return (text[text.index(after: text.startIndex)..<close], text[start..<end], text[text.index(after: end)...])
    }

    private static func reference(_ text: Substring) -> (name: String, text: String)? {
      [("&amp;", "&"), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&nbsp;", " "), ("&emsp;", "\u{2003}")]
        .first { text.hasPrefix($0.0) }
    }
  }
}

extension [StyledText] {
  /// The text without its styles.
  package var plain: String { map { $0.text }.joined() }
}
