import Testing

@testable import ReportWriting

@Suite struct WorksheetTests {
  private func text(_ sheet: Worksheet) -> String { String(decoding: sheet.bytes, as: UTF8.self) }

  @Test func columnsAreCalledByLetters() {
    #expect([0, 25, 26, 51, 52, 701, 702].map(Worksheet.letters(ofColumn:)) == ["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA"])
  }

  @Test func textsAreEscapedAndNumbersAreNone() {
    var sheet = Worksheet([.init("<单位>", width: 10), .init("数", width: 8)], frozenColumns: 1)
    sheet.add([.text("=1+1 & \u{1}"), .number("86.24")])
    sheet.add([.blank, .number("1234567890123456")])
    let text = text(sheet)
    #expect(text.contains("&lt;单位&gt;") && text.contains("=1+1 &amp; \u{FFFD}</t>"))
    #expect(!text.contains("<f>") && text.contains("<c><v>86.24</v></c>"))
    // Sixteen digits would lose the last one as a number.
    #expect(text.contains("<t xml:space=\"preserve\">1234567890123456</t>"))
    #expect(text.contains("<autoFilter ref=\"A1:B3\"/>") && text.contains("topLeftCell=\"B2\""))
  }
}
