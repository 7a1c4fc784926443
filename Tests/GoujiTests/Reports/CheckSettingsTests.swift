import Foundation
import JSONText
import Testing

@Suite struct CheckSettingsTests {
  private static let faulty = "一、总体情况\n五、存在问题及改进情况\n"

  /// The lines of the output that name the rule about headings.
  private func headings(_ arguments: [String], in folder: TemporaryFolder) throws -> [String] {
    let outcome = try Tool.run(["check", "--fail-on", "never"] + arguments, in: folder.url)
    #expect(outcome.status == 0)
    return outcome.output.split(separator: "\n").filter { $0.contains("nonstandard-heading:") }.map(String.init)
  }

  @Test func theCommandLineComesBeforeTheNearestFile() throws {
    let folder = try TemporaryFolder()
    try folder.write("内/报告.md", Self.faulty)
    #expect(try headings(["内"], in: folder).first?.contains("警告 nonstandard-heading") ?? false)
    try folder.write(".gouji.json", #"{"severities":{"nonstandard-heading":"hint"}}"#)
    #expect(try headings(["内"], in: folder).first?.contains("建议 nonstandard-heading") ?? false)
    try folder.write("内/.gouji.json", #"{"severities":{"nonstandard-heading":"off"}}"#)
    #expect(try headings(["内"], in: folder) == [])
    #expect(try headings(["内", "--severity", "nonstandard-heading=error"], in: folder).first?.contains("错误") ?? false)
    #expect(try headings(["内", "--config", ".gouji.json"], in: folder).first?.contains("建议") ?? false)
  }

  @Test func whatIsWrongInAFileIsToldWithItsLineAndTheRestCounts() throws {
    let folder = try TemporaryFolder()
    try folder.write("报告.md", Self.faulty)
    try folder.write(".gouji.json", "{\n  \"severities\": { \"nonstandard-heading\": \"off\" },\n  \"editon\": 2021\n}\n")
    let outcome = try Tool.run(["check", "--fail-on", "never", "报告.md"], in: folder.url)
    #expect(outcome.errors.hasSuffix(".gouji.json:3：没有设置 editon，是不是 edition？\n"))
    #expect(!outcome.output.contains("nonstandard-heading"))
    let named = try Tool.run(["check", "--config", ".gouji.json", "报告.md", "--language", "en"], in: folder.url)
    #expect(named.errors.hasPrefix("gouji: .gouji.json:3: There is no setting editon; did you mean edition?\n"))
    #expect(named.status == 2)
    try folder.write(".gouji.json", "{\n  \"edition\" 2021\n}")
    #expect(try Tool.run(["check", "报告.md"], in: folder.url).errors.contains(".gouji.json:2：不是正确的 JSON"))
  }

  @Test func faultsOfTheCommandLine() throws {
    func errors(_ arguments: String...) throws -> String {
      let outcome = try Tool.run(["check", "sample-report.md"] + arguments)
      #expect(outcome.status == 2)
      return String(outcome.errors.split(separator: "\n").first ?? "")
    }
    #expect(try errors("--severity", "blank-cels=off") == "gouji: 没有规则 blank-cels，是不是 blank-cell？")
    #expect(try errors("--severity", "blank-cell") == "gouji: --severity 的写法是 规则=级别，例如 blank-cell=off")
    #expect(try errors("--edition", "2020").hasPrefix("gouji: edition 不能是 2020"))
    #expect(try errors("--config", "没有.json") == "gouji: 没有.json：读不出来")
  }

  @Test func severitiesDecideTheExitCode() throws {
    #expect(try Tool.run(["check", "sample-report.md", "--severity=unbalanced-total=warning"]).status == 0)
    #expect(try Tool.run(["check", "sample-report.md", "--severity", "nonstandard-heading=error"]).status == 1)
  }

  @Test func theSettingsTellTheLanguage() throws {
    let folder = try TemporaryFolder()
    try folder.write("a/报告.md", Self.faulty)
    try folder.write("b/报告.md", Self.faulty)
    try folder.write("a/.gouji.json", #"{"language":"en"}"#)
    try folder.write("b/.gouji.json", #"{"language":"zh"}"#)
    func summary(_ arguments: [String]) throws -> Bool {
      let outcome = try Tool.run(["check", "--fail-on", "never"] + arguments, in: folder.url)
      let last = try #require(outcome.output.split(separator: "\n").last)
      #expect(outcome.output.contains(" error ") != outcome.output.contains(" 错误 "))
      return last.contains("file")
    }
    #expect(try summary(["a"]) && summary(["a", "b"]))
    #expect(try !summary(["b"]) && !summary(["b", "a"]) && !summary(["a", "--language", "zh"]))
    #expect(try summary(["b", "--config", "a/.gouji.json"]))
  }

  /// The figures that one edition alone has are exported when that edition is asked for.
  @Test func theSettingsTellTheEditionOfAnExport() throws {
    let folder = try TemporaryFolder()
    try folder.write("报告.md", Tool.sample)
    func edition(_ arguments: [String]) throws -> JSON? {
      try Tool.run(["export", "报告.md"] + arguments, in: folder.url).json()["edition"]
    }
    #expect(try edition([]) == .integer(2021) && edition(["--edition", "2019"]) == .integer(2019))
    try folder.write(".gouji.json", #"{"edition":2019}"#)
    #expect(try edition([]) == .integer(2019) && edition(["--edition", "auto"]) == .integer(2021))
    #expect(try Tool.run(["export", "报告.md", "--severity", "blank-cell=off"], in: folder.url).status == 2)
  }
}
