import ReportFolder
import ReportForm

/// `gouji table`: the figures of many reports, one row a report.
enum TableCommand {
  static let subcommand = Subcommand(
    name: "table",
    summary: Localized("把许多报告的数汇成一张表，一份报告一行", "Collect the figures of many reports, one row per report"),
    purpose: Localized(
      """
      gouji table 路径… [--format text|csv|jsonl|xlsx] [-o 文件]

      一份报告一行：单位、年度、格式、核对的结果，和三张表的全部数。列名写明在哪张表、哪一组：表三·（三）不予公开·1.属于国家秘密·自然人。
      路径与 gouji check 相同。不是年度报告的、没能读出的也占一行，写明原因。数照报告的原样，错的也不改；空着的留空，金额以万元计。
      """,
      """
      gouji table PATH… [--format text|csv|jsonl|xlsx] [-o FILE]

      One row per report: body, year, form, check result, and all figures of the three tables. Columns are named by table and group:
      表三·（三）不予公开·1.属于国家秘密·自然人. PATH is as for gouji check. A file that is not an annual report or could not be read also
      has a row, with the reason. Figures are taken as they are, even wrong ones; blanks stay blank, and amounts are in 万元.
      """),
    options: [
      CommandOption(
        "--format", .words(Format.allCases.map(\.rawValue)),
        """
        text：给人看的摘要，各项合计和核对的结果（在终端上的默认）
        csv：一张表，UTF-8 带 BOM，Excel 可直接打开（不在终端上的默认）
        jsonl：一行一个 JSON 对象，读一份写一行，供程序用；不是数的为 null
        xlsx：Excel、WPS 工作簿，表二、表三、表四各一张，数是数，表头固定
        """,
        """
        text: a summary for people, with totals and check results (default on a terminal)
        csv: one sheet in UTF-8 with a byte order mark, opens in Excel (default elsewhere)
        jsonl: one JSON object per line, written as each report is read, for programs; null for anything that is not a number
        xlsx: a workbook for Excel or WPS with one sheet per table, numbers as numbers, and frozen headers
        """),
      CommandOption(
        "--output", .file, short: "-o", "写到这个文件；没有 --format 时按文件名的结尾定格式",
        "write to this file; without --format, its name extension decides the format"),
      .force,
    ] + CollectionOptions.choosing + [.edition, .config, .language],
    closing: Localized(
      "退出码：0 都读出来了，2 参数、设置或文件读写有误，有不是年度报告的，或者没有报告。",
      "Exit code: 0 all read, 2 wrong arguments, settings or files, files that are not annual reports, or no report at all."),
    run: run)

  private enum Format: String, CaseIterable {
    case text, csv, jsonl, xlsx

    /// What the ending of a file's name asks for, or nil.
    init?(ending path: String) { self.init(rawValue: path.split(separator: ".").last.map { $0.lowercased() } ?? "") }
  }

  @Sendable private static func run(_ arguments: inout Arguments, _ console: Console) throws(UsageFault) -> ExitCode {
    let named = try arguments.choice("--format", of: Format.self)
    let output = try OutputFile(&arguments)
    let settings = try CheckSettings(&arguments, console)
    let list = try arguments.value("--files-from")
    var paths = try arguments.operands()
    if let list { paths += try ListedFiles.paths(in: list, beside: paths) }
    guard !paths.isEmpty || list != nil else { throw UsageFault("要汇总哪些文件或文件夹？", "Which files or folders should be collected?") }
    let format = named ?? output.path.flatMap(Format.init(ending:)) ?? (output.wouldFillTerminal ? .text : .csv)
    if format == .xlsx, output.wouldFillTerminal {
      throw UsageFault("xlsx 不能显示在终端上，请用 -o 指定文件", "xlsx cannot be shown on a terminal; name a file with -o")
    }
    var files = ReportFiles(console: console, settings: settings, previous: PreviousReports(paths))
    let progress = Progress(console, isHidden: false)
    var rows: [CollectedRow] = []
    var lines: [UInt8] = []
    var (reports, others) = (0, 0)
    files.visit(paths) { file, language in
      let row = CollectedRow(file.analysis, path: file.path)
      return .init(made: Made(row, line: format == .jsonl ? row.line(in: language) : nil), analysis: file.analysis)
    } take: { found, done, all in
      progress.tell(done, of: all)
      let made: Made
      switch found {
      case .made(let row): made = row
      case .unread(let text):
        let row = CollectedRow(text)
        made = Made(row, line: format == .jsonl ? row.line(in: console.language) : nil)
      }
      if made.isReport { reports += 1 } else { others += 1 }
      if made.isOther { console.complain(.noReport(made.path)) }
      if let row = made.row { rows.append(row) }
      // Lines go out as they come, so that nothing is kept of a report that was read.
      if output.path == nil { console.write(made.line) } else { lines += made.line }
    }
    progress.clear()
    if reports + others == 0, files.troubleCount == 0 { console.complain(.nothingFound(paths)) }
    let bytes: [UInt8]
    switch format {
    case .text: bytes = rows.isEmpty ? [] : Array(CollectionExcerpt.text(rows, language: console.language).utf8)
    case .csv: bytes = CollectionSheets(rows, language: console.language).csv
    case .xlsx: bytes = CollectionSheets(rows, language: console.language).workbook
    case .jsonl: bytes = lines
    }
    let written = output.write(bytes, of: output.source(among: paths), console)
    return written != .success || others > 0 || reports == 0 || files.faultySettings > 0 ? .trouble : .success
  }
}

/// What is kept of a file: its row, or the line that is all that is to be written of it.
private struct Made: Sendable {
  let path: String
  let row: CollectedRow?
  let line: [UInt8]
  /// Whether it is a report; whether it was read and is none.
  let (isReport, isOther): (Bool, Bool)

  init(_ row: CollectedRow, line: [UInt8]?) {
    path = row.path
    self.row = line == nil ? row : nil
    self.line = line ?? []
    switch row.standing {
    case .report: (isReport, isOther) = (true, false)
    case .noReport: (isReport, isOther) = (false, true)
    case .unread: (isReport, isOther) = (false, false)
    }
  }
}
