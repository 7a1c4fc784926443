import ReportReading
import ReportSyntax

/// A line of Markdown, or of plain text, as it is told what it is: a heading, an item of a list, the beginning of a paragraph.
struct MarkdownLine {
  /// The line without white space at its ends.
  let text: String

  init(_ line: String) { text = line.trimmed }

  /// Whether it is a line that Markdown draws across the page.
  var isRule: Bool {
    let marks = text.filter { $0 != " " }
    return marks.count >= 3 && (marks.allSatisfy { $0 == "-" } || marks.allSatisfy { $0 == "*" } || marks.allSatisfy { $0 == "_" })
  }

  /// The number of number signs of a heading of Markdown.
  var headingLevel: Int? {
    let signs = text.prefix { $0 == "#" }.count
    return (1...6).contains(signs) && text.count > signs ? signs : nil
  }

  /// The words of such a heading.
  var withoutNumberSigns: String {
    var text = text.drop { $0 == "#" }
    while let last = text.last, last == "#" || last.isBlank { text.removeLast() }
    return String(text).trimmed
  }

  /// An item of a list of Markdown: its number and its text.
  var listItem: (number: Int?, text: String)? {
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    let marks = digits.isEmpty ? ["- ", "* ", "+ ", "• "] : digits.count <= 4 ? [". ", ") "] : []
    let rest = text.dropFirst(digits.count)
    guard let mark = marks.first(where: { rest.hasPrefix($0) }) else { return nil }
    let item = String(rest.dropFirst(mark.count)).trimmed
    return item.isEmpty ? nil : (Int(digits), item)
  }

  /// Whether it is a sub-heading on a line of its own: （一）主动公开, and no sentence.
  var isSubheading: Bool {
    let plain = StyledText.runs(of: text).plain
    guard plain.count <= 40, let heading = Subheading(plain), heading.isBracketed, heading.isAlone else { return false }
    return heading.rest.allSatisfy { $0.isASCII }
  }

  /// Whether a new paragraph begins with it, as one with a number does.
  var beginsItem: Bool {
    let text = text.drop { $0 == "*" }
    let rest =
      Subheading(String(text))?.isBracketed ?? false
      ? "" : text.drop { "（(0123456789①②③④⑤⑥⑦⑧⑨".contains($0) || ChineseNumber.isWritten(in: [$0]) }
    if rest.isEmpty { return true }
    if let first = text.first, "①②③④⑤⑥⑦⑧⑨".contains(first) { return true }
    guard rest.count < text.count, let mark = rest.first else { return false }
    // 2024年 begins no item, and 3.5% none either.
    return "、．）)".contains(mark) || (mark == "." && rest.dropFirst().first.map { !$0.isNumber } ?? true)
  }

  /// Whether what follows on the next line is a paragraph of its own.
  var endsSentence: Bool {
    let end = text.reversed().drop { "*”’）)】".contains($0) }
    return end.first.map { "。！？；：:;".contains($0) } ?? true
  }

  /// The text with the next line of its paragraph: a blank stands only between words that are written with blanks.
  func joined(with line: MarkdownLine) -> MarkdownLine {
    let isSpaced = (text.unicodeScalars.last?.value ?? 0) < 0x2E80 && (line.text.unicodeScalars.first?.value ?? 0) < 0x2E80
    return MarkdownLine(text + (isSpaced ? " " : "") + line.text)
  }
}

extension String {
  /// The text without white space at its ends.
  fileprivate var trimmed: String {
    var text = Substring(self)
    while let first = text.first, first.isBlank { text.removeFirst() }
    while let last = text.last, last.isBlank { text.removeLast() }
    return String(text)
  }
}
