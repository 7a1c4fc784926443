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

    init(rest: Substring) { self.rest = rest }

    mutating func read() -> [StyledText] {
      while let character = rest.first {
        if character == "\\", let next = rest.dropFirst().first, next.isASCII, next.isPunctuation || next.isSymbol {
          text.append(next)
          rest = rest.dropFirst(2)
        } else if let mark = ["**", "__"].first(where: { rest.hasPrefix($0) }), isBold || Self.closes(mark, in: rest.dropFirst(2)) {
          end()
          isBold.toggle()
          rest = rest.dropFirst(2)
        } else if character == "[", let link = Self.link(rest) {
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

    private static func closes(_ mark: String, in rest: Substring) -> Bool {
      var rest = rest
      while !rest.isEmpty {
        if rest.hasPrefix(mark) { return true }
        rest.removeFirst()
      }
      return false
    }

    /// A link at the start of a text: its words, its address, and what follows.
    private static func link(_ text: Substring) -> (text: Substring, address: Substring, rest: Substring)? {
      guard let close = text.firstIndex(of: "]"), text[text.index(after: close)...].first == "(" else { return nil }
      let start = text.index(close, offsetBy: 2)
      guard let end = text[start...].firstIndex(of: ")") else { return nil }
      let address = text[start..<end]
      guard ["http://", "https://", "mailto:"].contains(where: { address.hasPrefix($0) }), !address.contains(where: { $0.isBlank }) else {
        return nil
      }
      return (text[text.index(after: text.startIndex)..<close], address, text[text.index(after: end)...])
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
