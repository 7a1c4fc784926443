/// A tag of HTML, as far as it matters where the text of a report stands.
struct HTMLTag {
  enum Kind: UInt8 {
    case table, section, row, cell
    /// What begins a new line: a paragraph, a heading, an item, a line break.
    case block
    /// What changes how text looks.
    case inline
    /// What holds no text of the page: a style sheet, a script, the title of the window.
    case raw
    case comment
  }

  let kind: Kind
  let isClosing: Bool
  let range: ByteRange
  /// Whether a cell belongs to a row that only lays out the page: one of its cells holds a table.
  var isLayout = false

  /// The tag at a `<` whose end is known.
  init(_ bytes: Bytes, _ range: ByteRange) {
    self.range = range
    var index = range.lowerBound &+ 1
    guard bytes[index] != .exclamationMark, bytes[index] != .questionMark else {
      kind = Markup.opensComment(bytes, range.lowerBound, range.upperBound) ? .comment : .inline
      isClosing = false
      return
    }
    isClosing = bytes[index] == .slash
    if isClosing { index &+= 1 }
    let name = Self.name(bytes, from: index, before: range.upperBound)
    kind = Self.kinds.first { $0.name == name }?.kind ?? .inline
  }

  /// The first eight letters of a name in lower case, packed into one number; 0 where no letter stands.
  static func name(_ bytes: Bytes, from start: Int, before end: Int) -> UInt64 {
    var name: UInt64 = 0
    var index = start
    while index < end, index &- start < 8 {
      let byte = bytes[index]
      guard byte.isLetter || byte.isDigit || byte == .colon || byte == .hyphen else { break }
      name = name << 8 | UInt64(byte.lowercased)
      index &+= 1
    }
    return name
  }

  private static func name(_ name: String) -> UInt64 { name.utf8.prefix(8).reduce(0) { $0 << 8 | UInt64($1) } }

  static let table = name("table")

  /// Whether an element of a name holds no text of the page.
  static func isRaw(_ name: UInt64) -> Bool { raw.contains(name) }

  /// Whether a tag of a name begins a page and no Markdown.
  static func opensPage(_ name: UInt64) -> Bool { pages.contains(name) }

  private static let raw = ["style", "script", "title", "xml"].map { name($0) }
  private static let pages = ["html", "head", "body", "meta"].map { name($0) }

  private static let kinds: [(name: UInt64, kind: Kind)] =
    ["td", "th"].map { (name($0), .cell) } + [(name("tr"), .row), (table, .table)]
    + ["p", "br", "div", "li", "h1", "h2", "h3", "h4", "h5", "h6"].map { (name($0), .block) }
    + ["tbody", "thead", "tfoot", "colgroup", "caption"].map { (name($0), .section) }
    + raw.map { ($0, .raw) }
    + [
      "ul", "ol", "dl", "dt", "dd", "hr", "center", "section", "article", "header", "footer", "nav", "main", "aside", "pre", "form",
      "blockquote", "figure", "html", "head", "body", "fieldset", "option", "select", "button", "address",
    ].map { (name($0), .block) }
}
