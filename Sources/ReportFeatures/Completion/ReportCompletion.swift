import ReportAnalysis
import ReportForm
import ReportReading
import ReportSyntax

/// The whole report, in a text that has nothing yet, or all but the title, where that stands.
struct ReportCompletion {
  private let analysis: Analysis
  private let cursor: Cursor
  private let language: Language
  private let expected: () -> ExpectedIdentity

  init(_ analysis: Analysis, _ cursor: Cursor, _ language: Language, expecting expected: @escaping () -> ExpectedIdentity) {
    self.expected = expected
    self.analysis = analysis
    self.cursor = cursor
    self.language = language
  }

  var items: [Completion.Item] {
    let tree = analysis.tree
    let written = tree.rows.indices.filter { tree.rows[$0].kind != .blank }
    guard analysis.report.map({ $0.sections.isEmpty && $0.tables.isEmpty }) ?? true else { return [] }
    if let title = analysis.report?.title ?? tree.title {
      guard cursor.isOnBlankLine, cursor.lineRange.lowerBound >= title.range.upperBound, isBegun(title, written) else { return [] }
      return [sections(Editions.all.inForce(in: title.year))]
    }
    guard written.isEmpty || (written.count == 1 && written.first == cursor.row && cursor.kind == .text && beginsReport) else { return [] }
    let known = expected()
    return [report(known.year.map { Editions.all.inForce(in: $0) } ?? Editions.all.newest, known)]
  }

  /// Whether nothing is written but the title and, between it and the cursor, a few lines as on whom and which period it is about.
  private func isBegun(_ title: Title, _ written: [Int]) -> Bool {
    let lead = written.filter { !analysis.tree.rows[$0].range.overlaps(title.range) }
    return lead.count <= 3
      && lead.allSatisfy { row in
        let range = analysis.tree.rows[row].range
        return range.lowerBound >= title.range.upperBound && range.upperBound <= cursor.lineRange.lowerBound
      }
  }

  /// Whether the only line is the beginning of a title, of the item's name, or nothing but marks.
  private var beginsReport: Bool {
    let heading = Heading(cursor.text, cursor.content)
    let fragment = Fragment(cursor.text, heading.title)
    return fragment.isEmpty || ["政府信息公开工作年度报告", "年度报告", "年报"].contains(where: fragment.begins)
  }

  private func report(_ edition: Edition, _ known: ExpectedIdentity) -> Completion.Item {
    let (name, year) = (known.body ?? "单位全称", known.year.map(String.init) ?? "年份")
    let body = sectionsText(edition)
    let heading = Heading(cursor.text, cursor.content)
    let lead = cursor.isOnBlankLine ? "" : cursor.text.string(cursor.content.lowerBound..<heading.range.lowerBound)
    return Completion.Item(
      kind: .template, label: language.say("年度报告全文", "年度报告全文 (the whole report)"), detail: detail(edition),
      documentation: HoverText.escaped(Citation(.notice(edition.notice)).text(in: language)),
      filterText: "\(lead)政府信息公开工作年度报告 年度报告全文 年报 \(PinyinInitials.of("政府信息公开工作年度报告"))",
      range: cursor.reaching(cursor.isOnBlankLine ? cursor.lineRange : cursor.content),
      text: title(name, year) + TabStops.plain(body),
      // What is known is written, and what is not is asked for.
      snippet: title(known.body ?? "${1:\(name)}", known.year == nil ? "${\(known.body == nil ? 2 : 1):\(year)}" : year)
        + TabStops.snippet(body, from: 0))
  }

  private func sections(_ edition: Edition) -> Completion.Item {
    let body = sectionsText(edition)
    return Completion.Item(
      kind: .template, label: language.say("六个部分和三张表", "六个部分和三张表 (the six sections and three tables)"), detail: detail(edition),
      documentation: HoverText.escaped(Citation(.notice(edition.notice)).text(in: language)),
      filterText: "六个部分和三张表 全文 \(PinyinInitials.of("六部分"))",
      range: cursor.reaching(cursor.lineRange), text: TabStops.plain(body), snippet: TabStops.snippet(body, from: 0))
  }

  /// The title's line, and a blank one.
  private func title(_ body: String, _ year: String) -> String { Draft([Draft.title(body, year)]).text(in: analysis.style) + "\n" }

  private func detail(_ edition: Edition) -> String {
    language.say(
      "\(edition.year.rawValue) 年版格式，\(edition.places.count) 个数",
      "form of \(edition.year.rawValue), \(edition.places.count.counted("figure"))")
  }

  /// The sections, with a mark where the author goes on: behind the first topic's heading.
  private func sectionsText(_ edition: Edition) -> String {
    let sections = Draft.sections(of: edition, level: 2, blank: "", language: language)
    var text = String(sections.text(in: analysis.style).dropLast())
    guard let topic = edition.sections.first?.aspects.first, let heading = text.firstRange(of: topic.heading),
      let end = text[heading.upperBound...].firstIndex(of: "\n")
    else { return text }
    text.insert(contentsOf: TabStops.mark, at: end)
    return text
  }
}
