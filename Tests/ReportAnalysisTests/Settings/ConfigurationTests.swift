import ReportSyntax
import Testing

@testable import ReportAnalysis

@Suite struct ConfigurationTests {
  private func table(_ entries: (String, Setting)...) -> Setting { .table(entries.map { Setting.Entry($0.0, $0.1) }) }

  @Test func whatIsSettled() {
    let severities = table(("blank-cell", .text("off")), ("wrong-edition", .text("hint")), ("missing-row", .null))
    let (configuration, faults) = Configuration.read(
      table(
        ("$schema", .text("x")), ("severities", severities), ("edition", .number(2019)), ("language", .text("en")),
        ("previousReport", .text("../2023.md"))))
    #expect(faults.isEmpty)
    #expect(configuration.severities == ["blank-cell": .off, "wrong-edition": .at(.hint)])
    #expect(configuration.edition == .fixed(.year2019))
    #expect(configuration.language == .english)
    #expect(configuration.previousReport == "../2023.md")
    #expect(Configuration.read(.null).configuration == .standard)
    #expect(Configuration.read(table(("edition", .text("auto")))).configuration.edition == .auto)
  }

  static let bad: [(String, Setting, String, String)] = [
    ("severitie", .null, "没有设置 severitie，是不是 severities？", "There is no setting severitie; did you mean severities?"),
    (
      "xyz", .null, "没有设置 xyz，可以是 severities, select, exclude, edition, language, previousReport, tables",
      "There is no setting xyz; the settings are severities, select, exclude, edition, language, previousReport, tables"
    ),
    ("edition", .number(2020), "edition 不能是 2020，是不是 2021？可以是 auto|2019|2021", ""),
    ("edition", .other, "edition 只能是 auto|2019|2021", "edition can only be auto|2019|2021"),
    ("language", .text("fr"), "language 不能是 fr，只能是 zh|en", "language cannot be fr, only zh|en"),
    ("tables", .text("compct"), "tables 不能是 compct，是不是 compact？可以是 compact|aligned|official", ""),
    ("tables", .number(1), "tables 不能是 1，只能是 compact|aligned|official", "tables cannot be 1, only compact|aligned|official"),
    ("severities", .text("off"), "severities 应当是一个对象：{ … }", "severities must be an object: { … }"),
    ("previousReport", .number(1), "previousReport 应当是文件或文件夹的路径", "previousReport must be the path of a file or a folder"),
    (
      "severities", .table([.init("blank-cells", .text("off"))]), "没有规则 blank-cells，是不是 blank-cell？",
      "There is no rule blank-cells; did you mean blank-cell?"
    ),
    (
      "severities", .table([.init("blank-cell", .text("warn"))]),
      "blank-cell 不能是 warn，是不是 warning？可以是 off|error|warning|information|hint", ""
    ),
  ]

  @Test(arguments: bad.indices) func whatIsNotUnderstoodIsToldAndTheRestCounts(_ index: Int) {
    let (key, value, chinese, english) = Self.bad[index]
    let (configuration, faults) = Configuration.read(table((key, value), ("language", .text("zh"))))
    #expect(configuration.language == .chinese || key == "language")
    #expect(faults.first?.message.text(in: .chinese) == chinese)
    if !english.isEmpty { #expect(faults.first?.message.text(in: .english) == english) }
    #expect(faults.first?.path.first == key)
  }

  @Test func theNearerCounts() {
    var far = Configuration()
    far.severities = ["blank-cell": .off, "missing-row": .off]
    far.edition = .fixed(.year2019)
    var near = Configuration()
    near.severities = ["blank-cell": .at(.hint)]
    near.edition = .auto
    let both = far.overlaid(by: near)
    #expect(both.severities == ["blank-cell": .at(.hint), "missing-row": .off])
    #expect(both.edition == .auto && both.fixedEdition == nil)
    #expect(far.overlaid(by: .standard) == far)
  }

  @Test func severitiesAndEditionCount() {
    let text = SourceText("一、总体情况\n五、存在问题及改进情况\n")
    func findings(_ level: Configuration.Level) -> [Severity] {
      var configuration = Configuration()
      configuration.severities = ["nonstandard-heading": level]
      return Analysis(text, configuration: configuration).findings.filter { $0.rule == "nonstandard-heading" }.map(\.severity)
    }
    #expect(findings(.off) == [])
    #expect(findings(.at(.error)) == [.error])
    var old = Configuration()
    old.edition = .fixed(.year2019)
    #expect(Analysis(text, configuration: old).report?.edition.year == .year2019)
    // What silences a rule that is off is not at fault.
    var off = Configuration()
    off.severities = ["nonstandard-heading": .off]
    let silenced = SourceText("一、总体情况\n<!-- gouji-ignore nonstandard-heading: 甲 -->\n五、存在问题及改进情况\n")
    #expect(!Analysis(silenced, configuration: off).findings.contains { $0.rule == "unused-suppression" })
  }
}
