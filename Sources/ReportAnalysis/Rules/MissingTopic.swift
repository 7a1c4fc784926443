import ReportFormat
import ReportSyntax

extension Rule {
  /// Section 一 leaves out one of its five aspects.
  package static let missingTopic = Rule(
    id: "missing-topic", severity: .warning,
    summary: Wording("总体情况缺少五个方面之一。", "Section 一 leaves out one of its five aspects."),
    rationale: Wording(
      "总体情况从主动公开、依申请公开、政府信息管理、政府信息公开平台建设、监督保障五个方面写，没有的也要说明。",
      "The overview covers disclosure unasked, on request, management of information, platforms and supervision, also where there was nothing."
    ),
    citation: Citation(.notice2021),
    examples: [
      Example(
        """
        一、总体情况
        ＾＾＾＾＾＾ W missing-topic: 本节没有写政府信息管理

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
           ＾＾＾＾＾＾ W missing-topic: 本节没有写依申请公开、政府信息管理、监督保障

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
    ],
    looksOutsideTablesOnly: true,
    check: { rule, report in
      guard let section = report.section(1) else { return [] }
      let topics = Topics(report)
      let lacking = section.form.aspects.indices.filter { !topics.covers($0) }
      guard !lacking.isEmpty, SectionProse(section, of: report).characters >= SectionProse.few else { return [] }
      let names = lacking.map { section.form.aspects[$0] }
      return [
        rule.finding(
          report.text.underlined(section.headingRange), .lacking(names), fixes: [Fix(.insert(names), topics.edits(lacking, section))])
      ]
    })
}

extension Localized {
  fileprivate static func lacking(_ names: [String]) -> Localized {
    Localized("本节没有写\(names.joined(separator: "、"))", "This section does not speak of \(names.joined(separator: "、"))")
  }

  fileprivate static func insert(_ names: [String]) -> Localized {
    Localized("插入小标题：\(names.joined(separator: "、"))", "Insert the sub-headings \(names.joined(separator: "、"))")
  }
}
