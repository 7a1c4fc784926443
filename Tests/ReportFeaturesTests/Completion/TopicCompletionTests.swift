import ReportSyntax
import TestSupport
import Testing

@testable import ReportFeatures

@Suite struct TopicCompletionTests {
  private func items(_ marked: String) -> [Completion.Item] {
    let caret = Caret(marked)
    return Completion.items(in: caret.analysis, at: caret.offset, language: .chinese).filter { $0.label.hasPrefix("（") }
  }

  /// A report whose overview has some lines.
  private func report(_ lines: String) -> String {
    "# 云岭县水务局2024年政府信息公开工作年度报告\n\n## 一、总体情况\n\n\(lines)\n\n## 二、主动公开政府信息情况\n\n## 六、其他需要报告的事项\n"
  }

  private let five = ["（一）主动公开", "（二）依申请公开", "（三）政府信息管理", "（四）政府信息公开平台建设", "（五）监督保障"]

  @Test func aBlankLineOffersTheFive() {
    let offered = items(report("‸"))
    #expect(offered.map(\.label) == five)
    #expect(offered.map(\.text) == five.map { "**\($0)。**" })
  }

  @Test func aLineThatBeginsOneIsReplaced() throws {
    #expect(items(report("（‸")).map(\.label) == five)
    // The second bracket that an editor has put there goes too.
    let closed = try #require(items(report("（二‸）")).first)
    #expect(closed.text == "**（二）依申请公开。**" && closed.range.count == 9)
    #expect(closed.filterText.hasPrefix("（二）依申请公开"))
    let marked = try #require(items(report("### （四‸")).first)
    #expect(marked.text == "### （四）政府信息公开平台建设" && marked.filterText.hasPrefix("### （四）"))
    #expect(items(report("**（五‸")).map(\.text) == ["**（五）监督保障。**"])
    #expect(items(report("监督‸")).map(\.label) == ["（五）监督保障"])
    #expect(items(report("zfxxgl‸")).map(\.label) == ["（三）政府信息管理"])
  }

  @Test func whatIsThereIsNotOffered() {
    let written = "**（一）主动公开。**公开信息 320 条。\n\n（二）依申请公开：未收到申请。\n\n"
    #expect(items(report(written + "‸")).map(\.label) == Array(five[2...]))
    // Written as the first one that is there.
    #expect(items(report("（一）主动公开：320 条。\n\n（三‸")).map(\.text) == ["（三）政府信息管理："])
    #expect(items(report("### （一）主动公开\n\n320 条。\n\n‸")).first?.text == "### （二）依申请公开")
    #expect(items(report("### （二）依申请公开‸")).isEmpty)
  }

  @Test func proseAndOtherSectionsOfferNothing() {
    for line in ["（一是‸", "2024年，（一‸", "依‸", "全年主动‸", "## ‸", "| （一‸"] { #expect(items(report(line)).isEmpty, "\(line)") }
    let elsewhere = report("正文。").replacing("## 六、其他需要报告的事项", with: "（一‸\n\n## 六、其他需要报告的事项")
    #expect(items(elsewhere).isEmpty)
  }
}
