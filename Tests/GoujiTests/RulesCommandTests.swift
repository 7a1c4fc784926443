import LanguageServerProtocol
import ReportAnalysis
import Testing

@Suite struct RulesCommandTests {
  @Test func aTable() throws {
    let outcome = try Tool.run(["rules"])
    let lines = outcome.output.split(separator: "\n")
    #expect(lines.map { String($0.prefix { $0 != " " }) } == Rules.all.map(\.id))
    #expect(lines.first == "unbalanced-total        错误  合计与分项之和不符。")
    #expect(lines.contains { $0.hasPrefix("placeholder-number      警告  该填数字的地方写了") })
    #expect(outcome.status == 0)
    let english = try Tool.run(["rules", "--language", "en"]).output
    #expect(english.hasPrefix("unbalanced-total        error        A total differs from the sum of its parts.\n"))
  }

  @Test func asJSON() throws {
    let rules = try Tool.run(["rules", "--format", "json"]).json()["rules"]?.array ?? []
    #expect(rules.map { $0["id"]?.string } == Rules.all.map(\.id))
    let heading = """
      {"id":"nonstandard-heading","severity":"warning","summary":"标题的文字或序号与格式不一致。",
       "rationale":"六个标题由格式逐字规定，改动后不便汇总比对。","citation":"国办公开办函〔2021〕30号"}
      """
    #expect(try rules[5] == JSONParser.parse(Array(heading.utf8)))
  }

  @Test func faults() throws {
    #expect(try Tool.run(["rules", "x"]).errors == "gouji: 多余的参数：x\ngouji: 用法见 gouji help rules\n")
    let format = try Tool.run(["rules", "--format", "yaml", "--language", "en"])
    #expect(format.errors == "gouji: --format cannot be yaml, only text|json\ngouji: See gouji help rules\n")
    #expect(format.status == 2)
  }
}
