import ReportForm
import ReportReading
import ReportSyntax

extension Rule {
  /// Two punctuation marks stand where one belongs.
  package static let doubledPunctuation = Rule(
    id: "doubled-punctuation", name: Wording("标点重复", "Doubled punctuation"), severity: .information,
    summary: Wording("两个标点连在一起，只该有一个。", "Two punctuation marks where one belongs."),
    rationale: Wording("多半是改稿时留下的。", "Usually left over from editing."),
    citation: nil,
    examples: examples,
    looksAtParagraphsOnly: true,
    check: { rule, inspection in
      inspection.prose.doubledMarks.map { range, right in
        let source = inspection.prose.source(range)
        return rule.finding(
          inspection.text.underlined(source), .doubled, fixes: [Fix(.keep(right), preferred: true, [TextEdit(source, right)])])
      }
    })
}

extension Prose {
  /// The mark that stands at a place, or nil.
  private func mark(at place: Int) -> String? {
    switch text.wideCharacter(at: place, before: text.count) {
    case "，": "，"
    case "。": "。"
    case "；": "；"
    case "：": "："
    case "、": "、"
    default: nil
    }
  }

  /// The runs of two marks or more, each with the one to keep; a mark that ends a sentence counts more than one within it.
  fileprivate var doubledMarks: [(range: Range<Int>, right: String)] {
    var found: [(range: Range<Int>, right: String)] = []
    var index = 0
    while index < text.count {
      guard text[index] == 0xE3 || text[index] == 0xEF, let first = mark(at: index) else {
        index += text[index].characterLength
        continue
      }
      var end = index + 3
      var right = first
      while let next = mark(at: end) {
        if next == "。" || next == "；" && right != "。" { right = next }
        end += 3
      }
      if end > index + 3 { found.append((index..<end, right)) }
      index = end
    }
    return found
  }
}

extension Localized {
  fileprivate static let doubled = Localized("标点重复，只留一个", "Two punctuation marks where one belongs")
  fileprivate static func keep(_ mark: String) -> Localized { Localized("只留“\(mark)”", "Keep only “\(mark)”") }
}

extension Rule {
  private static let examples: [Example] = [
    Example(
      """
      一、总体情况

      公开信息12条，，收到申请2件。。均已答复，。
      　　　　  　＾＾ I doubled-punctuation: 标点重复，只留一个
      　　　　  　　　　　　　 　＾＾ I doubled-punctuation: 标点重复，只留一个
      　　　　  　　　　　　　 　　　　　　　＾＾ I doubled-punctuation: 标点重复，只留一个

      六、其他需要报告的事项
      """,
      fixed: """
        一、总体情况

        公开信息12条，收到申请2件。均已答复。

        六、其他需要报告的事项
        """),
    Example(
      """
      一、总体情况

      收到申请2件……均已答复——其中一件延期。“公开为常态。”，“不公开为例外。”

      六、其他需要报告的事项
      """),
    Example(
      """
      一、总体情况

      （一）主动公开：公开信息12条！！

      六、其他需要报告的事项
      """),
  ]
}
