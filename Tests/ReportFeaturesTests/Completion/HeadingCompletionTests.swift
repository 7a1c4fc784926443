import TestSupport
import Testing

@testable import ReportFeatures

@Suite struct HeadingCompletionTests {
  private func headings(_ marked: String) -> [Completion.Item] {
    let caret = Caret(marked)
    return Completion.items(in: caret.analysis, at: caret.offset, language: .chinese).filter {
      $0.kind == .heading && !$0.label.hasPrefix("（")
    }
  }

  private let report = """
    # 云岭县水务局2024年政府信息公开工作年度报告

    ## 一、总体情况

    正文。

    ## 四、政府信息公开行政复议、行政诉讼情况

    """

  @Test func aBlankLineOffersWhatIsMissingInItsOrder() {
    #expect(headings(report + "\n‸").map(\.text) == ["## 五、存在的主要问题及改进情况", "## 六、其他需要报告的事项"])
    #expect(
      headings(report.replacingFirst("正文。\n", with: "正文。\n\n‸\n")).map(\.text) == [
        "## 二、主动公开政府信息情况", "## 三、收到和处理政府信息公开申请情况",
      ])
    // Where the headings around are out of order themselves, nothing is told by them.
    let turned = report.replacingFirst("一、总体情况", with: "六、其他需要报告的事项")
    #expect(headings(turned.replacingFirst("正文。\n", with: "正文。\n\n‸\n")).map { String($0.label.prefix(1)) } == ["一", "二", "三", "五"])
  }

  @Test func aLineThatBeginsAHeadingIsReplaced() {
    #expect(headings(report + "\n## 五、‸").map(\.label) == ["五、存在的主要问题及改进情况"])
    #expect(headings(report + "\n五、存在‸").map(\.text) == ["## 五、存在的主要问题及改进情况"])
    #expect(headings(report + "\n收到和‸").map(\.label) == ["三、收到和处理政府信息公开申请情况"])
    #expect(headings(report + "\nczdzy‸").map(\.label) == ["五、存在的主要问题及改进情况"])
    // A mark alone may mean any that comes next; one that is there already is not meant.
    #expect(headings(report + "\n## ‸").map { String($0.label.prefix(1)) } == ["五", "六"])
  }

  @Test func theTypedMarkKeepsTheItemInTheList() {
    #expect(headings(report + "\n## 五、‸").first?.filterText.hasPrefix("## 五、存在的主要问题") == true)
    #expect(headings(report + "\n存在‸").first?.filterText.hasPrefix("存在的主要问题") == true)
    // Of marks alone the blank is typed, too.
    #expect(headings(report + "\n## ‸").map { String($0.filterText.prefix(7)) } == ["## 存在的主", "## 其他需要"])
  }

  @Test func aHeadingIsCorrectedInItsPlace() throws {
    let text = Fixture.sample.text
    let offset = try #require(text.offset(of: "## 五、存在问题", plus: 12))
    let items = Completion.items(in: Fixture.sample.analysis, at: offset, language: .chinese)
    #expect(items.map(\.text) == ["## 五、存在的主要问题及改进情况"])
    #expect(items.map { text.string($0.range) } == ["## 五、存在问题及改进情况"])
  }

  @Test func proseOffersNothing() {
    for prose in ["主要问题：一是‸", "全年收到申请‸108件。", "（一）主动‸", "### （二）主动‸", "1.存在‸"] {
      #expect(headings(report + "\n" + prose).isEmpty, "\(prose)")
    }
    #expect(headings("# 会议通知\n\n一、时间\n\n二、‸").isEmpty)
  }

  @Test func aNumberAloneIsOnItsWay() {
    #expect(headings(report + "\n三‸").map(\.text) == ["## 三、收到和处理政府信息公开申请情况"])
    #expect(headings(report + "\n## 五‸").map(\.text) == ["## 五、存在的主要问题及改进情况"])
    #expect(headings(report + "\n## 五‸").first?.filterText.hasPrefix("## 五、存在") == true)
    #expect(headings(report + "\n## 二‸").map(\.text) == ["## 二、主动公开政府信息情况"])
    // What is there already is not offered again.
    #expect(headings(report + "\n一‸").isEmpty && headings(report + "\n## 一‸").isEmpty)
    #expect(headings(report + "\n七‸").isEmpty && headings(report + "\n全年三‸").isEmpty)
  }

  /// Enter then ends the line, and changes nothing on it.
  @Test func aHeadingTypedInFullHasNothingToOffer() {
    for line in ["## 三、收到和处理政府信息公开申请情况‸", "三、收到和处理政府信息公开申请情况‸", "## 一、总体情况‸"] {
      #expect(headings(report + "\n" + line).isEmpty, "\(line)")
    }
    #expect(headings(report + "\n## 三、收到和处理政府信息公开申请‸").count == 1)
  }

  @Test func aBracketIsNoneOfTheSix() {
    for line in ["（一‸", "（‸", "（‸）", "### （一‸", "(五‸"] { #expect(headings(report + "\n" + line).isEmpty, "\(line)") }
  }

  @Test func aTitleAloneIsEnoughToBegin() {
    #expect(headings("2024年政府信息公开工作年度报告\n\n正文\n\n一、‸").map(\.text) == ["一、总体情况"])
    #expect(headings("# 2024年政府信息公开工作年度报告\n\n## 一、总体情况\n\n正文\n\n‸").count == 5)
  }
}
