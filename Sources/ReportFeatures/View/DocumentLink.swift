import ReportAnalysis
import ReportForm
import ReportReading
import ReportSyntax

/// A place of a report that leads elsewhere: from an article or a notice that it cites to the page on it, from last year's report to that.
package struct DocumentLink: Sendable {
  /// Where it leads.
  package enum Target: Sendable, Hashable {
    /// The page on an instrument.
    case page(ReferencePage)
    /// Last year's report, where it lies.
    case previousReport(location: String)
  }

  /// The bytes of the words that lead there.
  package let range: ByteRange
  package let target: Target

  /// Those of a report, in order, none within another; none where the text is no report.
  package static func links(in analysis: Analysis) -> [DocumentLink] {
    guard let inspection = analysis.inspection else { return [] }
    let all = articles(inspection) + blocks(inspection) + files(inspection) + previousReport(inspection)
    var links: [DocumentLink] = []
    for link in all.sorted(by: { $0.range.lowerBound < $1.range.lowerBound })
    where link.range.lowerBound >= links.last?.range.upperBound ?? 0 {
      links.append(link)
    }
    return links
  }

  private static func link(_ range: ByteRange, _ page: ReferencePage) -> DocumentLink? {
    ReferencePage.all.contains(page) ? DocumentLink(range: range, target: .page(page)) : nil
  }

  // MARK: Articles

  /// The articles of the regulations in the running text, also several in a row: 条例第三十五条、第三十六条.
  private static func articles(_ inspection: Inspection) -> [DocumentLink] {
    let prose = inspection.prose
    let text = prose.text
    return text.places(of: "条例").flatMap { place -> [DocumentLink] in
      guard isRegulations(text, place) else { return [] }
      var index = place + 6
      if text.has("》", at: index) { index += 3 }
      index = pastBrackets(text, index)
      var links: [DocumentLink] = []
      while let article = CitedArticle(text, index) {
        if let link = link(prose.source(article.range), .article(article.number)) { links.append(link) }
        index = pastClause(text, article.range.upperBound)
        guard let joint = text.word(of: ["以及", "、", "和", "及", "与", "至", "或"], at: index) else { break }
        index += joint.utf8.count
      }
      return links
    }
  }

  /// Whether 条例 at a place ends the name of the regulations, in full or as they are called in short.
  private static func isRegulations(_ text: [UInt8], _ place: Int) -> Bool {
    let end = place + 6
    guard let instrument = KnownInstrument.all.first(where: { $0.name.hasSuffix("政府信息公开条例") }) else { return false }
    if text.has(instrument.name, endingAt: end) { return true }
    // A locality has regulations of its own under a like name, which its name is before.
    let leads = ["《", "按照", "根据", "依据", "依照", "违反"]
    for name in instrument.shortNames where text.has(name, endingAt: end) {
      return text.word(of: leads, endingAt: end - name.utf8.count) != nil
    }
    return text.word(of: leads, endingAt: place) != nil && !text.places(of: instrument.name).isEmpty
  }

  /// The place behind a note in brackets, as （国务院令第711号）.
  private static func pastBrackets(_ text: [UInt8], _ index: Int) -> Int {
    guard text.has("（", at: index) else { return index }
    return text.places(of: "）", in: index..<min(index + 90, text.count)).first.map { $0 + 3 } ?? index
  }

  /// The place behind the paragraphs and items of an article: 第一款第（二）项.
  private static func pastClause(_ text: [UInt8], _ start: Int) -> Int {
    var index = start
    while text.has("第", at: index) {
      let reach = index..<min(index + 36, text.count)
      let ends = ["款", "项"].compactMap { text.places(of: $0, in: reach).first }
      guard let end = ends.min(), text.places(of: "条", in: index..<end).isEmpty else { return index }
      index = end + 3
    }
    return index
  }

  /// The titles of the blocks of table 2, which are items of an article.
  private static func blocks(_ inspection: Inspection) -> [DocumentLink] {
    guard let table = inspection.table(.disclosures) else { return [] }
    let bytes = inspection.text.bytes
    let place = inspection.report.place(of: table)
    return Set(table.form.rows.compactMap { $0.path.first }).flatMap { title -> [DocumentLink] in
      guard let article = CitedArticle(Array(title.utf8), 0) else { return [] }
      return bytes.places(of: title, in: place).compactMap { link($0..<$0 + title.utf8.count, .article(article.number)) }
    }
  }

  // MARK: Files

  private static func files(_ inspection: Inspection) -> [DocumentLink] {
    CitedFile.all(in: inspection.prose.text).compactMap { cited in
      let source = inspection.prose.source(cited.range)
      if cited.file == KnownInstrument.feeMeasures { return link(source, .feeMeasures) }
      return link(source, .notice(Notice(year: cited.file.year, number: cited.file.number)), cited.file.office == Notice.office)
    }
  }

  private static func link(_ range: ByteRange, _ page: ReferencePage, _ isMeant: Bool) -> DocumentLink? {
    isMeant ? link(range, page) : nil
  }

  /// Where last year's report is spoken of, as 2023年政府信息公开工作年度报告.
  private static func previousReport(_ inspection: Inspection) -> [DocumentLink] {
    guard let previous = inspection.previous, let year = previous.identity.year else { return [] }
    let (prose, text) = (inspection.prose, inspection.prose.text)
    return ["\(year)年", "\(year)年度", "上年度", "上一年度"].flatMap { lead in
      text.places(of: lead).compactMap { place -> DocumentLink? in
        let start = place + lead.utf8.count
        let names = ["政府信息公开工作年度报告", "政府信息公开年度报告", "年度报告"] + (lead.hasSuffix("度") ? ["报告"] : [])
        guard let name = text.word(of: names, at: start) else { return nil }
        let range = place..<start + name.utf8.count
        return DocumentLink(range: prose.source(range), target: .previousReport(location: previous.location))
      }
    }
  }
}
