import ReportAnalysis
import ReportForm
import ReportReading

/// The whole statutory table, in a section that still lacks its own.
struct TableCompletion {
  private let report: Report
  private let cursor: Cursor
  private let style: DraftStyle
  private let language: Language

  init(_ report: Report, _ cursor: Cursor, _ style: DraftStyle, _ language: Language) {
    self.report = report
    self.cursor = cursor
    self.style = style
    self.language = language
  }

  var items: [Completion.Item] {
    guard let section = report.section(at: cursor.offset), let kind = section.form.table, report.table(kind) == nil,
      !section.headingRows.contains(cursor.row ?? -1), TableFragment(kind, in: section, of: report) == nil
    else { return [] }
    let fragment = Fragment(cursor.text, cursor.content)
    guard cursor.isOnBlankLine || (cursor.kind == .text && (fragment.begins(kind.chinese) || fragment.begins("表"))) else { return [] }
    // One stop, in the first figure: a client makes one step to undo of all that is typed between the stops.
    var isFirst = true
    let table = PrintedTable(kind, of: report.edition) { _ in
      defer { isFirst = false }
      return isFirst ? TabStops.mark : ""
    }
    let text = table.text(in: style).dropLast()
    let form = report.edition.table(kind)
    return [
      Completion.Item(
        kind: .template, label: language.say("\(kind.chinese)：空白表格", "\(kind.chinese): blank table \(kind.section)"),
        detail: language.say(
          "\(form.rows.count) 行 \(form.figureCount) 个数", "\(form.rows.count.counted("row")), \(form.figureCount.counted("figure"))"),
        documentation: HoverText.escaped(section.form.holds.text(in: language)),
        filterText: "\(kind.chinese) \(section.form.title) \(PinyinInitials.of(kind.chinese))",
        range: cursor.reaching(cursor.isOnBlankLine ? cursor.lineRange : cursor.content), text: TabStops.plain(String(text)),
        snippet: TabStops.snippet(String(text), from: 0))
    ]
  }
}
