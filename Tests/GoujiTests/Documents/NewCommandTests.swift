import Foundation
import JSONText
import TestSupport
import Testing

@Suite struct NewCommandTests {
  private func new(_ arguments: String...) throws -> Tool.Outcome { try Tool.run(["new"] + arguments) }

  @Test(arguments: ["2019", "2020", "2021", "2025"]) func aBlankReportLacksNothingButFigures(year: String) throws {
    let report = try new("--year", year, "--body", "云岭县水利局")
    #expect(report.output.hasPrefix("# 云岭县水利局\(year)年政府信息公开工作年度报告\n"))
    #expect(report.status == 0)
    let check = try Tool.run(["check", "--format", "json", "-"], input: report.output)
    let findings = try check.json()["files"]?.array?.first?["findings"]?.array ?? []
    let rules = findings.compactMap { $0["rule"]?.string }
    #expect(rules.filter { $0 == "blank-cell" }.count == 3)
    #expect(Set(rules).isSubset(of: ["blank-cell", "empty-section", "missing-fee-statement"]))
    #expect(findings.allSatisfy { $0["severity"]?.string == "information" })
    #expect(check.status == 0)
  }

  @Test(arguments: [("2020", 198), ("2025", 200)]) func zerosMakeItSound(year: String, figures: Int) throws {
    let report = try new("--zeros", "--body=云岭县水利局", "--year=\(year)").output
    let check = try Tool.run(["check", "--format", "json", "-"], input: report).json()["files"]?.array?.first?["findings"]?.array ?? []
    #expect(check.allSatisfy { ["empty-section", "missing-fee-statement"].contains($0["rule"]?.string) })
    let tables = try Tool.run(["export", "-"], input: report).json()["tables"]
    #expect(zeros(in: try #require(tables)) == figures)
  }

  private func zeros(in value: JSON) -> Int {
    switch value {
    case .integer(0): 1
    case .array(let elements): elements.reduce(0) { $0 + zeros(in: $1) }
    case .object(let members): members.reduce(0) { $0 + zeros(in: $1.value) }
    default: 0
    }
  }

  @Test func notesSpeakTheLanguage() throws {
    #expect(try new("--year", "2025", "--body", "某某局").output.contains("<!-- 本年度政府信息公开工作的总体情况"))
    #expect(try new("--year", "2025", "--body", "某某局", "--language", "en").output.contains("<!-- The year's work as a whole"))
  }

  @Test(arguments: [
    (["--year", "2018", "--body", "某某局"], "2019 年以前的报告没有规定的格式"),
    (["--year", "25", "--body", "某某局"], "年份应是四位数字，如 2025，而不是 25"),
    (["--year", "二〇二五", "--body", "某某局"], "年份应是四位数字，如 2025，而不是 二〇二五"),
    (["--year", "99999999999999999999", "--body", "某某局"], "年份应是四位数字，如 2025，而不是 99999999999999999999"),
    (["--year", "2025", "--body"], "--body 后面缺少值"),
    (["--year", "2025", "--body", "--zeros"], "--body 后面缺少值"),
    (["--year", "2025", "--body", ""], "单位名称应是一行文字"),
    (["--year", "2025", "--body", "甲\n乙"], "单位名称应是一行文字"),
    (["--year", "2025", "--body", "甲", "乙"], "多余的参数：乙"),
    (["--year", "2025", "--body", "甲", "--zeros=1"], "--zeros 后面不带值"),
    (["--year", "2025", "--body", "甲", "--zeroes"], "没有选项 --zeroes，是不是 --zeros？"),
  ]) func faults(arguments: [String], message: String) throws {
    let outcome = try Tool.run(["new"] + arguments)
    #expect(outcome.errors == "gouji: \(message)\ngouji: 用法见 gouji help new\n")
    #expect(outcome.output == "")
    #expect(outcome.status == 2)
  }

  /// What the folder and the calendar tell is not asked for.
  @Test func theBodyIsThatOfTheReportsBeside() throws {
    let folder = try TemporaryFolder()
    defer { withExtendedLifetime(folder) {} }
    let missing = try Tool.run(["new", "--year", "2025"], in: folder.url)
    #expect(missing.errors == "gouji: 缺少 --body 单位\ngouji: 用法见 gouji help new\n" && missing.status == 2)
    try folder.write("2023.md", "# 云岭县水利局2023年政府信息公开工作年度报告\n")
    try folder.write("2024.txt", "云岭县水利局2024年政府信息公开工作年度报告\n")
    #expect(try Tool.run(["new", "--year", "2025"], in: folder.url).output.hasPrefix("# 云岭县水利局2025年政府信息公开工作年度报告\n"))
    // The year is that of now or the one before, by the month.
    let calendar = Calendar(identifier: .gregorian).dateComponents([.year, .month], from: Date())
    let year = try #require(calendar.year) - (try #require(calendar.month) < 6 ? 1 : 0)
    #expect(try Tool.run(["new"], in: folder.url).output.hasPrefix("# 云岭县水利局\(year)年政府信息公开工作年度报告\n"))
    try folder.write("other.md", "# 云岭县教育局2024年政府信息公开工作年度报告\n")
    #expect(try Tool.run(["new"], in: folder.url).errors.hasPrefix("gouji: 缺少 --body 单位"))
  }

