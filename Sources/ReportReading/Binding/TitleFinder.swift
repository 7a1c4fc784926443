import ReportSyntax

/// Finds the report's title: the line before the first section that ends in 政府信息公开工作年度报告, in any of its variants.
package struct TitleFinder {
  let tree: SyntaxTree
  private var label = LabelText()

  package init(_ tree: SyntaxTree) { self.tree = tree }

  /// The longest title, in bytes, and the same with the tags of HTML in it.
  private static let (longest, longestMarkup) = (240, 2000)
  /// The number of rows at the start of a text in which a title is looked for, and the same in a page, where menus stand before it.
  private static let (depth, pageDepth) = (40, 600)

  private static let ending = Array("年度报告".utf8)
  private static let subject = Array("信息公开".utf8)
  private static let tails = ["政府信息公开工作年度报告", "政府信息公开年度报告", "信息公开工作年度报告", "信息公开年度报告", "年度报告"]
    .map { Array($0.utf8) }
  private static let year = Array("年".utf8)
  private static let yearSpan = Array("年度".utf8)

  /// The title among the rows before `end`, or nil.
  mutating func find(before end: Int) -> Title? {
    let isPage = tree.isPage
    /// The first of a page that lacks a year or a body, as an entry of a menu does.
    var incomplete: Title?
    for row in 0..<min(end, isPage ? Self.pageDepth : Self.depth, tree.rows.count) {
      let longest = tree.rows[row].kind == .element || tree.rows[row].kind == .html ? Self.longestMarkup : Self.longest
      guard let content = tree.content(ofRow: row), content.count <= longest, !isListed(content), !hasCells(row) else { continue }
      if let title = title(content) {
        if !isPage || title.isComplete { return title }
        incomplete = incomplete ?? title
      }
      // A title may break over two lines; the second may look like a title by itself, but then it lacks the year.
      if isLine(row), row + 1 < end, let next = tree.content(ofRow: row + 1), isLine(row + 1),
        next.upperBound - content.lowerBound <= longest, !endsSentence(content), title(next)?.year == nil,
        let title = title(content.lowerBound..<next.upperBound), title.year != nil
      {
        return title
      }
    }
    return incomplete
  }

  /// Whether something stands in more than one cell, as in the table with the index number above a published report.
  private func hasCells(_ row: Int) -> Bool {
    let cells = tree.rows[row].cells
    return cells.count > 1 && tree.cells[cells].lazy.filter { !$0.isBlank }.count > 1
  }

  private func isLine(_ row: Int) -> Bool { tree.rows[row].kind == .text || tree.rows[row].kind == .element }

  private func endsSentence(_ range: ByteRange) -> Bool { tree.text.bytes[range].suffix(3).elementsEqual("。".utf8) }

  /// Whether a line is an item of a list or holds a link, as on a page that lists the reports of many years.
  private func isListed(_ range: ByteRange) -> Bool {
    let bytes = tree.text.bytes[range]
    guard let first = bytes.first else { return true }
    if first == .hyphen || first == .plusSign || first == .leftBracket || first == .greaterThan || first == .pipe { return true }
    if first == .asterisk, bytes.dropFirst().first == .space { return true }
    return (first.isDigit && bytes.dropFirst().first == .dot) || bytes.contains(.leftParenthesis) && bytes.contains(.rightBracket)
  }

  /// The title that a line is, or nil.
  package mutating func title(_ range: ByteRange) -> Title? {
    tree.text.bytes.withUnsafeBufferPointer { label.read($0, range) }
    guard label.compared.count <= Self.longest else { return nil }
    var bytes = label.bytes
    while bytes.first == .numberSign { bytes.removeFirst() }
    var year: Int?
    // The year may follow in brackets: …年度报告(2024年).
    if bytes.last == .rightParenthesis, let open = bytes.lastIndex(of: .leftParenthesis) {
      year = Self.yearNumber(in: bytes[open...])?.year
      guard year != nil else { return nil }
      bytes.removeSubrange(open...)
    }
    guard bytes.count >= Self.ending.count, bytes.suffix(Self.ending.count).elementsEqual(Self.ending), label.contains(Self.subject),
      !bytes.contains(.comma), !bytes.contains(.colon)
    else { return nil }
    if let tail = Self.tails.first(where: { bytes.count >= $0.count && bytes.suffix($0.count).elementsEqual($0) }) {
      bytes.removeLast(tail.count)
    }
    if let found = Self.yearNumber(in: bytes[...]) {
      year = year ?? found.year
      bytes.removeSubrange(found.range)
    }
    return Title(range: range, year: year, body: bytes.isEmpty ? nil : String(decoding: bytes, as: UTF8.self))
  }

  /// A year of four digits with 年 or 年度 after it.
  private static func yearNumber(in bytes: ArraySlice<UInt8>) -> (year: Int, range: Range<Int>)? {
    var index = bytes.startIndex
    while index + 4 < bytes.endIndex {
      let digits = bytes[index..<index + 4]
      if digits.allSatisfy({ $0.isDigit }), bytes[(index + 4)...].starts(with: Self.year) {
        let end = index + 4 + (bytes[(index + 4)...].starts(with: Self.yearSpan) ? Self.yearSpan.count : Self.year.count)
        return (digits.reduce(0) { $0 * 10 + Int($1.digitValue) }, index..<end)
      }
      index += 1
    }
    return nil
  }
}

extension LabelText {
  /// Whether some bytes stand anywhere in the compared form.
  func contains(_ part: [UInt8]) -> Bool { bytes.contains(part) }
}

extension SyntaxTree {
  /// The title of a report among the first lines, or nil; it may stand there before the text is a report.
  package var title: Title? {
    var finder = TitleFinder(self)
    return finder.find(before: rows.count)
  }
}
