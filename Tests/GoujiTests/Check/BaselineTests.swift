import Foundation
import Testing

@Suite struct BaselineTests {
  @Test func whatIsKnownStaysSilentWhereverItMoves() throws {
    let folder = try TemporaryFolder()
    let sample = try Tool.sample
    try folder.write("甲/a.md", sample)
    let written = try Tool.run(["check", "--write-baseline", "已知.json", "甲"], in: folder.url)
    #expect(written.output == "已知.json：记下 3 处\n")
    #expect(written.status == 0)
    func concise() throws -> Tool.Outcome {
      try Tool.run(["check", "--format", "concise", "--baseline", "已知.json", "甲/a.md"], in: folder.url)
    }
    let silent = try concise()
    #expect(silent.output == "没有找到上年报告，没有与上年核对\n3 处已知的没有列出\n1 个文件：没有发现问题；2 条勾稽关系不成立\n")
    #expect(silent.status == 0)
    // Its lines move, and something else goes wrong.
    try folder.write("甲/a.md", "\n\n" + sample.replacingOccurrences(of: "## 六、", with: "## 七、"))
    let moved = try concise()
    #expect(moved.output.hasPrefix("甲/a.md:") && moved.output.contains("nonstandard-heading"))
    #expect(moved.output.contains("\n3 处已知的没有列出\n") && !moved.output.contains("unbalanced-total"))
    // What stands there twice was known once.
    try folder.write("甲/a.md", sample + "\n## 五、存在问题及改进情况\n")
    #expect(try concise().output.split(separator: "\n").filter { $0.contains(" nonstandard-heading: 部分标题应为“五") }.count <= 1)
  }

  /// The paths count from the baseline's folder, from wherever the check is made.
  @Test func thePathsAreTheFoldersOwn() throws {
    let folder = try TemporaryFolder()
    try folder.write("甲/a.md", Tool.sample)
    _ = try Tool.run(["check", "--write-baseline", "已知.json", "."], in: folder.url)
    let text = try String(contentsOf: folder.url.appendingPathComponent("已知.json"), encoding: .utf8)
    #expect(text.contains(#""path":"甲/a.md""#) && !text.contains(folder.url.path))
    let below = try Tool.run(["check", "-q", "--baseline", "../已知.json", "a.md"], in: folder.url.appendingPathComponent("甲"))
    #expect(below.output == "" && below.status == 0)
  }

  @Test func faults() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.md", Tool.sample)
    try folder.write("b.json", "{}")
    func errors(_ arguments: String...) throws -> String {
      let outcome = try Tool.run(["check", "a.md"] + arguments, in: folder.url)
      #expect(outcome.status == 2)
      return outcome.errors
    }
    #expect(try errors("--baseline", "没有.json").hasPrefix("gouji: 没有.json：没有这个文件\n"))
    #expect(try errors("--baseline", "b.json").hasPrefix("gouji: b.json：不是 --write-baseline 写的文件\n"))
    #expect(try errors("--write-baseline", "c.json", "--fix").hasPrefix("gouji: --write-baseline 不能与"))
    #expect(try errors("--write-baseline", "没有/c.json") == "gouji: 没有/c.json：没有这个文件\n")
  }
}
