import ReportSyntax
import TestSupport
import Testing

@testable import ReportAnalysis
@testable import ReportForm

/// Comments by which authors silence rules: how they are read, and what they hide in every layout.
@Suite struct SuppressionTests {
  /// What is written in a comment, the rules it is read to name, the reason, and whether it is for the whole file.
  static let comments: [(String, [String], String, Bool)] = [
    ("<!-- gouji-ignore contradicted-figure: 仅计已审结 -->", ["contradicted-figure"], "仅计已审结", false),
    ("<!--gouji-ignore a-b：理由一-->", ["a-b"], "理由一", false),
    ("<!-- gouji-ignore a, b，c、d e : x y -->", ["a", "b", "c", "d", "e"], "x y", false),
    ("<!--　gouji-ignore　a　：　甲　-->", ["a"], "甲", false),
    ("<!-- gouji-ignore a 仅计已审结 -->", ["a"], "仅计已审结", false),
    ("<!-- gouji-ignore: a: 甲 -->", ["a"], "甲", false),
    ("<!-- gouji-ignore a -->", ["a"], "", false),
    ("<!-- gouji-ignore a: -->", ["a"], "", false),
    ("<!-- gouji-ignore -->", [], "", false),
    ("<!-- gouji-ignore 文表件数不符：仅计已审结 -->", ["contradicted-figure"], "仅计已审结", false),
    ("<!-- gouji-ignore 文表件数不符、占比不符 仅计已审结 -->", ["contradicted-figure", "wrong-percentage"], "仅计已审结", false),
    ("<!-- gouji-ignore-file a,b: 甲 -->", ["a", "b"], "甲", true),
  ]

  @Test(arguments: comments) func aComment(text: String, names: [String], reason: String, isWhole: Bool) throws {
    let tree = SyntaxTree(SourceText("甲 \(text)\n乙\n"))
    let comment = try #require(Suppression(tree.comments[0], in: tree))
    #expect(comment.names.map(\.id) == names)
    #expect(tree.text.string(comment.reason) == reason)
    let end = tree.text.bytes.count
    #expect(comment.scope == (isWhole ? 0..<end : 0..<end - 4))
  }

  @Test(arguments: ["<!-- 说明 -->", "<!-- -->", "<!---->", "<!-- goujiignore a -->", "<!-- gouji -->"])
  func otherComments(text: String) throws {
    let tree = SyntaxTree(SourceText("\(text)\n"))
    #expect(tree.comments.count == 1)
    #expect(Suppressions(tree) == nil)
  }

  private func rules(_ text: String) -> [String] {
    Analysis(SourceText(text)).findings.map(\.rule).filter { !["missing-section", "empty-section"].contains($0) }
  }

  private static let faulty = "一、总体情况\n五、存在问题及改进情况\n"

  @Test func forTheLineTheNextLineAndTheFile() {
    #expect(rules(Self.faulty) == ["nonstandard-heading"])
    let comment = "<!-- gouji-ignore nonstandard-heading: 沿用旧题 -->"
    #expect(rules("一、总体情况\n五、存在问题及改进情况 \(comment)\n") == [])
    #expect(rules("一、总体情况\n\(comment)\n五、存在问题及改进情况\n") == [])
    #expect(rules("一、总体情况\n\(comment)\n\n\n五、存在问题及改进情况\n") == [])
    #expect(rules("一、总体情况\n五、存在问题及改进情况\n\n<!-- gouji-ignore-file nonstandard-heading: 沿用旧题 -->") == [])
    #expect(rules("一、总体情况 \(comment)\n五、存在问题及改进情况\n") == ["unused-suppression", "nonstandard-heading"])
  }

  @Test func aCommentAboutCommentsSilencesToo() {
    let all = "<!-- gouji-ignore-file unused-suppression: 留作样例 -->"
    #expect(rules("\(all)\n<!-- gouji-ignore blank-cell: 甲 -->\n一、总体情况\n六、其他需要报告的事项\n") == [])
    #expect(rules("\(all)\n一、总体情况\n六、其他需要报告的事项\n") == ["unused-suppression"])
  }

  @Test func severalCommentsStandOneAfterTheOther() {
    let reasons = ["<!-- gouji-ignore blank-cell: 甲 -->", "<!-- gouji-ignore nonstandard-heading: 乙 -->"]
    #expect(rules("一、总体情况\n\(reasons[0])\n\(reasons[1])\n五、存在问题及改进情况\n") == ["unused-suppression"])
    #expect(rules("一、总体情况\n五、存在问题及改进情况 \(reasons[0]) \(reasons[1])\n") == ["unused-suppression"])
  }

  @Test(arguments: LayoutWriter.allCases) func inEveryLayout(_ layout: LayoutWriter) throws {
    let edition = Edition.edition2021
    let wrong = edition.firstFigure(of: .reviews) + 4
    let text = layout.report(edition, title: "云岭县水务局2024年政府信息公开工作年度报告") { $0 == wrong ? "7" : "0" }
    let analysis = Analysis(SourceText(text))
    let finding = try #require(analysis.findings.first { $0.rule == "unbalanced-total" })
    let edit = analysis.silencing(finding)
    // Without a reason the comment counts as nothing, and says so.
    let hasty = Analysis(analysis.text.applying([edit]))
    #expect(hasty.silenced == 0 && hasty.findings.contains { $0.rule == "unbalanced-total" })
    #expect(hasty.findings.filter { $0.rule == "unused-suppression" }.map { $0.message.text(in: .chinese) } == ["没有写明忽略的理由，写明以后才起作用"])
    let silenced = Analysis(analysis.text.applying([TextEdit(edit.range, edit.text.replacingFirst("理由", with: "口径不同"))]))
    #expect(silenced.silenced == 1 && !silenced.findings.contains { $0.rule == "unbalanced-total" || $0.rule == "unused-suppression" })
    #expect(silenced.report?.tables.map(\.figures.count) == analysis.report?.tables.map(\.figures.count))
    // The sum fails all the same, so that the figures are not called right.
    #expect(Verdict(silenced)?.holds == false && Verdict(silenced)?.failing == 1)
  }
}
