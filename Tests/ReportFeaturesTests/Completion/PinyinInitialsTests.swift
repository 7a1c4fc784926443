import ReportForm
import Testing

@testable import ReportFeatures

@Suite struct PinyinInitialsTests {
  @Test func labelsByTheirInitials() {
    #expect(PinyinInitials.of("予以公开") == "yygk")
    #expect(PinyinInitials.of("重复申请") == "cfsq")
    #expect(PinyinInitials.of("结转下年度继续办理") == "jzxndjxbl")
    #expect(PinyinInitials.of("存在的主要问题及改进情况") == "czdzywtjgjqk")
  }

  /// No character of a row's label or a heading is left out.
  @Test(arguments: Edition.Year.allCases) func everyCharacterHasOne(_ edition: Edition.Year) {
    let labels = edition.edition.tables.flatMap(\.rows).map(\.label) + edition.edition.sections.map(\.title)
    for label in labels {
      for character in label where ("\u{4E00}"..."\u{9FFF}").contains(character) {
        #expect(PinyinInitials.of(String(character)).count == 1, "\(character)")
      }
    }
  }
}
