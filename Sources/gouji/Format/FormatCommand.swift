import ReportForm
import ReportReading
import ReportWriting

/// `gouji format`: lays the tables of reports out as standard Markdown tables, in the files themselves.
enum FormatCommand {
  static let subcommand = Subcommand(
    name: "format",
    summary: Localized("把报告里的表格排成标准的 Markdown 表格", "Format the tables of reports as standard Markdown tables"),
    purpose: Localized(
      """
      gouji format 路径…

      把三张表排成规定格式的 Markdown 表格，各列对齐，写回文件。从 Word、Excel、PDF 粘贴来的写法都认：
      制表符、一格一行、竖线、按行断开的文字。数照原样留着，格式没有的行留在原处，夹在表里的页码和
      文字移到表后。会丢东西、会改变读法的表不动，网页里的表也不动，并说明原因。
      路径可以是文件、文件夹（其中的 .md、.markdown、.txt、.html、.htm，不是年度报告的跳过）或 -（标准输入，结果写到标准输出）。
      """,
      """
      gouji format PATH…

      Formats the three tables as Markdown tables of the form, with aligned columns, in the files themselves. Tables pasted from Word,
      Excel or a PDF are recognised: tabs, one cell per line, pipes, or text broken over lines. Figures are kept as they are, rows that
      are not in the form stay in place, and page numbers and text between the rows move below the table. A table that would lose
      something or read differently is left as it is, like tables of web pages, and the reason is given. PATH is a file, a folder (its
      .md, .markdown, .txt, .html and .htm files; those that are not annual reports are skipped) or - (standard input, written to
      standard output).
      """),
    options: [
      CommandOption("--check", "什么也不写，只列出要排的文件", "write nothing, only list the files to format"),
      CommandOption(
        "--diff", "什么也不写，只显示会怎样改（可以交给 patch -p0）", "write nothing, only show what would change (for patch -p0)"),
      .exclude, .edition, .config, .colour, .language,
    ],
    closing: Localized(
      "退出码：0 排好了或无须排，1 用 --check 或 --diff 时有要排的，2 参数、设置或文件读写有误。",
      "Exit code: 0 formatted, or nothing to format; 1 with --check or --diff, something to format; 2 wrong arguments, settings or files."
    ),
    run: run)

  /// What is done about a file that is to be laid out.
  private enum Deed { case write, list, show }

  @Sendable private static func run(_ arguments: inout Arguments, _ console: Console) throws(UsageFault) -> ExitCode {
    let checks = try arguments.flag("--check")
    let deed: Deed = try arguments.flag("--diff") ? .show : checks ? .list : .write
    let colour = try arguments.choice("--color", of: ColourChoice.self) ?? .auto
    let settings = try CheckSettings(&arguments, console)
    let paths = try arguments.operands()
    guard !paths.isEmpty else { throw UsageFault("要整理哪个文件或文件夹？", "Which file or folder should be formatted?") }
    let isColoured = colour.holds(on: 1)
    var files = ReportFiles(console: console, settings: settings)
    var (changed, unchanged) = (0, 0)
    files.visit(paths) { file, _ in
      FormatCommand.layOut(file, deed, isColoured: isColoured)
    } take: { found, _, _ in
      guard case .made(let made) = found else { return }
      for complaint in made.complaints { console.complain(complaint) }
      console.write(made.output)
      if made.isLost { return }
      if made.isChanged { changed += 1 } else { unchanged += 1 }
    }
    if changed + unchanged == 0, files.troubleCount == 0 { console.complain(.nothingFound(paths)) }
    if deed == .write, changed + unchanged > 0 {
      let summary = Localized.summary(changed, unchanged).text(in: console.language) + "\n"
      if paths.contains("-") { console.writeError(summary) } else { console.write(summary) }
    }
    if files.troubleCount > 0 || files.faultySettings > 0 { return .trouble }
    return deed != .write && changed > 0 ? .findings : .success
  }

  /// What became of a file.
  private struct LaidOut: Sendable {
    var complaints: [Localized] = []
    /// What goes to the output.
    var output: [UInt8] = []
    var isChanged = false
    /// Whether it could not be written.
    var isLost = false
  }

  /// Lays out the tables of a file, and writes it or tells what would be written.
  private static func layOut(_ file: ReportFiles.File, _ deed: Deed, isColoured: Bool) -> ReportFiles.Visited<LaidOut> {
    var made = LaidOut()
    if file.analysis.report == nil { made.complaints.append(.noReportToFormat(file.path)) }
    let relaid = Relayout(file.analysis)
    made.complaints += relaid.refused.map { .refused($0, in: file.path) }
    let rewritten = RewrittenFile(file, text: relaid.text)
    made.isChanged = rewritten.isChanged
    do throws(SystemFault) {
      switch deed {
      case .write:
        made.output = try rewritten.write()
        if let fault = rewritten.faultOfInput { throw fault }
      case .list: if rewritten.isChanged { made.output = Array("\(file.path.printable)\n".utf8) }
      case .show: made.output = try rewritten.difference(isColoured: isColoured)
      }
      return ReportFiles.Visited(made: made, analysis: file.analysis)
    } catch {
      made.isLost = true
      return ReportFiles.Visited(made: made, analysis: file.analysis, fault: error)
    }
  }
}

extension Localized {
  fileprivate static func noReportToFormat(_ path: String) -> Localized {
    Localized(
      "\(path)：不是政府信息公开工作年度报告，没有改动", "\(path): this is not an annual report on government information disclosure; nothing was changed")
  }

  fileprivate static func refused(_ refused: Relayout.Refused, in path: String) -> Localized {
    let place = refused.line.map { "\(path):\($0 + 1)" } ?? path
    let reason = refused.reason.message
    return Localized(
      "\(place)：\(refused.kind.chinese)没有改动：\(reason.text(in: .chinese))",
      "\(place): table \(refused.kind.section) was not changed: \(reason.text(in: .english))")
  }

  fileprivate static func summary(_ changed: Int, _ unchanged: Int) -> Localized {
    Localized(
      changed == 0 ? "✓ \(unchanged) 个文件无须改动" : "排好 \(changed) 个文件" + (unchanged > 0 ? "，\(unchanged) 个无须改动" : ""),
      changed == 0
        ? "✓ nothing to format in \(unchanged.counted("file"))"
        : "formatted \(changed.counted("file"))" + (unchanged > 0 ? ", \(unchanged) unchanged" : ""))
  }
}
