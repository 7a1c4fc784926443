import ReportAnalysis
import ReportForm
import ReportReading

/// `gouji explain`: one rule, with what it rests on and an example before and after its repair.
enum ExplainCommand {
  static let subcommand = Subcommand(
    name: "explain",
    summary: Localized("说明一条规则", "Explain a rule"),
    purpose: Localized(
      """
      gouji explain 规则

      说明一条规则：查什么，为什么要改，依据，怎样忽略，例子和改好以后的样子。规则的名称见 gouji rules。
      """,
      """
      gouji explain RULE

      Explains a rule: what it finds, why it matters, its source, how to ignore it, an example, and the example
      once fixed. For the names, see gouji rules.
      """),
    options: [.language], operands: .rules,
    run: run)

  @Sendable private static func run(_ arguments: inout Arguments, _ console: Console) throws(UsageFault) -> ExitCode {
    let names = try arguments.operands()
    guard let name = names.first else { throw UsageFault("要说明哪条规则？名称见 gouji rules", "Which rule? For the names see gouji rules") }
    guard names.count == 1 else { throw UsageFault("一次说明一条规则", "One rule at a time") }
    guard let rule = Rules.rule(name) else { throw .unknownRule(name) }
    console.write(explanation(of: rule, in: console.language))
    return .success
  }

  private static func explanation(of rule: Rule, in language: Language) -> String {
    func line(_ chinese: String, _ english: String) -> String { Localized(chinese, english).text(in: language) + "\n" }
    let severity = rule.severity.word
    var text = line(
      "\(rule.title.text(in: .chinese))：\(severity.text(in: .chinese))", "\(rule.title.text(in: .english)): \(severity.text(in: .english))")
    text += line(rule.summary.chinese, rule.summary.english) + "\n"
    text += line("为什么：\(rule.rationale.chinese)", "Why: \(rule.rationale.english)")
    if let citation = rule.citation { text += line("依据：\(citation.chinese)", "Source: \(citation.english)") }
    text += line("忽略：\(rule.silencingComment)，写在上一行或行末", "Ignore: \(rule.silencingComment), on the line before or at the end of the line")
    text += line("不查：.gouji.json 里写 \(rule.silencingSetting)", "Turn off: \(rule.silencingSetting) in .gouji.json")
    guard let example = WorkedExample(of: rule) else { return text }
    if let previous = example.previous {
      text += "\n" + line("例子里的上年报告：", "Last year's report in the example:") + indented(previous.string)
    }
    text +=
      "\n" + line("例子：", "Example:") + indented(Squiggles.draw(example.findings, in: example.text, language: language, forReaders: true))
    guard let (fix, mended) = example.mended else { return text }
    let (chinese, english) = (fix.title.text(in: .chinese), fix.title.text(in: .english))
    text += "\n"
    text +=
      fix.isPreferred
      ? line("改好以后（\(chinese)）：", "Fixed (\(english)):") : line("一种改法（\(chinese)）：", "One way to fix it (\(english)):")
    text += indented(mended.string)
    for (index, other) in example.otherFixes.enumerated() {
      text += index == 0 ? "\n" : ""
      text += line("也可以（\(other.title.text(in: .chinese))）", "Or (\(other.title.text(in: .english)))")
    }
    return text
  }

  private static func indented(_ text: String) -> String {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    if lines.last?.isEmpty ?? false { lines.removeLast() }
    return lines.map { $0.isEmpty ? "\n" : "    \($0)\n" }.joined()
  }
}

extension UsageFault {
  fileprivate static func unknownRule(_ name: String) -> UsageFault {
    let near = NearestWord.some(to: name, among: Rules.all.map(\.id) + Rules.all.map(\.name.chinese)).prefix(3).joined(separator: ", ")
    guard !near.isEmpty else {
      return UsageFault("没有规则 \(name)；所有规则见 gouji rules", "There is no rule \(name); to list all rules: gouji rules")
    }
    return UsageFault(.noRule(name, nearest: near))
  }
}
