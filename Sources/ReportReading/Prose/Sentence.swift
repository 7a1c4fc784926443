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

  /// Nil for a sentence too short to be anyone's own.
  fileprivate init?(_ range: Range<Int>, of text: [UInt8]) {
    guard range.count >= Self.shortest else { return nil }
    self.range = range
    fingerprint = text.withUnsafeBufferPointer { Self.fingerprint(of: range, in: $0) }
  }

  /// Whether enough of it stands behind a place within it for it to be somebody's own.
  func isLong(behind place: Int) -> Bool { range.upperBound - place >= Self.shortest }

  private static func fingerprint(of range: Range<Int>, in text: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var hash = ByteHash()
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = text[index]
      if byte.isIdeographLead, index &+ 3 <= range.upperBound {
        hash.add(byte, text[index &+ 1], text[index &+ 2])
        index &+= 3
      } else if byte.isDigit, isYear(text, index, range.upperBound) {
        // Any year is as good as another.
        index &+= 4
      } else if byte == 0xEF, let narrow = text.wideCharacter(at: index, before: range.upperBound).narrow {
        hash.add(narrow)
        index &+= 3
      } else {
        hash.add(byte)
        index &+= 1
      }
    }
    return hash.value
  }

  /// Whether four digits with 年 after them stand at a place.
  private static func isYear(_ text: UnsafeBufferPointer<UInt8>, _ index: Int, _ end: Int) -> Bool {
    index &+ 7 <= end && text[index &+ 1].isDigit && text[index &+ 2].isDigit && text[index &+ 3].isDigit
      && text.wideCharacter(at: index &+ 4, before: end) == "年"
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
