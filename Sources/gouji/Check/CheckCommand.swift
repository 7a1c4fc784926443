import JSONText
import ReportAnalysis
import ReportForm

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
      路径可以是文件、文件夹（检查其中的 .md、.markdown、.txt、.html、.htm、.docx、.xlsx，不是年度报告的跳过）或 -（标准输入）。
      .doc、.wps、.rtf、.odt、.et、.xls 要用到 LibreOffice，.pdf 要用到 pdftotext，指名时才读。文档里的问题指到表、行、栏或段。

        --fix                     把有把握的改好，写回文件，再列出剩下的；标准输入（-）改好的全文写到标准输出，其余写到标准错误
        --diff                    只显示 --fix 会怎样改（可以交给 patch -p0），什么也不写
        --annotate 文件.docx      另存一份加了批注的 Word 文档，每个问题一条；已有的文件用 --force 才替换
        --format text|json        输出给人看的文字（缺省）或给程序用的 JSON
        --fail-on 级别            有这一级或更严重的问题时退出码为 1：error（缺省）、warning、information、hint，或 never
        --severity 规则=级别      改一条规则的级别：off（不查）、error、warning、information、hint；可以写几次
        --edition 2019|2021|auto  按哪一版格式检查；缺省按报告的年度
        --previous 文件|文件夹    与这份上年报告核对，或在这个文件夹里找同一机关的；缺省在报告旁边、附近以年份命名的
                                  文件夹和一起检查的文件里找
        --files-from 文件         还检查这个文件里列出的路径，一行一个；- 是标准输入
        --config 文件             用这份设置，不找 .gouji.json
        --color auto|always|never 颜色：在终端上用（缺省）、总用、不用；环境变量 NO_COLOR 也可关掉
        --language zh|en          输出的语言；缺省按第一个文件的设置

      报告所在或上层文件夹里的 .gouji.json 是它的设置，格式见 gouji rules --format schema；命令行的选项优先。

      --fix 不会猜：有几种可能的、要人填写的都留着。只读的、读取之后又被改动的、不是 UTF-8 的文件不会改写。

      退出码：0 没有（剩下）这样的问题，1 有，2 参数、设置或文件读写有误，或者没有报告可查；用 --diff 时，1 是会有改动。
      """,
      """
      gouji check PATH…

      Checks annual reports: whether totals tie, and rows, tables and headings are those of the form.
      PATH is a file, a folder (its .md, .markdown, .txt, .html, .htm, .docx and .xlsx; what is no report is passed over) or -
      (standard input). .doc, .wps, .rtf, .odt, .et and .xls take LibreOffice, .pdf takes pdftotext, and are read where they are named.
      Findings in documents point to table, row and column or paragraph.

        --fix                      make the repairs that are certain, in the files, and list what is left; of the standard input (-)
                                   the repaired text goes to the output, all else to the error stream
        --diff                     only show what --fix would change (for patch -p0), and write nothing
        --annotate FILE.docx       write the Word document once more with a comment at each finding; a file that is there is replaced
                                   only with --force
        --format text|json         text for a reader (default), or JSON for a program
        --fail-on LEVEL            exit with 1 at findings of this level or graver: error (default), warning, information, hint; or never
        --severity RULE=LEVEL      how grave a rule is: off (not asked), error, warning, information, hint; may be repeated
        --edition 2019|2021|auto   the edition to hold reports to; that of the report's year by default
        --previous FILE|FOLDER     compare with this report of last year, or with the same body's in this folder; by default it is
                                   looked for beside the report, in folders near it that are named by a year, and among the files
                                   that are checked
        --files-from FILE          also check the paths that this file lists, one a line; - is the standard input
        --config FILE              use these settings, and look for no .gouji.json
        --color auto|always|never  colour on a terminal (default), always or never; NO_COLOR in the environment turns it off too
        --language zh|en           language of the output; by default what the first file's settings say

      A .gouji.json beside a report or in a folder above it holds its settings, as gouji rules --format schema
      describes; options on the command line come first.

      --fix does not guess: what can be mended in several ways, or is for a person to fill in, is left. A file that is read-only,
      that was changed since it was read, or that is not UTF-8 is not written.

      Exit code: 0 no such findings (left), 1 some, 2 trouble with arguments, settings or files, or no report to check; with --diff,
      1 where something would change.
      """),
    run: run)

  @Sendable private static func run(_ arguments: inout Arguments, _ console: Console) throws(UsageFault) -> ExitCode {
    let format = try arguments.choice("--format", of: Format.self) ?? .text
    let failOn = try arguments.choice("--fail-on", of: FailOn.self) ?? .error
    let colour = try arguments.choice("--color", of: ColourChoice.self) ?? .auto
    let fixes = try arguments.flag("--fix")
    let showsDifference = try arguments.flag("--diff")
    var annotating = try Annotating(&arguments)
    let settings = try CheckSettings(&arguments, console)
    let list = try arguments.value("--files-from")
    var paths = try arguments.operands()
    if let list { paths += try ListedFiles.paths(in: list, beside: paths) }
    guard !paths.isEmpty || list != nil else { throw UsageFault("要检查哪个文件或文件夹？", "Which file or folder is to be checked?") }
    let repairing = try Repairing(showsDifference: showsDifference, fixes: fixes, format, paths)
    try annotating?.expect(paths, repairing)
    let toErrors = repairing == .write && paths.contains("-")
    var files = ReportFiles(console: console, settings: settings, previous: PreviousReports(paths))
    var tally = Tally(fixed: repairing == .none ? nil : 0)
    /// Repairs a file as far as is asked for; where it cannot be written, what is wrong with it as it stands is what counts.
    func check(_ file: ReportFiles.File, _ show: (Analysis, _ fixed: Int?) -> Void) throws(SystemFault) {
      if file.analysis.report == nil { console.complain(.noReport(file.path)) }
      let all = repairing == .none ? nil : FixAll(file.analysis)
      let rewritten = RewrittenFile(file, text: all?.analysis.text ?? file.analysis.text)
      do throws(SystemFault) {
        switch repairing {
        case .none: break
        case .write: try rewritten.write(to: console)
        case .difference: console.write(try rewritten.difference(isColoured: colour.holds(on: 1)))
        }
        tally.add(all?.analysis ?? file.analysis, fixed: all?.count ?? 0)
        show(all?.analysis ?? file.analysis, all?.count)
        annotating?.take(file, file.analysis, console.language)
      } catch {
        tally.add(file.analysis, fixed: 0)
        show(file.analysis, 0)
        throw error
      }
    }
    switch format {
    case .text:
      let report = TextReport(for: console, isColoured: colour.holds(on: toErrors ? 2 : 1))
      func say(_ text: String) {
        if repairing == .difference { return }
        if toErrors { console.writeError(text) } else { console.write(text) }
      }
      files.visit(paths) { file throws(SystemFault) in
        try check(file) { analysis, _ in say(report.text(of: analysis, path: file.path)) }
      }
      say(report.repairs(of: tally) + report.uncompared(of: tally))
      say(report.summary(of: tally, troubleCount: files.troubleCount))
    case .json:
      var writer = JSONWriter()
      writer.object { writer in
        writer.name("files")
        writer.array { writer in
          files.visit(paths) { file throws(SystemFault) in
            try check(file) { analysis, fixed in
              CheckedFile(path: file.path, analysis: analysis, fixed: fixed, language: console.language).write(to: &writer)
            }
          }
          for file in files.unread { UnreadFile(file, language: console.language).write(to: &writer) }
        }
        writer.member("summary", tally)
      }
      console.write(writer.bytes)
      console.write("\n")
    }
    if let annotating, !annotating.write(console) { return .trouble }
    if tally.files == 0, files.troubleCount == 0 { console.complain(.nothingFound(paths)) }
    // A script must not go on where something that was named was not checked.
    if files.troubleCount > 0 || files.faultySettings > 0 || tally.reports < tally.files || tally.files == 0 { return .trouble }
    if repairing == .difference { return tally.fixedFiles > 0 ? .findings : .success }
    return failOn.isMet(by: tally) ? .findings : .success
  }
}

extension Localized {
  /// A file is none of those that the tool is for.
  static func noReport(_ path: String) -> Localized {
    Localized("\(path)：不是政府信息公开工作年度报告，没有检查", "\(path): it is no annual report on open government information; nothing was checked")
  }

  static func nothingFound(_ paths: [String]) -> Localized {
    let list = paths.joined(separator: " ")
    return Localized("\(list)：没有找到政府信息公开工作年度报告", "\(list): no annual report on open government information was found")
  }
}
