import ReportForm
import ReportSyntax

/// Finds the headings of the six sections, by their words and never by their number alone.
struct SectionFinder {
  let tree: SyntaxTree
  let forms: [SectionForm]
  private var label = LabelText()

  /// The titles' compared forms; they are the same in both editions.
  private static let titles: [[UInt8]] = Edition.edition2021.sections.map { Array(LabelText($0.title).core) }
  private static let titleHashes: [UInt64] = titles.map { LabelText.hash($0) }

  init(_ tree: SyntaxTree, _ forms: [SectionForm]) {
    self.tree = tree
    self.forms = forms
  }

  private struct Found {
    let number: Int
    let rows: Range<Int>
    let heading: Heading
    let range: ByteRange
    /// Whether its title is the form's.
    let isExact: Bool
  }

  /// The sections in the order of the text.
  mutating func find() -> [Section] {
    var found: [Found] = []
    for block in tree.blocks {
      switch block.kind {
      case .heading, .paragraph, .table(.cellPerLine):
        for row in block.rows { if let heading = heading(at: row) { found.append(heading) } }
      // A heading may have a row of a table to itself.
      case .table(.html):
        for row in block.rows where tree.rows[row].cells.count == 1 { if let heading = heading(at: row) { found.append(heading) } }
      case .blank, .table: break
      }
    }
    return found.enumerated().map { index, item in
      let end = index + 1 < found.count ? tree.rows[found[index + 1].rows.lowerBound].range.lowerBound : tree.text.bytes.count
      let form = forms[item.number - 1]
      return Section(
        form: form, heading: item.heading, headingRange: item.range, range: tree.rows[item.rows.lowerBound].range.lowerBound..<end,
        headingRows: item.rows,
        isStandard: item.isExact && item.heading.number == form.number)
    }
  }

  private mutating func core(_ range: ByteRange) -> ArraySlice<UInt8> {
    tree.text.bytes.withUnsafeBufferPointer { label.read($0, range) }
    // A colon after the heading is no part of it.
    if let last = label.compared.last, last == .colon { return label.compared.dropLast() }
    return label.compared
  }

  /// The longest line that can be a heading, in bytes.
  private static let longest = 120
  /// The same with the tags that may stand in it.
  private static let longestMarkup = 2000

  private mutating func heading(at row: Int) -> Found? {
    guard let content = tree.content(ofRow: row), content.count >= 9 else { return nil }
    let isMarkup = tree.rows[row].kind == .element || tree.rows[row].kind == .html
    guard content.count <= (isMarkup ? Self.longestMarkup : Self.longest) else { return nil }
    let heading = Heading(tree.text, content)
    guard !heading.title.isEmpty else { return nil }
    let title = core(heading.title)
    if isMarkup, title.count > Self.longest { return nil }
    if let number = exact(title) {
      return Found(number: number, rows: row..<row + 1, heading: heading, range: heading.range, isExact: true)
    }
    guard let number = heading.number else { return nil }
    if (1...6).contains(number), let broken = continued(title, number, row, heading) { return broken }
    guard let similar = Self.similar(title, number: number) else { return nil }
    return Found(number: similar, rows: row..<row + 1, heading: heading, range: heading.range, isExact: false)
  }

  /// The section whose title the label just read is.
  private func exact(_ title: ArraySlice<UInt8>) -> Int? {
    // The hash is of the label as read; with a colon cut off it would be another.
    guard label.coreStart == 0, title.count == label.coreCount else {
      return Self.titles.firstIndex { $0.elementsEqual(title) }.map { $0 + 1 }
    }
    return Self.titleHashes.firstIndex(of: label.hash).map { $0 + 1 }
  }

  /// A heading that breaks over two lines: the first begins a title, and the next one ends it.
  private mutating func continued(_ title: ArraySlice<UInt8>, _ number: Int, _ row: Int, _ heading: Heading) -> Found? {
    let whole = Self.titles[number - 1]
    guard title.count >= 12, title.count < whole.count, whole.starts(with: title), let next = tree.content(ofRow: row + 1) else {
      return nil
    }
    let count = title.count
    guard core(next).elementsEqual(whole[count...]) else { return nil }
    let broken = Heading(
      level: heading.level, number: heading.number, numberRange: heading.numberRange, title: heading.title.lowerBound..<next.upperBound)
    return Found(number: number, rows: row..<row + 2, heading: broken, range: broken.range, isExact: true)
  }

  /// The section that a numbered title means although it is not worded so: by its key words where the number agrees, or by a
  /// distance of no more than three characters.
  private static func similar(_ title: ArraySlice<UInt8>, number: Int) -> Int? {
    if (1...6).contains(number) {
      if keywords[number - 1].contains(where: { $0.allSatisfy(title.contains) }) { return number }
    }
    return titles.indices.first { titles[$0].count > 15 && EditDistance.between(title, titles[$0][...], limit: 3) != nil }.map { $0 + 1 }
  }

  private static let keywords: [[[[UInt8]]]] = [
    [["总体", "情况"], ["概述"]],
    [["主动公开", "情况"]],
    [["申请", "收到"], ["依申请公开", "情况"], ["申请", "处理"], ["申请", "办理"]],
    [["行政复议"], ["行政诉讼"], ["复议", "诉讼"]],
    [["问题", "改进"], ["问题", "整改"], ["问题", "措施"], ["存在", "问题"]],
    [["其他", "事项"], ["需要报告"]],
  ].map { $0.map { $0.map { Array($0.utf8) } } }
}
