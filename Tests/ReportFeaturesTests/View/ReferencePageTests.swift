import ReportForm
import TestSupport
import Testing

@testable import ReportFeatures

@Suite struct ReferencePageTests {
  @Test func aPageTellsWhatTheFormTakesFromAnArticle() {
    let text = ReferencePage.article(36).text(in: .chinese)
    #expect(text.hasPrefix("# 《中华人民共和国政府信息公开条例》第三十六条\n"))
    // Both editions take the same from it, which is said once.
    #expect(text.contains("\n## 格式怎样用到（国办公开办函〔2021〕30号、国办公开办函〔2019〕60号）\n"))
    #expect(text.contains("\n- 表三 1.本机关不掌握相关政府信息（第三十六条第（四）、（五）项）："))
    #expect(!text.contains("第三十七条"))
  }

  @Test func articlesThatARangeNamesHaveTheirPartOfIt() {
    // 第十四条至第十六条 is what the group of refusals rests on in the form of 2019 and 2021.
    #expect(ReferencePage.article(15).text(in: .chinese).contains("第十四条至第十六条"))
  }

  @Test func aNoticeTellsWhatItsFormConsistsOf() throws {
    let text = ReferencePage.notice(Notice(year: 2021, number: 30)).text(in: .chinese)
    #expect(text.contains("- 一、总体情况\n") && text.contains("- 表三：175 个数，39 条勾稽关系\n"))
    #expect(text.contains("- `unbalanced-total`：合计与分项之和不符。\n"))
    let fees = ReferencePage.feeMeasures.text(in: .english)
    #expect(fees.contains("- `missing-fee-statement`: "))
  }

  @Test func eachHasAPathOfItsOwn() {
    #expect(Set(ReferencePage.all.map(\.path)).count == ReferencePage.all.count)
    for page in ReferencePage.all {
      #expect(ReferencePage(path: page.path) == page)
      #expect(page.path.allSatisfy { $0.isASCII } && page.text(in: .english).contains("\n- "))
    }
    #expect(ReferencePage(path: "regulations/9999") == nil && ReferencePage(path: "") == nil)
  }
}
