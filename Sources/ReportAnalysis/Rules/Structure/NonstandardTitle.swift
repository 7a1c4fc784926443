import ReportForm
import ReportReading
import ReportSyntax

extension Rule {
  /// The title lacks a part, calls the report something else, or stands a second time in the text.
  package static let nonstandardTitle = Rule(
    id: "nonstandard-title", name: Wording("报告标题不规范", "Nonstandard title"), severity: .warning,
    summary: Wording(
      "报告标题缺少要素，名称与格式不一致，或者正文里另有一个报告标题。", "The title is incomplete, calls the report something else, or appears again in the text."),
    rationale: Wording(
      "报告标题写明单位全称、年份和“政府信息公开工作年度报告”，全文只有一个。",
      "The title gives the body's full name, the year and 政府信息公开工作年度报告, and appears only once."),
    citation: Citation(.notice2021),
    examples: examples,
    looksOutsideTablesOnly: true,
    check: { rule, inspection in
      var findings: [Finding] = []
      if let title = inspection.title {
        let place = inspection.text.underlined(Heading(inspection.text, title.range).range)
        if let message = inspection.lacking(title) {
          findings.append(rule.finding(place, message))
        } else if title.wording != .standard {
          // 政府信息公开年度报告 is no more than the standard name in short.
          let isShort = title.wording == .short("政府信息公开年度报告")
          findings.append(
            rule.finding(
              place, .wording, fixes: inspection.renaming(title).map { [$0] } ?? [], severity: isShort ? .information : .warning))
        }
      } else if inspection.sections.count >= 3, let first = inspection.firstLineWithoutTitle {
        findings.append(rule.finding(inspection.text.underlined(first), .missing))
      }
      for hit in inspection.prose.hits where hit.word == .annualReport {
        guard let row = inspection.secondTitle(at: hit) else { continue }
        let fix = Fix.deletion(WholeLines(of: inspection.text).deleting(inspection.tree.rows[row].range).range, in: inspection.text)
        findings.append(
          rule.finding(
            inspection.text.underlined(inspection.tree.content(ofRow: row) ?? inspection.tree.rows[row].range), .second, fixes: [fix]))
      }
      return findings
    })
}

extension Inspection {
  /// What a title lacks, where no line beside it says it either.
  fileprivate func lacking(_ title: Title) -> Localized? {
    if title.isComplete { return nil }
    let near = neighbours(of: title)
    if title.year == nil { return near.contains { text.bytes[$0].contains(UInt8(ascii: "2")) } ? nil : .noYear }
    return near.isEmpty ? .noBody : nil
  }

  /// The repair of a title that calls the report something else; nil where its parts are not all known.
  fileprivate func renaming(_ title: Title) -> Fix? {
    let range = Heading(text, title.range).range
    if case .short(let words) = title.wording {
      let place = text.bytes.places(of: words, in: range).last
      guard let place else { return nil }
      let edit = TextEdit(place..<place + words.utf8.count, Title.standardTail)
      return .replacement(edit, in: text, preferred: true)
    }
    guard let body = title.body, let year = title.year else { return nil }
    let words = "\(body)\(year)年\(Title.standardTail)"
    return .replacement(TextEdit(range, words), in: text, preferred: true)
  }

  /// The short lines right before and after a title, where a year or a body may stand apart.
  private func neighbours(of title: Title) -> [ByteRange] {
    guard let first = tree.rowIndex(at: title.range.lowerBound), let last = tree.rowIndex(at: title.range.upperBound - 1) else {
      return []
    }
    let end = sections.first?.headingRows.lowerBound ?? tree.rows.count
    let before = (0..<first).last { tree.rows[$0].kind != .blank }
    let after = (last + 1..<max(end, last + 1)).first { tree.rows[$0].kind != .blank }
    return [before, after].compactMap { $0.flatMap(tree.content(ofRow:)) }.filter { $0.count <= 90 }
  }

  /// The first line of a report without a title; nil where a line before the first section may be one that was not recognised.
  fileprivate var firstLineWithoutTitle: ByteRange? {
    let end = sections.first?.range.lowerBound ?? 0
    // A short line without a full stop that speaks of such a report may be one that was not recognised; a sentence that cites it is none.
    let isSaid = tree.rows.contains { row in
      guard row.range.upperBound <= end, let content = tree.content(of: row), content.count <= 150 else { return false }
      let words = text.plain(content)
      return (words.contains("年度报告") || words.contains("年报")) && !words.contains("。") && !words.contains("；")
    }
    return isSaid ? nil : tree.rows.indices.lazy.compactMap(tree.content(ofRow:)).first { !$0.isEmpty }
  }

