import ReportAnalysis
import ReportForm
import ReportReading
import ReportSyntax
import TestSupport
import Testing

@testable import ReportFeatures

@Suite struct DocumentLinkTests {
  /// The links of the first section of a report, each as what it stands on and where it leads.
  private func links(_ prose: String, previous: SourceText? = nil) -> [String] {
    let text = SourceText("云岭县水务局2024年政府信息公开工作年度报告\n\n一、总体情况\n\n\(prose)\n\n二、主动公开政府信息情况\n")
    let last = previous.flatMap { PreviousReport($0, location: "去年", name: "去年") }
    return DocumentLink.links(in: Analysis(text, lastYear: { _ in LastYear(last) })).map { link in
      switch link.target {
      case .page(let page): "\(text.string(link.range)) \(page.path)"
      case .previousReport(let location): "\(text.string(link.range)) \(location)"
      }
    }
  }

  @Test func articlesOfTheRegulationsLeadToTheirPages() {
    #expect(
      links("根据《中华人民共和国政府信息公开条例》（国务院令第711号）第五十条编制。") == ["第五十条 regulations/50"])
    #expect(
      links("依照《政府信息公开条例》第三十六条第（四）项、第三十七条和第三十九条办理。")
        == ["第三十六条 regulations/36", "第三十七条 regulations/37", "第三十九条 regulations/39"])
    #expect(links("《中华人民共和国政府信息公开条例》（以下简称《条例》）实施以来，按《条例》第36条答复。") == ["第36条 regulations/36"])
  }

  @Test(arguments: [
    "根据《云岭省政府信息公开条例》第三十六条办理。", "根据《中华人民共和国保守国家秘密法》第三十六条办理。",
    "根据《机关事务管理条例》第三十六条办理。", "根据《条例》第三十六条办理。",
    "根据《中华人民共和国政府信息公开条例》第九十九条办理。",
  ]) func otherArticlesLeadNowhere(_ prose: String) { #expect(links(prose).isEmpty) }

  @Test func noticesAndTheMeasuresOnFeesLeadToTheirPages() {
    #expect(links("按照国办公开办函〔2021〕30号编制。") == ["国办公开办函〔2021〕30号 notices/2021-30"])
    #expect(links("依据国办函〔2020〕109号收取。") == ["国办函〔2020〕109号 fees"])
    #expect(links("按照国办公开办函〔2021〕99号和国办发〔2021〕30号编制。").isEmpty)
  }

  @Test func lastYearsReportLeadsToItsFile() {
    let last = SourceText("云岭县水务局2023年政府信息公开工作年度报告\n\n一、总体情况\n\n二、主动公开政府信息情况\n")
    #expect(links("比2023年政府信息公开工作年度报告所列的多，与上年度报告口径相同。", previous: last) == ["2023年政府信息公开工作年度报告 去年", "上年度报告 去年"])
    #expect(links("比2023年政府信息公开工作年度报告所列的多。").isEmpty)
  }

  @Test func theBlocksOfTableTwoLeadToTheirArticle() {
    let text = Fixture.sample.text
    let blocks = DocumentLink.links(in: Analysis(text)).filter { $0.target == .page(.article(20)) }.map { text.string($0.range) }
    #expect(blocks == ["第二十条第（一）项", "第二十条第（五）项", "第二十条第（六）项", "第二十条第（八）项"])
  }

  @Test func otherDocumentsHaveNone() {
    #expect(DocumentLink.links(in: Analysis(SourceText("# 随笔\n\n《政府信息公开条例》第五十条\n"))).isEmpty)
  }
}
