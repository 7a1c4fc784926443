import ReportForm
import ReportReading
import ReportSyntax

extension Rule {
  /// Section 一 leaves out one of its five aspects.
  package static let missingTopic = Rule(
    id: "missing-topic", name: Wording("总体情况缺项", "Missing topic"), severity: .warning,
    summary: Wording("总体情况缺少五个方面之一。", "Section 一 leaves out one of its five topics."),
    rationale: Wording(
      "总体情况从主动公开、依申请公开、政府信息管理、政府信息公开平台建设、监督保障五个方面写，没有的也要说明。",
      "The overview covers proactive disclosure, disclosure on request, information management, platforms and supervision; mention each even where there is nothing to report."
    ),
    citation: Citation(.notice2021),
    examples: examples,
    looksOutsideTablesOnly: true,
    check: { rule, inspection in
      guard let section = inspection.sections.first(where: { !$0.form.aspects.isEmpty }) else { return [] }
      let topics = Topics(inspection.prose, ofSection: section.form.number)
      let lacking = section.form.aspects.filter { !topics.covers($0.subject) }
      guard !lacking.isEmpty, SectionProse(section, of: inspection.report).characters >= SectionProse.few else { return [] }
      let names = lacking.map { $0.label }
      return [
        rule.finding(
          inspection.text.underlined(section.headingRange), .lacking(names),
          fixes: [Fix(.insert(names), topics.insertions(of: lacking, section, inspection))])
      ]
    })
}

extension Topics {
  /// The edits that insert the sub-headings lacking, each before the next aspect that is there.
  fileprivate func insertions(of lacking: [AspectForm], _ section: Section, _ inspection: Inspection) -> [TextEdit] {
    var drafts: [(offset: Int, draft: Draft)] = []
    for aspect in lacking {
      let offset = place(after: aspect, section.form, inspection) ?? inspection.report.contentEnd(of: section)
      let heading = subheading(aspect, section.form, inspection)
      if let last = drafts.last, last.offset == offset {
        drafts[drafts.count - 1].draft.blocks.append(heading)
      } else {
        drafts.append((offset, Draft([heading])))
      }
    }
    return drafts.map { inspection.tree.insertion(of: $0.draft, at: $0.offset, in: inspection.style) }
  }

  private func place(after aspect: AspectForm, _ form: SectionForm, _ inspection: Inspection) -> Int? {
    let following = form.aspects.drop { $0 != aspect }.dropFirst()
    guard let next = following.lazy.compactMap({ lead(of: $0.subject) }).first else { return nil }
    return inspection.tree.rowIndex(at: inspection.prose.source(next..<next + 1).lowerBound).map {
      inspection.tree.rows[$0].range.lowerBound
    }
  }

  /// The sub-heading of an aspect, written as the first one that is there.
  package func subheading(_ aspect: AspectForm, _ form: SectionForm, _ inspection: Inspection) -> Draft.Block {
    let prose = inspection.prose
    let name = aspect.heading
    guard let lead = form.aspects.lazy.compactMap({ lead(of: $0.subject) }).first, let paragraph = prose.paragraph(at: lead) else {
      return .paragraph("\(name)：")
    }
    if let element = inspection.tree.element(at: prose.source(lead..<lead + 1).lowerBound, name) { return element }
    let marks = prose.text[paragraph.range].prefix { $0 == .numberSign || $0 == .asterisk }
    if marks.first == .numberSign { return .heading(name, level: marks.count) }
    return marks.isEmpty ? .paragraph("\(name)：") : .subheading("\(name)。")
  }
}

extension SyntaxTree {
  /// A sub-heading in the kind of element that begins at a place, or nil where that is no heading and nothing bold.
  fileprivate func element(at offset: Int, _ name: String) -> Draft.Block? {
    guard let row = rowIndex(at: offset), rows[row].kind == .element, let content = content(ofRow: row) else { return nil }
    let tags = text.string(rows[row].range.lowerBound..<content.lowerBound).lowercased()
    if let level = (1...6).last(where: { tags.contains("<h\($0)") }) { return .heading(name, level: level) }
    return tags.contains("<strong") || tags.contains("<b>") ? .subheading("\(name)。") : nil
  }
}

extension Localized {
  fileprivate static func lacking(_ names: [String]) -> Localized {
    Localized("本部分没有写\(names.joined(separator: "、"))", "This section does not cover \(names.joined(separator: "、"))")
  }

  fileprivate static func insert(_ names: [String]) -> Localized {
    Localized("插入小标题：\(names.joined(separator: "、"))", "Insert the sub-headings \(names.joined(separator: "、"))")
  }
}

extension Rule {
  private static let examples: [Example] = [
    Example(
      """
      一、总体情况
      ＾＾＾＾＾＾ W missing-topic: 本部分没有写政府信息管理

      （一）主动公开：通过政府网站公开信息 320 条。

      （二）依申请公开：未收到申请。

      （四）政府信息公开平台建设：改版公开专栏。

      （五）监督保障：培训两次。

      二、主动公开政府信息情况
      """,
      fixed: """
        一、总体情况

        （一）主动公开：通过政府网站公开信息 320 条。

        （二）依申请公开：未收到申请。

        （三）政府信息管理：

        （四）政府信息公开平台建设：改版公开专栏。

        （五）监督保障：培训两次。

        二、主动公开政府信息情况
        """),
    Example(
      """
      ## 一、总体情况
         ＾＾＾＾＾＾ W missing-topic: 本部分没有写依申请公开、政府信息管理、监督保障

      ### (一) 主动公开

      通过政府网站公开信息 320 条，做好依申请公开工作。

      ### (二) 平台建设

      改版公开专栏。

      ## 二、主动公开政府信息情况
      """,
      fixed: """
        ## 一、总体情况

        ### (一) 主动公开

        通过政府网站公开信息 320 条，做好依申请公开工作。

        ### （二）依申请公开

        ### （三）政府信息管理

        ### (二) 平台建设

        改版公开专栏。

        ### （五）监督保障

        ## 二、主动公开政府信息情况
        """),
    Example(
      """
      一、总体情况

      **（一）主动公开方面。**公开信息 320 条。
      **（二）依申请公开方面。**未收到申请。
      **（三）政府信息管理方面。**清理文件。
      **（四）平台建设。**改版专栏。
      **（五）强化保障。**培训两次。

      二、主动公开政府信息情况
      """),
    Example(
      """
      一、总体情况

      （一）主动公开情况
      公开信息 320 条。依申请公开收到 1 件。政府信息管理
      有序。完善信息公开平台，加强平台建设。
      （五）监督保障等方面。培训两次。

      二、主动公开政府信息情况
      """),
    Example(
      """
      一、总体情况

      本局从主动公开、依申请公开、政府信息管理、平台建设、监督保障五个方面开展工作。

      二、主动公开政府信息情况
      """),
    Example(
      """
      一、总体情况

      二、主动公开政府信息情况
      """),
  ]
}
