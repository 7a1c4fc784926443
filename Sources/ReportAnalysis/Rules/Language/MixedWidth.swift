import ReportForm
import ReportReading
import ReportSyntax

extension Rule {
  /// A mark of half width stands between Chinese words, or a bracket closes with one of the other width.
  package static let mixedWidth = Rule(
    id: "mixed-width", name: Wording("全角半角混用", "Mixed full-width and half-width"), severity: .hint,
    summary: Wording(
      "中文之间用了半角标点，或者括号一半全角一半半角。", "There is half-width punctuation in Chinese text, or the two halves of a bracket differ in width."),
    rationale: Wording(
      "中文用全角标点（GB/T 15834），混用影响排版和检索。", "Chinese text uses full-width punctuation (GB/T 15834); mixed widths spoil layout and search."),
    citation: nil,
    examples: examples,
    looksOutsideTablesOnly: true,
    check: { rule, inspection in
      let marks = inspection.prose.halfWidthMarks + inspection.prose.mixedBrackets
      let sorted = marks.sorted { $0.range.lowerBound < $1.range.lowerBound }
      guard let first = sorted.first else { return [] }
      let edits = sorted.map { TextEdit(inspection.prose.source($0.range), $0.right) }
      // A text that was typed so has many: one finding, and one repair for all.
      return [
        rule.finding(
          inspection.text.underlined(inspection.prose.source(first.range)), .mixed(first.right, sorted.count),
          fixes: [Fix(.mend(sorted.count), preferred: true, edits)])
      ]
    })
}

extension Prose {
  /// Commas and the like of half width between two Chinese characters.
  fileprivate var halfWidthMarks: [(range: Range<Int>, right: String)] {
    signs.compactMap { place in
      let right: String
      switch text[place] {
      case .comma: right = "，"
      case .semicolon: right = "；"
      case .colon: right = "："
      default: return nil
      }
      guard place >= 3, text[place - 3].isIdeographLead, place + 1 < text.count, text[place + 1].isIdeographLead else { return nil }
      return (place..<place + 1, right)
    }
  }

  /// Round brackets whose other half is of the other width: the one to change is that of half width.
  fileprivate var mixedBrackets: [(range: Range<Int>, right: String)] {
    var found: [(range: Range<Int>, right: String)] = []
    for paragraph in paragraphs {
      var open: [(range: Range<Int>, isWide: Bool)] = []
      for index in signs(in: paragraph.range) {
        switch text[index] {
        case .leftParenthesis: open.append((index..<index + 1, false))
        case .rightParenthesis:
          if let last = open.popLast(), last.isWide { found.append((index..<index + 1, "）")) }
        case 0xEF:
          switch text.wideCharacter(at: index, before: text.count) {
          case "（": open.append((index..<index + 3, true))
          case "）": if let last = open.popLast(), !last.isWide { found.append((last.range, "（")) }
          default: break
          }
        default: break
        }
      }
    }
    return found
  }
}

extension Localized {
  fileprivate static func mixed(_ right: String, _ count: Int) -> Localized {
    Localized("这里应为全角“\(right)”，全文共 \(count) 处", "This should be a full-width “\(right)”; \(count.counted("place")) in the report")
  }

  fileprivate static func mend(_ count: Int) -> Localized {
    Localized("全文 \(count) 处改为全角", "Make \(count == 1 ? "it" : "all \(count)") full-width")
  }
}

extension Rule {
  private static let examples: [Example] = [
    Example(
      """
      一、总体情况

      公开信息12条,收到申请,均已答复（含延期)。
      　　　　  　^ H mixed-width: 这里应为全角“，”，全文共 3 处

      六、其他需要报告的事项
      """,
      fixed: """
        一、总体情况

        公开信息12条，收到申请，均已答复（含延期）。

        六、其他需要报告的事项
        """),
    Example(
      """
      一、总体情况

      (一)主动公开。公开信息1,204条，网址 http://www.yunling.gov.cn:80/a,b，（二）依申请公开。

      六、其他需要报告的事项
      """),
    Example(
      """
      一、总体情况

      公开信息12条（其中文件2件），时间为8:30。

      六、其他需要报告的事项
      """),
  ]
}
