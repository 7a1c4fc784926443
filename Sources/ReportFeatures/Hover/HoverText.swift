/// The text of a hover as it is put together, in Markdown and without markup at once.
struct HoverText {
  private var blocks: [(markdown: String, plain: String)] = []

  /// A hover that begins with what it speaks of.
  init(title: String) { blocks = [("**\(Self.escaped(title))**", title)] }

  /// A hover that begins with a paragraph.
  init(_ text: String) { blocks = [(Self.escaped(text), text)] }

  /// Adds a paragraph, of which the first words may be set off.
  mutating func add(_ text: String, strong: String = "") {
    let lead = strong.isEmpty ? "" : "**\(Self.escaped(strong))**"
    blocks.append((lead + Self.escaped(text), strong + text))
  }

  /// Adds the blocks of another hover.
  mutating func add(_ other: HoverText) { blocks += other.blocks }

  /// Adds something that is to be copied as it stands.
  mutating func add(_ text: String, code: String) { blocks.append((Self.escaped(text) + "`\(code)`", text + code)) }

  /// Adds a list; nothing for an empty one.
  mutating func add(items: [String]) {
    guard !items.isEmpty else { return }
    blocks.append((items.map { "- " + Self.escaped($0) }.joined(separator: "\n"), items.joined(separator: "\n")))
  }

  var markdown: String { blocks.map { $0.markdown }.joined(separator: "\n\n") }
  var plainText: String { blocks.map { $0.plain }.joined(separator: "\n") }

  /// A text in which Markdown finds no markup, whatever an author has written into a cell.
  static func escaped(_ text: String) -> String {
    var result = ""
    for character in text {
      if "\\`*_[]<>#|~&$".contains(character) { result.append("\\") }
      result.append(character.isNewline ? " " : character)
    }
    return result
  }
}
