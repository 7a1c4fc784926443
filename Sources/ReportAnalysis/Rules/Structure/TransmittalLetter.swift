import ReportForm
import ReportReading
import ReportSyntax

extension Rule {
  /// The letter with which the report was handed in stands in it.
  package static let transmittalLetter = Rule(
    id: "transmittal-letter", name: Wording("留有报送用语", "Cover letter wording"), severity: .information,
    summary: Wording("公开的报告里留有报送用语。", "The report still contains the wording of a cover letter."),
    rationale: Wording("年度报告向社会公布，抬头、“请审阅”等是报送函的内容。", "The report is published; a salutation or 请审阅 belongs in a cover letter."),
    citation: Citation(.regulations, "第四十九条"),
    examples: examples,
    looksOutsideTablesOnly: true,
    check: { rule, inspection in
      let prose = inspection.prose
      let last = inspection.sections.last?.form.number ?? 0
      let salutations = prose.paragraphs.filter { $0.section == 0 }.compactMap { paragraph -> Range<Int>? in
        guard prose.endsInColon(paragraph.range) else { return nil }
        let line = prose.string(paragraph.range).filter { $0 != "\n" }
        guard let mark = line.last, mark == "：" || mark == ":" else { return nil }
        let name = String(line.dropLast())
        return BodyName.isOne(name) || name.hasSuffix("领导")
          ? paragraph.range.lowerBound..<paragraph.range.lowerBound + line.utf8.count : nil
      }
      let words = prose.paragraphs.lazy.filter { $0.section == 0 || $0.section == last }
        .compactMap { Rule.letterWords.first(in: prose.text, $0.range) }
      // One letter is one finding.
      guard let first = (salutations + words).min(by: { $0.lowerBound < $1.lowerBound }) else { return [] }
      return [rule.finding(inspection.text.underlined(prose.source(first)), .letter)]
    })

  private static let letterWords = WordGroup([
    "报送如下", "请审阅", "请审示", "请审核", "请批示", "请予审核", "请予审阅", "妥否", "呈报如下", "上报如下", "特此报告", "特此上报",
  ])
}

extension Prose {
  /// Whether the last character of a range is a colon, line ends aside.
  fileprivate func endsInColon(_ range: Range<Int>) -> Bool {
    let end = text[range.clamped(to: 0..<text.count)].lastIndex { $0 != .lineFeed }.map { $0 + 1 } ?? range.lowerBound
    return text.has(":", endingAt: end) || text.has("：", endingAt: end)
  }
}

extension Localized {
  fileprivate static let letter = Localized("这是报送用语，不应出现在公布的报告里", "This is cover letter wording and does not belong in a published report")
}

extension Rule {
  private static let examples: [Example] = [
    Example(
      """
      云岭县水务局2024年政府信息公开工作年度报告

      县政府办公室：
      ＾＾＾＾＾＾＾ I transmittal-letter: 这是报送用语，不应出现在公布的报告里

      现将我局2024年政府信息公开工作年度报告报送如下，请审阅。

      一、总体情况
      六、其他需要报告的事项
      """),
    Example(
      """
      云岭县水务局2024年政府信息公开工作年度报告

      现将我局2024年政府信息公开工作年度报告公布如下：

      一、总体情况
      六、其他需要报告的事项
      """),
    Example(
      """
      云岭县水务局2024年政府信息公开工作年度报告

      一、总体情况

      答复文书逐件请审核人签字，妥否由分管领导把关。

      六、其他需要报告的事项
      """),
  ]
}
