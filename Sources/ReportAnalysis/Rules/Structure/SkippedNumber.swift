import ReportForm
import ReportReading
import ReportSyntax

extension Rule {
  /// A number is left out in a row of sub-headings or points.
  package static let skippedNumber = Rule(
    id: "skipped-number", name: Wording("序号跳号", "Skipped number"), severity: .information,
    summary: Wording("小标题或“一是、二是”的序号跳号。", "A number is skipped among sub-headings or points."),
    rationale: Wording("漏了一项，或者删去一项后没有重新编号。", "A point was lost, or the others were not renumbered."),
    citation: nil,
    examples: examples,
    looksOutsideTablesOnly: true,
    check: { rule, inspection in
      let prose = inspection.prose
      var found: [(range: Range<Int>, due: String, written: String)] = []
      for section in inspection.sections where section.form.table == nil {
        var last = 0
        for mark in prose.subheadings(inSection: section.form.number) where mark.beginsParagraph {
          if last > 0, mark.number == last + 2 {
            found.append((mark.range, "（\(ChineseNumber.written(last + 1))）", prose.string(mark.range)))
          }
          last = mark.number
        }
      }
      found += prose.skippedPoints
      return found.map { item in
        rule.finding(inspection.text.underlined(prose.source(item.range)), .skipped(item.due, item.written))
      }
    })
}

extension Prose {
  /// The points of a paragraph, 一是, 二是, before which one is left out.
  fileprivate var skippedPoints: [(range: Range<Int>, due: String, written: String)] {
    var found: [(range: Range<Int>, due: String, written: String)] = []
    for paragraph in paragraphs {
      var last = 0
      for place in text.places(of: "是", in: paragraph.range) {
        guard place >= paragraph.range.lowerBound + 3, let number = text.chineseDigit(at: place - 3, before: place),
          begins(place - 3, paragraph)
        else { continue }
        if last > 0, number == last + 2 {
          found.append((place - 3..<place + 3, ChineseNumber.written(last + 1) + "是", string(place - 3..<place + 3)))
        }
        last = number
      }
    }
    return found
  }

  /// Whether a point begins at a place: a mark or the paragraph's beginning stands before it.
  private func begins(_ place: Int, _ paragraph: Paragraph) -> Bool {
    place == paragraph.range.lowerBound || text[place - 1] == .asterisk
      || text.word(of: ["。", "；", "：", "，", "、", ";", ":", ","], endingAt: place) != nil
  }
}

extension Localized {
  fileprivate static func skipped(_ due: String, _ written: String) -> Localized {
    Localized("“\(written)”之前缺少“\(due)”", "“\(due)” is missing before “\(written)”")
  }
}

extension Rule {
  private static let examples: [Example] = [
    Example(
      """
      一、总体情况

      （一）主动公开。公开信息12条。

      （三）政府信息管理。一是清理文件；三是规范流程。
      ＾＾＾ I skipped-number: “（三）”之前缺少“（二）”
      　　　　　　　　　　　　　　　　　＾＾ I skipped-number: “三是”之前缺少“二是”

      二、主动公开政府信息情况
      """),
    Example(
      """
      一、总体情况

      （一）主动公开。一是及时；二是准确。

      （二）依申请公开。一是登记。二是答复。三是归档。

      二、主动公开政府信息情况
      """),
    Example(
      """
      五、存在的主要问题及改进情况

      一是解读单一，二是更新慢。改进：一是增加图解，二是按周提醒。唯一是人手不足，第三是经费。

      六、其他需要报告的事项
      """),
  ]
}
