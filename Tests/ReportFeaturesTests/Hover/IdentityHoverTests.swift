import ReportAnalysis
import ReportReading
import ReportSyntax
import Testing

@testable import ReportFeatures

/// Whose report it is taken to be, where that was read, and what it is compared with.
@Suite struct IdentityHoverTests {
  private static let sections = "一、总体情况\n\n二、主动公开政府信息情况\n\n三、收到和处理政府信息公开申请情况\n"
  private static let last = "云岭县水务局2023年政府信息公开工作年度报告\n\n\(sections)"

  private func shown(_ text: String, _ fileName: String? = nil, lastYear: LastYear = .unknown) -> String {
    let analysis = Analysis(SourceText(text), fileName: fileName) { _ in lastYear }
    return Hover.at(0, in: analysis, language: .chinese)?.plainText ?? ""
  }

  @Test func fromTheNameOfTheFileWhereTheTextHasNone() {
    let text = shown(Self.sections, "云岭县水务局2024年政府信息公开工作年度报告.md")
    #expect(text.contains("单位：云岭县水务局（取自文件名）；年度：2024（取自文件名）"))
    #expect(shown(Self.sections, "草稿.md").contains("单位：没有写明；年度：没有写明"))
  }

  @Test func theTitleCountsBeforeTheName() {
    let text = shown("云岭县水务局2024年政府信息公开工作年度报告\n\n\(Self.sections)", "云岭县教育局2022年政府信息公开工作年度报告.md")
    #expect(text.contains("单位：云岭县水务局（取自报告标题）；年度：2024（取自报告标题）"))
  }

  @Test func withTheReportsOfLastYear() throws {
    let text = "云岭县水务局2024年政府信息公开工作年度报告\n\n\(Self.sections)"
    func previous(_ name: String, _ text: String) throws -> PreviousReport {
      try #require(PreviousReport(SourceText(text), location: "往年/\(name)", name: name))
    }
    let one = try previous("2023.md", Self.last)
    #expect(shown(text, lastYear: LastYear(one)).contains("与上年报告核对：2023.md"))
    #expect(shown(text).contains("没有找到 2023 年的报告，没有与上年核对"))
    let draft = try previous("草稿.md", Self.last + "\n本年度共举办十二次面向企业的政策解读活动。\n" + Self.table)
    #expect(shown(text, lastYear: LastYear([one, draft])).contains("与上年报告核对：2023.md、草稿.md"))
  }

  private static let table = """

    申请人情况 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |
    四、结转下年度继续办理 | 5 | 2 | 0 | 0 | 0 | 0 | 7 |
    """
}
