import ReportAnalysis
import ReportReading
import ReportSyntax

/// A page of HTML as Markdown with pipe tables: what a reader sees of it, in the order of the page.
package struct PageText {
  package private(set) var markdown = ""
  /// How many pictures it has, which the text does not.
  package let pictureCount: Int

  private let tree: SyntaxTree

  package init(_ text: SourceText) {
    tree = SyntaxTree(text)
    pictureCount = text.bytes.indices.count { text.bytes[$0] == .lessThan && Self.stands("img", at: $0 + 1, in: text.bytes) }
    var index = 0
    while index < tree.rows.count {
      let row = tree.rows[index]
      switch row.kind {
      case .blank: index += 1
      case .html: index = writeTable(from: index)
      case .text, .element, .pipes, .tabs, .cellPerLine, .delimiter:
        write(row, at: index)
        index += 1
      }
    }
  }

  private static func stands(_ name: StaticString, at place: Int, in bytes: [UInt8]) -> Bool {
    name.withUTF8Buffer { name in
      place + name.count < bytes.count && zip(name, bytes[place...]).allSatisfy { $0 == $1.lowercased }
        && !bytes[place + name.count].isLetter
    }
  }

  private mutating func write(_ row: Row, at index: Int) {
    let text = Self.escaped(tree.text.plain(tree.content(ofRow: index) ?? row.range))
    if text.isEmpty { return }
    let bytes = tree.text.bytes
    let tags = row.range.filter { bytes[$0] == .lessThan }.map { $0 + 1 }
    let level = (1...6).first { level in tags.contains { Self.stands(Self.headings[level - 1], at: $0, in: bytes) } }
    if let level {
      markdown += String(repeating: "#", count: level) + " " + text + "\n\n"
    } else if tags.contains(where: { Self.stands("li", at: $0, in: bytes) }) {
      markdown += "- " + text + "\n\n"
    } else {
      markdown += (text.hasPrefix("#") ? "\\" : "") + text + "\n\n"
    }
  }

  private static let headings: [StaticString] = ["h1", "h2", "h3", "h4", "h5", "h6"]

  private mutating func writeTable(from start: Int) -> Int {
    var index = start
    var lines: [[String]] = []
    while index < tree.rows.count, tree.rows[index].kind == .html {
      lines.append(tree.rows[index].cells.map { Self.escaped(tree.text.plain(tree.cells[$0].content)) })
      index += 1
    }
    markdown += MarkdownTable.text(lines, figures: 0..<0, style: .official) + "\n"
    return index
  }

  /// A text on one line in which nothing is read as Markdown or as a separator of cells.
  private static func escaped(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "|", "\\": result.append(contentsOf: ["\\", scalar])
      case "<": result.append(contentsOf: "&lt;".unicodeScalars)
      case "\t", "\n", "\r": result.append(" ")
      default: result.append(scalar)
      }
    }
    while let first = result.first, Blank.contains(first) { result.removeFirst() }
    while let last = result.last, Blank.contains(last) { result.removeLast() }
    return String(result)
  }
}
