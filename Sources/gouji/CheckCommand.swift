import LanguageServerProtocol
import ReportAnalysis

/// `gouji check`: the findings in files, as text for a reader or as JSON for a program.
enum CheckCommand {
  enum Format: String, CaseIterable { case text, json }

  /// The least grave finding that makes the check fail.
  enum FailOn: String, CaseIterable {
    case error, warning, information, hint, never

    func isMet(by tally: Tally) -> Bool {
      guard let severity = Severity.allCases.first(where: { $0.name == rawValue }) else { return false }
      return Severity.allCases.contains { $0 <= severity && tally.count(of: $0) > 0 }
    }
  }

  static let subcommand = Subcommand(
    name: "check",
    summary: Localized("检查报告，列出问题和改法", "Check reports: what is wrong, and how to mend it"),
    help: Localized(
      """
      gouji check 路径…

      检查年度报告：合计是否相符，行、表、标题是否与规定的格式一致。
      路径可以是文件、文件夹（检查其中的 .md、.markdown、.txt、.html、.htm，不是年度报告的跳过）或 -（标准输入）。

        --format text|json        输出给人看的文字（缺省）或给程序用的 JSON
        --fail-on 级别            有这一级或更严重的问题时退出码为 1：error（缺省）、warning、information、hint，或 never
        --severity 规则=级别      改一条规则的级别：off（不查）、error、warning、information、hint；可以写几次
        --edition 2019|2021|auto  按哪一版格式检查；缺省按报告的年度
        --config 文件             用这份设置，不找 .gouji.json
        --color auto|always|never 颜色：在终端上用（缺省）、总用、不用；环境变量 NO_COLOR 也可关掉
        --language zh|en          输出的语言

      报告所在或上层文件夹里的 .gouji.json 是它的设置，格式见 gouji rules --format schema；命令行的选项优先。

      退出码：0 没有这样的问题，1 有，2 参数或文件读写有误。
      """,
      """
      gouji check PATH…

      Checks annual reports: whether totals tie, and rows, tables and headings are those of the form.
      PATH is a file, a folder (its .md, .markdown, .txt, .html and .htm; what is no report is passed over) or - (standard input).

        --format text|json         text for a reader (default), or JSON for a program
        --fail-on LEVEL            exit with 1 at findings of this level or graver: error (default), warning, information, hint; or never
        --severity RULE=LEVEL      how grave a rule is: off (not asked), error, warning, information, hint; may be repeated
        --edition 2019|2021|auto   the edition to hold reports to; that of the report's year by default
        --config FILE              use these settings, and look for no .gouji.json
        --color auto|always|never  colour on a terminal (default), always or never; NO_COLOR in the environment turns it off too
        --language zh|en           language of the output

      A .gouji.json beside a report or in a folder above it holds its settings, as gouji rules --format schema
      describes; options on the command line come first.

      Exit code: 0 no such findings, 1 some, 2 trouble with arguments or files.
      """),
    run: run)

  @Sendable private static func run(_ arguments: inout Arguments, _ console: Console) throws(UsageFault) -> ExitCode {
    let format = try arguments.choice("--format", of: Format.self) ?? .text
    let failOn = try arguments.choice("--fail-on", of: FailOn.self) ?? .error
    let colour = try arguments.choice("--color", of: ColourChoice.self) ?? .auto
    let settings = try CheckSettings(&arguments, console)
    let paths = try arguments.operands()
    guard !paths.isEmpty else { throw UsageFault("要检查哪个文件或文件夹？", "Which file or folder is to be checked?") }
    var files = ReportFiles(console: console, settings: settings)
    var tally = Tally()
    switch format {
    case .text:
      var report = TextReport(language: console.language, isColoured: colour.holds)
      files.visit(paths) { file in
        tally.add(file.analysis)
        if file.analysis.report == nil { console.complain(.noReport(file.path)) }
        console.write(report.text(of: file))
      }
      console.write(report.summary(of: tally, troubleCount: files.troubleCount))
    case .json:
      var writer = JSONWriter()
      writer.object { writer in
        writer.name("files")
        writer.array { writer in
          files.visit(paths) { file in
            tally.add(file.analysis)
            if file.analysis.report == nil { console.complain(.noReport(file.path)) }
            CheckedFile(path: file.path, analysis: file.analysis, language: console.language).write(to: &writer)
          }
        }
        writer.member("summary", tally)
      }
      console.write(writer.bytes)
      console.write("\n")
    }
    if tally.files == 0, files.troubleCount == 0 { console.complain(.nothingFound(paths)) }
    if files.troubleCount > 0 { return .trouble }
    return failOn.isMet(by: tally) ? .findings : .success
  }
}

/// How much was found in how many files.
struct Tally {
  /// The files that were read, reports or not.
  private(set) var files = 0
  /// Those that are reports.
  private(set) var reports = 0
  private var counts: [Severity: Int] = [:]

  func count(of severity: Severity) -> Int { counts[severity] ?? 0 }

  var hasFindings: Bool { !counts.isEmpty }

  mutating func add(_ analysis: Analysis) {
    files += 1
    if analysis.report != nil { reports += 1 }
    for finding in analysis.findings { counts[finding.severity, default: 0] += 1 }
  }
}

extension Localized {
  /// A file is none of those that the tool is for.
  static func noReport(_ path: String) -> Localized {
    Localized("\(path)：不是政府信息公开工作年度报告，没有检查", "\(path): it is no annual report on open government information; nothing was checked")
  }

  fileprivate static func nothingFound(_ paths: [String]) -> Localized {
    let list = paths.joined(separator: " ")
    return Localized("\(list)：没有找到政府信息公开工作年度报告", "\(list): no annual report on open government information was found")
  }
}
