import ReportForm
import ReportReading
import ReportSyntax

/// What a section must hold, and how the sums of its table stand.
struct HeadingHover {
  private let inspection: Inspection
  private let section: Section
  private let language: Language

  init(_ inspection: Inspection, _ section: Section, _ language: Language) {
    self.inspection = inspection
    self.section = section
    self.language = language
  }

  var text: HoverText {
    let form = section.form
    var text = HoverText(title: form.heading)
    text.add(form.holds.text(in: language))
    text.add(items: form.aspects.map { $0.heading })
    if let kind = form.table { text.add(state(of: kind)) }
    if !section.isStandard {
      let written = inspection.text.string(section.headingRange)
      text.add(language.say("这里写作“\(written)”，格式的部分标题如上。", "It says “\(written)” here; the heading in the form is shown above."))
    }
    text.add(form.citation.text(in: language))
    return text
  }

  /// How many of the table's sums hold; none is counted that was not evaluated.
  private func state(of kind: TableKind) -> String {
    guard let table = inspection.table(kind), let balance = inspection.balance(kind) else {
      return language.say("本部分还没有\(kind.chinese)。", "This section has no table \(kind.section) yet.")
    }
    let holding = balance.standings.filter { $0 == .holds }.count
    let failing = balance.standings.filter { $0.fails }.count
    let open = balance.standings.count - holding - failing
    let figures = table.figures.filter { $0.numeral != nil }.count
    let all = table.figures.count
    var parts = [
      language.say("\(kind.chinese)：\(all) 个数填了 \(figures) 个", "Table \(kind.section): \(figures) of \(all.counted("figure")) filled in")
    ]
    if holding > 0 { parts.append(language.say("勾稽关系 ✓ \(holding) 条", "✓ \(holding.counted("sum matches", "sums match"))")) }
    if failing > 0 { parts.append(language.say("✗ \(failing) 条", "✗ \(failing) \(failing == 1 ? "does" : "do") not")) }
    if open > 0 { parts.append(language.say("？ \(open) 条未核对", "？ \(open) not checked")) }
    return parts.joined(separator: language.say("，", ", ")) + language.say("。", ".")
  }
}
