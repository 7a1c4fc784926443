import LanguageServer
import ReportAnalysis
import ReportFolder
import ReportForm

/// `gouji debug`: what was read in a report, and why, one thing a line; for those who work on gouji.
enum DebugCommand {
  /// What can be shown.
  enum Subject: String, CaseIterable { case tree, binding, prose, blame, fixes, replay }

  static let subcommand = Subcommand(
    name: "debug",
    summary: Localized("给 gouji 的开发者：读到了什么，为什么", "For those who work on gouji: what was read, and why"),
    help: Localized(
      """
      gouji debug tree|binding|prose|blame|fixes 文件
      gouji debug replay 记录 [--times]

      给 gouji 的开发者：一行一件地写出读到了什么，后面是字节范围。

        tree                      块、行、格，各有种类
        binding                   标题、各部分、各表的行：标签对到哪一行，各个数
        prose                     正文里的词、数、说法
        blame                     各个等式，怎样找到该看的数
        fixes                     全部修正，一轮一轮
        replay                    把 gouji lsp --mirror 记下的会话再演一遍，写出服务器的回答
        --times                   每条消息用了多少毫秒
        --language zh|en          文字的语言
      """,
      """
      gouji debug tree|binding|prose|blame|fixes FILE
      gouji debug replay RECORD [--times]

      For those who work on gouji: writes what was read, one thing a line, with its byte range.

        tree                      blocks, rows and cells, with their kinds
        binding                   title, sections, rows of the tables: which row of the form each label is, and its figures
        prose                     words, numbers and claims of the running text
        blame                     every sum, and how the figure to look at was found
        fixes                     all repairs, round by round
        replay                    plays a session again that gouji lsp --mirror has recorded, and writes what the server answers
        --times                   how many milliseconds each message took
        --language zh|en          language of the words
      """),
    isForMaintainers: true, run: run)

  @Sendable private static func run(_ arguments: inout Arguments, _ console: Console) throws(UsageFault) -> ExitCode {
    let showsTimes = try arguments.flag("--times")
    let words = try arguments.operands()
    guard let word = words.first, let subject = Subject(rawValue: word) else {
      let names = Subject.allCases.map(\.rawValue).joined(separator: "|")
      throw UsageFault("要写明看什么：\(names)", "It must be said what to show: \(names)")
    }
    guard words.count == 2 else { throw UsageFault("要写一个文件", "One file is expected") }
    if subject == .replay { return replay(words[1], showsTimes, console) }
    if showsTimes { throw UsageFault("--times 只用于 replay", "--times goes with replay only") }
    guard let analysis = ReportFiles.read(words[1], console, CheckSettings()) else { return .trouble }
    for line in lines(of: analysis, subject, console.language) { console.write(line.printable + "\n") }
    return .success
  }

  /// What there is to show of an analysed text.
  static func lines(of analysis: Analysis, _ subject: Subject, _ language: Language) -> [String] {
    if subject == .tree { return TreeDump(analysis.tree).lines }
    guard let inspection = analysis.inspection else { return ["no report"] }
    switch subject {
    case .binding: return BindingDump(inspection.report).lines
    case .prose: return ProseDump(inspection).lines
    case .blame: return zip(inspection.tables, inspection.balances).flatMap { BlameDump($0, $1, language).lines }
    case .fixes: return FixesDump(analysis, language).lines
    case .tree, .replay: return []
    }
  }

  /// No session is nearly as long: 1 GiB.
  private static let recordLimit = 1 << 30

  private static func replay(_ path: String, _ showsTimes: Bool, _ console: Console) -> ExitCode {
    do throws(SystemFault) {
      let record = try System.contents(of: FilePath(path), limit: recordLimit)
      let status = LanguageServer.replay(record, showsTimes: showsTimes) { console.write($0.printable + "\n") }
      console.write("exit \(status)\n")
      return .success
    } catch {
      console.complain(Localized("\(path)：\(error.message.text(in: .chinese))", "\(path): \(error.message.text(in: .english))"))
      return .trouble
    }
  }
}
