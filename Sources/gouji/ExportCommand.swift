import LanguageServerProtocol
import ReportAnalysis
import ReportSyntax

/// `gouji export`: what was recognised in a report, for a program to take up.
enum ExportCommand {
  static let subcommand = Subcommand(
    name: "export",
    summary: Localized("导出报告里的数据", "Export the figures of a report"),
    help: Localized(
      """
      gouji export 文件

      把报告的标题、各部分和三张表的数写成 JSON。行和栏用规定的名称；空着或认不出的格为 null，没有的行不写。
      文件可以是 -（标准输入）。

        --format json             输出的格式，目前只有 json
        --edition 2019|2021|auto  按哪一版格式认；缺省按报告的年度
        --config 文件             用这份设置，不找 .gouji.json
        --language zh|en          出错信息的语言
      """,
      """
      gouji export FILE

      Writes a report's title, sections and the figures of its three tables as JSON. Rows and columns go by their names in the
      form; a blank or unreadable cell is null, and a row that the file lacks is left out. FILE may be - (standard input).

        --format json             the format; for now there is only json
        --edition 2019|2021|auto  the edition to read it by; that of the report's year by default
        --config FILE             use these settings, and look for no .gouji.json
        --language zh|en          language of messages
      """),
    run: run)

  @Sendable private static func run(_ arguments: inout Arguments, _ console: Console) throws(UsageFault) -> ExitCode {
    let format = try arguments.value("--format") ?? "json"
    let settings = try CheckSettings(&arguments, console, takesSeverities: false)
    let paths = try arguments.operands()
    guard format == "json" else { throw UsageFault("目前只能导出 json，还不能导出 \(format)", "For now only json can be exported, not \(format)") }
    guard let path = paths.first else { throw UsageFault("要导出哪个文件？", "Which file is to be exported?") }
    guard paths.count == 1 else { throw UsageFault("一次只能导出一个文件", "Only one file can be exported at a time") }
    guard let analysis = ReportFiles.read(path, console, settings) else { return .trouble }
    guard let report = analysis.report else {
      console.complain(
        Localized("\(path)：不是政府信息公开工作年度报告，没有可导出的", "\(path): it is no annual report on open government information; nothing to export"))
      return .trouble
    }
    var writer = JSONWriter()
    ExportedReport(path: path, report: report).write(to: &writer)
    console.write(writer.bytes)
    console.write("\n")
    return .success
  }
}
