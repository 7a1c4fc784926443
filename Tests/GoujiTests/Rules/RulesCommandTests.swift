import JSONText
import ReportAnalysis
import Testing

@Suite struct RulesCommandTests {
  @Test func aTable() throws {
    let outcome = try Tool.run(["rules"])
    let lines = outcome.output.split(separator: "\n")
    #expect(lines.map { String($0.prefix { $0 != " " }) } == Rules.all.map(\.id))
    #expect(lines.first == "unbalanced-total            合计不符            错误  合计与分项之和不符。")
    #expect(lines.contains { $0.hasPrefix("placeholder-number          符号代替数字        警告  该填数字的地方写了") })
    #expect(outcome.status == 0)
    let english = try Tool.run(["rules", "--language", "en"]).output
    let widest = Rules.all.map(\.name.english.count).max() ?? 0
    let name = "Wrong total" + String(repeating: " ", count: widest + 2 - "Wrong total".count)
    #expect(english.hasPrefix("unbalanced-total            \(name)error        A total differs from the sum of its parts.\n"))
  }

  @Test func asJSON() throws {
    let rules = try Tool.run(["rules", "--format", "json"]).json()["rules"]?.array ?? []
    #expect(rules.map { $0["id"]?.string } == Rules.all.map(\.id))
    let heading = """
      {"id":"nonstandard-heading","name":"部分标题不规范","group":"form","severity":"warning","summary":"部分标题的文字或序号与格式不一致。",
       "rationale":"六个部分标题由格式逐字规定，改动后不便汇总比对。","citation":"国办公开办函〔2021〕30号"}
      """
    #expect(try rules[5] == JSONParser.parse(Array(heading.utf8)))
  }

  @Test(arguments: ["zh", "en"]) func theSchemaTakesWhatIsDocumented(language: String) throws {
    let schema = try Tool.run(["rules", "--format", "schema", "--language", language]).json()
    let example = """
      {"$schema":"x","severities":{"blank-cell":"off","wrong-edition":"hint"},"edition":2021,"language":"zh","previousReport":"../a.md"}
      """
    #expect(try accepts(schema, JSONParser.parse(Array(example.utf8))))
    for wrong in [#"{"a":1}"#, #"{"severities":{"blank":"off"}}"#, #"{"severities":{"blank-cell":"warn"}}"#, #"{"edition":2020}"#, "[]"] {
      #expect(try !accepts(schema, JSONParser.parse(Array(wrong.utf8))), "\(wrong)")
    }
    let rules = schema["properties"]?["severities"]?["properties"]
    for rule in Rules.all {
      let text = language == "zh" ? "\(rule.name.chinese)：\(rule.summary.chinese)" : "\(rule.name.english): \(rule.summary.english)"
      #expect(rules?[rule.id]?["description"]?.string == text)
    }
  }

  /// Whether a schema of the few words that ours uses accepts a value.
  private func accepts(_ schema: JSON, _ value: JSON) -> Bool {
    if let choices = schema["enum"]?.array, !choices.contains(value) { return false }
    switch schema["type"]?.string {
    case "object":
      guard case .object(let members) = value else { return false }
      return members.allSatisfy { member in schema["properties"]?[member.name].map { accepts($0, member.value) } ?? false }
    case "string": return value.string != nil
    default: return true
    }
  }

  @Test func faults() throws {
    #expect(try Tool.run(["rules", "x"]).errors == "gouji: 多余的参数：x\ngouji: 用法见 gouji help rules\n")
    let format = try Tool.run(["rules", "--format", "yaml", "--language", "en"])
    #expect(format.errors == "gouji: --format cannot be yaml, only text|json|schema|json-schema\ngouji: See gouji help rules\n")
    #expect(format.status == 2)
  }
}
