import ReportForm
import ReportReading

/// What a row of figures counts, and how its figures stand.
struct LabelHover {
  private let inspection: Inspection
  private let table: Table
  private let row: TableRow
  private let language: Language

  init(_ inspection: Inspection, _ table: Table, _ row: TableRow, _ language: Language) {
    self.inspection = inspection
    self.table = table
    self.row = row
    self.language = language
  }

  var text: HoverText {
    switch row.role {
    case .row(let index), .repeated(let index): return text(of: index)
    case .group(let index):
      let group = table.form.groups[index]
      var text = HoverText(title: group.label)
      text.add(group.meaning.text(in: language))
      text.add(group.citation.text(in: language))
      return text
    case .unknown:
      var text = HoverText(title: inspection.text.string(row.labelRange))
      text.add(language.say("\(table.kind.chinese)的格式里没有这一行。", "Table \(table.kind.section) of the form has no such row."))
      return text
    }
  }

  private func text(of index: Int) -> HoverText {
    let form = table.form.rows[index]
    var text = HoverText(title: form.label)
    if !form.path.isEmpty { text.add("\(table.kind.name(in: language)) › " + form.path.joined(separator: " › ")) }
    text.add(form.meaning.text(in: language))
    text.add(form.citation.text(in: language))
    if case .row = row.role, !row.hasStandardLabel {
      let written = inspection.text.string(row.labelRange)
      text.add(language.say("这里写作“\(written)”，格式的名称如上。", "It says “\(written)” here; the label in the form is shown above."))
    }
    text.add(state(form))
    guard case .row = row.role, !row.isMalformed, let balance = inspection.balance(table.kind) else { return text }
    let own = table.figures(ofRow: index)
    text.add(items: SumLine.lines(table, balance, language) { $0.isAcross && $0.left.allSatisfy(own.contains) })
    return text
  }

  /// How many figures the row has, and how many of them say something.
  private func state(_ form: RowForm) -> String {
    if case .repeated = row.role { return language.say("这一行已经有了，这里是重复的。", "This row already appears above; this is a repetition.") }
    let count = form.columns.count
    if row.isMalformed {
      return language.say(
        "本行有 \(row.figures.count) 个数，应有 \(count) 个，看不出各属哪一栏。",
        "This row has \(row.figures.count.counted("figure")), but should have \(count).")
    }
    let vacant = row.figures.filter { $0.isVacant }.count
    let numbers = row.figures.filter { $0.numeral != nil }.count
    if numbers == count { return language.say("本行 \(count) 个数都填了。", "All \(count) filled in.") }
    if vacant == count { return language.say("本行 \(count) 个数都还没有填。", "None of the \(count) filled in yet.") }
    return language.say(
      "本行 \(count) 个数，填了 \(numbers) 个，空着 \(vacant) 个" + (count > numbers + vacant ? "，读不出 \(count - numbers - vacant) 个。" : "。"),
      "\(numbers) of \(count) filled in, \(vacant) blank"
        + (count > numbers + vacant ? ", \(count - numbers - vacant) unreadable." : "."))
  }
}
