import ReportForm
import ReportSyntax

/// Finds the headings of the sections, by their words and never by their number alone.
struct SectionFinder {
  let tree: SyntaxTree
  let titles: SectionTitles
  private var label = LabelText()
  /// The headings in the order of the text.
  private var found: [Found] = []

  init(_ tree: SyntaxTree, _ titles: SectionTitles) {
    self.tree = tree
    self.titles = titles
  }

  struct Found {
    /// How it is known to be a section's heading.
    enum Sign {
      /// By the title that it has, word for word or nearly, by its place among those of all editions.
      case title(Int, isExact: Bool)
      /// By other words for the section of a number.
      case number(Int)
    }

    let sign: Sign
    let rows: Range<Int>
    let heading: Heading
    let range: ByteRange
    /// What stands behind it on its line, or nil.
    var text: ByteRange?
  }

  /// The first row that is a heading's, or nil.
  var firstRow: Int? { found.first?.rows.lowerBound }

  /// Looks through the whole tree; `isHead` tells that it is only the beginning of a text, which need not have two headings.
  mutating func find(isHead: Bool = false) {
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
    found = Self.withoutContents(found, tree, number: number)
    found = Self.withoutSubItems(found, tree, number: number)
    if !isHead, found.count < 2 { found = decorated() ?? found }
    if found.count >= 2 { found = hidden(among: found) }
  }

  /// The number of the section whose heading it is, as the oldest edition that has the title counts.
  func number(_ item: Found) -> Int {
    switch item.sign {
    case .title(let place, _): titles.number(place, in: 0)
    case .number(let number): number
    }
  }

  /// The sections in the order of the text, as one edition has them, which is told by its place among all.
  func sections(_ edition: Edition, at place: Int) -> [Section] {
    found.indices.compactMap { index in
      let item = found[index]
      let (number, isTitle) =
        switch item.sign {
        case .title(let title, let isExact): (titles.number(title, in: place), isExact && titles.has(title, in: place))
        case .number(let number): (number, false)
        }
      guard number <= edition.sections.count else { return nil }
      let end = index + 1 < found.count ? tree.rows[found[index + 1].rows.lowerBound].range.lowerBound : tree.text.bytes.count
      return Section(
        form: edition.sections[number - 1], heading: item.heading, headingRange: item.range,
        range: tree.rows[item.rows.lowerBound].range.lowerBound..<end, headingRows: item.rows,
        runIn: item.text, isStandard: isTitle && item.heading.number == number)
    }
  }

  mutating func core(_ range: ByteRange) -> ArraySlice<UInt8> {
    tree.text.bytes.withUnsafeBufferPointer { label.read($0, range) }
    // A colon after the heading is no part of it.
    if let last = label.compared.last, last == .colon { return label.compared.dropLast() }
    return label.compared
  }

  /// The longest line that can be a heading, in bytes.
  static let longest = 120
  /// The same with the tags that may stand in it.
  private static let longestMarkup = 2000

  private mutating func heading(at row: Int) -> Found? {
    guard let content = tree.content(ofRow: row), content.count >= 9 else { return nil }
    let isMarkup = tree.rows[row].kind == .element || tree.rows[row].kind == .html
    let heading = Heading(tree.text, content)
    guard content.count <= (isMarkup ? Self.longestMarkup : Self.longest) else { return runIn(row, heading) }
    guard !heading.title.isEmpty else { return nil }
    let title = core(heading.title)
    if isMarkup, title.count > Self.longest { return runIn(row, heading) }
    if let place = exact(title) {
      return Found(sign: .title(place, isExact: true), rows: row..<row + 1, heading: heading, range: heading.range)
    }
    guard let number = heading.number else { return otherwiseNumbered(title, row, heading) }
    if let broken = continued(title, number, row, heading) { return broken }
    if let found = runIn(row, heading) ?? similarRunIn(row, heading) { return found }
    guard let similar = similar(title, number: number) else { return nil }
    return Found(sign: similar, rows: row..<row + 1, heading: heading, range: heading.range)
  }

  /// The title, by its place, that the label just read is.
  private func exact(_ title: ArraySlice<UInt8>) -> Int? {
    // The hash is of the label as read; with a colon cut off it would be another.
    guard label.coreStart == 0, title.count == label.coreCount else { return titles.cores.firstIndex { $0.elementsEqual(title) } }
    return titles.place(of: label.hash)
  }

  /// A heading that breaks over two lines: the first begins a title, and the next one ends it.
  private mutating func continued(_ title: ArraySlice<UInt8>, _ number: Int, _ row: Int, _ heading: Heading) -> Found? {
    let count = title.count
    guard count >= 12 else { return nil }
    for place in titles.titles(ofSection: number) {
      let whole = titles.cores[place]
      guard count < whole.count, whole.starts(with: title), let next = tree.content(ofRow: row + 1) else { continue }
      guard core(next).elementsEqual(whole[count...]) else { continue }
      let broken = Heading(
        level: heading.level, number: heading.number, numberRange: heading.numberRange, title: heading.title.lowerBound..<next.upperBound)
      return Found(sign: .title(place, isExact: true), rows: row..<row + 2, heading: broken, range: broken.range)
    }
    return nil
  }

  /// The section that a numbered title means although it is not worded so: by its key words where the number agrees, or by a
  /// distance of no more than three characters.
  func similar(_ title: ArraySlice<UInt8>, number: Int) -> Found.Sign? {
    if titles.fits(title, number: number) { return .number(number) }
    let near = titles.cores.firstIndex { core in
      core.count > 3 * Self.shortest && EditDistance.between(title, core[...], limit: LabelMatching.limit) != nil
    }
    return near.map { .title($0, isExact: false) }
  }

  /// Titles of no more characters than this are too short for a slip in them to be told from another title.
  private static let shortest = 5
}
