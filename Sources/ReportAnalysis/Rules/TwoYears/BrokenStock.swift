import ReportForm
import ReportReading

extension Rule {
  /// The documents in force are not last year's with those made and without those repealed.
  package static let brokenStock = Rule(
    id: "broken-stock", name: Wording("现行有效件数不衔接", "Documents in force do not add up"), severity: .warning,
    summary: Wording(
      "现行有效件数与上年报告不衔接。", "The documents in force do not follow from last year's report."),
    rationale: Wording(
      "现行有效件数应等于上年现行有效件数，加本年制发，减本年废止。",
      "Documents in force are last year's, plus those issued this year, minus those repealed."),
    citation: Citation(.notice2021),
    examples: examples,
    comparesYears: true,
    check: { rule, inspection in
      guard let previous = inspection.previous, let table = inspection.table(.disclosures),
        let other = previous.inspection.table(.disclosures)
      else { return [] }
      return [RowKey.rules, .normativeDocuments].compactMap { key in
        guard let stock = Stock(key, in: table), let before = Stock(key, in: other), let due = stock.due(after: before),
          due != stock.inForce
        else { return nil }
        return rule.finding(
          inspection.text.underlined(stock.figure.range), .broken(stock, before, due, previous.year),
          related: [.init(before.figure.range, of: previous, .before(stock, before))],
          fixes: due < 0 ? [] : [.replacement(FigureFilling(table, in: inspection.text).edit(stock.figure, due), in: inspection.text)])
      }
    })
}

/// The documents of one kind: made, repealed and in force.
private struct Stock {
  let label: String
  let made: Int64
  let repealed: Int64
  let inForce: Int64
  /// The one that says how many are in force.
  let figure: Figure

  /// Nil where the form does not ask for all three, and where one of them is no count.
  init?(_ key: RowKey, in table: Table) {
    guard let row = table.form.index(of: key), let made = table.figure(key, .made)?.numeral?.whole,
      let repealed = table.figure(key, .repealed)?.numeral?.whole, let figure = table.figure(key, .inForce),
      let inForce = figure.numeral?.whole, made >= 0, repealed >= 0, inForce >= 0
    else { return nil }
    label = table.form.rows[row].label
    (self.made, self.repealed, self.inForce) = (made, repealed, inForce)
    self.figure = figure
  }

  /// How many must be in force after a year before; nil beyond what can be held.
  func due(after before: Stock) -> Int64? { before.inForce.adding(made).map { $0 - repealed } }
}

extension Localized {
  fileprivate static func broken(_ stock: Stock, _ before: Stock, _ due: Int64, _ year: String) -> Localized {
    let (made, repealed, inForce) = (stock.made, stock.repealed, stock.inForce)
    return Localized(
      "“\(stock.label)”的现行有效件数应为 \(due)（\(year) 年现行有效 \(before.inForce)＋制发 \(made)－废止 \(repealed)），现为 \(inForce)",
      "\(stock.label): \(due) should be in force (\(before.inForce) in \(year) + \(made) issued - \(repealed) repealed), not \(inForce)"
    )
  }

  fileprivate static func before(_ stock: Stock, _ before: Stock) -> Localized {
    Localized("上年报告里“\(stock.label)”的现行有效件数是 \(before.inForce)", "last year's report, in force, \(stock.label): \(before.inForce)")
  }
}

extension Rule {
  private static let examples: [Example] = [
    Example(
      """
      云岭市人民政府2024年政府信息公开工作年度报告

      二、主动公开政府信息情况

      信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
      规章 | 2 | 1 | 40 |
      行政规范性文件 | 5 | 3 | 31 |
      　　　　　　　           ^^ W broken-stock: “行政规范性文件”的现行有效件数应为 32（2023 年现行有效 30＋制发 5－废止 3），现为 31
      """,
      previous: """
        云岭市人民政府2023年政府信息公开工作年度报告

        二、主动公开政府信息情况

        信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
        规章 | 0 | 0 | 39 |
        行政规范性文件 | 4 | 0 | 30 |
        """,
      fixed: """
        云岭市人民政府2024年政府信息公开工作年度报告

        二、主动公开政府信息情况

        信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
        规章 | 2 | 1 | 40 |
        行政规范性文件 | 5 | 3 | 32 |
        """),
    Example(
      """
      云岭市人民政府2024年政府信息公开工作年度报告

      二、主动公开政府信息情况

      信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
      规章 | 2 | 1 | 40 |
      行政规范性文件 | 5 |  | 40 |
      """,
      previous: """
        云岭市人民政府2023年政府信息公开工作年度报告

        二、主动公开政府信息情况

        信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
        规章 | 0 | 0 | 39 |
        行政规范性文件 | 4 | 0 | 30 |
        """),
    Example(
      """
      云岭市人民政府2021年政府信息公开工作年度报告

      二、主动公开政府信息情况

      信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
      规章 | 2 | 1 | 40 |
      行政规范性文件 | 5 | 3 | 31 |
      """,
      previous: """
        云岭市人民政府2020年政府信息公开工作年度报告

        二、主动公开政府信息情况

        信息内容 | 本年新制作数量 | 本年新公开数量 | 对外公开总数量 |
        规章 | 0 | 0 | 45 |
        规范性文件 | 4 | 4 | 52 |
        """),
  ]
}
