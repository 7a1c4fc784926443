import Foundation
import ReportForm
import Testing

/// One word for one thing, and one way to write it, wherever a user reads.
@Suite struct GlossaryTests {
  private let glossary: Glossary
  private let statute: Set<String>

  init() throws {
    glossary = Glossary(try Checkout.text(".github/GLOSSARY.md"))
    statute = try UserTexts.statute()
  }

  private func hold(_ texts: [UserText], atLeast count: Int) {
    #expect(texts.count >= count, "\(texts.count) texts")
    for slip in Set(texts.flatMap { $0.slips(glossary, statute: statute) }).sorted() { Issue.record(Comment(rawValue: slip)) }
  }

  @Test func theSourcesKeepToIt() throws { hold(try UserTexts.sources(), atLeast: 1500) }

  @Test(arguments: Language.allCases) func whatIsFoundKeepsToIt(_ language: Language) {
    hold(UserTexts.findings(in: language), atLeast: 300)
  }

  @Test func theDocumentsKeepToIt() throws { hold(try UserTexts.documents(), atLeast: 300) }

  @Test func theEditorsKeepToIt() throws { hold(try UserTexts.editors(), atLeast: 300) }

  /// Each kind of slip is one.
  @Test(arguments: [
    "请先检查这份报告", "有 3 个等式不成立", "缺省的级别是警告", "应为25", "2021年度起", "数字不对,请改正", "自然人(52)，商业企业(1)", "请看 finding 的说明", "应为 3+4，不是 8",
    "the figures do not tie", "Mend what is found", "it is graver than that", "the row 缺少的行 is missing here",
    "there are \(Literal.value) cells left",
    "1 cells are blank",
  ]) func aSlipIsNoticed(_ text: String) {
    #expect(UserText(place: "", text: text).slips(glossary, statute: statute) != [])
  }

  /// What is right is passed over.
  @Test(arguments: [
    "应为 25，现为 52", "2021 年度起采用〔2021〕30号的格式", "另存为 UTF-8 的文本，用 Word 打开", "自然人（52）＋商业企业（1）＝53", "原文是“2024年,全年”", "用 `gouji check` 核对",
    "all sums match", "“缺少的行” is missing", "总计 should be 25", "1 cell is blank", "there is 1 of them", "entitled to untied hands",
  ]) func whatIsRightIsNone(_ text: String) {
    #expect(UserText(place: "", text: text).slips(glossary, statute: statute) == [])
  }

  /// The literals of source are read whole, those within interpolations too.
  @Test func literalsAreRead() {
    let source = #"""
      let a = "one \(b ? "two" : "three") four" // "no text"
      let c = """
        five
        """
      """#
    #expect(SwiftLiterals(source).literals.map(\.text) == ["two", "three", "one \(Literal.value) four", "\n  five\n  "])
  }
}
