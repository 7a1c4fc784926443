import Foundation
import JSONText
import TestSupport
import Testing

@Suite struct ChoosingTests {
  /// The rules of what is found in the sample report.
  private func rules(_ arguments: [String], in folder: URL? = nil) throws -> [String] {
    let json = try Tool.run(["check", "--format", "json", "--fail-on", "never"] + arguments, in: folder ?? Fixture.folder).json()
    return try #require(json["files"]?.array?.first?["findings"]?.array).compactMap { $0["rule"]?.string }
  }

  @Test(arguments: [
    (["--select", "unbalanced-total"], ["unbalanced-total"]), (["--select", "合计不符,部分标题不规范"], ["unbalanced-total", "nonstandard-heading"]),
    (["--select=sums"], ["unbalanced-total"]),
    (["--select", "勾稽", "--select", "nonstandard-label"], ["nonstandard-label", "unbalanced-total"]),
    (["--ignore", "格式"], ["unbalanced-total"]), (["--select", "all", "--ignore", "sums"], ["nonstandard-label", "nonstandard-heading"]),
    (["--select", "form", "--ignore", "nonstandard-label"], ["nonstandard-heading"]), (["--ignore", "all"], []),
  ]) func rulesAreChosen(arguments: [String], expected: [String]) throws {
    #expect(try rules(arguments + ["sample-report.md"]) == expected)
  }

  @Test func aWordThatNamesNoRuleIsAFault() throws {
    let outcome = try Tool.run(["check", "--select", "合计不付", "sample-report.md"])
    #expect(outcome.errors.hasPrefix("gouji: 没有规则 合计不付，是不是 合计不符？\n"))
    #expect(outcome.status == 2)
  }

  @Test func settingsChooseAndTheCommandLineComesFirst() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.md", Tool.sample)
    try folder.write(".gouji.json", #"{"select": ["部分标题不规范", "sums"], "severities": {"unbalanced-total": "off"}}"#)
    #expect(try rules(["a.md"], in: folder.url) == ["nonstandard-heading"])
    #expect(try rules(["--select", "nonstandard-label", "a.md"], in: folder.url) == ["nonstandard-label"])
    // What is named is asked even where the settings turn it off; what a group holds is not.
    #expect(try rules(["--select", "unbalanced-total", "a.md"], in: folder.url) == ["unbalanced-total"])
    #expect(try rules(["--select", "sums", "a.md"], in: folder.url) == [])
  }

  @Test func whatIsNotAskedIsNotCalledRight() throws {
    let outcome = try Tool.run(["check", "--select", "text", "sample-report.md"])
    #expect(outcome.output == "没有找到上年报告，没有与上年核对\n1 个文件：没有发现问题；2 条勾稽关系不成立\n")
    #expect(outcome.status == 0)
  }

  @Test func whatIsExcludedIsPassedOverInFolders() throws {
    let folder = try TemporaryFolder()
    for path in ["甲/一.md", "甲/草稿/二.md", "乙/三.txt", "乙/三号草稿.md"] { try folder.write(path, Tool.sample) }
    func paths(_ arguments: [String]) throws -> [String] {
      let json = try Tool.run(["check", "--format", "json"] + arguments, in: folder.url).json()
      return try #require(json["files"]?.array).compactMap { $0["path"]?.string }
    }
    #expect(try paths(["."]) == ["乙/三.txt", "乙/三号草稿.md", "甲/一.md", "甲/草稿/二.md"])
    #expect(try paths([".", "--exclude", "草稿"]) == ["乙/三.txt", "乙/三号草稿.md", "甲/一.md"])
    #expect(try paths([".", "--exclude", "*草稿*", "--exclude", "乙/*.txt"]) == ["甲/一.md"])
    // What is named itself is checked.
    #expect(try paths(["甲/草稿", "--exclude", "草稿"]) == ["甲/草稿/二.md"])
    try folder.write("甲/.gouji.json", #"{"exclude": ["草稿"]}"#)
    try folder.write("乙/.gouji.json", #"{"exclude": ["/三*.md", "甲"]}"#)
    #expect(try paths(["."]) == ["乙/三.txt", "甲/一.md"])
    let absolute = try paths([folder.url.path])
    #expect(absolute.map { $0.hasSuffix("三.txt") || $0.hasSuffix("一.md") } == [true, true])
    #expect(try Tool.run(["format", "--check", ".", "--exclude", "*"], in: folder.url).errors == "gouji: .：没有找到政府信息公开工作年度报告\n")
  }

  @Test func theStandardInputCanHaveAName() throws {
    let folder = try TemporaryFolder()
    try folder.write("甲/.gouji.json", #"{"select": ["部分标题不规范"]}"#)
    try folder.write("甲/去年.md", Tool.sample.replacingOccurrences(of: "2024年", with: "2023年"))
    let outcome = try Tool.run(
      ["check", "--format", "json", "--stdin-filename", "甲/今年.md", "-"], input: Tool.sample, in: folder.url)
    let file = try #require(try outcome.json()["files"]?.array?.first)
    #expect(file["path"]?.string == "甲/今年.md")
    #expect(file["findings"]?.array?.compactMap { $0["rule"]?.string } == ["nonstandard-heading"])
    #expect(file["previous"] == .array([.string("甲/去年.md")]))
    // Its own name is not that of a file that is written.
    let fixed = try Tool.run(["check", "--fix", "--stdin-filename", "甲/去年.md", "-"], input: Tool.sample, in: folder.url)
    #expect(fixed.output.contains("五、存在的主要问题及改进情况"))
    let text = try String(contentsOf: folder.url.appendingPathComponent("甲/去年.md"), encoding: .utf8)
    #expect(text.contains("五、存在问题及改进情况"))
  }

  @Test func quietAndExitZero() throws {
    let quiet = try Tool.run(["check", "--quiet", "--format", "concise", "sample-report.md"])
    #expect(quiet.output.split(separator: "\n").count == 3)
    #expect(quiet.output.split(separator: "\n").allSatisfy { $0.hasPrefix("sample-report.md:") })
    #expect(quiet.status == 1)
    #expect(try Tool.run(["check", "-q", "sound/pipes-2021.md"]).output == "")
    #expect(try Tool.run(["check", "--exit-zero", "sample-report.md"]).status == 0)
    #expect(try Tool.run(["check", "--exit-zero", "没有.md"]).status == 2)
  }

  @Test func brokenSettingsAreTrouble() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.md", Tool.sample)
    try folder.write(".gouji.json", "{")
    for arguments in [["check", "--exit-zero", "a.md"], ["format", "--diff", "a.md"]] {
      let outcome = try Tool.run(arguments, in: folder.url)
      #expect(outcome.errors.contains(".gouji.json:1：不是正确的 JSON"))
      #expect(outcome.status == 2)
    }
  }
}
