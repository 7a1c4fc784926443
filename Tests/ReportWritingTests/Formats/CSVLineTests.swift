import ReportWriting
import Testing

@Suite struct CSVLineTests {
  @Test(arguments: [
    "=1", "+1", "-1", "@x", "＝1", " =1", "\u{3000}=1", "\u{A0}-1", "\t1", "\r1", "\u{200B}=1", "\u{FEFF}\u{202E} @x", "\n=1",
  ])
  func aFormulaIsAText(_ text: String) { #expect(CSVLine.inert(text) == "'" + text) }

  @Test(arguments: ["", " ", "1", "汉=1", " 汉-1", "'=1", "（-1）"]) func anythingElseStands(_ text: String) {
    #expect(CSVLine.inert(text) == text)
  }

  @Test func cellsAreQuotedWhereTheyMustBe() {
    #expect(CSVLine.text(["一", "二,三", "四\"五", "六\n七"]) == "一,\"二,三\",\"四\"\"五\",\"六\n七\"\r\n")
  }
}
