import Testing

@testable import ReportSyntax

/// Chinese numbers, read and written.
@Suite struct ChineseNumberTests {
  @Test func digitsAreThoseThatAreRead() {
    for (index, digit) in ChineseNumber.digits.enumerated() { #expect(ChineseNumber.value(of: digit) == index + 1) }
    #expect(ChineseNumber.digits.count == 10 && ChineseNumber.value(of: "百") == nil && ChineseNumber.value(of: "零") == nil)
  }

  @Test func numbersAreWritten() {
    let numbers = [1: "一", 9: "九", 10: "十", 11: "十一", 19: "十九", 20: "二十", 21: "二十一", 99: "九十九", 0: "0", 100: "100"]
    for (number, text) in numbers { #expect(ChineseNumber.written(number) == text) }
  }

  @Test func whatIsWrittenIsReadAsAHeadingsNumber() {
    for number in 1...99 {
      let text = SourceText("\(ChineseNumber.written(number))、总体情况")
      #expect(Heading(text, 0..<text.bytes.count).number == number)
    }
  }

  @Test func aTextOfDigits() {
    #expect(ChineseNumber.isWritten(in: "十二") && !ChineseNumber.isWritten(in: "") && !ChineseNumber.isWritten(in: "十x"))
  }
}
