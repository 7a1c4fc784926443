import ReportSyntax

/// A comment by which the author silences rules: `<!-- gouji-ignore contradicted-figure: 仅计已审结 -->`.
package struct Suppression: Sendable {
  /// A rule's id, or what is written in its place, and where.
  struct Name: Sendable {
    let id: String
    let range: ByteRange
  }

  /// The whole comment.
  let range: ByteRange
  /// The bytes of `gouji-ignore` or `gouji-ignore-file`, or of what was meant to be one of them.
  let directive: ByteRange
  /// The rules it names.
  private(set) var names: [Name] = []
  /// The bytes of the reason; empty where none is given.
  private(set) var reason: ByteRange
  /// The bytes of what it silences, nil where its directive is misspelt.
  private(set) var scope: ByteRange?

  /// The words that begin such a comment: for the next line or its own, and for the whole file.
  package static let words = ["gouji-ignore", "gouji-ignore-file"]
  /// What stands where the reason is yet to be written.
  static let placeholder = "理由"

  /// The comment that silences a rule, with the reason to fill in.
  static func comment(_ rule: String, reason: String = placeholder) -> String { "<!-- \(words[0]) \(rule): \(reason) -->" }

  /// The comment that silences a rule in the whole file, with the reason to fill in.
  static func fileComment(_ rule: String) -> String { "<!-- \(words[1]) \(rule): \(placeholder) -->" }

  /// All of a tree, in order.
  static func all(in tree: SyntaxTree) -> [Suppression] {
    var rows = FullRows()
    return tree.comments.compactMap { Suppression($0, in: tree, &rows) }
  }

  /// Reads a comment, or gives nil where it says something else.
  init?(_ comment: ByteRange, in tree: SyntaxTree) {
    var rows = FullRows()
    self.init(comment, in: tree, &rows)
  }

  /// The same, where `rows` tells which row comes after it.
  private init?(_ comment: ByteRange, in tree: SyntaxTree, _ rows: inout FullRows) {
    var cursor = CommentCursor(bytes: tree.text.bytes, index: comment.lowerBound + 4, end: comment.upperBound - 3)
    cursor.skipSeparators()
    guard cursor.starts(with: Self.words[0]) else { return nil }
    range = comment
    directive = cursor.word()
    cursor.skipSeparators()
    _ = cursor.skipColon()
    cursor.skipSeparators()
    while let first = cursor.next, !cursor.isAtColon {
      let start = cursor.index
      let word = cursor.word()
      let name = tree.text.string(word)
      let rule = Rules.rule(name)
      // A reason that begins with a Chinese character needs no colon before it.
      guard first.isASCII || rule != nil else {
        cursor.index = start
        break
      }
      names.append(Name(id: rule?.id ?? name, range: word))
      cursor.skipSeparators()
    }
    _ = cursor.skipColon()
    reason = cursor.rest()
    switch tree.text.string(directive) {
    case Self.words[0]: scope = Self.scope(of: comment, in: tree, &rows)
    case Self.words[1]: scope = 0..<tree.text.bytes.count
    default: scope = nil
    }
  }

  /// Whether the author has said why.
  func hasReason(in text: SourceText) -> Bool { !reason.isEmpty && text.string(reason) != Self.placeholder }

  /// What some comments silence, by the rules that they name.
  static func scopes(of comments: [Suppression]) -> [String: CoveredRanges] {
    var scopes: [String: [ByteRange]] = [:]
    for comment in comments {
      for name in comment.names { scopes[name.id, default: []] += comment.scope.map { [$0] } ?? [] }
    }
    return scopes.mapValues(CoveredRanges.init)
  }

  /// What a comment silences: the line that it ends, or from a line of its own the row after it.
  private static func scope(of comment: ByteRange, in tree: SyntaxTree, _ rows: inout FullRows) -> ByteRange? {
    guard let row = tree.rowIndex(at: comment.lowerBound) else { return nil }
    guard tree.rows[row].kind == .blank else { return tree.text.lines.range(ofLine: tree.text.lines.line(at: comment.lowerBound)) }
    return rows.after(row, in: tree).map { tree.rows[$0].range } ?? .at(tree.text.bytes.count)
  }

  /// The rows that are not blank, as far as they were asked for in order: behind many comments the same row is not looked for each time.
  private struct FullRows {
    private var known = 0..<0

    /// The first one after a row; nil where there is none.
    mutating func after(_ row: Int, in tree: SyntaxTree) -> Int? {
      if !known.contains(row) {
        var next = row + 1
        while next < tree.rows.count, tree.rows[next].kind == .blank { next += 1 }
        known = row..<next
      }
      return known.upperBound < tree.rows.count ? known.upperBound : nil
    }
  }
}

/// Reads the inside of a comment word by word.
private struct CommentCursor {
  let bytes: [UInt8]
  var index: Int
  let end: Int

  private static let wideSpace = Array("　".utf8)
  private static let separators = [" ", "\t", "\n", "\r", ",", "，", "、", "　"].map { Array($0.utf8) }
  private static let colons = [":", "："].map { Array($0.utf8) }

  var next: UInt8? { index < end ? bytes[index] : nil }

  func starts(with word: String) -> Bool { index < end && bytes[index..<end].starts(with: word.utf8) }

  private func width(ofAny marks: [[UInt8]]) -> Int {
    index < end ? marks.first { bytes[index..<end].starts(with: $0) }?.count ?? 0 : 0
  }

  var isAtColon: Bool { width(ofAny: Self.colons) > 0 }

  mutating func skipSeparators() {
    while case let width = width(ofAny: Self.separators), width > 0 { index += width }
  }

  mutating func skipColon() -> Bool {
    let width = width(ofAny: Self.colons)
    index += width
    return width > 0
  }

  /// The bytes up to a separator, a colon or a character of the other kind: ASCII after others, or others after ASCII.
  mutating func word() -> ByteRange {
    let start = index
    let isASCII = next?.isASCII ?? true
    while let byte = next, byte.isASCII == isASCII, width(ofAny: Self.separators) == 0, !isAtColon { index += 1 }
    return start..<index
  }

  /// The bytes that are left, without separators at their ends.
  mutating func rest() -> ByteRange {
    skipSeparators()
    var last = end
    while last > index, bytes[last - 1] <= .space { last -= 1 }
    while last - 3 >= index, bytes[(last - 3)..<last].elementsEqual(Self.wideSpace) { last -= 3 }
    return min(index, end)..<max(last, min(index, end))
  }
}
