import Testing

@testable import ReportReading

@Suite struct PunctuationTests {
  @Test(arguments: [
    ("。", Punctuation.fullStop), ("；", .semicolon), (";", .semicolon), ("：", .colon), (":", .colon), ("，", .comma), (",", .comma),
    ("、", .listComma),
    ("\n", .paragraphEnd), ("！", nil), ("《", nil), ("公", nil), (".", nil),
  ])
  func marks(_ text: String, mark: Punctuation?) { #expect(Punctuation(at: 0, in: Array(text.utf8)) == mark) }

  /// The bytes of a mark that is cut off are none.
  @Test func cutOff() {
    for mark in ["。", "；"] { for count in 1...2 { #expect(Punctuation(at: 0, in: Array(mark.utf8.prefix(count))) == nil) } }
  }

  @Test func whatEndsWithThem() {
    let all: [Punctuation] = [.paragraphEnd, .fullStop, .semicolon, .comma, .listComma, .colon]
    #expect(all.map(\.endsSentence) == [true, true, true, false, false, false])
    #expect(all.map(\.endsClause) == [true, true, true, true, false, false])
    #expect(all.map(\.endsItem) == [true, true, true, true, true, false])
  }
}