  /// The row of a title that stands by itself in one of the first five sections, or nil.
  fileprivate func secondTitle(at hit: Prose.Hit) -> Int? {
    guard let paragraph = prose.paragraph(at: hit.range.lowerBound), (1...5).contains(paragraph.section), paragraph.source.count <= 120,
      let row = tree.rowIndex(at: paragraph.source.lowerBound), let content = tree.content(ofRow: row), content == paragraph.source
    else { return nil }
    var finder = TitleFinder(tree)
    guard let title = finder.title(content), title.year != nil else { return nil }
    return row
  }
}

extension Localized {
  fileprivate static let noYear = Localized("报告标题缺少年份", "The title does not give the year")
  fileprivate static let noBody = Localized("报告标题缺少单位名称", "The title does not name the body")
  fileprivate static let wording = Localized(
    "报告标题里的名称应为“政府信息公开工作年度报告”", "The title should call the report “政府信息公开工作年度报告”")
  fileprivate static let missing = Localized(
    "缺少报告标题：〈单位全称〉〈年份〉年政府信息公开工作年度报告", "The title is missing: the body's full name, the year, and “年政府信息公开工作年度报告”")
  fileprivate static let second = Localized("正文里又出现一个报告标题", "There is another title in the text")
}

extension Rule {
  private static let examples: [Example] = [
    Example(
      """
      云岭县水务局政府信息公开工作年度报告
      ＾＾＾＾＾＾＾＾＾＾＾＾＾＾＾＾＾＾ W nonstandard-title: 报告标题缺少年份
      一、总体情况
      六、其他需要报告的事项
      """),
    Example(
      """
      # 2024年政府信息公开工作年度报告
        ^^^^＾＾＾＾＾＾＾＾＾＾＾＾＾ W nonstandard-title: 报告标题缺少单位名称
      ## 一、总体情况
      ## 六、其他需要报告的事项
      """),
    Example(
      """
      云岭县水务局2024年政府信息公开工作年度报告

      一、总体情况

      信息公开工作年度报告 (2024 年)
      ＾＾＾＾＾＾＾＾＾＾^^^^^^^＾^ W nonstandard-title: 正文里又出现一个报告标题

      本局认真开展工作。
      """,
      fixed: """
        云岭县水务局2024年政府信息公开工作年度报告

        一、总体情况


        本局认真开展工作。
        """),
    Example(
      """
      本局的报告
      ＾＾＾＾＾ W nonstandard-title: 缺少报告标题：〈单位全称〉〈年份〉年政府信息公开工作年度报告

      一、总体情况
      二、主动公开政府信息情况
      三、收到和处理政府信息公开申请情况
      """),
    Example(
      """
      云岭县水务局2024年度政府信息公开年度报告
      ＾＾＾＾＾＾^^^^＾＾＾＾＾＾＾＾＾＾＾＾ I nonstandard-title: 报告标题里的名称应为“政府信息公开工作年度报告”

      一、总体情况
      六、其他需要报告的事项
      """,
      fixed: """
        云岭县水务局2024年度政府信息公开工作年度报告

        一、总体情况
        六、其他需要报告的事项
        """),
    Example(
      """
      # 关于云岭县水务局2024年度政府信息公开工作情况的报告
        ＾＾＾＾＾＾＾＾^^^^＾＾＾＾＾＾＾＾＾＾＾＾＾＾＾ W nonstandard-title: 报告标题里的名称应为“政府信息公开工作年度报告”

      ## 一、总体情况
      ## 六、其他需要报告的事项
      """,
      fixed: """
        # 云岭县水务局2024年政府信息公开工作年度报告

        ## 一、总体情况
        ## 六、其他需要报告的事项
        """),
    Example(
      """
      云岭县水务局
      2024年度政府信息公开工作年度报告
      一、总体情况
      现发布本局2024年政府信息公开工作年度报告
      供公众查阅。
      六、其他需要报告的事项
      """),
    Example(
      """
      2024年度云岭县水务局政府信息公开工作年度报告

      一、总体情况

      根据条例要求，编制云岭县水务局2024年政府信息公开工作年度报告。

      六、其他需要报告的事项

      云岭县水务局2023年政府信息公开工作年度报告
      """),
  ]
}
