import ReportForm
import ReportReading
import ReportSyntax

extension Rule {
  /// A figure cell is empty.
  package static let blankCell = Rule(
    id: "blank-cell", name: Wording("空格未填", "Blank cell"), severity: .warning,
    summary: Wording("填数的格空着。", "A figure cell is empty."),
    rationale: Wording(
      "格式里的每个数都要填，没有的填 0；空格让人分不清是没有还是漏填。",
      "Every figure of the form must be filled in, with 0 for none; a blank leaves open whether it was forgotten."),
    citation: Citation(.notice2021),
    examples: examples,
    underNewFigures: .nothingStays,
    check: { rule, inspection in
      zip(inspection.tables, inspection.balances).flatMap { table, balance in
        table.irregularFigures.contains { table.figures[$0].reading == .blank }
          ? BlankRows(table).findings(rule, inspection.text, balance) : []
      }
    })
}

/// The blank figures of one table, gathered so that an author who is filling in the form is told of them once.
private struct BlankRows {
  let table: Table
  /// The rows that bind, in the order of the text, with the numbers of their blank figures.
  private let rows: [(row: TableRow, formRow: Int, blanks: [Int])]

  init(_ table: Table) {
    self.table = table
    rows = table.rows.compactMap { row in
      guard case .row(let index) = row.role, !row.isMalformed else { return nil }
      return (row, index, table.figures(ofRow: index).filter { table[$0].reading == .blank })
    }
  }

  func findings(_ rule: Rule, _ text: SourceText, _ balance: Balance) -> [Finding] {
    guard rows.contains(where: { !$0.blanks.isEmpty }) else { return [] }
    let untouched = rows.map { $0.blanks.count == table.figures(ofRow: $0.formRow).count }
    if untouched.allSatisfy({ $0 }), let first = rows.first?.blanks.first {
      return [
        rule.finding(
          text.underlined(table[first].range), .none(table.kind), fixes: [zeros(rows.flatMap { $0.blanks }, text)], severity: .information)
      ]
    }
    let partly = zip(rows, untouched).filter { !$0.blanks.isEmpty && !$1 }.map { $0.0 }
    if partly.count > mostAlone { return [scattered(rule, text, balance)] }
    // What is carried in is known from last year's report before the rest is.
    let isBegun = zip(rows, untouched).contains { !$1 && table.form.rows[$0.formRow].key != .carriedIn }
    var findings: [Finding] = []
    var index = 0
    while index < rows.count {
      let blanks = rows[index].blanks
      guard let first = blanks.first else {
        index += 1
        continue
      }
      var end = index + 1
      if untouched[index] {
        while end < rows.count, untouched[end] { end += 1 }
        // Rows that nothing follows have not been reached yet; those between filled ones were passed over.
        findings.append(
          rule.finding(
            text.underlined(table[first].range), .untouched(table.form.rows[rows[index].formRow], count: end - index),
            fixes: fills(rows[index..<end].flatMap { $0.blanks }, text, balance),
            severity: end == rows.count || !isBegun ? .information : .warning))
      } else {
        findings.append(partlyBlank(blanks, rule, text, balance))
      }
      index = end
    }
    return findings
  }

  /// A row in which some figures are blank: the first blank is shown, or the first whose value the sums give.
  private func partlyBlank(_ blanks: [Int], _ rule: Rule, _ text: SourceText, _ balance: Balance) -> Finding {
    let known = blanks.filter { balance.computed[$0] != nil }
    if blanks.count == 1, let figure = known.first, let value = balance.computed[figure], balance.isCertain(figure, in: table) {
      let fix = Fix(.fill(value), preferred: true, [FigureFilling(table, in: text).edit(table[figure], value)])
      return rule.finding(text.underlined(table[figure].range), .computed(table.place(of: figure), value), fixes: [fix])
    }
    let message = blanks.count == 1 ? Localized.blank(table.place(of: blanks[0])) : .blanks(blanks.count)
    return rule.finding(text.underlined(table[blanks[0]].range), message, fixes: fills(blanks, text, balance))
  }

  /// The repairs that fill blanks with what the sums give, and with 0 where they give nothing else.
  private func fills(_ blanks: [Int], _ text: SourceText, _ balance: Balance) -> [Fix] {
    let known = blanks.filter { balance.computed[$0] != nil }
    let fill = Fix(.fillComputed, FigureFilling(table, in: text).edits(known.map { (table[$0], balance.computed[$0] ?? 0) }))
    return (known.isEmpty ? [] : [fill]) + (known.allSatisfy { balance.computed[$0] == 0 } ? [zeros(blanks, text)] : [])
  }

  /// Blanks here and there all over the table: one finding, and what follows from the sums on offer.
  private func scattered(_ rule: Rule, _ text: SourceText, _ balance: Balance) -> Finding {
    let blanks = rows.flatMap { $0.blanks }
    return rule.finding(
      text.underlined(table[blanks[0]].range), .scattered(blanks.count, table.kind), fixes: fills(blanks, text, balance))
  }

