import ReportForm
import ReportSyntax

/// A sentence of the prose, as it is compared with those of another year.
package struct Sentence: Sendable {
  /// Its bytes in the prose's text.
  package let range: Range<Int>
  /// A hash of its text without differences of width and of years; other numbers count, since they report something new.
  let fingerprint: UInt64

  /// The sections in which authors write freely: 一, 五 and 六.
  package static let sections = Editions.all.newest.sections.filter { $0.table == nil }.map { $0.number }
  /// Fewer bytes than those of twelve characters say nothing of their own.
  private static let shortest = 36
  private static let year = Array("年".utf8)

  /// Nil for a sentence too short to be anyone's own.
  fileprivate init?(_ range: Range<Int>, of text: [UInt8]) {
    guard range.count >= Self.shortest else { return nil }
    var hash = ByteHash()
    var index = range.lowerBound
    while index < range.upperBound {
      if Self.isYear(text[index..<range.upperBound]) {
        // Any year is as good as another.
        index += 4
        continue
      }
      var byte = text[index]
      if let narrow = text.wideCharacter(at: index, before: range.upperBound).narrow {
        byte = narrow
        index += 2
      }
      hash.add(byte)
      index += 1
    }
    self.range = range
    fingerprint = hash.value
  }

  /// Whether four digits with 年 after them stand at the beginning.
  private static func isYear(_ text: ArraySlice<UInt8>) -> Bool {
    text.count >= 7 && text.prefix(4).allSatisfy { $0.isDigit } && text.dropFirst(4).starts(with: year)
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
