import Foundation
import Testing

@Suite struct StatisticsTests {
  @Test func countsByRuleFolderAndFile() throws {
    let folder = try TemporaryFolder()
    let sample = try Tool.sample
    let mended = sample.replacingOccurrences(of: "| 52 |", with: "| 25 |")
    for (path, text) in [
      ("甲/5号.md", sample), ("甲/13号.md", mended), ("乙/一.md", mended.replacingOccurrences(of: "五、存在问题", with: "五、存在的主要问题")),
    ] {
      try folder.write(path, text)
    }
    let outcome = try Tool.run(["check", "-q", "--format", "concise", "--statistics", "--select", "sums,form", "."], in: folder.url)
    let text = try #require(outcome.output.range(of: "\n按规则：\n").map { String(outcome.output[$0.lowerBound...]) })
    let expected = """

      按规则：
        3 处  3 个文件  行名不规范（nonstandard-label）
        2 处  2 个文件  部分标题不规范（nonstandard-heading）
        1 处  1 个文件  合计不符（unbalanced-total）

      按文件夹：
        1 份  0 份没有列出问题  1 警告          乙
        2 份  0 份没有列出问题  1 错误，4 警告  甲

      按文件：
        1 警告          乙/一.md
        1 错误，2 警告  甲/5号.md
        2 警告          甲/13号.md

      没有列出问题的文件：0

      """
    #expect(text == expected)
    let english = try Tool.run(["check", "-q", "--statistics", "--language", "en", "--select", "sums", "."], in: folder.url).output
    #expect(english.contains("\nFiles without listed problems: 2\n") && english.hasSuffix("  乙/一.md\n    甲/13号.md\n"))
  }

  @Test func itIsForReadersOnly() throws {
    let outcome = try Tool.run(["check", "--statistics", "--format", "json", "sample-report.md"])
    #expect(outcome.errors.hasPrefix("gouji: --statistics 只用于") && outcome.status == 2)
  }
}
