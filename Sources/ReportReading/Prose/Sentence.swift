import ReportForm

/// A sentence of the prose, as it is compared with those of another year.
package struct Sentence: Sendable {
  /// Its bytes in the prose's text.
  package let range: Range<Int>
  /// A hash of its text without differences of width and of years; other numbers count, since they report something new.
  let fingerprint: UInt64

  /// The sections in which authors write freely: 一, 五 and 六.
  package static let sections = Editions.all.newest.sections.filter { $0.table == nil }.map(\.number)
  /// Fewer bytes than those of twelve characters say nothing of their own.
  private static let shortest = 36
  private static let year = Array("年".utf8)

  /// Nil for a sentence too short to be anyone's own.
  fileprivate init?(_ range: Range<Int>, of text: [UInt8]) {
    guard range.count >= Self.shortest else { return nil }
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    var index = range.lowerBound
    while index < range.upperBound {
      if Self.isYear(text[index..<range.upperBound]) {
        // Any year is as good as another.
        index += 4
        continue
      }
      var byte = text[index]
      if byte == 0xEF, index + 2 < range.upperBound, let narrow = Self.narrow(text[index + 1], text[index + 2]) {
        byte = narrow
        index += 2
      }
      hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
      index += 1
    }
    self.range = range
    fingerprint = hash
  }

  /// Whether four digits with 年 after them stand at the beginning.
  private static func isYear(_ text: ArraySlice<UInt8>) -> Bool {
    text.count >= 7 && text.prefix(4).allSatisfy { $0 &- 0x30 <= 9 } && text.dropFirst(4).starts(with: year)
  }

  /// The ASCII character of a full-width form, by its second and third byte.
  private static func narrow(_ second: UInt8, _ third: UInt8) -> UInt8? {
    switch second {
    case 0xBC where third >= 0x81 && third <= 0xBF: third - 0x60
    case 0xBD where third >= 0x80 && third <= 0x9E: third - 0x20
    default: nil
    }
  }
}

extension Prose {
  /// The sentences of a section that an author words freely: long enough, and none of those that say in every report the same of the
  /// period, of fees or of there being nothing.
  package func ownSentences(inSection number: Int) -> [Sentence] {
    var sentences: [Sentence] = []
    var next = hits.startIndex
    for paragraph in paragraphs where paragraph.section == number {
      for range in self.sentences(in: paragraph.range) {
        while next < hits.endIndex, hits[next].range.lowerBound < range.lowerBound { next += 1 }
        var isStock = false
        while next < hits.endIndex, hits[next].range.lowerBound < range.upperBound {
          isStock = isStock || hits[next].word.isOfStockPhrase
          next += 1
        }
        if !isStock, let sentence = Sentence(range, of: text) { sentences.append(sentence) }
      }
    }
    return sentences
  }
}

extension Word {
  /// Whether a sentence with this word is much the same in every report.
  fileprivate var isOfStockPhrase: Bool {
    switch self {
    case .annualReport, .statisticPeriod: true
    default: speaksOfFees
    }
  }
}
