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
      let carried = wrong.compactMap { CarriedTable($0, to: inspection.edition) }
      let edits = zip(wrong, carried).map { table, carried in
        let lines = inspection.report.lines(of: table)
        return TextEdit(lines, inspection.text.breakingLines(carried.text(inspection.tableStyle), near: lines))
      }
      return [
        rule.finding(
          inspection.text.underlined(first.editionMark), .wrong(first, year, inspection.edition), related: Array(related),
          fixes: isReplaceable && carried.count == wrong.count ? [Fix(.replace(inspection.edition, carried), edits)] : [])
      ]
    })
}

extension Localized {
  fileprivate static func wrong(_ table: Table, _ year: Int, _ edition: Edition) -> Localized {
    Localized(
      "\(table.kind.chinese)是 \(table.edition.year.rawValue) 年的格式，\(year) 年度的报告应当采用 \(edition.year.rawValue) 年的格式（\(edition.notice.name)）",
      "Table \(table.kind.section) follows the form of \(table.edition.year.rawValue); a report for \(year) must use the form of \(edition.year.rawValue)"
    )
  }

  fileprivate static func also(_ kind: TableKind) -> Localized { Localized("\(kind.chinese)也是", "So does table \(kind.section)") }

  /// What becomes of the figures is told, as nobody compares two tables of another form by eye.
  fileprivate static func replace(_ edition: Edition, _ tables: [CarriedTable]) -> Localized {
    var chinese = "换成 \(edition.year.rawValue) 年格式的表格，保留对应的数"
    var english = "Convert to the form of \(edition.year.rawValue), keeping the figures that correspond"
    if tables.contains(where: { $0.addsUp }) {
      chinese += "；“（六）其他处理”各行相加"
      english += "; the rows under （六）其他处理 are added up"
    }
    if let row = tables.lazy.compactMap({ $0.taking }).first {
      chinese += "；“（六）其他处理”的数填在“\(row.label)”"
      english += "; the figures of （六）其他处理 go to \(row.label)"
    }
    let lost = tables.flatMap { $0.lost }
    if let first = lost.first {
      chinese += "；\(lost.count) 个数没有对应的栏，不保留（\(first)\(lost.count > 1 ? "等" : "")）"
      english += "; \(lost.count.counted("figure")) without a counterpart not kept (\(first)\(lost.count > 1 ? " and others" : ""))"
    }
    let (inChinese, inEnglish) = (chinese, english)
    return Localized(inChinese, inEnglish)
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
