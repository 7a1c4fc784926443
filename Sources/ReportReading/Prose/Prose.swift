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
  package private(set) var claims: [Claim] = []
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
  /// The sums that follow fees for processing information, whatever these are called, in order.
  package private(set) var processingFees: [FeeAmount] = []
  /// What its numbers are taken for, as it was read.
  private let reading: NumberReading
  /// Every number but the years, with what it is taken for, in order.
  package var frames: [Frame] { reading.frames }
  /// Which paragraphs were taken over from an earlier version when it was read; nil where all were read.
  package let same: SameParagraphs?
  /// How the claims, shares and absences are counted.
  private(set) var countings = ProseCountings.none
  /// What stands for something still to be filled in, in order.
  package let placeholders: [Range<Int>]
  /// Every number with its measure word, in order.
  package let quantities: [Quantity]
  /// The places where a sentence or a paragraph ends, before its full stop or line feed.
  private let stops: [Int]
  /// The round brackets of either width, and the commas, semicolons and colons of ASCII, in order.
  package let signs: [Int]
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

  /// Those of ``signs`` that stand in a range.
  package func signs(in range: Range<Int>) -> ArraySlice<Int> {
    let first = signs.firstSortedIndex { $0 >= range.lowerBound }
    return signs[first..<max(first, signs.firstSortedIndex { $0 >= range.upperBound })]
  }

  /// A range of the text as a string.
  package func string(_ range: Range<Int>) -> String { String(decoding: text[range.clamped(to: 0..<text.count)], as: UTF8.self) }

  /// The sum of money that follows a place closely in its sentence, or nil.
  package func amount(after place: Int) -> FeeAmount? { FeeAmount(after: place, in: text) }

  /// The sums behind each place where fees for processing information are spoken of.
  private func findProcessingFees() -> [FeeAmount] {
    hits.indices.compactMap { index in
      let word = hits[index].word
      return word == .processingFee || word == .processingFeeMisnamed ? amount(after: hits[index].range.upperBound) : nil
    }
  }

  /// The hits of one word, in order.
  package func hits(of word: Word) -> [Hit] { hits.filter { $0.word == word } }

  /// Whether a word stands anywhere in a section, or in the whole prose where none is named.
  package func contains(_ word: Word, inSection section: Int? = nil) -> Bool {
    hits.contains { $0.word == word && (section == nil || self.section(at: $0.range.lowerBound) == section) }
  }

  /// Reads the running text of a report; `known` is that of an earlier version, of which what is known of the paragraphs that are the same
  /// is taken over.
  package init(_ report: Report, reusing known: Prose? = nil) {
    let read = ProseText(report)
    (text, paragraphs, shifts) = (read.bytes, read.paragraphs, read.shifts)
    if let known, let same = SameParagraphs(known, read) {
      self.same = same
      let scanner = ProseScanner(text, in: same.new)
      hits = same.spliced(known.hits, scanner.hits, place: { $0.range.lowerBound }) {
        Hit(word: $0.word, range: $0.range.moved(by: $1))
      }
      quantities = same.spliced(known.quantities, scanner.quantities, place: { $0.range.lowerBound }) { $0.moved(by: $1) }
      stops = same.spliced(known.stops, scanner.stops, place: { $0 }) { $0 + $1 }
      signs = same.spliced(known.signs, scanner.signs, place: { $0 }) { $0 + $1 }
      dates = same.spliced(known.dates, WrittenDate.dates(in: text, same.new), place: { $0.range.lowerBound }) { $0.moved(by: $1) }
      placeholders = same.spliced(known.placeholders, Placeholders.ranges(in: text, same.new), place: { $0.lowerBound }) {
        $0.moved(by: $1)
      }
    } else {
      same = nil
      let scanner = ProseScanner(text, in: text.indices)
      hits = scanner.hits
      quantities = scanner.quantities
      stops = scanner.stops
      signs = scanner.signs
      dates = WrittenDate.dates(in: text)
      placeholders = Placeholders.ranges(in: text, text.indices)
    }
    let before: (reading: NumberReading, same: SameParagraphs)? = if let known, let same { (known.reading, same) } else { nil }
    reading = NumberReading(text, quantities, paragraphs, body: report.body, year: report.year, after: before)
    absences = reading.allAbsences
    for frame in reading.frames {
      switch frame.meaning {
      case .count(let claim): claims.append(claim)
      case .lastYear(let claim): claimsOfLastYear.append(claim)
      case .share(let share): shares.append(share)
      case .growth(let growth): growths.append(growth)
      case .none: break
      }
    }
    growths += reading.directions
    if let known, let same {
      let first = quantities.firstSortedIndex { $0.range.lowerBound >= same.new.lowerBound }
      let end = quantities.firstSortedIndex { $0.range.lowerBound >= same.new.upperBound }
      countedLists = same.spliced(known.countedLists, countedLists(ofTotals: first..<end), place: { $0.total.range.lowerBound }) {
        $0.moved(by: $1)
      }
    } else {
      countedLists = countedLists(ofTotals: quantities.indices)
    }
    absences += findFeeAbsences()
    processingFees = findProcessingFees()
    countings = ProseCountings(self, in: report, after: known)
  }

  /// Some of its paragraphs as a text of their own, without what its numbers are taken for: all that the bytes of a paragraph tell by
  /// themselves is what the whole text has there.
  package func part(_ range: Range<Int>) -> Prose { Prose(self, range) }

  private init(_ whole: Prose, _ range: Range<Int>) {
    let paragraphs = whole.paragraphs
    let start = range.lowerBound > 0 ? paragraphs[range.lowerBound].range.lowerBound : 0
    let end = range.upperBound < paragraphs.count ? paragraphs[range.upperBound].range.lowerBound : whole.text.count
    // Where the whole text goes on, so does this one, with empty lines.
    let margin = [UInt8](repeating: .lineFeed, count: 16)
    let distance = (start > 0 ? margin.count : 0) - start
    text = (start > 0 ? margin : []) + whole.text[start..<end] + (end < whole.text.count ? margin : [])
    func within<Item>(_ items: [Item], place: (Item) -> Int, moved: (Item) -> Item) -> [Item] {
      let first = items.firstSortedIndex { place($0) >= start }
      return items[first..<max(first, items.firstSortedIndex { place($0) >= end })].map(moved)
    }
    self.paragraphs = paragraphs[range].map {
      Paragraph(section: $0.section, range: $0.range.moved(by: distance), source: $0.source)
    }
    hits = within(whole.hits, place: { $0.range.lowerBound }) { Hit(word: $0.word, range: $0.range.moved(by: distance)) }
    quantities = within(whole.quantities, place: { $0.range.lowerBound }) { $0.moved(by: distance) }
    // The end of the paragraph before is a stop, too.
    stops = (start > 0 ? [margin.count - 1] : []) + within(whole.stops, place: { $0 }) { $0 + distance }
    signs = within(whole.signs, place: { $0 }) { $0 + distance }
    dates = within(whole.dates, place: { $0.range.lowerBound }) { $0.moved(by: distance) }
    placeholders = within(whole.placeholders, place: { $0.lowerBound }) { $0.moved(by: distance) }
    countedLists = within(whole.countedLists, place: { $0.total.range.lowerBound }) { $0.moved(by: distance) }
    let first = max(0, whole.shifts.firstSortedIndex { $0.place > start } - 1)
    let last = max(first, whole.shifts.firstSortedIndex { $0.place >= end })
    shifts = whole.shifts[first..<last].map { (max($0.place, start) + distance, $0.by - distance) }
    reading = NumberReading()
    same = nil
    processingFees = findProcessingFees()
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
}
