import ReportAnalysis
import ReportForm
import ReportReading
import ReportWriting

/// `gouji export`: a report for a program, a spreadsheet, a web site or a word processor to take up.
enum ExportCommand {
  static let subcommand = Subcommand(
    name: "export",
    summary: Localized("把报告导出为网页、Word 文档、表格或数据", "Export a report as a web page, a Word document, a sheet or data"),
    purpose: Localized(
      """
      gouji export 文件 [--format json|csv|html|docx] [-o 文件]

      文件可以是 -（标准输入）。默认写到标准输出。报告可以是文本、网页或 Word、Excel 文档；不写 --format 时按 -o 的文件名结尾定格式。
      """,
      """
      gouji export FILE [--format json|csv|html|docx] [-o FILE]

      FILE may be - (standard input). By default it writes to standard output. The report may be a text, a web page, or a Word or Excel
      document; without --format, the name extension after -o decides the format.
      """),
    options: [
      CommandOption(
        "--format", .words(Format.allCases.map(\.rawValue)),
        """
        json（默认）：标题、各部分和三张表的数。行和栏用规定的名称；空着或认不出的格为 null，没有的行不写
        csv：三张表，一张接一张，照格式的样子排，Excel 可直接打开；金额以万元计
        html：完整的网页，三张表按规定格式合并单元格，可以直接发布、打印（A4），也能用 Word 打开
        docx：Word、WPS 文档，字体、页边距按公文格式
        """,
        """
        json (default): title, sections and the figures of the three tables. Rows and columns have their names from
        the form; a blank or unreadable cell is null, and a row that is missing is left out
        csv: the three tables one after the other, laid out like the form, opens in Excel; amounts in 万元
        html: a complete web page with the form's merged cells, to publish, print (A4) or open in Word
        docx: a Word or WPS document with the fonts and margins of official documents
        """),
      .output, .force, .edition, .config, .language,
    ],
    closing: Localized(
      "数照报告的原样，错的也不改：先用 gouji check 核对。网页和文档里不带注释。",
      "Figures are exported as they are, even wrong ones: check them first with gouji check. Comments are left out of pages and documents."),
    run: run)

  /// What a report can be exported as.
  private enum Format: String, CaseIterable { case json, csv, html, docx }

  @Sendable private static func run(_ arguments: inout Arguments, _ console: Console) throws(UsageFault) -> ExitCode {
    let asked = try arguments.choice("--format", of: Format.self)
    let output = try OutputFile(&arguments)
    let format = try format(asked, output)
    let settings = try CheckSettings(&arguments, console, takesSeverities: false)
    let paths = try arguments.operands()
    guard let path = paths.first else { throw UsageFault("要导出哪个文件？", "Which file should be exported?") }
    guard paths.count == 1 else { throw UsageFault("一次只能导出一个文件", "Only one file can be exported at a time") }
    if format == .docx, output.wouldFillTerminal {
      throw UsageFault("docx 不能显示在终端上，请用 -o 指定文件", "docx cannot be shown on a terminal; name a file with -o")
    }
    guard let analysis = ReportFiles.read(path, console, settings) else { return .trouble }
    guard let report = analysis.report, let document = document(analysis, report, as: format, path, console) else {
      console.complain(
        Localized(
          "\(path)：不是政府信息公开工作年度报告，没有可导出的",
          "\(path): this is not an annual report on government information disclosure; nothing was exported"))
      return .trouble
    }
    let written = output.write(document.bytes, of: path, console)
    let errors = analysis.findings.count { $0.severity == .error }
    if written == .success, errors > 0 { console.complain(.unrepaired(errors, in: path)) }
    return written
  }

  /// The format that is asked for, or else the one that the name of the output ends in; fails where they contradict each other.
  private static func format(_ asked: Format?, _ output: OutputFile) throws(UsageFault) -> Format {
    let ending = output.ending.flatMap { Format(rawValue: $0 == "htm" ? "html" : $0) }
    if let asked, let ending, asked != ending {
      throw UsageFault(
        "--format 是 \(asked.rawValue)，而 -o 的文件名以 .\(ending.rawValue) 结尾，请改成一致",
        "--format is \(asked.rawValue), but the name after -o ends in .\(ending.rawValue); use the same format")
    }
    return asked ?? ending ?? .json
  }

  private static func document(
    _ analysis: Analysis, _ report: Report, as format: Format, _ path: String, _ console: Console
  ) -> (any ReportDocument)? {
    switch format {
    case .json: return JSONDocument(report, path: path)
    case .csv:
      for table in report.tables { for row in table.rows where !row.isExported { console.complain(.leftOut(row, of: report, path)) } }
      return CSVDocument(report)
    case .html, .docx:
      guard let publication = Publication(analysis) else { return nil }
      for refused in publication.refused { console.complain(.asWritten(refused, in: path)) }
      return format == .html ? HTMLDocument(publication) : WordDocument(publication)
    }
  }
}

extension TableRow {
  /// Whether its figures stand in the form.
  fileprivate var isExported: Bool {
    if case .row = role { !isMalformed } else { false }
  }
}

extension Localized {
  fileprivate static func unrepaired(_ errors: Int, in path: String) -> Localized {
    Localized(
      "\(path)：报告里还有 \(errors) 个错误，已照原样导出；请用 gouji check 核对",
      "\(path): the report still has \(errors.counted("error")) and was exported as it is; see gouji check")
  }

  fileprivate static func leftOut(_ row: TableRow, of report: Report, _ path: String) -> Localized {
    let place = "\(path):\(report.text.lines.line(at: row.range.lowerBound) + 1)"
    return Localized(
      "\(place)：这一行的数对不上格式里的格，没有导出；请先用 gouji check 查看",
      "\(place): the numbers in this row cannot be matched to the cells of the form and were left out; see gouji check")
  }

  fileprivate static func asWritten(_ refused: Relayout.Refused, in path: String) -> Localized {
    let place = refused.line.map { "\(path):\($0 + 1)" } ?? path
    return Localized(
      "\(place)：\(refused.kind.chinese)没有排成规定格式，照原文导出：\(refused.reason.message.text(in: .chinese))",
      "\(place): table \(refused.kind.section) was exported as it is, not in the layout of the form: \(refused.reason.message.text(in: .english))"
    )
  }
}
