import ReportForm
import ReportSyntax

/// Finds headings that share their line with text, as 六、其他需要报告的事项：无。 does.
extension SectionFinder {
  /// The heading that a numbered line begins with, word for word as the section of its number has it; nil where no text follows.
  func runIn(_ row: Int, _ heading: Heading) -> Found? {
    guard let number = heading.number else { return nil }
    for place in titles.titles(ofSection: number) {
      guard let end = self.end(of: titles.cores[place], in: heading.title), let text = text(after: end, before: heading.title.upperBound)
      else {
        continue
      }
      return found(.title(place, isExact: false), row, heading, upTo: end, text)
    }
    return nil
  }

  /// The end of a title's compared words at the start of a range; nil where it begins with others.
  private func end(of words: [UInt8], in range: ByteRange) -> Int? {
    var same = 0
    var end: Int?
    tree.text.bytes.withUnsafeBufferPointer { bytes in
      LabelText.normalize(bytes, range) { byte, place in
        guard (0..<words.count).contains(same) else { return }
        same = byte == words[same] ? same + 1 : -1
        if same == words.count { end = place + bytes[place].characterLength }
      }
    }
    return end
  }

  /// The heading that a numbered line begins with, in other words than the form's, up to the first mark that ends it or the number of a
  /// sub-heading.
  mutating func similarRunIn(_ row: Int, _ heading: Heading) -> Found? {
    guard let number = heading.number else { return nil }
    let bytes = tree.text.bytes
    let end = heading.title.dropFirst().first { bytes.word(of: Self.endsOrBrackets, at: $0) != nil }
    // A bracket that is no sub-heading's is the heading's, with all that stands in it: （单位：件）.
    guard let end, bytes.word(of: Self.ends, at: end) != nil || begins(subheading: end, heading.title.upperBound),
      let text = text(after: end, before: heading.title.upperBound),
      let sign = similar(core(heading.title.lowerBound..<end), number: number)
    else { return nil }
    return found(sign, row, heading, upTo: end, text)
  }

  /// The headings of sections that no line is the heading of, in their order: at the beginning of a long line in other words than the
  /// form's, and within a line in these.
  mutating func hidden(among found: [Found]) -> [Found] {
    var all = found
    for number in 1...titles.count where !found.contains(where: { isOf($0, number) }) {
      let after = found.last { self.number($0) < number }.map { $0.rows.upperBound } ?? 0
      let before = found.first { self.number($0) > number }.map { $0.rows.lowerBound } ?? tree.rows.count
      let rows = after..<max(after, number == 1 ? min(before, Self.depth) : before)
      if let item = longRunIn(rows, number) ?? within(rows, number) { all.append(item) }
    }
    return all.count > found.count ? all.sorted { $0.rows.lowerBound < $1.rows.lowerBound } : found
  }

  /// Whether a heading is that of the section of a number, in any edition.
  private func isOf(_ item: Found, _ number: Int) -> Bool {
    switch item.sign {
    case .title(let place, _): titles.has(place, number: number)
    case .number(let own): own == number
    }
  }

  private mutating func longRunIn(_ rows: Range<Int>, _ number: Int) -> Found? {
    for row in rows {
      guard let content = tree.content(ofRow: row), content.count > Self.longest else { continue }
      let heading = Heading(tree.text, content)
      if heading.number == number, let found = similarRunIn(row, heading) { return found }
    }
    return nil
  }

  /// A heading that stands within a line, or at the end of one, behind the sentence before.
  private func within(_ rows: Range<Int>, _ number: Int) -> Found? {
    let bytes = tree.text.bytes
    for place in titles.titles(ofSection: number) {
      let words = "\(ChineseNumber.written(number))、\(titles.words[place])"
      for row in rows where tree.rows[row].kind == .text {
        guard let content = tree.content(ofRow: row), let start = bytes.places(of: words, in: content).first else { continue }
        let (before, after) = (bytes[content.lowerBound..<start].last { $0 > .space }, start + words.utf8.count)
        // A sentence that lists the sections is none: 、 follows there.
        guard number == 1 ? before.map({ !$0.isASCII }) ?? true : bytes.word(of: ["。"], endingAt: start) != nil,
          bytes.word(of: ["、", "，", "；", "”", "》", "和", "及"], at: after) == nil,
          bytes.word(of: ["、", "，", "“", "《", "分为", "包括"], endingAt: start) == nil,
          after < content.upperBound || bytes.word(of: ["。"], endingAt: start) != nil
        else { continue }
        let heading = Heading(level: 0, number: number, numberRange: start..<start + 6, title: start + 6..<after)
        return Found(
          sign: .title(place, isExact: false), rows: row..<row + 1, heading: heading, range: start..<after,
          text: text(after: after, before: content.upperBound, needsMark: false))
      }
    }
    return nil
  }

  /// The number of rows at the start of a text in which the heading of the first section is looked for so.
  private static let depth = 60

  private func found(_ sign: Found.Sign, _ row: Int, _ heading: Heading, upTo end: Int, _ text: ByteRange) -> Found {
    let heading = Heading(
      level: heading.level, number: heading.number, numberRange: heading.numberRange, title: heading.title.lowerBound..<end)
    return Found(sign: sign, rows: row..<row + 1, heading: heading, range: heading.range, text: text)
  }

  /// What stands on a line behind a heading's words and the mark after them; nil where that is no text, or no mark sets it off.
  private func text(after start: Int, before end: Int, needsMark: Bool = true) -> ByteRange? {
    let bytes = tree.text.bytes
    return bytes.withUnsafeBufferPointer { file -> ByteRange? in
      var index = start
      var isSetOff = !needsMark
      while index < end {
        let blank = file.blank(at: index, before: end)
        if blank > 0 {
          isSetOff = true
          index += blank
        } else if file[index] == .asterisk || file[index] == .underscore {
          index += 1
        } else if file[index] == .lessThan, let next = Markup.shortEnd(file, from: index, before: end) {
          index = next
        } else if let mark = bytes.word(of: Self.ends, at: index) {
          isSetOff = true
          index += mark.utf8.count
        } else {
          break
        }
      }
      guard index < end, isSetOff || begins(subheading: index, end) || isSaid(index..<end),
        file[index..<end].contains(where: { $0 >= 0xE4 })
      else { return nil }
      return index..<end
    }
  }

  /// Whether a range says something, as a sentence does, instead of wording a heading: 无, or words with a mark among them.
  private func isSaid(_ range: ByteRange) -> Bool {
    let bytes = tree.text.bytes
    if bytes[range].elementsEqual("无".utf8) { return true }
    guard bytes.word(of: ["及", "和", "与", "、", "，", "（"], at: range.lowerBound) == nil else { return false }
    return range.dropLast(3).contains { bytes.word(of: ["，", "。", "；", "："], at: $0) != nil }
  }

  /// Whether （一） stands at a place.
  private func begins(subheading place: Int, _ end: Int) -> Bool {
    let bytes = tree.text.bytes
    guard place + 9 <= end, bytes.word(of: ["（"], at: place) != nil, bytes.word(of: ["）"], at: place + 6) != nil else { return false }
    return bytes.withUnsafeBufferPointer { $0.chineseDigit(at: place + 3, before: end) } != nil
  }

  /// The marks that set a heading off from the text behind it.
  private static let ends = ["：", ":", "。"]
  private static let endsOrBrackets = ends + ["（", "("]
}
