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

/// Where section 一 takes up its aspects.
private struct Topics {
  let report: Report
  /// For each aspect the place in the prose where it leads a sentence or a sub-heading.
  private var leads: [Int?] = [nil, nil, nil, nil, nil]
  private var isMentioned = [false, false, false, false, false]
  private var hasSubheadings = false

  init(_ report: Report) {
    self.report = report
    for hit in report.prose.hits {
      guard let aspect = hit.word.aspect, report.prose.section(at: hit.range.lowerBound) == 1 else { continue }
      isMentioned[aspect] = true
      switch Lead(of: hit.range.lowerBound, in: report.prose.text) {
      case .subheading: hasSubheadings = true
      case .sentence: break
      case .none: continue
      }
      if leads[aspect] == nil { leads[aspect] = hit.range.lowerBound }
    }
  }

  /// Whether an aspect is taken up; where nothing is set apart by sub-headings, a mention is enough.
  func covers(_ aspect: Int) -> Bool { hasSubheadings ? leads[aspect] != nil : isMentioned[aspect] }

  /// The edits that insert the sub-headings lacking, each before the next aspect that is there.
  func edits(_ lacking: [Int], _ section: Section) -> [TextEdit] {
    var texts: [(offset: Int, text: String)] = []
    for aspect in lacking {
      let offset = place(after: aspect) ?? report.contentEnd(of: section)
      let text = subheading(aspect, section.form)
      if let last = texts.last, last.offset == offset {
        texts[texts.count - 1].text = last.text + "\n" + text
      } else {
        texts.append((offset, text))
      }
    }
    return texts.map { Insertion(report).insert($0.text, at: $0.offset) }
  }

  private func place(after aspect: Int) -> Int? {
    guard let next = leads[(aspect + 1)...].lazy.compactMap({ $0 }).first else { return nil }
    return report.tree.rowIndex(at: report.prose.source(next..<next + 1).lowerBound).map { report.tree.rows[$0].range.lowerBound }
  }

  private func subheading(_ aspect: Int, _ form: SectionForm) -> String {
    let name = "（\(["一", "二", "三", "四", "五"][aspect])）\(form.aspects[aspect])"
    guard let lead = leads.lazy.compactMap({ $0 }).first, let paragraph = report.prose.paragraph(at: lead) else { return name + "：\n" }
    let marks = report.prose.text[paragraph.range].prefix { $0 == 0x23 || $0 == 0x2A }
    if marks.first == 0x23 { return String(decoding: marks, as: UTF8.self) + " \(name)\n" }
    return marks.isEmpty ? "\(name)：\n" : "**\(name)。**\n"
  }
}

extension Word {
  /// The aspect of section 一 that a word names, from 0.
  fileprivate var aspect: Int? {
    switch self {
    case .disclosureUnasked: 0
    case .onRequest, .disclosureApplication: 1
    case .informationManagement, .informationResources: 2
    case .platformBuilding, .disclosurePlatform, .siteBuilding: 3
    case .supervision, .support, .supportAndSupervision, .organisation: 4
    default: nil
    }
  }
}

/// How a word stands in its sentence.
private enum Lead {
  case subheading, sentence, none

  /// A word leads where no more than a few characters stand between it and what begins a sentence or a sub-heading.
  init(of place: Int, in text: [UInt8]) {
    var index = place
    while index > 0, place - index <= 36 {
      let last = text[index - 1]
      if last == 0x0A {
        self = .sentence
        return
      }
      if last == 0x23 || last == 0x2A || last == 0x29 || last == 0x2E {
        self = .subheading
        return
      }
      guard last & 0xC0 == 0x80, index >= 3 else {
        index -= 1
        continue
      }
      switch (text[index - 3], text[index - 2], last) {
      case (0xEF, 0xBC, 0x89):
        self = .subheading
        return
      case (0xE3, 0x80, 0x82), (0xEF, 0xBC, 0x9B), (0xEF, 0xBC, 0x9A):
        self = .sentence
        return
      case (0xEF, 0xBC, 0x8C), (0xE3, 0x80, 0x8A), (0xE2, 0x80, 0x9C):
        self = .none
        return
      case (0xE3, 0x80, 0x81):
        self = Self.endsNumber(text[..<(index - 3)]) ? .subheading : .none
        return
      default: index -= 3
      }
    }
    self = index == 0 ? .sentence : .none
  }

  private static let digits = Array("一二三四五六".utf8)

  /// Whether a text ends in a digit, Chinese or not.
  private static func endsNumber(_ text: ArraySlice<UInt8>) -> Bool {
    if let last = text.last, last >= 0x30, last <= 0x39 { return true }
    return stride(from: 0, to: digits.count, by: 3).contains { text.suffix(3).elementsEqual(digits[$0..<$0 + 3]) }
  }
}

extension Localized {
  fileprivate static func lacking(_ names: [String]) -> Localized {
    Localized("本节没有写\(names.joined(separator: "、"))", "This section does not speak of \(names.joined(separator: "、"))")
  }

  fileprivate static func insert(_ names: [String]) -> Localized {
    Localized("插入小标题：\(names.joined(separator: "、"))", "Insert the sub-headings \(names.joined(separator: "、"))")
  }
}
