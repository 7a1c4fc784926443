import JSONText
import LanguageServer
import ReportAnalysis
import ReportFolder
import ReportForm
import ReportWriting

/// `gouji new`: a report to start from, in the edition in force for its year.
enum NewCommand {
  enum Format: String, CaseIterable { case text, json }

  static let subcommand = Subcommand(
    name: "new",
    summary: Localized("新建一份空白报告", "Start a blank report"),
    purpose: Localized(
      """
      gouji new [--year 年份] [--body 单位] [--zeros]
      gouji new --after 上年报告

      在标准输出上写出一份空白报告：标题、六个部分、三张表，格式按年份选用。例如：
        gouji new --year 2025 --body 某某局 > 2025年年报.md
        gouji new --after 2024年年报.md > 2025年年报.md
      """,
      """
      gouji new [--year YEAR] [--body BODY] [--zeros]
      gouji new --after FILE

      Writes a blank report to standard output: title, six sections and three tables, in the form for the year. For example:
        gouji new --year 2025 --body 某某局 > 2025.md
        gouji new --after 2024.md > 2025.md
      """),
    options: [
      CommandOption(
        "--after", .file, "接着上年报告：单位相同，年度加一，上年结转填好，其余空着；做不到时退出码为 1（报告的原因）或 2（文件的原因）",
        """
        continue from last year's report: same body, next year, requests carried over filled in, everything else blank;
        if that is not possible, exit with 1 (because of the report) or 2 (because of the file)
        """),
      CommandOption(
        "--format", .words(Format.allCases.map(\.rawValue)),
        "与 --after 同用：json 是 {\"text\": 报告}，做不到时是 {\"obstacle\": 原因的名称, \"message\": 原因}",
        "with --after: json is {\"text\": report}, or {\"obstacle\": name of the reason, \"message\": reason} if it is not possible"),
      CommandOption(
        "--year", .other(Localized("年份", "YEAR")), "报告的年度，2019 年及以后；不写时是正在编制的年度：五月底以前是上一年，以后是本年",
        """
        the year of the report, 2019 or later; by default last year until the end of May, then this year
        """),
      CommandOption(
        "--body", .other(Localized("单位", "BODY")), "单位全称；不写时取当前文件夹里别的年报的单位，没有或不止一家时必须写",
        """
        the full name of the body; by default the body of the other reports in the current folder, required if there
        are none or they are from several bodies
        """),
      CommandOption("--zeros", "表格里都填 0，而不是空着", "fill the tables with 0 instead of leaving them blank"),
      .output, .force,
      CommandOption(
        "--language", .words(Language.allCases.map(\.rawValue)), "各部分写作提示的语言", "language of the writing hints in each section"),
    ],
    operands: .none,
    run: run)

  @Sendable private static func run(_ arguments: inout Arguments, _ console: Console) throws(UsageFault) -> ExitCode {
    let output = try OutputFile(&arguments)
    if let path = try arguments.value("--after") { return try follow(path, output, &arguments, console) }
    let year = try arguments.value("--year")
    let body = try arguments.value("--body")
    let blank = try arguments.flag("--zeros") ? "0" : ""
    try arguments.expectNoMore()
    let number = try year.map(yearNumber) ?? Clock.reportYear
    guard let body = body ?? bodyHere else { throw UsageFault("缺少 --body 单位", "--body is missing") }
    guard !body.isEmpty, body == body.printable, !body.contains(where: { $0.isNewline || $0 == "\t" }) else {
      throw UsageFault("单位名称应是一行文字", "The name of the body must be one line of text")
    }
    let edition = Editions.all.inForce(in: number)
    var settings = CheckSettings()
    let style = DraftStyle(.markdown, tables: settings.configuration(for: nil, console).tableStyle)
    let text = Draft.report(edition, year: number, body: body, blank: blank, language: console.language).text(in: style)
    return output.write(Array(text.utf8), of: "-", console)
  }

  /// Writes the report of the year after that of another one.
  private static func follow(
    _ path: String, _ output: OutputFile, _ arguments: inout Arguments, _ console: Console
  ) throws(UsageFault) -> ExitCode {
    for option in ["--year", "--body"] where try arguments.value(option) != nil {
      throw UsageFault(
        "\(option) 不能与 --after 同用，年度和单位取自上年报告", "\(option) cannot be used with --after, which takes year and body from the report")
    }
    if try arguments.flag("--zeros") {
      throw UsageFault(
        "--zeros 不能与 --after 同用，结转的申请总有办理结果", "--zeros cannot be used with --after: requests carried over always have an outcome")
    }
    let isJSON = try arguments.choice("--format", of: Format.self) == .json
    try arguments.expectNoMore()
    /// Tells why there is no report, by a name and in words.
    func refuse(_ name: String, _ message: Localized, _ code: ExitCode) -> ExitCode {
      console.complain(Localized("\(path)：\(message.text(in: .chinese))", "\(path): \(message.text(in: .english))"))
      if isJSON { write([("obstacle", name), ("message", message.text(in: console.language))], to: console) }
      return code
    }
    guard let analysis = ReportFiles.read(path, console, CheckSettings()) else { return .trouble }
    guard let inspection = analysis.inspection else {
      return refuse("noReport", Localized("不是政府信息公开工作年度报告", "it is not an annual report on government information disclosure"), .trouble)
    }
    do throws(NextReport.Obstacle) {
      let text = try NextReport(after: inspection).text(in: console.language)
      guard isJSON else { return output.write(Array(text.utf8), of: path, console) }
      write([("text", text)], to: console)
      return .success
    } catch {
      return refuse(error.name, error.message, .findings)
    }
  }

  /// Writes an object on a line of its own.
  private static func write(_ members: [(name: StaticString, value: String)], to console: Console) {
    var writer = JSONWriter()
    writer.object { writer in
      for member in members { writer.member(member.name, member.value) }
    }
    console.write(writer.bytes)
    console.write("\n")
  }

  /// The body whose reports lie in the current folder; nil where there is none, or are several.
  private static var bodyHere: String? {
    var search = PreviousReportSearch(roots: [])
    let bodies = search.bodies(beside: "")
    return bodies.count == 1 ? bodies.first : nil
  }

  private static func yearNumber(_ word: String) throws(UsageFault) -> Int {
    guard let year = Int(word), (1000...9999).contains(year) else {
      throw UsageFault("年份应是四位数字，如 2025，而不是 \(word)", "The year must be four digits, such as 2025, not \(word)")
    }
    let first = Edition.Year.allCases.map(\.rawValue).min() ?? year
    guard year >= first else {
      throw UsageFault("\(first) 年以前的报告没有规定的格式", "There is no prescribed form for reports before \(first)")
    }
    return year
  }
}
