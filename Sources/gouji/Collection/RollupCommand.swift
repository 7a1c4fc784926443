import ReportAnalysis
import ReportFolder
import ReportForm
import ReportReading

/// `gouji rollup`: the figures of a report that sums others up, against the sums of theirs.
enum RollupCommand {
  static let subcommand = Subcommand(
    name: "rollup",
    summary: Localized("核对汇总的报告与下级各单位之和", "Check a roll-up report against its subordinate bodies"),
    purpose: Localized(
      """
      gouji rollup 汇总的报告 下级报告或文件夹… [--bodies 名单]

      汇总的报告里每一格，应等于下级各单位同一格之和。逐格核对，不符的列在汇总的报告上，附各单位的数。
      只计同一年度的；汇总的报告本身在文件夹里也不计。一个单位有几份同年报告的、名单上没有报告的都会列出；
      有缺的、数认不出的，那一格只在已有的数超过时才说不符，否则算不能核对。
      """,
      """
      gouji rollup REPORT CHILD… [--bodies LIST]

      Every cell of a roll-up report must equal the sum of the same cell in the subordinate bodies' reports. Each cell is checked, and
      those that differ are listed with the figures of each body. CHILD is a report or a folder of reports; only those for the same year
      count, and REPORT itself does not. Bodies with several reports for the year, and bodies on the list without a report, are listed;
      where a report is missing or a figure is unreadable, a cell is reported only if the others already add up to more.
      """),
    options: [
      CommandOption(
        "--bodies", .file, "下级单位的名单，一行一个名称；可以写简称", "the subordinate bodies, one name per line; short names will do"),
      CommandOption(
        "--format", .words(Format.allCases.map(\.rawValue)), "输出给人看的文字（默认）或给程序用的 JSON",
        "text for people (default) or JSON for programs"),
      .exclude, .edition, .config, .colour, .language,
    ],
    closing: Localized(
      "退出码：0 都相符，1 有不符、不能核对、缺报告或有几份的，2 参数、设置或文件读写有误。",
      """
      Exit code: 0 all match, 1 some do not match or cannot be checked, or reports are missing or duplicated, 2 wrong arguments, settings
      or files.
      """),
    run: run)

  private enum Format: String, CaseIterable { case text, json }

  @Sendable private static func run(_ arguments: inout Arguments, _ console: Console) throws(UsageFault) -> ExitCode {
    let format = try arguments.choice("--format", of: Format.self) ?? .text
    let colour = try arguments.choice("--color", of: ColourChoice.self) ?? .auto
    let list = try arguments.value("--bodies")
    let settings = try CheckSettings(&arguments, console, takesSeverities: false)
    let paths = try arguments.operands()
    guard let parent = paths.first else { throw UsageFault("要核对哪份汇总的报告？", "Which roll-up report should be checked?") }
    guard paths.count > 1 else { throw UsageFault("下级的报告在哪里？", "Where are the subordinate bodies' reports?") }
    let names = try list.map { list throws(UsageFault) in
      try ListedFiles.paths(in: list, beside: paths).map(\.trimmedName).filter { !$0.isEmpty }
    }
    var files = ReportFiles(console: console, settings: settings)
    guard let identity = try? System.status(of: FilePath(parent)), identity.kind != .folder else {
      if System.exists(FilePath(parent)) {
        console.complain(.notOneReport(parent))
      } else {
        console.complain(.trouble(parent, SystemFault.isMissing.message))
      }
      return .trouble
    }
    var own: Analysis?
    files.visit([parent]) { own = $0.analysis }
    guard let own else { return .trouble }
    guard let report = own.report else {
      console.complain(.noReport(parent))
      return .trouble
    }
    guard report.year != nil else {
      console.complain(.trouble(parent, Localized("不知道是哪个年度的", "its year is unknown")))
      return .trouble
    }
    var members: [Subordinates.Member] = []
    var others = 0
    files.visit(paths.dropFirst().map(\.self)) { file in
      // The report itself may be met again among those below it.
      if let version = file.version, version.identity == identity.identity { return }
      guard let report = file.analysis.report else {
        console.complain(.noReport(file.path))
        others += 1
        return
      }
      let source = LocatedText(file.analysis.text, location: file.path, name: DiskFile.name(of: file.path))
      members.append(Subordinates.Member(report, in: source))
    }
    let rollup = Rollup(own, report, path: parent, members: members, of: names)
    switch format {
    case .json: console.write(rollup.json(in: console.language))
    case .text:
      let report = TextReport(console.language, .whole, isColoured: colour.holds(on: 1), isQuiet: false)
      for finding in rollup.findings { console.write(report.text(of: finding, in: rollup.analysis.text, path: parent)) }
      for line in rollup.notes + [rollup.summary] { console.write(line.text(in: console.language).printable + "\n") }
    }
    if files.troubleCount > 0 || files.faultySettings > 0 || others > 0 { return .trouble }
    return rollup.holds ? .success : .findings
  }
}

extension String {
  /// A name of a list without the blanks around it.
  fileprivate var trimmedName: String {
    let isBlank: (Character) -> Bool = { $0.isWhitespace || $0 == "\u{FEFF}" }
    return String(drop(while: isBlank).reversed().drop(while: isBlank).reversed())
  }
}

extension Localized {
  fileprivate static func notOneReport(_ path: String) -> Localized {
    .trouble(path, Localized("要的是一份报告，不是文件夹", "this is a folder; name one report"))
  }
}
