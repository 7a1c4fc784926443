import ReportForm
import ReportReading
import ReportSyntax

extension Rule {
  /// A bracket or quotation mark has no other half.
  package static let unpairedBracket = Rule(
    id: "unpaired-bracket", name: Wording("括号不成对", "Unpaired bracket"), severity: .warning,
    summary: Wording("括号、书名号或引号不成对。", "A bracket or quotation mark has no counterpart."),
    rationale: Wording("缺了一半，法规名称、文号和说明的起止就不清楚。", "Without it, it is unclear where a name, number or note begins or ends."),
    citation: nil,
    examples: examples,
    looksAtParagraphsOnly: true,
    check: { rule, inspection in
      // What stands above the title is the page's.
      let start = inspection.title.map { $0.range.lowerBound } ?? 0
      return Brackets(inspection.prose).unpaired.compactMap { bracket in
        guard inspection.prose.source(bracket.range).lowerBound >= start else { return nil }
        let range = inspection.prose.source(bracket.range)
        return rule.finding(inspection.text.underlined(range), .unpaired(bracket), fixes: inspection.fix(bracket).map { [$0] } ?? [])
      }
    })
}

extension Inspection {
  /// The bracket to insert, where only one place can be meant.
  fileprivate func fix(_ bracket: Brackets.Unpaired) -> Fix? {
    guard let place = place(for: bracket) else { return nil }
    let mark = bracket.isOpening ? bracket.kind.marks.close : bracket.kind.marks.open
    let offset =
      place > bracket.range.lowerBound ? prose.source(place - 1..<place).upperBound : prose.source(place..<place + 1).lowerBound
    return Fix(.insert(mark), preferred: true, [TextEdit(.at(offset), mark)])
  }

  /// No title that is cited has as many bytes.
  private static let longestTitle = 600

  private func place(for bracket: Brackets.Unpaired) -> Int? {
    let text = prose.text
    let (start, end) = (bracket.range.lowerBound, bracket.range.upperBound)
    switch (bracket.kind, bracket.isOpening) {
    case (.innerTitle, false):
      guard let within = bracket.within else { return nil }
      // 《关于印发…〉的通知》: what is issued follows the verb.
      let inner = within.upperBound..<max(within.upperBound, min(start, within.upperBound + Self.longestTitle))
      return ["印发", "转发", "批转", "公布", "发布", "修改"].compactMap { text.firstIndex(ofWord: $0, in: inner) }.min().map { $0 + 6 }
    case (.tortoise, true):
      return text[end...].prefix { $0.isDigit }.count == 4 + numberAfterYear(text[end...]) ? end + 4 : nil
    case (.tortoise, false): return start >= 4 && text[start - 4..<start].allSatisfy { $0.isDigit } ? start - 4 : nil
    case (.round, true):
      guard start == bracket.paragraph.lowerBound else { return nil }
      return text.chineseDigit(at: end, before: text.count) != nil ? end + 3 : nil
    default: return nil
    }
  }

  /// The number of digits after the four of a year.
  private func numberAfterYear(_ text: ArraySlice<UInt8>) -> Int {
    let digits = text.prefix { $0.isDigit }
    return digits.count > 4 && digits.starts(with: "20".utf8) ? digits.count - 4 : 0
  }
}

extension Localized {
  fileprivate static func unpaired(_ bracket: Brackets.Unpaired) -> Localized {
    let (open, close) = bracket.kind.marks
    return bracket.isOpening
      ? Localized("\(open) 没有对应的 \(close)", "\(open) has no matching \(close)")
      : Localized("\(close) 没有对应的 \(open)", "\(close) has no matching \(open)")
  }

  fileprivate static func insert(_ mark: String) -> Localized { Localized("插入“\(mark)”", "Insert \(mark)") }
}

extension Rule {
  private static let examples: [Example] = [
    Example(
      """
      一、总体情况
      六、其他需要报告的事项
      按照《国务院办公厅关于印发政府信息公开信息处理费管理办法〉的通知》（国办函〔2020〕109号）执行。
      　　　　　　　　　　　　　　　　　　　　　　　　　　　　＾ W unpaired-bracket: 〉 没有对应的 〈
      """,
      fixed: """
        一、总体情况
        六、其他需要报告的事项
        按照《国务院办公厅关于印发〈政府信息公开信息处理费管理办法〉的通知》（国办函〔2020〕109号）执行。
        """),
    Example(
      """
      一、总体情况
      （一主动公开：按国办函〔2020109号办理。
      ＾ W unpaired-bracket: （ 没有对应的 ）
      　　　　　　　　　　　＾ W unpaired-bracket: 〔 没有对应的 〕

      按国办函2021〕30号公开信息。
      　　　　    ＾ W unpaired-bracket: 〕 没有对应的 〔

      六、其他需要报告的事项
      """,
      fixed: """
        一、总体情况
        （一）主动公开：按国办函〔2020〕109号办理。

        按国办函〔2021〕30号公开信息。

        六、其他需要报告的事项
        """),
    Example(
      """
      一、总体情况
      坚持“先审后发“原则，公开《条例和指南。
      　　 　　　　^ W unpaired-bracket: “ 没有对应的 ”
      　　 　　　　 　　　　　＾ W unpaired-bracket: 《 没有对应的 》
      六、其他需要报告的事项
      """),
    Example(
      """
      一、总体情况
      （一)主动公开：1）年报（5件）；2）指南；a)目录；一）其他。《关于印发〈办法〉的通知》（国办函〔2020〕109
      号）写明“公开“五公开”内容”。【全文】
      六、其他需要报告的事项
      """),
    Example(
      """
      一、总体情况
      <!-- （此处说明 -->
      坚持“公开为常态，不公
      开为例外”原则。
      六、其他需要报告的事项
      """),
  ]
}
