import ReportForm
import ReportReading
import ReportSyntax

extension Rule {
  /// A table is of one edition in a report of the other's years.
  package static let wrongEdition = Rule(
    id: "wrong-edition", name: Wording("格式版本不对", "Wrong edition"), severity: .warning,
    summary: Wording("表格用了另一年份的格式。", "A table follows the form of other years."),
    rationale: Wording(
      "2019、2020 年度的报告采用国办公开办函〔2019〕60号的格式，2021 年度起采用〔2021〕30号的格式；用错格式的报告无法汇总。",
      "Reports for 2019 and 2020 follow 国办公开办函〔2019〕60号, those from 2021 on 〔2021〕30号; a report in the wrong form cannot be added up with others."
    ),
    citation: Citation(.notice2021),
    examples: examples,
    underNewFigures: .nothingStays,
    check: { rule, inspection in
      // Reports of years before the first edition have no prescribed form.
      guard let year = inspection.year, let first = Editions.all.list.first, year >= first.year.rawValue else { return [] }
      let wrong = inspection.tables.filter { $0.edition !== inspection.edition }
      guard let first = wrong.first else { return [] }
      let related = wrong.dropFirst().map { Finding.Related(inspection.text.underlined($0.editionMark), .also($0.kind)) }
      // What shares its lines with other elements of a page, or with another table, cannot be replaced by whole lines.
      let isReplaceable = wrong.allSatisfy { table in
        let lines = inspection.report.lines(of: table)
        return inspection.report.markupBeside(table) == nil
          && !inspection.tables.contains { $0 !== table && inspection.report.lines(of: $0).overlaps(lines) }
      }
      let edits = wrong.map { table in
        let lines = inspection.report.lines(of: table)
        return TextEdit(lines, inspection.text.breakingLines(table.carried(to: inspection.edition, inspection.tableStyle), near: lines))
      }
      return [
        rule.finding(
          inspection.text.underlined(first.editionMark), .wrong(first, year, inspection.edition), related: Array(related),
          fixes: isReplaceable ? [Fix(.replace(inspection.edition), edits)] : [])
      ]
    })
}

extension Table {
  /// The table in another edition's form, with the figures that both have, as HTML where it is HTML and else as Markdown; a figure that
  /// only the other edition has is left blank.
  fileprivate func carried(to edition: Edition, _ style: TableStyle) -> String {
    func value(_ figure: Int) -> String {
      let row = edition.row(of: figure)
      let column = edition.column(of: figure)
      // What one edition counts in one row under （六） is that edition's 其他.
      let keys: [RowKey] =
        row.key == .otherOutcome
        ? [.otherOutcome, .otherHandling] : row.key == .otherHandling ? [.otherHandling, .otherOutcome] : [row.key]
      for key in keys {
        guard let index = form.index(of: key), let other = form.rows[index].columns.firstIndex(where: { $0.means(column) }) else {
          continue
        }
        return self[figures(ofRow: index).lowerBound + other].numeral?.plain ?? ""
      }
      return ""
    }
    return String(
      PrintedTable(kind, of: edition, value).text(in: DraftStyle(layout == .html ? .html : .markdown, tables: style)).dropLast())
  }
}

extension ColumnForm {
  /// Whether two editions count the same thing in two columns.
  fileprivate func means(_ other: ColumnForm) -> Bool {
    if label == other.label { return path == other.path }
    return role == other.role && role?.isOfOneColumn ?? false
  }
}

extension Localized {
  fileprivate static func wrong(_ table: Table, _ year: Int, _ edition: Edition) -> Localized {
    Localized(
      "\(table.kind.chinese)是 \(table.edition.year.rawValue) 年的格式，\(year) 年度的报告应当采用 \(edition.year.rawValue) 年的格式（\(edition.notice.name)）",
      "Table \(table.kind.section) follows the form of \(table.edition.year.rawValue); a report for \(year) must use the form of \(edition.year.rawValue)"
    )
  }

  fileprivate static func also(_ kind: TableKind) -> Localized { Localized("\(kind.chinese)也是", "So does table \(kind.section)") }

  fileprivate static func replace(_ edition: Edition) -> Localized {
    Localized(
      "换成 \(edition.year.rawValue) 年格式的表格，保留对应的数", "Convert to the form of \(edition.year.rawValue), keeping the figures that correspond")
  }
}

extension Rule {
  private static let examples: [Example] = [
    Example(
      """
      云岭县水务局2024年政府信息公开工作年度报告

      二、主动公开政府信息情况

      信息内容 | 本年新制作数量 | 本年新公开数量 | 对外公开总数量 |
      　　　　   ＾＾＾＾＾＾＾ W wrong-edition: 表二是 2019 年的格式，2024 年度的报告应当采用 2021 年的格式（国办公开办函〔2021〕30号）
      规章 | 0 | 0 | 0 |
      规范性文件 | 0 | 0 | 0 |

      四、政府信息公开行政复议、行政诉讼情况
      """),
    Example(
      """
      云岭县水务局2020年政府信息公开工作年度报告

      二、主动公开政府信息情况

      信息内容 本年制发件数 本年废止件数 现行有效件数
      　　　　 ＾＾＾＾＾＾ W wrong-edition: 表二是 2021 年的格式，2020 年度的报告应当采用 2019 年的格式（国办公开办函〔2019〕60号）
      规章 0 0 0
      行政规范性文件 0 0 0

      四、政府信息公开行政复议、行政诉讼情况
      """),
    Example(
      """
      云岭县水务局2020年政府信息公开工作年度报告

      二、主动公开政府信息情况

      信息内容 本年新制作数量 本年新公开数量 对外公开总数量
      规章 0 0 0
      规范性文件 0 0 0

      四、政府信息公开行政复议、行政诉讼情况
      """),
    Example(
      """
      云岭县水务局政府信息公开工作年度报告

      二、主动公开政府信息情况

      信息内容 本年新制作数量 本年新公开数量 对外公开总数量
      规章 0 0 0
      规范性文件 0 0 0

      四、政府信息公开行政复议、行政诉讼情况
      """),
  ]
}
