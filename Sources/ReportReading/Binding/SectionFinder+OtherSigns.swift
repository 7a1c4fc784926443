import ReportForm
import ReportSyntax

/// Finds headings that are marked as headings in other ways than the form's.
extension SectionFinder {
  /// A heading that is numbered otherwise: 1. 总体情况, 第一部分　总体情况, —、总体情况, 一 总体情况.
  func otherwiseNumbered(_ title: ArraySlice<UInt8>, _ row: Int, _ heading: Heading) -> Found? {
    for (place, words) in titles.cores.enumerated() {
      let count = title.count - words.count
      guard count > 0, count <= Self.longestNumber, title.last == words.last, title.dropFirst(count).elementsEqual(words),
        let index = Self.otherNumbers.firstIndex(where: { $0.contains { $0.elementsEqual(title.prefix(count)) } }),
        titles.has(place, number: index + 1)
      else { continue }
      return Found(sign: .title(place, isExact: false), rows: row..<row + 1, heading: heading, range: heading.range)
    }
    return nil
  }

  /// How the sections' numbers are written besides, in the compared form, one after the other.
  private static let otherNumbers: [[[UInt8]]] = ChineseNumber.digits.prefix(6).enumerated().map { index, digit in
    let numeral = String(digit)
    // A stroke is what is typed for 一, and what is read for it from paper.
    var written = [numeral, String(index + 1), roman[index], formal[index], "第\(numeral)部分"]
    if index == 0 { written += ["—", "－", "ー", "I"] }
    return written.flatMap { number in marks.map { Array(LabelText(number + $0).bytes) } }
  }
  private static let roman = ["Ⅰ", "Ⅱ", "Ⅲ", "Ⅳ", "Ⅴ", "Ⅵ"]
  private static let formal = ["壹", "贰", "叁", "肆", "伍", "陆"]
  private static let marks = ["", "、", ".", "，", "：", "）", "·", "。", "是"]
  /// No number with its mark is longer, in bytes.
  private static let longestNumber = 16

  /// The headings of a text that has none of the usual kind, in which they stand between brackets or behind other marks, as 【一、总体情况】,
  /// - 一、总体情况 and （一）总体情况; nil where those are fewer than two as well.
  mutating func decorated() -> [Found]? {
    var headings: [Found] = []
    for block in tree.blocks where block.kind == .heading || block.kind == .paragraph {
      for row in block.rows { if let heading = decorated(row) { headings.append(heading) } }
    }
    // A list of the sections is in texts that are no reports as well.
    headings = Self.withoutContents(headings, tree, evenWhereAlone: true, number: number)
    return headings.count >= 2 ? headings : nil
  }

  private mutating func decorated(_ row: Int) -> Found? {
    guard let content = tree.content(ofRow: row), (9...Self.longest).contains(content.count) else { return nil }
    let bytes = tree.text.bytes
    let hashes = content.prefix { bytes[$0] == .numberSign }.count
    // What lies between the marks on both sides.
    var outer = content.lowerBound + hashes..<content.upperBound
    while let mark = Self.mark(of: Self.listMarks, at: outer.lowerBound, bytes, outer) {
      outer = outer.lowerBound + mark..<outer.upperBound
    }
    while let mark = Self.mark(of: Self.emphasis, endingAt: outer.upperBound, bytes, outer) {
      outer = outer.lowerBound..<outer.upperBound - mark
    }
    var inner = outer
    while let mark = Self.mark(of: Self.opening, at: inner.lowerBound, bytes, inner) { inner = inner.lowerBound + mark..<inner.upperBound }
    while let mark = Self.mark(of: Self.closing, endingAt: inner.upperBound, bytes, inner) {
      inner = inner.lowerBound..<inner.upperBound - mark
    }
    guard !inner.isEmpty else { return nil }
    let words = core(inner)
    guard let place = titles.cores.firstIndex(where: { $0.elementsEqual(words) }) else { return nil }
    let heading = Heading(level: hashes, number: nil, numberRange: .at(outer.lowerBound), title: outer)
    return Found(sign: .title(place, isExact: false), rows: row..<row + 1, heading: heading, range: heading.range)
  }

  private static let listMarks = [">", "-", "+", "•", "·", "●", "■", "◆", "▶", "*", "_", " ", "\t", "　"]
  private static let emphasis = ["*", "_", " ", "\t", "　"]
  private static let opening =
    listMarks + ["【", "〔", "[", "（", "(", "）", ")", "“", "第", "部分", "章", "、", "．", ".", "，", ":", "："]
    + ChineseNumber.digits.prefix(10).map { String($0) } + ["1", "2", "3", "4", "5", "6"]
  private static let closing = emphasis + ["】", "〕", "]", "）", ")", "”", "：", ":", "。"]

  /// The length in bytes of the mark that begins at a place of a range, or nil.
  private static func mark(of marks: [String], at place: Int, _ bytes: [UInt8], _ range: ByteRange) -> Int? {
    guard place < range.upperBound else { return nil }
    return bytes.word(of: marks, at: place)?.utf8.count
  }

  /// The length in bytes of the mark that ends at a place of a range, or nil.
  private static func mark(of marks: [String], endingAt place: Int, _ bytes: [UInt8], _ range: ByteRange) -> Int? {
    guard place > range.lowerBound else { return nil }
    return bytes.word(of: marks, endingAt: place)?.utf8.count
  }
}
