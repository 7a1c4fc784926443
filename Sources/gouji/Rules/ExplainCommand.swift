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
    console.write(RuleExplanation(of: rule).text(in: console.language))
    return .success
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