  @Test func nextYearsReportCarriesOver() throws {
    // The sample with its one wrong figure mended: 25, not 52.
    let folder = try TemporaryFolder()
    defer { withExtendedLifetime(folder) {} }
    try folder.write("2024.md", Tool.sample.replacingOccurrences(of: "本机关不掌握相关政府信息 | 52 |", with: "本机关不掌握相关政府信息 | 25 |"))
    let outcome = try Tool.run(["new", "--after", "2024.md"], in: folder.url)
    #expect(outcome.status == 0 && outcome.errors == "")
    #expect(outcome.output.hasPrefix("# 云岭县人民政府2025年政府信息公开工作年度报告\n"))
    #expect(outcome.output.contains("<!-- 现行有效件数＝上年末的件数＋本年制发－本年废止。上年末：规章 0，行政规范性文件 47 -->"))
    try folder.write("2025.md", outcome.output)
    let rows = try Tool.run(["export", "2025.md"], in: folder.url).json()["tables"]?["requests"]?.array ?? []
    #expect(rows.count == 25)
    for row in rows {
      let figures: [Int?]
      if case .object(let cells)? = row["cells"] { figures = cells.map(\.value.integer) } else { figures = [] }
      #expect(figures == (row["label"]?.string?.hasPrefix("二、") == true ? [2, 1, 0, 0, 0, 0, 3] : [nil, nil, nil, nil, nil, nil, nil]))
    }
    // It joins last year's report, which lies beside it.
    let findings =
      try Tool.run(["check", "--format", "json", "2025.md"], in: folder.url).json()["files"]?.array?.first?["findings"]?.array ?? []
    #expect(Set(findings.compactMap { $0["rule"]?.string }) == ["blank-cell", "empty-section", "missing-fee-statement"])
  }

  @Test func theFormIsThatOfTheYear() throws {
    // 2020 had the form of 2019, and what it counted in table 2 is nothing to go on from.
    let output = try new("--after", "sound/pipes-2019.md", "--language", "en").output
    #expect(output.contains("2021年政府信息公开工作年度报告\n") && output.contains("行政规范性文件") && !output.contains("政府集中采购"))
    #expect(!output.contains("现行有效 =") && output.contains("<!-- The second row is what the report for 2020 carried over"))
  }

  @Test func aProgramIsToldWhatIsInTheWay() throws {
    let refused = try Tool.run(["new", "--after", "-", "--format", "json", "--language", "en"], input: Tool.sample)
    #expect(
      try refused.json()
        == JSONParser.parse(Array(#"{"obstacle":"unbalanced","message":"its table 3 does not balance; run gouji check first"}"#.utf8)))
    #expect(refused.status == 1)
    let other = try Tool.run(["new", "--after", "-", "--format", "json"], input: "今天天气很好。\n")
    #expect(try other.json()["obstacle"] == .string("noReport") && other.status == 2)
    let sound = try String(contentsOf: Fixture.folder.appendingPathComponent("sound/pipes-2021.md"), encoding: .utf8)
    let made = try Tool.run(["new", "--after", "-", "--format", "json"], input: sound)
    #expect(try made.json()["text"]?.string == Tool.run(["new", "--after", "-"], input: sound).output && made.status == 0)
  }

  @Test func nothingCanFollow() throws {
    func complaint(_ text: String) throws -> String {
      let outcome = try Tool.run(["new", "--after", "-"], input: text)
      // 1 where the report itself is in the way, 2 where there is none.
      #expect(outcome.status == (text.contains("年度报告") ? 1 : 2) && outcome.output == "")
      return outcome.errors
    }
    #expect(try complaint(Tool.sample) == "gouji: -：表三的数不平，请先用 gouji check 核对\n")
    #expect(try complaint("今天天气很好。\n") == "gouji: -：不是政府信息公开工作年度报告\n")
    let sound = try String(contentsOf: Fixture.folder.appendingPathComponent("sound/pipes-2021.md"), encoding: .utf8)
    #expect(try complaint(sound.replacingOccurrences(of: "2023年政府信息公开工作年度报告", with: "政府信息公开工作年度报告")) == "gouji: -：报告标题里看不出年度或单位\n")
    let blank = try new("--year", "2024", "--body", "云岭县水利局").output
    #expect(try complaint(blank) == "gouji: -：“四、结转下年度继续办理”有空着或认不出的数，请先填好\n")
    #expect(try complaint(blank.split(separator: "\n").filter { !$0.hasPrefix("|") }.joined(separator: "\n")) == "gouji: -：没有表三，不知道结转了多少\n")
    #expect(try new("--after", "没有.md").errors == "gouji: 没有.md：没有这个文件\n")
    #expect(try new("--after", "a.md", "--year", "2025").errors.hasPrefix("gouji: --year 不能与 --after 同用"))
    #expect(try new("--after", "a.md", "--zeros").errors.hasPrefix("gouji: --zeros 不能与 --after 同用"))
  }
}
