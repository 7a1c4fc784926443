import ReportFormat
import ReportSyntax

/// Where section 一 takes up its aspects.
struct Topics {
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
