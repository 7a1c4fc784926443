import ReportForm
import ReportSyntax

/// A document as one HTML page: nothing outside it is needed to show or print it, and the same document gives the same bytes.
package struct HTMLDocument {
  private let publication: Publication
  private var body = ""
  /// The lists of Markdown that are open, outermost first, by whether they are numbered.
  private var lists: [Bool] = []
  /// The number of headings of sections so far.
  private var sectionCount = 0

  /// The page of a document.
  package static func text(_ publication: Publication) -> String {
    var page = HTMLDocument(publication: publication)
    for block in publication.blocks { page.write(block) }
    page.closeLists(to: 0)
    return page.head + page.body + "</main>\n</body>\n</html>\n"
  }

  private init(publication: Publication) { self.publication = publication }

  private var head: String {
    """
    <!DOCTYPE html>
    <html lang="zh-CN">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>\(Markup.escaped(publication.title ?? "政府信息公开工作年度报告"))</title>
    <style>
    \(Self.style)</style>
    </head>
    <body>
    <main>

    """
  }

  // MARK: Blocks

  private mutating func write(_ block: Publication.Block) {
    if case .item(let number, let depth, let text) = block { return item(number, depth, text) }
    closeLists(to: 0)
    switch block {
    case .title(let title): body += "<h1>\(Markup.escaped(title))</h1>\n"
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

extension HTMLDocument {
  /// Type faces and measures of official documents (GB/T 9704-2012): the title in 小标宋 of 22 pt in the middle, headings in 黑体 and 楷体
  /// and text in 仿宋 of 16 pt on lines of 28 pt, on A4 with margins of 37, 26, 35 and 28 mm. On a screen the lengths follow the reader.
  fileprivate static let style = """
    @page { size: A4; margin: 37mm 26mm 35mm 28mm; }
    * { box-sizing: border-box; }
    html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
    body { margin: 0; background: #fff; color: #000; font: 1.125rem/1.75 "仿宋_GB2312", FangSong_GB2312, "仿宋", FangSong, STFangsong, "Noto Serif CJK SC", "Noto Serif SC", "Source Han Serif SC", serif; overflow-wrap: anywhere; }
    main { max-width: 52rem; margin: 0 auto; padding: 2rem 1rem 4rem; }
    h1 { margin: 1rem 0 2rem; font: 700 1.625rem/1.4 "方正小标宋简体", FZXiaoBiaoSong-B05S, "华文中宋", STZhongsong, "宋体", SimSun, "Noto Serif CJK SC", "Noto Serif SC", "Source Han Serif SC", serif; text-align: center; text-wrap: balance; }
    h2, h3, h4, h5, h6 { margin: 1em 0 0; font-size: 1em; font-weight: 400; line-height: inherit; text-indent: 2em; break-after: avoid; }
    h2 { font-family: "黑体", SimHei, STHeiti, "Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC", sans-serif; font-weight: 700; }
    h3 { font-family: "楷体_GB2312", KaiTi_GB2312, "楷体", KaiTi, STKaiti, "Noto Serif CJK SC", "Noto Serif SC", serif; font-weight: 700; }
    p { margin: 0; text-align: justify; text-indent: 2em; orphans: 2; widows: 2; }
    ul, ol { margin: 0; padding-left: 4em; }
    a { color: inherit; }
    .box { position: relative; margin: 1rem 0; overflow-x: auto; -webkit-overflow-scrolling: touch; }
    table { width: 100%; border-collapse: collapse; font: .9375rem/1.4 "宋体", SimSun, STSong, "Noto Serif CJK SC", "Noto Serif SC", "Source Han Serif SC", serif; }
    th, td { padding: .35em .4em; border: 1px solid #000; font-weight: 400; text-align: center; vertical-align: middle; }
    .requests tbody th { text-align: left; }
    .disclosures { min-width: 30rem; table-layout: fixed; }
    .requests { min-width: 46rem; table-layout: fixed; }
    .reviews { min-width: 46rem; table-layout: fixed; }
    td { font-variant-numeric: tabular-nums; overflow-wrap: normal; }
    @media print {
      body { font-size: 16pt; line-height: 28pt; }
      main { max-width: none; padding: 0; }
      h1 { margin: 0 0 28pt; font-size: 22pt; line-height: 34pt; }
      .box { overflow: visible; }
      table { font-size: 10.5pt; line-height: 1.3; }
      .requests, .reviews { font-size: 9pt; }
      .disclosures, .requests, .reviews { min-width: 0; }
      th, td { padding: 2pt 2pt; }
      thead { display: table-header-group; }
      tr { break-inside: avoid; }
      .disclosures tbody { break-inside: avoid; }
    }

    """
}
