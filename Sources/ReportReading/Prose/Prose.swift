import ReportForm
import ReportSyntax

/// The running text of a report, outside its headings, its title and its tables: blanks are taken out, so that a sentence that a
/// PDF broke over lines reads as one, and every word that a rule looks for is found in one pass.
package struct Prose: Sendable {
  /// A paragraph: lines of text with no blank line between them.
  package struct Paragraph: Sendable {
    /// The number of the section it stands in; 0 before the first.
    package let section: Int
    /// Its bytes in ``Prose/text``.
    package let range: Range<Int>
    /// Its bytes in the file.
    package let source: ByteRange
  }

  /// A word that a rule looks for, where it stands.
  package struct Hit: Sendable {
    package let word: Word
    /// Its bytes in ``Prose/text``.
    package let range: Range<Int>
  }

  /// The text without blanks; paragraphs follow one another, each ended by a line feed.
  package let text: [UInt8]
  package private(set) var paragraphs: [Paragraph]
  /// Every word of the lexicon, in order; one that stands within a longer one is part of it and no hit of its own.
  package let hits: [Hit]
  /// The counts that speak of what the tables count, in order.
  package private(set) var claims: [Claim]
  /// What the text says there is none of; fees that nobody was asked for last.
  package private(set) var absences: [Absence] = []
  /// The shares of what the tables count, in order.
  package private(set) var shares: [Share] = []
  /// The changes since last year, those of which the text tells how much before those of which it names the direction alone.
  package private(set) var growths: [Growth] = []
  /// The counts of last year that the text gives, in order.
  package private(set) var claimsOfLastYear: [Claim] = []
  /// The totals with their parts, in order.
  package private(set) var countedLists: [CountedList] = []
  /// Every number but the years, with what it is taken for, in order.
  package private(set) var frames: [Frame] = []
  /// How the claims, shares and absences are counted.
  private(set) var countings = ProseCountings.none
  /// What stands for something still to be filled in, in order.
  package let placeholders: [Range<Int>]
  /// Every number with its measure word, in order.
  package let quantities: [Quantity]
  /// The places where a sentence or a paragraph ends, before its full stop or line feed.
  private let stops: [Int]
  /// The dates, in order.
  package let dates: [WrittenDate]
  /// Where blanks were taken out: from this place of `text` on, a byte stands so much further on in the file.
  private var shifts: [(place: Int, by: Int)]

  /// The bytes in the file of a range of the text; a word that breaks over lines spans them.
  package func source(_ range: Range<Int>) -> ByteRange {
    if range.isEmpty { return .at(range.lowerBound + shift(at: range.lowerBound)) }
    let last = range.upperBound - 1
    return (range.lowerBound + shift(at: range.lowerBound))..<(last + shift(at: last) + 1)
  }

  private func shift(at place: Int) -> Int {
    let next = shifts.firstSortedIndex { $0.place > place }
    return next == 0 ? 0 : shifts[next - 1].by
  }

  /// The paragraph that a place of the text stands in, or nil.
  package func paragraph(at place: Int) -> Paragraph? {
    let next = paragraphs.firstSortedIndex { $0.range.lowerBound > place }
    return next == 0 || paragraphs[next - 1].range.upperBound < place ? nil : paragraphs[next - 1]
  }

  /// The number of the section that a place of the text stands in.
  package func section(at place: Int) -> Int { paragraph(at: place)?.section ?? 0 }

  /// The sentences of a range, without what ends them.
  package func sentences(in range: Range<Int>) -> [Range<Int>] {
    var sentences: [Range<Int>] = []
    var start = range.lowerBound
    var next = firstStop(from: start)
    while next < stops.count, stops[next] < range.upperBound {
      if stops[next] > start { sentences.append(start..<stops[next]) }
      start = end(ofStop: next)
      next += 1
    }
    if start < range.upperBound { sentences.append(start..<range.upperBound) }
    return sentences
  }

  /// The sentence that a place stands in, without what ends it.
  package func sentence(at place: Int) -> Range<Int> {
    let next = firstStop(from: place)
    let end = next < stops.count ? stops[next] : text.count
    let start = next > 0 ? self.end(ofStop: next - 1) : 0
    return min(start, end)..<end
  }

  /// Where what ends a sentence ends itself; one that is too long is ended by nothing.
  private func end(ofStop number: Int) -> Int {
    let place = stops[number]
    if text[place] == .lineFeed { return place + 1 }
    return Lexicon.isStop(text.wideCharacter(at: place, before: text.count)) ? place + 3 : place
  }

  private func firstStop(from place: Int) -> Int { stops.firstSortedIndex { $0 >= place } }

  /// A range of the text as a string.
  package func string(_ range: Range<Int>) -> String { String(decoding: text[range.clamped(to: 0..<text.count)], as: UTF8.self) }

  /// The places where fees for processing information are spoken of, whatever they are called, in order.
  package var processingFees: [Hit] {
    hits.indices.filter { hits[$0].word == .processingFee || hits[$0].word == .processingFeeMisnamed }.map { hits[$0] }
  }

  /// The hits of one word, in order.
  package func hits(of word: Word) -> [Hit] { hits.filter { $0.word == word } }

  /// Whether a word stands anywhere in a section, or in the whole prose where none is named.
  package func contains(_ word: Word, inSection section: Int? = nil) -> Bool {
    hits.contains { $0.word == word && (section == nil || self.section(at: $0.range.lowerBound) == section) }
  }

  /// Reads the running text of a report.
  package init(_ report: Report) {
    let (tree, title, sections, tables) = (report.tree, report.title, report.sections, report.tables)
    var text: [UInt8] = []
    text.reserveCapacity(tree.text.bytes.count)
    var paragraphs: [Paragraph] = []
    var shifts: [(place: Int, by: Int)] = []
    var next = sections.startIndex
    var section = 0
    /// Whether the row before is text of the paragraph that is being read.
    var isOpen = false
    tree.text.bytes.withUnsafeBufferPointer { bytes in
      for (index, row) in tree.rows.enumerated() {
        while next < sections.endIndex, sections[next].headingRows.lowerBound <= index {
          section = sections[next].form.number
          next += 1
        }
        let isHeading = next > sections.startIndex && sections[next - 1].headingRows.contains(index)
        guard !isHeading, let content = Self.content(of: row, in: tree), !content.isEmpty,
          title.map({ !$0.range.overlaps(content) }) ?? true, !tables.contains(where: { $0.range.overlaps(content) })
        else {
          isOpen = false
          continue
        }
        // An element is a paragraph of its own.
        if isOpen, row.kind != .element, let last = paragraphs.last {
          text.removeLast()
          Self.append(content, of: bytes, row.kind, to: &text, &shifts)
          paragraphs[paragraphs.count - 1] = Paragraph(
            section: section, range: last.range.lowerBound..<text.count, source: last.source.lowerBound..<content.upperBound)
        } else {
          let start = text.count
          Self.append(content, of: bytes, row.kind, to: &text, &shifts)
          paragraphs.append(Paragraph(section: section, range: start..<text.count, source: content))
        }
        text.append(.lineFeed)
        isOpen = true
      }
    }
    self.text = text
    self.paragraphs = paragraphs
    self.shifts = shifts
    let scanner = ProseScanner(text)
    hits = scanner.hits
    quantities = scanner.quantities
    stops = scanner.stops
    dates = WrittenDate.dates(in: text)
    placeholders = Placeholders.ranges(in: text)
    var reader = FrameReader(text, quantities, body: report.body, year: report.year)
    var lastSection = 0
    for paragraph in paragraphs {
      let form = Editions.all.newest.sections.first { $0.number == paragraph.section }
      reader.read(paragraph.range, table: form?.table, beginsSection: paragraph.section != lastSection)
      lastSection = paragraph.section
    }
    reader.finish()
    frames = reader.frames
    absences = reader.absences
    claims = frames.compactMap { if case .count(let claim) = $0.meaning { claim } else { nil } }
    shares = frames.compactMap { if case .share(let share) = $0.meaning { share } else { nil } }
    growths = frames.compactMap { if case .growth(let growth) = $0.meaning { growth } else { nil } } + reader.directions
    claimsOfLastYear = frames.compactMap { if case .lastYear(let claim) = $0.meaning { claim } else { nil } }
    countedLists = findCountedLists()
    absences += findFeeAbsences()
    countings = ProseCountings(self, in: report)
  }

  /// The same where an edit in a table has moved it.
  package func moved(by displacement: Displacement) -> Prose {
    if displacement.isNone { return self }
    var moved = self
    for (index, shift) in shifts.enumerated() {
      let source = shift.place + shift.by
      moved.shifts[index].by = (displacement.moved(source) ?? source) - shift.place
    }
    moved.paragraphs = paragraphs.map {
      Paragraph(section: $0.section, range: $0.range, source: displacement.moved($0.source) ?? $0.source)
    }
    return moved
  }

  /// The text of a row that may be prose: a line of text, or an indented paragraph.
  private static func content(of row: Row, in tree: SyntaxTree) -> ByteRange? {
    switch row.kind {
    case .text, .element: tree.content(of: row)
    case .cellPerLine: row.cells.count == 1 ? tree.content(of: row) : nil
    case .blank, .pipes, .delimiter, .tabs, .html: nil
    }
  }

  private static func append(
    _ content: ByteRange, of bytes: UnsafeBufferPointer<UInt8>, _ kind: Row.Kind, to text: inout [UInt8],
    _ shifts: inout [(place: Int, by: Int)]
  ) {
    if kind == .element {
      appendMarkup(content, of: bytes, to: &text, &shifts)
      return
    }
    var index = content.lowerBound
    while index < content.upperBound {
      let end = bytes.firstBlank(from: index, before: content.upperBound)
      let shift = index - text.count
      if end > index, shifts.last?.by != shift { shifts.append((text.count, shift)) }
      text.append(contentsOf: bytes[index..<end])
      index = pastBlanks(bytes, end, content.upperBound)
    }
  }

  /// The same without tags, and with the characters that references stand for.
  private static func appendMarkup(
    _ content: ByteRange, of bytes: UnsafeBufferPointer<UInt8>, to text: inout [UInt8], _ shifts: inout [(place: Int, by: Int)]
  ) {
    var index = content.lowerBound
    while index < content.upperBound {
      let next = pastBlanks(bytes, index, content.upperBound)
      if next > index {
        index = next
      } else if bytes[index] == .lessThan, let end = Markup.shortEnd(bytes, from: index, before: content.upperBound) {
        index = end
      } else if bytes[index] == .ampersand, let reference = Markup.character(bytes, at: index, before: content.upperBound) {
        let character = UTF8.encode(reference.scalar) ?? .init()
        note(index - text.count, at: text.count, &shifts)
        // The last byte of the character stands for the last one of its reference.
        note(reference.end - text.count - character.count, at: text.count + character.count - 1, &shifts)
        text.append(contentsOf: character)
        index = reference.end
      } else {
        note(index - text.count, at: text.count, &shifts)
        text.append(bytes[index])
        index &+= 1
      }
    }
  }

  private static func note(_ shift: Int, at place: Int, _ shifts: inout [(place: Int, by: Int)]) {
    if shifts.last?.by != shift { shifts.append((place, shift)) }
  }

  /// The place behind the blanks and line breaks at an index.
  @inline(__always)
  private static func pastBlanks(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Int {
    var index = start
    while index < end {
      let width = bytes[index].isLineBreak ? 1 : bytes.blank(at: index, before: end)
      if width == 0 { break }
      index &+= width
    }
    return index
  }
}
