import ReportFolder
import ReportForm
import ReportReading
import ReportSyntax
import ReportWriting

/// `gouji import`: a report from a word processor or a web page, as Markdown.
enum ImportCommand {
  static let subcommand = Subcommand(
    name: "import",
    summary: Localized("把 Word 文档、网页里的报告转成 Markdown", "Convert a report from Word or a web page to Markdown"),
    purpose: Localized(
      """
      gouji import 文件 [-o 文件]

      读 Word、WPS 文档（.docx）、Excel 工作簿（.xlsx）和网页（.html），把报告写成 Markdown：标题、六个部分的标题和三张表按规定
      排好，文字和数照原样。认不出的照原样留着，没有带过来的（图片、隐藏的文字等）逐项说明。文件可以是 -（标准输入）。
      .doc、.wps、.rtf、.odt、.et、.xls 要用到 LibreOffice，.pdf 要用到 pdftotext；都不联网。
      """,
      """
      gouji import FILE [-o FILE]

      Reads Word and WPS documents (.docx), Excel workbooks (.xlsx) and web pages (.html), and writes the report as Markdown: title,
      section headings and the three tables as prescribed, text and figures as they are. What is not recognised is kept as it is; what is
      left out (pictures, hidden text and so on) is listed. FILE may be - (standard input). .doc, .wps, .rtf, .odt, .et and .xls need
      LibreOffice, .pdf needs pdftotext; neither uses the network.
      """),
    options: [
      .output, .force, .edition, .config, .language,
    ],
    closing: Localized(
      "退出码：0 三张表和六个部分都认出了，1 有没认出、没排好或没带过来的数，2 参数或文件有误，没有写出。",
      """
      Exit code: 0 all three tables and six sections were recognised, 1 some were not recognised or formatted, or figures were left out,
      2 wrong arguments or files; nothing was written.
      """),
    run: run)

  @Sendable private static func run(_ arguments: inout Arguments, _ console: Console) throws(UsageFault) -> ExitCode {
    let output = try OutputFile(&arguments)
    var settings = try CheckSettings(&arguments, console, takesSeverities: false)
    let paths = try arguments.operands()
    guard let path = paths.first else { throw UsageFault("要转换哪个文件？", "Which file should be converted?") }
    guard paths.count == 1 else { throw UsageFault("一次只能转换一个文件", "Only one file can be converted at a time") }
    let source = path == "-" ? nil : FilePath(path)
    guard let document = read(source, path, console) else { return .trouble }
    let imported = ImportedReport(document.markdown, configuration: settings.configuration(for: source, console))
    let result = output.write(imported.analysis.text.bytes, of: path, console)
    guard result == .success else { return result }
    if let words = document.leftOut { console.complain(.trouble(path, words)) }
    return tell(imported, path, output, console) && !document.losesFigures ? .success : .findings
  }

  private static func read(_ source: FilePath?, _ path: String, _ console: Console) -> ImportSource? {
    let reason: Localized
    do throws(SystemFault) {
      let bytes = try System.contents(of: source, limit: FileContent.documentLimit)
      do throws(ImportFault) { return try ImportSource(bytes, named: source) } catch { reason = error.message }
    } catch { reason = error.message }
    console.complain(.trouble(path, reason))
    return nil
  }

  /// Tells what was recognised; whether that is all.
  private static func tell(_ imported: ImportedReport, _ path: String, _ output: OutputFile, _ console: Console) -> Bool {
    guard let report = imported.analysis.report else {
      console.complain(.noReportImported(path))
      return false
    }
    for refused in imported.refused { console.complain(.refused(refused, path)) }
    let tables = TableKind.allCases.filter { report.table($0) == nil }.map(\.chinese)
    let sections = report.edition.sections.filter { report.section($0.number) == nil }.map(\.numeral)
    if !tables.isEmpty { console.complain(.missing(tables: tables, path)) }
    if !sections.isEmpty { console.complain(.missing(sections: sections, path)) }
    if let target = output.path { console.complain(.done(target, findings: imported.analysis.findings.count)) }
    return tables.isEmpty && sections.isEmpty && imported.refused.isEmpty
  }
}

extension Localized {
  fileprivate static func noReportImported(_ path: String) -> Localized {
    Localized(
      "\(path)：文字都转出来了，但认不出是政府信息公开工作年度报告",
      "\(path): the text was converted, but it is not recognised as an annual report on government information disclosure")
  }

  fileprivate static func refused(_ refused: Relayout.Refused, _ path: String) -> Localized {
    Localized(
      "\(path)：\(refused.kind.chinese)没有排好，照原样留着：\(refused.reason.message.text(in: .chinese))",
      "\(path): table \(refused.kind.section) was left as it is: \(refused.reason.message.text(in: .english))")
  }

  fileprivate static func missing(tables: [String], _ path: String) -> Localized {
    Localized(
      "\(path)：没有认出\(tables.joined(separator: "、"))；文档里如有，照原样留着",
      "\(path): not recognised: \(tables.joined(separator: ", ")); if the document has them, they were left as they are")
  }

  fileprivate static func missing(sections: [String], _ path: String) -> Localized {
    Localized(
      "\(path)：没有认出第\(sections.joined(separator: "、"))部分的标题",
      "\(path): section headings not recognised: \(sections.joined(separator: ", "))")
  }

  fileprivate static func done(_ path: String, findings: Int) -> Localized {
    findings == 0
      ? Localized("已写到 \(path)，核对没有发现问题", "written to \(path); no problems found")
      : Localized(
        "已写到 \(path)，有 \(findings) 处要看：gouji check \(path)",
        "written to \(path); \(findings.counted("problem")) to look at: gouji check \(path)")
  }
}
