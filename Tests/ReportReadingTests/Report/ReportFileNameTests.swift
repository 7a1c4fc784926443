import Testing

@testable import ReportReading

/// What the name of a file tells of the report in it.
@Suite struct ReportFileNameTests {
  @Test(
    arguments: [
      ("云岭县水务局2024年政府信息公开工作年度报告.md", 2024, "云岭县水务局"), ("2024年度云岭县水务局政府信息公开年报（定稿）.txt", 2024, "云岭县水务局"),
      ("云岭县人民政府 2024年 政府信息公开工作年度报告.html", 2024, "云岭县人民政府"), ("附件1：云岭县水务局2024年信息公开年报.md", 2024, "云岭县水务局"),
      ("关于云岭县水务局2024年度政府信息公开工作年度报告", 2024, "云岭县水务局"), ("2025-01-15 云岭县水务局2024年年报.md", 2024, "云岭县水务局"),
      ("水务局2024政务公开年报-v2.md", 2024, "水务局"), ("2024年报.md", 2024, nil), ("信息公开年报.md", nil, nil), ("2024.md", nil, nil),
      ("云岭县水务局2024.md", nil, nil), ("2023年与2024年年报对照.md", nil, nil), ("20240115年报.md", nil, nil), ("1999年报.md", nil, nil),
      (".md", nil, nil),
      ("", nil, nil), ("2024年政府信息公开工作年度报告模板.md", 2024, nil),
    ] as [(String, Int?, String?)]) func yearAndBody(name: String, year: Int?, body: String?)
  {
    let read = ReportFileName(name)
    #expect(read.reportYear == year)
    #expect(read.body == body)
  }

  @Test(arguments: [("2023", true), ("2024年", true), ("2022", false), ("2025", false), ("往年", true), ("2022-2023", true), ("20231", true)])
  func aFolderMayHoldTheReportsOf2023(name: String, allows: Bool) { #expect(ReportFileName(name).allows(2023) == allows) }

  @Test func aYearIsNamedByWhatIsReportedOnOrByWhenItIsPublished() {
    #expect(ReportFileName("2023").names(2023) && ReportFileName("2024年发布").names(2023))
    #expect(!ReportFileName("往年").names(2023) && !ReportFileName("2025").names(2023))
  }
}
