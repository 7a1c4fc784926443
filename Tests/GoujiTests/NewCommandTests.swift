import Foundation
import LanguageServerProtocol
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
    (["--body", "某某局"], "缺少 --year 年份"),
    (["--year", "2025"], "缺少 --body 单位"),
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
}