  /// More rows than this with blanks in them are told as one.
  private var mostAlone: Int { 4 }

  /// The repair that fills blanks with 0.
  private func zeros(_ blanks: [Int], _ text: SourceText) -> Fix {
    Fix(blanks.count == 1 ? .fill(0) : .fillZeros(blanks.count), FigureFilling(table, in: text).edits(blanks.map { (table[$0], 0) }))
  }
}

extension Localized {
  fileprivate static func none(_ kind: TableKind) -> Localized {
    Localized("\(kind.chinese)还没有填数", "Table \(kind.section) has no figures yet")
  }

  fileprivate static func scattered(_ count: Int, _ kind: TableKind) -> Localized {
    Localized("\(kind.chinese)有 \(count) 格空着，没有的填 0", "Table \(kind.section) has \(count.counted("blank cell")); enter 0 for none")
  }

  fileprivate static func untouched(_ row: RowForm, count: Int) -> Localized {
    row.label.isEmpty
      ? Localized("这一行还没有填数", "This row has no figures yet")
      : Localized("从“\(row.label)”起还有 \(count) 行没有填", "No figures yet in \(count.counted("row")) from “\(row.label)” on")
  }

  fileprivate static func computed(_ place: Wording, _ value: Int64) -> Localized {
    Localized("\(place.chinese)应为 \(value)（按合计推算），现在空着", "\(place.english) is blank; by the sums it should be \(value)")
  }

  fileprivate static func blank(_ place: Wording) -> Localized {
    Localized("\(place.chinese)空着，没有的填 0", "\(place.english) is blank; enter 0 for none")
  }

  fileprivate static func blanks(_ count: Int) -> Localized {
    Localized("本行有 \(count) 格空着，没有的填 0", "This row has \(count.counted("blank cell")); enter 0 for none")
  }

  fileprivate static func fill(_ value: Int64) -> Localized { Localized("填 \(value)", "Fill in \(value)") }
  fileprivate static func fillZeros(_ count: Int) -> Localized {
    Localized("这 \(count) 格都填 0", "Enter 0 in \(count == 1 ? "this cell" : "these \(count) cells")")
  }
  fileprivate static let fillComputed = Localized("填上按合计推算的数", "Fill in the values that follow from the sums")
}

extension Rule {
  private static let examples: [Example] = [
    Example(
      """
      三、收到和处理政府信息公开申请情况

      申请人情况 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |
      一、本年新收政府信息公开申请数量 | 9 | 1 | 0 | 0 | 0 | 0 |  |
      　　　　　　　　　　　　　　　　                           ^ W blank-cell: “一、本年新收政府信息公开申请数量”的“总计”栏应为 10（按合计推算），现在空着
      二、上年结转政府信息公开申请数量 | 0 |  | 0 | 0 |  | 0 | 0 |
      　　　　　　　　　　　　　　　　       ^ W blank-cell: 本行有 2 格空着，没有的填 0

      四、政府信息公开行政复议、行政诉讼情况
      """,
      fixed: """
        三、收到和处理政府信息公开申请情况

        申请人情况 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |
        一、本年新收政府信息公开申请数量 | 9 | 1 | 0 | 0 | 0 | 0 | 10 |
        二、上年结转政府信息公开申请数量 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |

        四、政府信息公开行政复议、行政诉讼情况
        """),
    Example(
      """
      二、主动公开政府信息情况

      | 第二十条第（一）项 | | | |
      |---|---|---|---|
      | 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
      | 规章 |  |  |  |
        　　   ^ I blank-cell: 表二还没有填数
      | 行政规范性文件 |  |  |  |

      四、政府信息公开行政复议、行政诉讼情况
      """),
    Example(
      """
      二、主动公开政府信息情况

      信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
      规章 | 0 | 0 | 0 |
      行政规范性文件 |  |  |  |
      　　　　　　　   ^ I blank-cell: 从“行政规范性文件”起还有 1 行没有填

      四、政府信息公开行政复议、行政诉讼情况
      """),
    Example(
      """
      二、主动公开政府信息情况

      信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 | |
      规章 | 0 | 0 | 0 | |
      行政规范性文件 | 5 | 3 | 30 | |

      四、政府信息公开行政复议、行政诉讼情况
      """),
    Example(
      """
      四、政府信息公开行政复议、行政诉讼情况

      | 行政复议 | | | | | 行政诉讼 | | | | | | | | | |
      | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 未经复议直接起诉 | | | | | 复议后起诉 | | | | |
      | | | | | | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |
      | 8 | 1 | 1 | 7 | 17 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |

      五、存在的主要问题及改进情况
      """),
  ]
}
