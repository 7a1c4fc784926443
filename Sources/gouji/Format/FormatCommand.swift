import ReportForm
import ReportReading
import ReportWriting

/// `gouji format`: lays the tables of reports out as standard Markdown tables, in the files themselves.
enum FormatCommand {
  static let subcommand = Subcommand(
    name: "format",
    summary: Localized("把报告里的表格排成标准的 Markdown 表格", "Lay out the tables of reports as standard Markdown tables"),
    help: Localized(
      """
      gouji format 路径…

      把三张表排成规定格式的 Markdown 表格，各列对齐，写回文件。从 Word、Excel、PDF 粘贴来的写法都认：
      制表符、一格一行、竖线、按行断开的文字。数照原样留着，格式没有的行留在原处，夹在表里的页码和
      文字移到表后。会丢东西、会改变读法的表不动，网页里的表也不动，并说明原因。
      路径可以是文件、文件夹（其中的 .md、.markdown、.txt、.html、.htm，不是年度报告的跳过）或 -（标准输入，结果写到标准输出）。

        --check                   什么也不写，只列出要排的文件
        --diff                    什么也不写，只显示会怎样改（可以交给 patch -p0）
        --edition 2019|2021|auto  表格自己看不出是哪一版时，按哪一版；缺省按报告的年度
        --config 文件             用这份设置，不找 .gouji.json
        --color auto|always|never 颜色：在终端上用（缺省）、总用、不用；环境变量 NO_COLOR 也可关掉
        --language zh|en          输出的语言

      退出码：0 排好了或无须排，1 用 --check 或 --diff 时有要排的，2 参数或文件读写有误。
      """,
      """
      gouji format PATH…

      Lays the three tables out as Markdown tables of the form, their columns in line, in the files themselves. It reads them as they
      come from Word, Excel or a PDF: tabs, one cell a line, pipes, text broken over lines. Figures stay as they are written, rows that
      the form does not have stay at their place, page numbers and words between the rows follow the table. A table that would lose
      something, or read differently, is left as it is, as those of web pages are, and why is told.
      PATH is a file, a folder (its .md, .markdown, .txt, .html and .htm; what is no report is passed over) or - (standard input, to the output).

        --check                    write nothing, only list the files to lay out
        --diff                     write nothing, only show what would change (for patch -p0)
        --edition 2019|2021|auto   the edition of a table that does not tell; that of the report's year by default
        --config FILE              use these settings, and look for no .gouji.json
        --color auto|always|never  colour on a terminal (default), always or never; NO_COLOR in the environment turns it off too
        --language zh|en           language of the output

      Exit code: 0 laid out, or nothing to do; 1 with --check or --diff where there is something to do; 2 trouble with arguments or files.
      """),
    run: run)

  /// What is done about a file that is to be laid out.
  private enum Deed { case write, list, show }

  @Sendable private static func run(_ arguments: inout Arguments, _ console: Console) throws(UsageFault) -> ExitCode {
    let checks = try arguments.flag("--check")
    let deed: Deed = try arguments.flag("--diff") ? .show : checks ? .list : .write
    let colour = try arguments.choice("--color", of: ColourChoice.self) ?? .auto
    let settings = try CheckSettings(&arguments, console)
    let paths = try arguments.operands()
    guard !paths.isEmpty else { throw UsageFault("要排哪个文件或文件夹？", "Which file or folder is to be laid out?") }
    var files = ReportFiles(console: console, settings: settings)
    var (changed, unchanged) = (0, 0)
    files.visit(paths) { file throws(SystemFault) in
      if file.analysis.report == nil { console.complain(.noReportToFormat(file.path)) }
      let relaid = Relayout(file.analysis)
      for refused in relaid.refused { console.complain(.refused(refused, in: file.path)) }
      let rewritten = RewrittenFile(file, text: relaid.text)
      switch deed {
      case .write: try rewritten.write(to: console)
      case .list: if rewritten.isChanged { console.write("\(file.path.printable)\n") }
      case .show: console.write(try rewritten.difference(isColoured: colour.holds(on: 1)))
      }
      if rewritten.isChanged { changed += 1 } else { unchanged += 1 }
    }
    if changed + unchanged == 0, files.troubleCount == 0 { console.complain(.nothingFound(paths)) }
    if deed == .write, changed + unchanged > 0 {
      let summary = Localized.summary(changed, unchanged).text(in: console.language) + "\n"
      if paths.contains("-") { console.writeError(summary) } else { console.write(summary) }
    }
    if files.troubleCount > 0 { return .trouble }
    return deed != .write && changed > 0 ? .findings : .success
  }
}

extension Localized {
  fileprivate static func noReportToFormat(_ path: String) -> Localized {
    Localized("\(path)：不是政府信息公开工作年度报告，没有改动", "\(path): it is no annual report on open government information; it stays as it is")
  }

  fileprivate static func refused(_ refused: Relayout.Refused, in path: String) -> Localized {
    let place = refused.line.map { "\(path):\($0 + 1)" } ?? path
    let reason = refused.reason.message
    return Localized(
      "\(place)：\(refused.kind.chinese)没有改动：\(reason.text(in: .chinese))",
      "\(place): table \(refused.kind.section) stays as it is: \(reason.text(in: .english))")
  }

  fileprivate static func summary(_ changed: Int, _ unchanged: Int) -> Localized {
    Localized(
      changed == 0 ? "✓ \(unchanged) 个文件无须改动" : "排好 \(changed) 个文件" + (unchanged > 0 ? "，\(unchanged) 个无须改动" : ""),
      changed == 0
        ? "✓ nothing to lay out in \(unchanged) file\(unchanged == 1 ? "" : "s")"
        : "laid out \(changed) file\(changed == 1 ? "" : "s")" + (unchanged > 0 ? ", \(unchanged) unchanged" : ""))
  }
}
