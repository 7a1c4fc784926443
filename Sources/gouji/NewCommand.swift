import ReportAnalysis
import ReportFormat

/// `gouji new`: a report to start from, in the edition in force for its year.
enum NewCommand {
  static let subcommand = Subcommand(
    name: "new",
    summary: Localized("新建一份空白报告", "Start a report from the blank form"),
    help: Localized(
      """
      gouji new --year 年份 --body 单位 [--zeros]

      在标准输出上写出一份空白报告：标题、六个部分、三张表，格式按年份选用。例如：
        gouji new --year 2025 --body 某某局 > 2025年年报.md

        --year 年份       报告的年度，2019 年及以后
        --body 单位       单位全称
        --zeros           表格里都填 0，而不是空着
        --language zh|en  各部分写作提示的语言
      """,
      """
      gouji new --year YEAR --body BODY [--zeros]

      Writes a blank report on standard output: title, six sections, three tables, in the form in force for the year. For example:
        gouji new --year 2025 --body 某某局 > 2025.md

        --year YEAR       the year reported on, 2019 or later
        --body BODY       the full name of the body that reports
        --zeros           fill the tables with 0 in place of blanks
        --language zh|en  language of the notes on what each section must hold
      """),
    run: run)

  @Sendable private static func run(_ arguments: inout Arguments, _ console: Console) throws(UsageFault) -> ExitCode {
    let year = try arguments.value("--year")
    let body = try arguments.value("--body")
    let blank = try arguments.flag("--zeros") ? "0" : ""
    try arguments.expectNoMore()
    guard let year else { throw UsageFault("缺少 --year 年份", "--year is missing") }
    guard let body else { throw UsageFault("缺少 --body 单位", "--body is missing") }
    let number = try yearNumber(year)
    guard !body.isEmpty, body == body.printable, !body.contains(where: { $0.isNewline || $0 == "\t" }) else {
      throw UsageFault("单位名称应是一行文字", "The name of the body must be one line of text")
    }
    let format = Edition(reportYear: number).format
    console.write(Template.report(format, year: number, body: body, blank: blank, language: console.language))
    return .success
  }

  private static func yearNumber(_ word: String) throws(UsageFault) -> Int {
    guard let year = Int(word), (1000...9999).contains(year) else {
      throw UsageFault("年份应是四位数字，如 2025，而不是 \(word)", "The year must be four digits, as 2025, not \(word)")
    }
    let first = Edition.allCases.map(\.rawValue).min() ?? year
    guard year >= first else {
      throw UsageFault("\(first) 年以前的报告没有规定的格式", "There is no prescribed form for reports of years before \(first)")
    }
    return year
  }
}
