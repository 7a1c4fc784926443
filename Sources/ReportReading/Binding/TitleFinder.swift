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
  /// How a line ends that is meant as the title although it calls the report something else.
  private static let looseEndings = ["报告", "报吿", "年报", "总结", "情况", "小结", "汇报"].map { Array($0.utf8) }
  private static let looseSubjects = ["政府信息", "信息公开", "政务公开"].map { Array($0.utf8) }
  /// What stands before a title in a document's form.
  private static let captions = ["标题:", "题目:", "名称:", "文件名称:", "信息名称:"].map { Array($0.utf8) }
  private static let year = Array("年".utf8)
  private static let yearSpan = Array("年度".utf8)

  /// The title among the rows before `end`, or nil.
  mutating func find(before end: Int) -> Title? {
    let isPage = tree.isPage
    /// The first of a page that lacks a year or a body, as an entry of a menu does.
    var incomplete: Title?
    /// The first line that calls the report something else.
    var loose: Title?
    for row in 0..<min(end, isPage ? Self.pageDepth : Self.depth, tree.rows.count) {
      let longest = tree.rows[row].kind == .element || tree.rows[row].kind == .html ? Self.longestMarkup : Self.longest
      guard let content = tree.content(ofRow: row), content.count <= longest, !isListed(content), !hasCells(row) else { continue }
      if let title = title(content) {
        let title = title.isComplete ? title : completed(title, row, end)
        if !isPage || title.isComplete { return title }
        incomplete = incomplete ?? title
      }
      // A title may break over two lines or paragraphs; the second may look like a title by itself, but then it lacks the year.
      if isLine(row), let below = self.row(below: row), below < end, isLine(below), let next = tree.content(ofRow: below),
        next.upperBound - content.lowerBound <= longest, !endsSentence(content), title(next)?.year == nil,
        let title = title(content.lowerBound..<next.upperBound), title.year != nil
      {
        return title.isComplete ? title : completed(title, row, end)
      }
      if loose == nil, let title = looseTitle(content) { loose = title }
    }
    return incomplete ?? loose
  }

  /// The next row that is not blank, past one that is.
  private func row(below row: Int) -> Int? {
    let next = row + 1
    guard next < tree.rows.count else { return nil }
    return tree.rows[next].kind == .blank ? (next + 1 < tree.rows.count ? next + 1 : nil) : next
  }

  /// A title with what it lacks taken from the line before it, which may name the body, and the line after it, which may give the year.
  private mutating func completed(_ title: Title, _ row: Int, _ end: Int) -> Title {
    var (range, year, body) = (title.range, title.year, title.body)
    if body == nil, let before = tree.rows[..<row].lastIndex(where: { $0.kind != .blank }), isLine(before),
      let content = tree.content(ofRow: before), content.count <= Self.longest, !isListed(content)
    {
      let words = plain(content)
      let found = Self.yearNumber(in: words[...])
      var name = words
      if let found { name.removeSubrange(found.range) }
      let string = String(decoding: name, as: UTF8.self)
      if BodyName.isOne(string) {
        (range, body, year) = (content.lowerBound..<range.upperBound, string, year ?? found?.year)
      }
    }
    if year == nil || body == nil, let after = tree.rows[(row + 1)...].firstIndex(where: { $0.kind != .blank }), after < end, isLine(after),
      let content = tree.content(ofRow: after), content.count <= Self.longest
    {
      var words = plain(content)
      words.removeAll { $0 == .leftParenthesis || $0 == .rightParenthesis }
      if year == nil, let found = Self.yearNumber(in: words[...]), found.range.count == words.count {
        (range, year) = (range.lowerBound..<content.upperBound, found.year)
      }
      // A body that follows is no part of the title, which would be told in the wrong order.
      let name = String(decoding: words, as: UTF8.self)
      if body == nil, BodyName.isOne(name) { body = name }
    }
    return Title(range: range, year: year, body: body, wording: title.wording)
  }

  /// A line as it is compared, without the marks of a heading, and with its year in digits.
  private mutating func plain(_ range: ByteRange) -> [UInt8] {
    tree.text.bytes.withUnsafeBufferPointer { label.read($0, range) }
    var bytes = label.bytes
    while bytes.first == .numberSign { bytes.removeFirst() }
    for caption in Self.captions where bytes.starts(with: caption) { bytes.removeFirst(caption.count) }
    return Self.withPlainYear(bytes)
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
    let bytes = plain(range)
    guard bytes.count <= Self.longest else { return nil }
    let pieces = bytes.split { $0 == .hyphen || $0 == .underscore || $0 == .pipe || $0 == .greaterThan }
    // The name of a site may stand before or behind it: …年度报告_云岭县人民政府.
    if pieces.count > 1, let title = pieces.lazy.compactMap({ Self.title($0, range) }).first(where: { $0.isComplete }) { return title }
    // 首页 > 政务公开 > 部门政府信息公开工作年度报告 says where a page stands, and is no title.
    return pieces.count > 2 || bytes.contains(.greaterThan) ? nil : Self.title(bytes[...], range)
  }

  private static func title(_ line: ArraySlice<UInt8>, _ range: ByteRange) -> Title? {
    var bytes = Array(line)
    var year: Int?
    // The year may follow in brackets: …年度报告(2024年).
    if bytes.last == .rightParenthesis, let open = bytes.lastIndex(of: .leftParenthesis) {
      year = Self.yearNumber(in: bytes[open...])?.year
      guard year != nil else { return nil }
      bytes.removeSubrange(open...)
    }
    guard bytes.count >= Self.ending.count, bytes.suffix(Self.ending.count).elementsEqual(Self.ending),
      bytes.contains(Self.subject), !bytes.contains(.comma), !bytes.contains(.colon)
    else { return nil }
    // The year may stand within the name of the report: …政府信息公开工作2024年度报告.
    let name = bytes.count - Self.ending.count
    let isWithin = name >= 4 && bytes[name - 4..<name].allSatisfy { $0.isDigit } && bytes[..<(name - 4)].suffix(6).elementsEqual("工作".utf8)
    if isWithin {
      year = year ?? bytes[name - 4..<name].reduce(0) { $0 * 10 + Int($1.digitValue) }
      bytes.removeSubrange(name - 4..<name)
    }
    var wording = Title.Wording.other
    if let tail = Self.tails.first(where: { bytes.count >= $0.count && bytes.suffix($0.count).elementsEqual($0) }) {
      bytes.removeLast(tail.count)
      let words = String(decoding: tail, as: UTF8.self)
      wording = isWithin ? .other : words == Title.standardTail ? .standard : .short(words)
    }
    if let found = Self.yearNumber(in: bytes[...]) {
      year = year ?? found.year
      bytes.removeSubrange(found.range)
    }
    return Title(range: range, year: year, body: bytes.isEmpty ? nil : String(decoding: bytes, as: UTF8.self), wording: wording)
  }

  /// A line that is meant as the title and calls the report something else: …工作报告, 关于…工作情况的报告; nil where it names no year or
  /// no body.
  private mutating func looseTitle(_ range: ByteRange) -> Title? {
    var bytes = plain(range)
    guard bytes.count <= 150, Self.looseEndings.contains(where: { bytes.count >= $0.count && bytes.suffix($0.count).elementsEqual($0) }),
      !bytes.contains(.comma), !bytes.contains(.colon), !bytes.contains(.greaterThan), !bytes.contains(Array("。".utf8)),
      let found = Self.yearNumber(in: bytes[...])
    else { return nil }
    bytes.removeSubrange(found.range)
    guard let subject = Self.looseSubjects.compactMap({ bytes.firstIndex(of: $0) }).min() else { return nil }
    var name = String(decoding: bytes[..<subject], as: UTF8.self)
    if name.hasPrefix("关于") { name.removeFirst(2) }
    for ending in ["开展", "的"] where name.hasSuffix(ending) { name.removeLast(ending.count) }
    // Right before the year any words are the body's, as 自然资源部 and 保税区.
    let isBody = BodyName.isOne(name) || found.range.lowerBound == subject && BodyName.isWords(name)
    guard name.isEmpty || isBody else { return nil }
    return Title(range: range, year: found.year, body: name.isEmpty ? nil : name, wording: .other)
  }

  /// A line whose year is written in Chinese digits, 二〇二四年, with those of ASCII.
  private static func withPlainYear(_ bytes: [UInt8]) -> [UInt8] {
    guard let date = WrittenDate.dates(in: bytes).first(where: { $0.year?.isChinese ?? false }), let year = date.year else { return bytes }
    return bytes[..<year.range.lowerBound] + Array(String(year.value).utf8) + bytes[year.range.upperBound...]
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

extension SyntaxTree {
  /// The title of a report among the first lines, or nil; it may stand there before the text is a report.
  package var title: Title? {
    var finder = TitleFinder(self)
    return finder.find(before: rows.count)
  }

  /// The title before the first heading of a section, or nil.
  var titleBeforeSections: Title? {
    var sections = SectionFinder(self, Vocabulary.shared.titles)
    sections.find(isHead: true)
    var finder = TitleFinder(self)
    return finder.find(before: sections.firstRow ?? rows.count)
  }
}
