import ReportAnalysis
import ReportFolder
import ReportForm
import ReportWriting

/// `gouji summary`: a page for the office on all reports, and for each body a slip to go back with its report.
enum SummaryCommand {
  static let subcommand = Subcommand(
    name: "summary",
    summary: Localized("给主管部门的汇总网页，和给各单位的退回单", "A summary page for the office, and a correction slip for each body"),
    purpose: Localized(
      """
      gouji summary 路径… -o 文件夹

      写一个网页（index.html）：各单位、核对的结果、按规则和地区（文件夹）的问题、各项合计与上年的比较；
      再给每份报告写一张退回单（slips 里，网页和 Word 各一份），逐条写明哪一行、错在哪里、怎样改。不用联网，可以打印（A4）。
      路径与 gouji check 相同；没能读出的、不是年度报告的也列出，写明原因。
      """,
      """
      gouji summary PATH… -o FOLDER

      Writes a web page (index.html): bodies, check results, problems by rule and by district (folder), and totals compared with last
      year; and for each report a correction slip (in slips, as a page and as a Word document) that says line by line what is wrong and
      how to fix it. The pages work offline and print on A4. PATH is as for gouji check; files that could not be read or are not annual
      reports are listed with the reason.
      """),
    options: [
      CommandOption(
        "--output", .folder, short: "-o", "写到这个文件夹；没有就新建，已有的同名文件会被替换",
        "write to this folder, created if needed; files with the same names are replaced")
    ] + CollectionOptions.choosing + [.edition, .config, .language],
    closing: Localized(
      "退出码：0 都读出来了，2 参数、设置或文件读写有误，有不是年度报告的，或者没有报告。",
      "Exit code: 0 all read, 2 wrong arguments, settings or files, files that are not annual reports, or no report at all."),
    run: run)

  /// What is made of a file while others are read: what the page keeps of it, and its slip in two formats.
  private struct Made: Sendable {
    let entry: SummaryEntry
    let slip: (page: [UInt8], document: [UInt8])?
  }

  @Sendable private static func run(_ arguments: inout Arguments, _ console: Console) throws(UsageFault) -> ExitCode {
    let output = try OutputFile(&arguments)
    let settings = try CheckSettings(&arguments, console)
    let list = try arguments.value("--files-from")
    var paths = try arguments.operands()
    if let list { paths += try ListedFiles.paths(in: list, beside: paths) }
    guard !paths.isEmpty || list != nil else { throw UsageFault("要汇总哪些文件或文件夹？", "Which files or folders should be collected?") }
    guard let target = output.path else { throw UsageFault("写到哪个文件夹？用 -o 指定", "Which folder should it be written to? Name it with -o") }
    let folder = SummaryFolder(target, console)
    guard folder.isReady else { return .trouble }
    var files = ReportFiles(console: console, settings: settings, previous: PreviousReports(paths))
    let progress = Progress(console, isHidden: false)
    var entries: [(entry: SummaryEntry, slip: String?)] = []
    files.visit(paths, window: 64) { file, language in
      .init(made: make(file, language), analysis: file.analysis)
    } take: { found, done, all in
      progress.tell(done, of: all)
      switch found {
      case .unread(let text): entries.append((SummaryEntry(text), nil))
      case .made(let made):
        // Its own pages of an earlier time are no reports.
        if folder.holds(made.entry.row.path) { return }
        if !made.entry.isReport { console.complain(.noReport(made.entry.row.path)) }
        entries.append((made.entry, made.slip.flatMap { folder.write($0.page, $0.document, for: made.entry.row) }))
      }
    }
    progress.clear()
    let reports = entries.count { $0.entry.isReport }
    if entries.isEmpty, files.troubleCount == 0 { console.complain(.nothingFound(paths)) }
    folder.write(SummaryPage(entries, language: console.language).bytes)
    folder.tellOtherSlips()
    let isWhole = !folder.hasFailed && files.troubleCount == 0 && files.faultySettings == 0
    return isWhole && reports > 0 && reports == entries.count ? .success : .trouble
  }

  private static func make(_ file: ReportFiles.File, _ language: Language) -> Made {
    let entry = SummaryEntry(file.analysis, path: file.path)
    guard entry.isReport else { return Made(entry: entry, slip: nil) }
    let publication = ReturnSlip(file.analysis, entry.row, language: language).publication
    return Made(entry: entry, slip: (HTMLDocument(publication).bytes, WordDocument(publication).bytes))
  }
}
