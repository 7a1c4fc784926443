import ReportForm
import ReportSyntax

/// A document as one HTML page: nothing outside it is needed to show or print it, and the same document gives the same bytes.
package struct HTMLDocument: ReportDocument {
  private let publication: Publication

  package init(_ publication: Publication) { self.publication = publication }

  package var bytes: [UInt8] { Array((head + HTMLBody(publication.blocks).body + "</main>\n</body>\n</html>\n").utf8) }

  private var head: String {
    """
    <!DOCTYPE html>
    <html lang="zh-CN">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>\(Markup.escaped(publication.title ?? "政府信息公开工作年度报告"))</title>
    <style>
    \(HTMLStyle.text)</style>
    </head>
    <body>
    <main>

    """
  }
}

/// The blocks of a document as elements of a page.
private struct HTMLBody {
  private(set) var body = ""
  /// The lists of Markdown that are open, outermost first, by whether they are numbered.
  private var lists: [Bool] = []
  /// The number of headings of sections so far.
  private var sectionCount = 0

  init(_ blocks: [Publication.Block]) {
    for block in blocks { write(block) }
    closeLists(to: 0)
  }

  // MARK: Blocks

  private mutating func write(_ block: Publication.Block) {
    if case .item(let number, let depth, let text) = block { return item(number, depth, text) }
    closeLists(to: 0)
    switch block {
    case .title(let title): body += "<h1>\(Self.parted(title))</h1>\n"
    case .heading(let level, let text):
      let name = level == 2 ? identifier() : nil
      body += "<h\(level)" + (name.map { " id=\"\($0)\"" } ?? "") + ">\(Self.inline(text))</h\(level)>\n"
    case .paragraph(let text): body += "<p>\(Self.inline(text))</p>\n"
    case .table(let table, let kind, let title): write(table, kind, title)
    case .grid(let rows): write(rows)
    case .item: break
    }
  }

  private mutating func item(_ number: Int?, _ depth: Int, _ text: [StyledText]) {
    let isNumbered = number != nil
    let depth = min(depth, lists.count)
    closeLists(to: depth + 1)
    if lists.count == depth + 1, lists[depth] != isNumbered { closeLists(to: depth) }
    if lists.count == depth {
      let start = number.map { $0 == 1 ? "" : " start=\"\($0)\"" } ?? ""
      body += isNumbered ? "<ol\(start)>\n" : "<ul>\n"
      lists.append(isNumbered)
    } else {
      body += "</li>\n"
    }
    body += "<li>" + Self.inline(text)
  }

  private mutating func closeLists(to depth: Int) {
    while lists.count > depth, let isNumbered = lists.popLast() { body += "</li>\n" + (isNumbered ? "</ol>\n" : "</ul>\n") }
  }

  /// A title that breaks before 政府信息公开 wherever it needs more than a line.
  private static func parted(_ title: String) -> String {
    let parts = TitleParts(title)
    if parts.body.isEmpty, parts.year.isEmpty { return Markup.escaped(title) }
    let year = parts.year.isEmpty ? "" : "<span class=\"year\">\(Markup.escaped(parts.year))</span>"
    let first = Markup.escaped(parts.body) + year
    return "<span>\(first)</span>" + (parts.rest.isEmpty ? "" : "<span>\(Markup.escaped(parts.rest))</span>")
  }

  private static func inline(_ runs: [StyledText]) -> String {
    runs.map { run in
      var text = Markup.escaped(run.text)
      if let address = run.address { text = "<a href=\"\(quoted(address))\">\(text)</a>" }
      return run.isBold ? "<strong>\(text)</strong>" : text
    }.joined()
  }

  /// A name for the next section's heading, by which its table is known to who does not see it.
  private mutating func identifier() -> String {
    sectionCount += 1
    return "section-\(sectionCount)"
  }

  private static func quoted(_ text: String) -> String {
    Markup.escaped(text).split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "&quot;")
  }

  // MARK: Tables

  /// What says a table's name to who does not see it: the heading it stands under. A caption would say it twice to all others, and
  /// word processors would print it.
  private func name(_ title: String) -> String {
    sectionCount > 0 ? "aria-labelledby=\"section-\(sectionCount)\"" : "aria-label=\"\(Self.quoted(title))\""
  }

  /// A box in which a wide table can be moved sideways, also with the keyboard.
  private mutating func box(_ name: String, _ table: String) {
    body += "<div class=\"box\" role=\"region\" \(name) tabindex=\"0\">\n\(table)</div>\n"
  }

  private mutating func write(_ table: PrintedTable, _ kind: TableKind, _ title: String) {
    var text = "<table class=\"\(kind.name)\" \(name(title))>\n"
    let widths = Self.widths(table, kind)
    if !widths.isEmpty { text += "<colgroup>" + widths.map { "<col style=\"width:\($0)%\">" }.joined() + "</colgroup>\n" }
    // Headers of the whole table are repeated on each printed page; those of table 2 belong to their block only.
    let headers = kind == .disclosures ? 0 : table.rows.prefix { !$0.isBody }.count
    var section = headers > 0 ? "thead" : ""
    if headers > 0 { text += "<thead>\n" }
    for (index, row) in table.rows.enumerated() {
      let beginsBlock = kind == .disclosures && !row.isBody && (index == 0 || table.rows[index - 1].isBody)
      if index == headers || (beginsBlock && index > 0) {
        if !section.isEmpty { text += "</\(section)>\n" }
        section = "tbody"
        text += "<tbody>\n"
      }
      text += "<tr>" + row.cells.map { Self.cell($0) }.joined() + "</tr>\n"
    }
    if !section.isEmpty { text += "</\(section)>\n" }
    box(name(title), text + "</table>\n")
  }

  /// The widths of the columns of table 3 in hundredths; the columns of the other tables are equally wide.
  private static func widths(_ table: PrintedTable, _ kind: TableKind) -> [Int] {
    let labels = [9, 11, 24]
    let figures = table.width - table.labelColumns
    guard kind == .requests, !table.isWidened, table.labelColumns == labels.count, figures > 0 else { return [] }
    return labels + [Int](repeating: (100 - labels.reduce(0, +)) / figures, count: figures)
  }

  private static func cell(_ cell: PrintedTable.Cell) -> String {
    var attributes = ""
    if cell.columnSpan > 1 { attributes += " colspan=\"\(cell.columnSpan)\"" }
    if cell.rowSpan > 1 { attributes += " rowspan=\"\(cell.rowSpan)\"" }
    let text = Markup.escaped(cell.text)
    switch cell.kind {
    case .header: return "<th scope=\"\(cell.columnSpan > 1 ? "colgroup" : "col")\"\(attributes)>\(text)</th>"
    case .label: return "<th scope=\"\(cell.rowSpan > 1 ? "rowgroup" : "row")\"\(attributes)>\(text)</th>"
    case .figure: return "<td\(attributes)>\(text)</td>"
    }
  }

  private mutating func write(_ rows: [[String]]) {
    let lines = rows.map { row in "<tr>" + row.map { "<td>\(Markup.escaped($0))</td>" }.joined() + "</tr>\n" }
    box("aria-label=\"表格\"", "<table>\n<tbody>\n\(lines.joined())</tbody>\n</table>\n")
  }
}
