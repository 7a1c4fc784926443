import ReportForm
import ReportSyntax

/// Writes a whole report as published ones come to us, beyond the layouts of ``LayoutWriter``: saved from a web page or a word
/// processor, copied from a PDF, or cut up by a converter.
public enum PublishedLayout: String, CaseIterable, Sendable {
  /// HTML tables in Markdown.
  case markdownHTML
  /// A web page with one tag a line, and one with everything on a line.
  case page, minifiedPage
  /// A page saved from a word processor: paragraphs and spans in every cell, labels cut into several.
  case wordPage
  /// A page in the manner of old editors: capitals, values without quotation marks, end tags left out, a table around it all.
  case untidyPage
  /// Rows without a pipe before them, merged cells as empty ones.
  case mergedPipes
  /// Every cell on a line of its own, with a blank line after it.
  case spacedCells
  /// Every cell on a line of its own, a pipe after it or on the next line.
  case cellsAndPipes, cellsOverPipes
  /// A Markdown table for each row, the delimiter row under it.
  case tablesOfOneRow
  /// Table 4 without its headers, and as three tables.
  case headlessReviews, reviewsInThree
  /// A line break within each long cell of a row with pipes.
  case brokenPipes, brokenBarePipes
  /// Text from a PDF: group labels one character a line, page numbers, headers again after each page break.
  case pages
  /// A blank column after the last one.
  case extraColumn, extraTab, extraHTMLColumn
  /// A table with the index number and the publishing body before the title.
  case metadata, metadataLines, metadataHTML

  /// Whether blank cells can be told in it.
  package var keepsBlanks: Bool {
    switch self {
    case .spacedCells, .cellsAndPipes, .cellsOverPipes, .pages: false
    default: true
    }
  }

  package var isHTML: Bool {
    switch self {
    case .page, .minifiedPage, .wordPage, .untidyPage, .extraHTMLColumn, .metadataHTML: true
    default: false
    }
  }

  /// A whole report with the three tables in this layout.
  package func report(_ edition: Edition, title: String, _ figure: (Int) -> String) -> String {
    if isHTML { return HTMLWriter(layout: self).page(edition, title: title, figure) }
    var text = metadataBefore + title + "\n"
    for section in edition.sections {
      text += "\n\(section.heading)\n\n"
      text += section.table.map { table($0, edition, figure) } ?? SoundProse.section(section.number) + "\n"
    }
    return text
  }

  private var metadataBefore: String {
    switch self {
    case .metadata:
      "| 索引号 | 000014349/2025-00012 | 发布机构 | 云岭市人民政府办公室 |\n|---|---|---|---|\n| 名称 | 云岭市政府信息公开工作年度报告 | 发布日期 | 2025-01-20 |\n\n"
    case .metadataLines: "索引号 | 000014349/2025-00012 |\n发布机构 | 云岭市人民政府办公室 |\n生成日期 | 2025-01-20 |\n\n"
    default: ""
    }
  }

  private func table(_ kind: TableKind, _ edition: Edition, _ figure: (Int) -> String) -> String {
    let lines = PrintedTable(kind, of: edition, figure).lines
    switch self {
    case .markdownHTML: return HTMLWriter(layout: .page).table(kind, edition, figure)
    case .mergedPipes: return lines.map { $0.joined(separator: " | ") + " |\n" }.joined()
    case .spacedCells: return lines.map { line in line.filter { !$0.isEmpty }.map { $0 + "\n\n" }.joined() }.joined()
    case .cellsAndPipes: return lines.map { line in line.filter { !$0.isEmpty }.map { $0 + " |\n" }.joined() }.joined(separator: "\n")
    case .cellsOverPipes: return lines.map { line in line.filter { !$0.isEmpty }.map { $0 + "\n|\n" }.joined() }.joined(separator: "\n")
    case .tablesOfOneRow:
      return lines.map { line in piped(line) + "|" + String(repeating: "---|", count: line.count) + "\n" }.joined(separator: "\n")
    case .headlessReviews where kind == .reviews: return piped(lines[lines.count - 1])
    case .reviewsInThree where kind == .reviews: return reviewsInThree(lines)
    case .brokenPipes: return lines.map { piped($0.map(Self.broken)) }.joined()
    case .brokenBarePipes:
      let figures = edition.table(kind).labelColumns
      return lines.map { line in
        let cells = line[..<figures].filter { !$0.isEmpty } + line[figures...]
        return cells.map(Self.broken).joined(separator: " | ") + " |\n"
      }.joined()
    case .pages: return pages(lines)
    case .extraColumn: return markdown(lines.map { $0 + [""] })
    case .extraTab: return lines.map { ($0 + [""]).joined(separator: "\t") + "\n" }.joined()
    default: return markdown(lines)
    }
  }

  private func piped(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |\n" }

  private func markdown(_ lines: [[String]]) -> String {
    piped(lines[0]) + "|" + String(repeating: "---|", count: lines[0].count) + "\n" + lines[1...].map(piped).joined()
  }

  private func reviewsInThree(_ lines: [[String]]) -> String {
    let figures = lines[lines.count - 1]
    let outcomes = ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"]
    let titles = ["行政复议", "行政诉讼：未经复议直接起诉", "行政诉讼：复议后起诉"]
    return titles.indices.map { block in
      titles[block] + "\n\n" + markdown([outcomes, Array(figures[block * 5..<block * 5 + 5])])
    }.joined(separator: "\n")
  }

  /// A label broken in the middle.
  static func broken(_ cell: String) -> String {
    guard cell.count > 5, !cell.unicodeScalars.allSatisfy(\.isASCII) else { return cell }
    let middle = cell.index(cell.startIndex, offsetBy: cell.count / 2)
    return "\(cell[..<middle])\n\(cell[middle...])"
  }

  private func pages(_ lines: [[String]]) -> String {
    let numbers = ["-3-", "— 4 —", "第 5 页", "- 6 -"]
    var text = ""
    var page = 0
    for (index, line) in lines.enumerated() {
      for (column, cell) in line.enumerated() where !cell.isEmpty {
        if column == 0, line.count == 10, cell.hasPrefix("三、") {
          text += cell.map { "\($0)\n" }.joined()
        } else if cell.unicodeScalars.allSatisfy({ $0.isASCII }) {
          text += cell + " "
        } else {
          text += (text.hasSuffix(" ") ? "\n" : "") + Self.broken(cell) + " "
        }
      }
      text += "\n"
      if index % 8 == 7, index + 1 < lines.count {
        text += "\n\(numbers[page % numbers.count])\n\n"
        if line.count == 10 { text += "申请人情况\n自然人 法人或其他组织 总计\n商业\n企业 科研\n机构 社会公\n益组织 法律服\n务机构 其他\n" }
        page += 1
      }
    }
    return text
  }
}

extension PublishedLayout {
  /// Every edition in every such layout.
  package static let cases: [(Edition.Year, PublishedLayout)] = Edition.Year.allCases.flatMap { year in allCases.map { (year, $0) } }

  /// A title for a report of an edition.
  package static func title(_ year: Edition.Year) -> String { "云岭市人民政府\(year == .year2019 ? 2020 : 2024)年政府信息公开工作年度报告" }

  /// The form of an edition in this layout, filled with figures that balance.
  package func filled(_ year: Edition.Year) -> SourceText {
    let values = year.edition.balancedFigures
    return SourceText(report(year.edition, title: Self.title(year)) { "\(values[$0])" })
  }
}
