import JSONText
import ReportAnalysis
import ReportForm
import ReportSyntax

/// `gouji rules`: the rules, as a table, as JSON, or as the schema of the settings.
enum RulesCommand {
  enum Format: String, CaseIterable {
    case text, json, schema
    case findings = "json-schema"
  }

  static let subcommand = Subcommand(
    name: "rules",
    summary: Localized("列出所有规则", "List all rules"),
    purpose: Localized(
      """
      gouji rules

      列出所有规则：编号、名称、级别、发现什么。一条规则的详细说明：gouji explain 规则。
      """,
      """
      gouji rules

      Lists all rules: id, name, level, and what each finds. For details of one rule: gouji explain RULE.
      """),
    options: [
      CommandOption(
        "--format", .words(Format.allCases.map(\.rawValue)),
        "表格（默认）、JSON；schema 是 .gouji.json 的 JSON Schema，json-schema 是 check --format json、jsonl 的",
        "a table (default) or JSON; schema is the JSON Schema of .gouji.json, json-schema that of check --format json and jsonl"),
      .language,
    ],
    operands: .none,
    run: run)

  @Sendable private static func run(_ arguments: inout Arguments, _ console: Console) throws(UsageFault) -> ExitCode {
    let format = try arguments.choice("--format", of: Format.self) ?? .text
    try arguments.expectNoMore()
    switch format {
    case .text: console.write(table(in: console.language))
    case .schema:
      var writer = JSONWriter()
      ConfigurationSchema(language: console.language).write(to: &writer)
      console.write(writer.bytes)
      console.write("\n")
    case .findings:
      var writer = JSONWriter()
      FindingsSchema.json.write(to: &writer)
      console.write(writer.bytes)
      console.write("\n")
    case .json:
      var writer = JSONWriter()
      writer.object { writer in writer.member("rules", Rules.all.map { RuleEntry(rule: $0, language: console.language) }) }
      console.write(writer.bytes)
      console.write("\n")
    }
    return .success
  }

  private static func table(in language: Language) -> String {
    let lines = Rules.all.map { [$0.id, $0.name.text(in: language), $0.severity.word.text(in: language), $0.summary.text(in: language)] }
    let widths = (0..<3).map { column in lines.map { CharacterWidth.of($0[column]) }.max() ?? 0 }
    return lines.map { line in
      let padded = (0..<3).map { line[$0] + String(repeating: " ", count: widths[$0] + 2 - CharacterWidth.of(line[$0])) }
      return padded.joined() + line[3] + "\n"
    }.joined()
  }
}

/// A rule in the document that `rules --format json` writes.
private struct RuleEntry: JSONWritable {
  let rule: Rule
  let language: Language

  func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("id", rule.id)
      writer.member("name", rule.name.text(in: language))
      writer.member("group", rule.group.rawValue)
      writer.member("severity", rule.severity.name)
      writer.member("summary", rule.summary.text(in: language))
      writer.member("rationale", rule.rationale.text(in: language))
      writer.name("citation")
      writer.optional(rule.citation?.text(in: language))
    }
  }
}
