import ReportReading
import ReportSyntax

/// The number of a sub-heading, （三）, where it leads a paragraph or a sentence, with what stands under it.
struct SubheadingMark {
  let number: Int
  /// The bytes of the number with its brackets, in the prose.
  let range: Range<Int>
  /// The bytes from the number to the next one, or to the section's end.
  let content: Range<Int>
  /// Whether a paragraph begins with it.
  let beginsParagraph: Bool
}

extension Prose {
  /// The numbered sub-headings of a section, in order.
  func subheadings(inSection number: Int) -> [SubheadingMark] {
    let own = paragraphs.filter { $0.section == number }
    guard let first = own.first, let last = own.last else { return [] }
    var marks: [(number: Int, range: Range<Int>, begins: Bool)] = []
    for place in signs(in: first.range.lowerBound..<last.range.upperBound) {
      let isWide = text.has("（", at: place)
      guard isWide || text[place] == .leftParenthesis else { continue }
      var index = place + (isWide ? 3 : 1)
      var value = 0
      while let digit = text.chineseDigit(at: index, before: text.count), value < 100 {
        value = digit == 10 ? max(value, 1) * 10 : value + digit
        index += 3
      }
      guard value > 0, let mark = text.word(of: ["）", ")"], at: index), let begins = leads(place) else { continue }
      marks.append((value, place..<index + mark.utf8.count, begins))
    }
    return marks.enumerated().map { index, mark in
      let end = index + 1 < marks.count ? marks[index + 1].range.lowerBound : last.range.upperBound
      return SubheadingMark(number: mark.number, range: mark.range, content: mark.range.upperBound..<end, beginsParagraph: mark.begins)
    }
  }

  /// Whether a place begins a paragraph (true) or follows a sentence or a heading (false); nil where it stands within a sentence.
  private func leads(_ place: Int) -> Bool? {
    var index = place
    while index > 0, [.asterisk, .numberSign, .underscore, .greaterThan].contains(text[index - 1]) { index -= 1 }
    if index == 0 || text[index - 1] == .lineFeed { return true }
    return text.word(of: ["。", "；", "："], endingAt: index) == nil ? nil : false
  }
}
