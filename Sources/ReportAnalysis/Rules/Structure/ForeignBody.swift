import ReportForm
import ReportReading
import ReportSyntax

extension Rule {
  /// Another body's name stands where the report speaks of its own.
  package static let foreignBody = Rule(
    id: "foreign-body", name: Wording("单位名称不一致", "Another body's name"), severity: .warning,
    summary: Wording("正文或落款里的单位与报告标题的单位不同。", "The text or the signature names a different body from the title."),
    rationale: Wording(
      "多半是套用别的单位的报告时漏改的；年度报告由行政机关就自身的工作编制。",
      "Usually left over from another body's report; each body reports on its own work."),
    citation: Citation(.regulations, "第四十九条"),
    examples: examples,
    looksAtParagraphsOnly: true,
    check: { rule, inspection in
      guard let body = inspection.title?.body, let title = inspection.title, BodyName.isOne(body) else { return [] }
      return inspection.foreignNames(than: body).map { name in
        let source = inspection.prose.source(name.range)
        return rule.finding(
          inspection.text.underlined(source), .foreign(name.name, body),
          related: [.init(inspection.text.underlined(title.range), .title)],
          fixes: [.replacement(TextEdit(source, body), in: inspection.text)])
      }
    })
}

extension Inspection {
  /// The names of other bodies in places where the report's own belongs, in order.
  fileprivate func foreignNames(than body: String) -> [(name: String, range: Range<Int>)] {
    let own = BodyName(body)
    let found = (announced + subjects(own) + contacts(own) + signatures).filter { !own.mayBe(BodyName($0.name)) }
    var last = -1
    return found.sorted { $0.range.lowerBound < $1.range.lowerBound }.filter { name in
      defer { last = name.range.upperBound }
      return name.range.lowerBound >= last
    }
  }

  /// The body of the year's report as the text announces it.
  private var announced: [(name: String, range: Range<Int>)] {
    let text = prose.text
    let byReport = prose.dates.compactMap { date -> (name: String, range: Range<Int>)? in
      guard date.year?.value == year, date.month == nil else { return nil }
      let end = date.range.upperBound + (text.has("度", at: date.range.upperBound) ? 3 : 0)
      guard text.has("政府信息公开", at: end), let found = BodyName.name(before: date.range.lowerBound, in: text) else { return nil }
      return isLink(found.range.lowerBound, end) ? nil : found
    }
    let byMaker = text.places(of: "编制").compactMap { place -> (name: String, range: Range<Int>)? in
      let found = BodyName.name(before: place, in: text)
      return found.flatMap { text.has("由", endingAt: $0.range.lowerBound) ? $0 : nil }
    }
    return (byReport + byMaker).filter { name in
      // Of two titles in a row the first one's end is no part of the name.
      !["年度报告", "学习", "借鉴", "参照", "参考", "根据"].contains { name.name.contains($0) }
        // 现公布本局 names the body itself.
        && !["本", "我"].contains { name.name.dropLast().hasSuffix($0) }
    }
  }

  /// Whether the title of a report is all that a paragraph behind the report's text says, but for a caption: the link to another page, as
  /// 下一篇：云岭县教育局2024年政府信息公开工作年度报告. `start` is where the title begins, `end` where the name of the report follows in it.
  private func isLink(_ start: Int, _ end: Int) -> Bool {
    let text = prose.text
    guard let last = sections.last?.form.number, let paragraph = prose.paragraph(at: start), paragraph.section == last,
      let words = text.word(of: Self.reportNames, at: end)
    else { return false }
    let after = end + words.utf8.count
    let isBegun = start == paragraph.range.lowerBound || text.word(of: ["：", ":", "年度报告"], endingAt: start) != nil
    return isBegun && (after >= paragraph.range.upperBound || text[after] == .lineFeed || BodyName.name(at: after, in: text) != nil)
  }

  /// How titles call the report.
  private static let reportNames = [Title.standardTail, "政府信息公开年度报告"]

  /// The bodies that a sentence begins with, where only the report's own would be spoken of so.
  private func subjects(_ own: BodyName) -> [(name: String, range: Range<Int>)] {
    let text = prose.text
    guard !own.place.isEmpty else { return [] }
    let leads = prose.dates.filter { $0.year != nil && $0.month == nil }.map { date in
      var end = date.range.upperBound + (text.has("度", at: date.range.upperBound) ? 3 : 0)
      if let comma = text.word(of: ["，", ","], at: end) { end += comma.utf8.count }
      return (date.range.lowerBound, end)
    }
    let starts = prose.paragraphs.filter { $0.section <= 1 }.map { ($0.range.lowerBound, $0.range.lowerBound) }
    return (leads + starts).compactMap { lead, start in
      guard let found = BodyName.name(at: start, in: text), !isLink(lead, found.range.upperBound) else { return nil }
      let other = BodyName(found.name)
      guard other.place.count >= 2, !found.name.hasPrefix("全"), text.word(of: Self.ownWork, at: found.range.upperBound) != nil else {
        return nil
      }
      if other.place == own.place { return own.isGovernment || other.isGovernment ? nil : found }
      // What stands above a place or within it may be spoken of.
      return own.place.contains(other.place) || other.place.contains(own.place) ? nil : found
    }
  }

