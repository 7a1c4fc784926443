import Foundation
import Testing

@Suite struct AddIgnoresTests {
  @Test func commentsAreAddedAndCountOnceTheyHaveAReason() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("a.md", Tool.sample)
    let added = try Tool.run(["check", "--add-ignores", "a.md"], in: folder.url)
    #expect(added.output.contains("加了 3 处注释，写明理由以后才起作用\n"))
    #expect(added.status == 1)
    let text = try String(contentsOf: file, encoding: .utf8)
    #expect(text.contains("27 | <!-- gouji-ignore unbalanced-total: 理由 -->\n"))
    #expect(text.contains("\n<!-- gouji-ignore nonstandard-heading: 理由 -->\n## 五、"))
    // Nothing is silenced yet, and nothing is added twice.
    let again = try Tool.run(["check", "--add-ignores", "a.md"], in: folder.url)
    #expect(again.output.contains("unbalanced-total: ") && again.output.contains("加了 0 处注释"))
    #expect(try String(contentsOf: file, encoding: .utf8) == text)
    try folder.write("a.md", text.replacingOccurrences(of: ": 理由 -->", with: ": 已与原件核对 -->"))
    let silenced = try Tool.run(["check", "a.md"], in: folder.url)
    #expect(silenced.output.hasSuffix("1 个文件：没有发现问题；2 条勾稽关系不成立；3 处忽略\n"))
    #expect(silenced.status == 0)
  }

  @Test func theDifferenceCanBeLookedAtFirst() throws {
    let shown = try Tool.run(["check", "--add-ignores", "--diff", "--select", "unbalanced-total", "sample-report.md"])
    let added = shown.output.split(separator: "\n").filter { $0.hasPrefix("+") && !$0.hasPrefix("+++") }
    #expect(added.count == 1 && added.first?.hasSuffix("<!-- gouji-ignore unbalanced-total: 理由 -->") ?? false)
    #expect(shown.status == 1)
    #expect(try Tool.run(["check", "--add-ignores", "--fix", "sample-report.md"]).status == 2)
  }
}
