import Foundation
import TestSupport
import Testing

@testable import gouji

@Suite struct FormatCommandTests {
  private func fixture(_ name: String) throws -> String {
    try String(contentsOf: Fixture.folder.appendingPathComponent(name), encoding: .utf8)
  }

  private func text(_ folder: TemporaryFolder, _ name: String) throws -> String {
    String(decoding: try Data(contentsOf: folder.url.appendingPathComponent(name)), as: UTF8.self)
  }

  /// The report with tables between tabs, with them laid out.
  private func formatted() throws -> String { try Tool.run(["format", "-"], input: fixture("sound/tabs-2021.txt")).output }

  @Test func aFileIsLaidOutOnce() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.txt", fixture("sound/tabs-2021.txt"))
    let outcome = try Tool.run(["format", "a.txt"], in: folder.url)
    #expect(outcome.output == "排好 1 个文件\n" && outcome.errors == "" && outcome.status == 0)
    #expect(try text(folder, "a.txt") == formatted())
    #expect(try text(folder, "a.txt").contains("\n| 行政许可 "))
    let again = try Tool.run(["format", "--language", "en", "a.txt"], in: folder.url)
    #expect(again.output == "✓ nothing to format in 1 file\n" && again.status == 0)
    let checked = try Tool.run(["check", "a.txt"], in: folder.url)
    #expect(checked.output.hasSuffix("✓ 勾稽相符：1 个文件，200 个数，42 条勾稽关系\n"))
  }

  @Test func nothingIsWrittenByCheckAndDiff() throws {
    let folder = try TemporaryFolder()
    let source = try fixture("sound/tabs-2021.txt")
    try folder.write("a.txt", source)
    try folder.write("b.md", formatted())
    let listed = try Tool.run(["format", "--check", "."], in: folder.url)
    #expect(listed.output == "a.txt\n" && listed.status == 1)
    let shown = try Tool.run(["format", "--diff", "a.txt", "b.md"], in: folder.url)
    #expect(shown.output.hasPrefix("--- a.txt\n+++ a.txt\n@@ ") && shown.status == 1)
    #expect(try text(folder, "a.txt") == source)
    #expect(try Tool.run(["format", "--check", "b.md"], in: folder.url).status == 0)
    let patched = try Tool.shell("gouji format --diff a.txt > a.diff; patch -s -p0 < a.diff && gouji format --check a.txt", in: folder.url)
    #expect(patched.output == "" && patched.status == 0)
    #expect(try text(folder, "a.txt") == formatted())
  }

  @Test func theStandardInputIsFiltered() throws {
    let outcome = try Tool.run(["format", "-"], input: fixture("sound/flowing-2021.txt"))
    #expect(outcome.output.contains("\n| 行政复议 ") && outcome.errors == "排好 1 个文件\n" && outcome.status == 0)
    #expect(try Tool.run(["format", "-"], input: outcome.output).output == outcome.output)
    let other = try Tool.run(["format", "-"], input: "# 别的\n")
    #expect(other.output == "# 别的\n" && other.status == 0)
    #expect(other.errors.hasPrefix("gouji: -：不是政府信息公开工作年度报告，没有改动\n"))
  }

  @Test func whyATableStaysIsTold() throws {
    let folder = try TemporaryFolder()
    let text =
      "云岭县水务局2024年政府信息公开工作年度报告\n\n二、主动公开政府信息情况\n\n信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |\n规章 | 0 | 0 | 0 |\n\n### 说明\n\n行政规范性文件 | 0 | 0 | 0 |\n"
    try folder.write("a.md", text)
    let outcome = try Tool.run(["format", "a.md"], in: folder.url)
    #expect(outcome.errors == "gouji: a.md:8：表二没有改动：表格中间夹有标题，请先移开\n")
    #expect(outcome.output == "✓ 1 个文件无须改动\n" && outcome.status == 0)
    let english = try Tool.run(["format", "--check", "--language", "en", "a.md"], in: folder.url)
    #expect(english.errors == "gouji: a.md:8: table 2 was not changed: there is a heading between its rows; move it out first\n")
    #expect(english.output == "" && english.status == 0)
    #expect(try self.text(folder, "a.md") == text)
  }

  @Test(arguments: ["a.html", "b.HTM"]) func pagesBecomeNoMarkdown(_ name: String) throws {
    let folder = try TemporaryFolder()
    let page = try fixture("styled-page.html")
    try folder.write(name, page)
    let outcome = try Tool.run(["format", name], in: folder.url)
    #expect(outcome.errors == "gouji: \(name)：表二没有改动：网页里的表格不改成 Markdown\n")
    #expect(outcome.output == "✓ 1 个文件无须改动\n" && outcome.status == 0)
    #expect(try text(folder, name) == page)
    let tabs = try fixture("sound/tabs-2021.txt")
    try folder.write(name, tabs)
    #expect(try Tool.run(["format", "--check", "."], in: folder.url).output == "")
    #expect(try text(folder, name) == tabs)
  }

  @Test func faultsOfTheCommandLine() throws {
    #expect(try Tool.run(["format"]).errors.contains("要整理哪个文件或文件夹？"))
    for arguments in [["format"], ["format", "--nonsense", "a.md"], ["format", "missing.md"]] {
      #expect(try Tool.run(arguments).status == 2)
    }
  }
}