  /// How a sentence goes on that tells of the report's own body.
  private static let ownWork = [
    "围绕", "严格", "认真", "坚持", "深入", "全面", "按照", "积极", "高度", "始终", "持续", "紧紧", "紧扣", "切实", "贯彻", "共", "主动", "收到", "未", "没有", "政府信息公开", "政务公开",
    "依法", "依据",
    "扎实", "在", "以", "聚焦", "立足", "牢固", "不断", "根据", "把",
  ]

  /// The bodies of other places that readers are told to turn to.
  private func contacts(_ own: BodyName) -> [(name: String, range: Range<Int>)] {
    let text = prose.text
    guard !own.place.isEmpty else { return [] }
    return ["请与", "请联系", "可向"].flatMap { words in
      text.places(of: words).compactMap { place -> (name: String, range: Range<Int>)? in
        guard let found = BodyName.name(at: place + words.utf8.count, in: text) else { return nil }
        let other = BodyName(found.name).place
        return other.isEmpty || own.place.contains(other) || other.contains(own.place) ? nil : found
      }
    }
  }

  /// The names that stand alone, or before a date, at the end of the report.
  private var signatures: [(name: String, range: Range<Int>)] {
    guard let last = sections.last?.form.number else { return [] }
    let text = prose.text
    let own = prose.paragraphs.filter { $0.section == last }
    return own.compactMap { paragraph -> (name: String, range: Range<Int>)? in
      let end = text.has("\n", endingAt: paragraph.range.upperBound) ? paragraph.range.upperBound - 1 : paragraph.range.upperBound
      let sentence = prose.sentence(at: max(paragraph.range.lowerBound, end - 1))
      guard sentence.lowerBound >= paragraph.range.lowerBound else { return nil }
      let words = prose.string(sentence.lowerBound..<end)
      if BodyName.isOne(words) { return (words, sentence.lowerBound..<end) }
      let dates = WrittenDate.dates(in: Array(text[sentence.lowerBound..<end]))
      guard let date = dates.last, sentence.lowerBound + date.range.upperBound == end else { return nil }
      let name = sentence.lowerBound..<sentence.lowerBound + date.range.lowerBound
      return BodyName.isOne(prose.string(name)) ? (prose.string(name), name) : nil
    }
  }
}

extension Localized {
  fileprivate static func foreign(_ name: String, _ body: String) -> Localized {
    Localized("应为“\(body)”（报告标题的单位），这里写的是“\(name)”", "This should be “\(body)”, the body in the title; it says “\(name)”")
  }

  fileprivate static let title = Localized("报告标题在这里", "The title")
}

extension Rule {
  private static let examples: [Example] = [
    Example(
      """
      云岭县水务局2024年政府信息公开工作年度报告

      现公布青禾县水务局2024年政府信息公开工作年度报告。
      　　　＾＾＾＾＾＾ W foreign-body: 应为“云岭县水务局”（报告标题的单位），这里写的是“青禾县水务局”

      一、总体情况

      2024年，云岭县教育局围绕招生推进公开。
          　　＾＾＾＾＾＾ W foreign-body: 应为“云岭县水务局”（报告标题的单位），这里写的是“云岭县教育局”

      六、其他需要报告的事项

      无。

      云岭县财政局
      ＾＾＾＾＾＾ W foreign-body: 应为“云岭县水务局”（报告标题的单位），这里写的是“云岭县财政局”
      2025年1月16日
      """,
      fixed: """
        云岭县水务局2024年政府信息公开工作年度报告

        现公布云岭县水务局2024年政府信息公开工作年度报告。

        一、总体情况

        2024年，云岭县水务局围绕招生推进公开。

        六、其他需要报告的事项

        无。

        云岭县水务局
        2025年1月16日
        """),
    Example(
      """
      云岭县水务局2024年政府信息公开工作年度报告

      根据条例编制。如有疑问，请与云岭县水务局办公室联系。

      一、总体情况

      2024年，县水务局围绕供水保障推进公开。会同云岭县财政局、青禾县水务局清理文件。云岭县人民政府办公室组织培训。

      六、其他需要报告的事项

      云岭县水务局办公室

      2025年1月16日
      """),
    Example(
      """
      云岭县人民政府2024年政府信息公开工作年度报告

      一、总体情况

      2024年，云岭县教育局主动公开招生信息12条。

      六、其他需要报告的事项

      云岭县人民政府办公室

      2025年3月16日
      """),
    Example(
      """
      云岭县水务局2024年政府信息公开工作年度报告

      一、总体情况

      六、其他需要报告的事项

      无。

      上一篇：云岭县教育局2024年政府信息公开工作年度报告

      下一篇：2024年云岭县财政局政府信息公开工作年度报告
      """),
  ]
}
