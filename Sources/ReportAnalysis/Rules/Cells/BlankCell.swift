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
          ? BlankRows(table, balance).findings(rule, inspection.text, BlankValues(table, balance, in: inspection)) : []
      }
    })
}

/// The blank figures of one table, gathered so that an author who is filling in the form is told of them once.
private struct BlankRows {
  let table: Table
  /// The rows that bind, in the order of the text, with the numbers of their blank figures.
  private let rows: [(row: TableRow, formRow: Int, blanks: [Int])]

  init(_ table: Table, _ balance: Balance) {
    self.table = table
    // What a slip of the hand left blank is told with the slip.
    let moved = Set(balance.blames.filter { $0.cause == .slip }.flatMap { $0.repairs.first?.changes ?? [] }.map { $0.figure })
    rows = table.rows.compactMap { row in
      guard case .row(let index) = row.role, !row.isMalformed else { return nil }
      return (row, index, table.figures(ofRow: index).filter { table[$0].reading == .blank && !moved.contains($0) })
    }
  }

  func findings(_ rule: Rule, _ text: SourceText, _ values: BlankValues) -> [Finding] {
    guard rows.contains(where: { !$0.blanks.isEmpty }) else { return [] }
    let untouched = rows.map { $0.blanks.count == table.figures(ofRow: $0.formRow).count }
    if untouched.allSatisfy({ $0 }), let first = rows.first?.blanks.first {
      return [
        rule.finding(
          text.underlined(table[first].range), .none(table.kind), fixes: [zeros(rows.flatMap { $0.blanks }, text)], severity: .information)
      ]
    }
    let partly = zip(rows, untouched).filter { !$0.blanks.isEmpty && !$1 }.map { $0.0 }
    if partly.count > mostAlone { return [scattered(rule, text, values)] }
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
            fixes: fills(rows[index..<end].flatMap { $0.blanks }, text, values),
            severity: end == rows.count || !isBegun ? .information : .warning))
      } else {
        findings.append(partlyBlank(blanks, rule, text, values))
      }
      index = end
    }
    return findings
  }

  /// A row in which some figures are blank: the first blank is shown, or the first whose value the sums give.
  private func partlyBlank(_ blanks: [Int], _ rule: Rule, _ text: SourceText, _ values: BlankValues) -> Finding {
    let fixes = fills(blanks, text, values)
    guard blanks.count == 1, let figure = blanks.first else {
      return rule.finding(text.underlined(table[blanks[0]].range), message(blanks, values), fixes: fixes)
    }
    let place = table.place(of: figure)
    let message: Localized
    if let value = values.known(figure), values.isCertain(figure) {
      let fix = Fix(.fill(value), preferred: true, [FigureFilling(table, in: text).edit(table[figure], value)])
      return rule.finding(text.underlined(table[figure].range), .computed(place, value), fixes: [fix])
    } else if let stock = values.stock(figure) {
      message = .inForce(place, stock)
    } else if let value = values.known(figure), value != 0 {
      message = .inferred(place, value)
    } else if values.isTotal(figure) {
      message = .total(place, atLeast: values.least(figure))
    } else {
      message = values.mayBeZero(blanks) ? .blank(place) : .disputed(place)
    }
    return rule.finding(text.underlined(table[figure].range), message, fixes: fixes)
  }

  /// What is said of several blanks of a row: which number each has that is not left to the author.
  private func message(_ blanks: [Int], _ values: BlankValues) -> Localized {
    let told = blanks.compactMap { figure -> (column: String, value: Int64, isLeast: Bool)? in
      if let value = values.known(figure), value != 0 { return (column(figure), value, false) }
      return values.isTotal(figure) ? (column(figure), values.least(figure), true) : nil
    }
    if told.isEmpty { return values.mayBeZero(blanks) ? .blanks(blanks.count) : .notAllZero(blanks.count) }
    return told.count > mostNamed
      ? .workedOut(blanks.count, told.count) : .blanks(blanks.count, told, hasOthers: told.count < blanks.count)
  }

  private func column(_ figure: Int) -> String {
    let column = table.edition.column(of: figure)
    return table.kind == .reviews ? column.fullName : column.label
  }

  /// The repairs that fill blanks with what the sums give, and with 0 where they give nothing else.
  private func fills(_ blanks: [Int], _ text: SourceText, _ values: BlankValues) -> [Fix] {
    let filling = FigureFilling(table, in: text)
    func fix(_ title: Localized, _ values: [(figure: Int, value: Int64)]) -> Fix {
      Fix(title, filling.edits(values.map { (table[$0.figure], $0.value) }))
    }
    let known = blanks.compactMap { figure in values.known(figure).map { (figure: figure, value: $0) } }
    var fixes: [Fix] = []
    if let only = known.first, known.count == 1 {
      fixes.append(fix(blanks.count == 1 ? .fill(only.value) : .fill(only.value, table.place(of: only.figure)), known))
    } else if !known.isEmpty {
      fixes.append(fix(.fillComputed, known))
    }
    if values.mayBeZero(blanks) {
      if blanks.count > 1 || known.isEmpty { fixes.append(zeros(blanks, text)) }
    } else if known.count < blanks.count, let all = values.besidesZeros(blanks) {
      fixes.append(fix(.fillTotals, all))
    }
    return fixes
  }

  /// Blanks here and there all over the table: one finding, and what follows from the sums on offer.
  private func scattered(_ rule: Rule, _ text: SourceText, _ values: BlankValues) -> Finding {
    let blanks = rows.flatMap { $0.blanks }
    return rule.finding(
      text.underlined(table[blanks[0]].range),
      .scattered(blanks.count, table.kind, workedOut: blanks.count { (values.known($0) ?? 0) != 0 || values.isTotal($0) }),
      fixes: fills(blanks, text, values))
  }

  /// So many blanks of a row are told by name.
  private var mostNamed: Int { 3 }

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

  fileprivate static func scattered(_ count: Int, _ kind: TableKind, workedOut: Int) -> Localized {
    let (chinese, english) = ("\(kind.chinese)有 \(count) 格空着", "Table \(kind.section) has \(count.counted("blank cell"))")
    return workedOut == 0
      ? Localized("\(chinese)，没有的填 0", "\(english); enter 0 for none")
      : Localized("\(chinese)，按合计推算其中 \(workedOut) 格不是 0", "\(english); by the sums, \(workedOut) of them cannot be 0")
  }

  fileprivate static func untouched(_ row: RowForm, count: Int) -> Localized {
    row.label.isEmpty
      ? Localized("这一行还没有填数", "This row has no figures yet")
      : Localized("从“\(row.label)”起还有 \(count) 行没有填", "No figures yet in \(count.counted("row")) from “\(row.label)” on")
  }

  fileprivate static func computed(_ place: Wording, _ value: Int64) -> Localized {
    Localized("\(place.chinese)应为 \(value)（按合计推算），现在空着", "\(place.english) is blank; by the sums it should be \(value)")
  }

  fileprivate static func inferred(_ place: Wording, _ value: Int64) -> Localized {
    Localized("\(place.chinese)空着，按合计推算应填 \(value)", "\(place.english) is blank; by the sums, \(value) belongs there")
  }

  fileprivate static func inForce(_ place: Wording, _ stock: BlankValues.Stock) -> Localized {
    Localized(
      "\(place.chinese)空着，按上年报告应填 \(stock.due)（\(stock.year) 年现行有效 \(stock.before)＋制发 \(stock.made)－废止 \(stock.repealed)）",
      "\(place.english) is blank; by last year's report, \(stock.due) belongs there "
        + "(\(stock.before) in \(stock.year) + \(stock.made) issued - \(stock.repealed) repealed)")
  }

  fileprivate static func total(_ place: Wording, atLeast value: Int64) -> Localized {
    Localized(
      "\(place.chinese)空着，应为各项之和，至少是 \(value)", "\(place.english) is blank; it is the sum of its parts, at least \(value)")
  }

  fileprivate static func disputed(_ place: Wording) -> Localized {
    Localized("\(place.chinese)空着，按合计推算不是 0", "\(place.english) is blank; by the sums it cannot be 0")
  }

  fileprivate static func notAllZero(_ count: Int) -> Localized {
    Localized("本行有 \(count) 格空着，按合计推算不都是 0", "This row has \(count.counted("blank cell")); by the sums they cannot all be 0")
  }

  fileprivate static func workedOut(_ count: Int, _ known: Int) -> Localized {
    Localized(
      "本行有 \(count) 格空着，按合计推算其中 \(known) 格不是 0",
      "This row has \(count.counted("blank cell")); by the sums, \(known) of them cannot be 0")
  }

  fileprivate static func blanks(_ count: Int, _ told: [(column: String, value: Int64, isLeast: Bool)], hasOthers: Bool) -> Localized {
    let chinese = told.map { "“\($0.column)”栏\($0.isLeast ? "至少" : "应")是 \($0.value)" }.joined(separator: "，")
    let english = told.map { "\($0.column) \($0.isLeast ? "is at least" : "should be") \($0.value)" }.joined(separator: ", ")
    return Localized(
      "本行有 \(count) 格空着，按合计推算\(chinese)" + (hasOthers ? "；其余没有的填 0" : ""),
      "This row has \(count.counted("blank cell")); by the sums, \(english)" + (hasOthers ? "; enter 0 for none elsewhere" : ""))
  }

  fileprivate static func fill(_ value: Int64, _ place: Wording) -> Localized {
    Localized("\(place.chinese)填 \(value)", "Fill in \(value) for \(place.english)")
  }

  fileprivate static let fillTotals = Localized("没有的填 0，总计填算得的数", "Fill in 0 for none, and the totals that follow")

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
      三、收到和处理政府信息公开申请情况

      申请人情况 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |
      一、本年新收政府信息公开申请数量 | 9 |  | 0 | 0 | 0 | 0 | 12 |
      　　　　　　　　　　　　　　　　       ^ W blank-cell: “一、本年新收政府信息公开申请数量”的“商业企业”栏空着，按合计推算应填 3
      二、上年结转政府信息公开申请数量 | 2 |  | 0 | 0 | 0 | 0 |  |
      　　　　　　　　　　　　　　　　       ^ W blank-cell: 本行有 2 格空着，按合计推算“总计”栏至少是 2；其余没有的填 0

      四、政府信息公开行政复议、行政诉讼情况
      """,
      fixed: """
        三、收到和处理政府信息公开申请情况

        申请人情况 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |
        一、本年新收政府信息公开申请数量 | 9 | 3 | 0 | 0 | 0 | 0 | 12 |
        二、上年结转政府信息公开申请数量 | 2 | 0 | 0 | 0 | 0 | 0 | 2 |

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
