import Foundation
import ReportAnalysis
import Testing

/// Sources/ReportAnalysis/Rules/README.md says of every rule what `gouji explain` says, from the rule itself.
///
/// With UPDATE_DOCS=1 in the environment the page is written anew instead.
@Suite struct RuleReferenceTests {
  private static let page = "Sources/ReportAnalysis/Rules/README.md"

  @Test func thePageIsOfTheRules() throws {
    let reference = Self.opening + Rules.all.map(Self.section).joined()
    if ProcessInfo.processInfo.environment["UPDATE_DOCS"] == "1" {
      try reference.write(to: Checkout.root.appendingPathComponent(Self.page), atomically: true, encoding: .utf8)
    } else {
      #expect(try Checkout.text(Self.page) == reference, "write it anew: UPDATE_DOCS=1 swift test --filter RuleReferenceTests")
    }
  }

  private static let opening = """
    # 规则

    每条规则发现什么，为什么，例子，改好以后的样子，怎样忽略。同样的说明：`gouji explain 规则`。

    Each rule: what it finds, why, an example, the example fixed, and how to ignore it. This page is written from the rules themselves.

    忽略一处，在上一行或行末写注释，并写明理由；忽略整个文件，用 `gouji-ignore-file`；几条规则用逗号隔开：

    ```
    <!-- gouji-ignore contradicted-figure, wrong-percentage: 仅计已审结 -->
    ```

    名称和编号都可以写。不查一条规则或改它的级别，在报告所在或上层文件夹的 `.gouji.json` 里写（格式：`gouji rules --format schema`）：

    ```json
    {"severities": {"blank-cell": "off", "wrong-edition": "hint"}, "edition": "auto", "language": "zh"}
    ```

    | 名称 | 规则 | 级别 | 发现什么 |
    |---|---|---|---|
    \(Rules.all.map { "| \($0.name.chinese) | [\($0.id)](#\($0.id)) | \(level($0.severity)) | \($0.summary.chinese) |" }.joined(separator: "\n"))

    """

  private static func section(_ rule: Rule) -> String {
    var text = "\n## \(rule.id)\n\n**\(rule.name.chinese)**（\(level(rule.severity))）：\(rule.summary.chinese)\n\n\(rule.rationale.chinese)"
    if let citation = rule.citation { text += "依据：\(citation.chinese)。" }
    text += "\n\n*\(rule.name.english) (\(rule.severity.name)): \(rule.summary.english) \(rule.rationale.english)*\n"
    if let example = WorkedExample(of: rule) {
      if let previous = example.previous { text += "\n上年报告：\n\n" + block(previous.string) + "\n本年：\n" }
      text += "\n" + block(Squiggles.draw(example.findings, in: example.text, language: .chinese, forReaders: true))
      if let (fix, mended) = example.mended { text += "\n改好以后（\(fix.title.text(in: .chinese))）：\n\n" + block(mended.string) }
    }
    return text + "\n忽略：`\(rule.silencingComment)`；不查：`\(rule.silencingSetting)`\n"
  }

  private static func block(_ text: String) -> String { "```\n\(text)\(text.hasSuffix("\n") ? "" : "\n")```\n" }

  private static func level(_ severity: Severity) -> String {
    switch severity {
    case .error: "错误"
    case .warning: "警告"
    case .information: "提示"
    case .hint: "建议"
    }
  }
}
