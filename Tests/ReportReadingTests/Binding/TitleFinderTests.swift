import ReportSyntax
import Testing

@testable import ReportReading

@Suite struct TitleFinderTests {
  private func title(_ string: String) -> Title? {
    let tree = SyntaxTree(SourceText(string))
    var finder = TitleFinder(tree)
    return finder.find(before: tree.rows.count)
  }

  @Test(arguments: [
    ("云岭县水务局2024年政府信息公开工作年度报告", "云岭县水务局", 2024),
    ("# 云岭县水务局 2024 年政府信息公开工作年度报告", "云岭县水务局", 2024),
    ("**云岭县水务局2024年度政府信息公开工作年度报告**", "云岭县水务局", 2024),
    ("2024年云岭县水务局政府信息公开年度报告", "云岭县水务局", 2024),
    ("云岭县水务局政府信息公开工作年度报告（2024年）", "云岭县水务局", 2024),
    ("云岭县水务局２０２４年政府信息公开工作年度报告", "云岭县水务局", 2024),
    ("云岭县行政审批和政务信息管理局2024年政府信息\n公开工作年度报告\n", "云岭县行政审批和政务信息管理局", 2024),
    ("云岭县水务局2024年政\n府信息公开工作年度报告\n", "云岭县水务局", 2024),
    ("云岭县水务局\n2024年政府信息公开\n工作年度报告\n", "云岭县水务局", 2024),
    ("云岭县水务局\n\n2024年政府信息公开\n\n工作年度报告\n", "云岭县水务局", 2024),
    ("云岭县水务局政府信息公开工作2024年度报告", "云岭县水务局", 2024), ("云岭县水务局\n政府信息公开工作2024年度报告\n", "云岭县水务局", 2024),
    ("# 2024年政府信息公开工作年度报告\n\n云岭县水务局\n", "云岭县水务局", 2024),
    ("首页 > 政务公开 > 2024 > 部门政府信息公开工作年度报告\n\n云岭县水务局2024年政府信息公开工作年度报告\n", "云岭县水务局", 2024),
    ("首页-政务公开-部门政府信息公开工作年度报告\n\n云岭县水务局2024年政府信息公开工作年度报告\n", "云岭县水务局", 2024),
    ("云岭县人民政府-云岭县水务局2024年政府信息公开工作年度报告", "云岭县水务局", 2024),
    ("索引号：123\n发布机构：水务局\n\n云岭县水务局2024年政府信息公开工作年度报告\n", "云岭县水务局", 2024),
  ])
  func titles(_ text: String, _ body: String, _ year: Int) {
    #expect(title(text)?.body == body)
    #expect(title(text)?.year == year)
  }

  /// The year within the name is no part of the body, and the name is not the form's.
  @Test func aYearMayStandWithinTheName() {
    #expect(title("云岭县水务局政府信息公开工作2024年度报告")?.wording == .other)
    #expect(title("云岭县水务局政府信息公开工作年度报告2024")?.year == nil)
  }

  /// A line beneath the title that names the body is no part of it, since both would be told in the wrong order.
  @Test func theBodyMayStandBeneath() {
    let text = "2024年政府信息公开工作年度报告\n云岭县水务局\n"
    #expect(title(text).map { SourceText(text).string($0.range) } == "2024年政府信息公开工作年度报告")
    #expect(title("2024年政府信息公开工作年度报告\n本报告由云岭县水务局编制\n")?.body == nil)
  }

  @Test func aTitleMayLackTheYear() {
    #expect(title("云岭县水务局政府信息公开工作年度报告")?.year == nil)
    #expect(title("云岭县水务局政府信息公开工作年度报告")?.body == "云岭县水务局")
  }

  @Test(arguments: [
    "", "工作总结", "- [云岭县2024年政府信息公开工作年度报告](a.html)", "请于1月31日前报送2024年政府信息公开工作年度报告。", "1. 云岭县2024年政府信息公开工作年度报告",
    "根据要求，现公布2024年政府信息公开工作年度报告", "2024年环境质量年度报告",
  ])
  func notTitles(_ text: String) { #expect(title(text) == nil) }
}
