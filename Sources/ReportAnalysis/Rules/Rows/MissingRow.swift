import ReportForm
import ReportReading
import ReportSyntax

extension Rule {
  /// A row of the form is absent from its table.
  package static let missingRow = Rule(
    id: "missing-row", name: Wording("缺少行", "Missing row"), severity: .error,
    summary: Wording("表格缺少格式规定的行。", "A row of the form is missing from its table."),
    rationale: Wording(
      "每张表的行由格式规定，没有发生的填 0，不能删去；缺了行，合计也无从核对。",
      "The form fixes the rows of each table. Enter 0 where nothing happened instead of deleting the row; without it, the totals cannot be checked."
    ),
    citation: Citation(.notice2021),
    examples: examples,
    underNewFigures: .nothingStays,
    check: { rule, inspection in
      inspection.tables.flatMap { inspection.missingRows(of: $0, rule) }
    })
}

extension Inspection {
  fileprivate func missingRows(of table: Table, _ rule: Rule) -> [Finding] {
    if table.rows.count == table.form.rows.count, table.irregularRows.isEmpty { return [] }
    let present = table.rows.compactMap { row -> Int? in if case .row(let index) = row.role { index } else { nil } }
    guard present.count < table.form.rows.count else { return [] }
    let absent = table.form.rows.indices.filter { !present.contains($0) }
    var findings: [Finding] = []
    for run in runs(absent) { findings.append(missing(run, of: table, rule)) }
    return findings
  }

  private func missing(_ run: Range<Int>, of table: Table, _ rule: Rule) -> Finding {
    let rows = table.form.rows[run]
    let before = table.rows.last { row in row.role.formRow.map { $0 < run.lowerBound } ?? false }
    let after = table.rows.first { row in row.role.formRow.map { $0 >= run.upperBound } ?? false }
    var fixes: [Fix] = []
    if table.layout == .html {
      // Where a cell spans several rows it would have to span the new one too.
      fixes = []
    } else if let neighbour = before ?? after {
      let text = rows.map { RowDraft.blank($0, like: neighbour, in: table, tree: tree) }.joined()
      let lines = WholeLines(of: self.text)
      let place = lines.range(of: neighbour.range)
      fixes = [Fix(.insert(Array(rows)), [lines.inserting(text, at: before == nil ? place.lowerBound : place.upperBound)])]
    } else {
      fixes = [
        Fix(
          .insertTable(table.kind),
          [TextEdit(table.range, PrintedTable(table.kind, of: table.edition) { _ in "" }.text(in: style))])
      ]
    }
    let place = (before ?? after).map { $0.labelRange.isEmpty ? $0.range : $0.labelRange } ?? table.range
    return rule.finding(text.underlined(place), .missing(Array(rows), isAfter: before != nil || after == nil), fixes: fixes)
  }

  private func runs(_ indices: [Int]) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    for index in indices {
      if let last = runs.last, last.upperBound == index {
        runs[runs.count - 1] = last.lowerBound..<index + 1
      } else {
        runs.append(index..<index + 1)
      }
    }
    return runs
  }
}

extension Localized {
  fileprivate static func missing(_ rows: [RowForm], isAfter: Bool) -> Localized {
    let (first, last) = (rows.first?.label ?? "", rows.last?.label ?? "")
    let place = isAfter ? "此行之后" : "此行之前"
    let placed = isAfter ? "after this row" : "before this row"
    if rows.count == 1 {
      return Localized("\(place)缺少“\(first)”", "“\(first)” is missing \(placed)")
    }
    return Localized(
      "\(place)缺少 \(rows.count) 行：从“\(first)”到“\(last)”", "\(rows.count.counted("row")) missing \(placed), from “\(first)” to “\(last)”")
  }

  fileprivate static func insert(_ rows: [RowForm]) -> Localized {
    let first = rows.first?.label ?? ""
    return rows.count == 1
      ? Localized("插入“\(first)”", "Insert “\(first)”") : Localized("插入缺少的 \(rows.count) 行", "Insert \(rows.count.counted("missing row"))")
  }

  fileprivate static func insertTable(_ kind: TableKind) -> Localized {
    Localized("换成空白的标准\(kind.chinese)", "Replace with a blank standard table \(kind.section)")
  }
}

extension Rule {
  private static let examples: [Example] = [
    Example(
      """
      二、主动公开政府信息情况

      | 第二十条第（一）项 | | | |
      |---|---|---|---|
      | 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
      | 规章 | 0 | 0 | 0 |
      | 行政规范性文件 | 5 | 3 | 30 |
      | 第二十条第（五）项 | | | |
      | 信息内容 | 本年处理决定数量 | | |
      | 行政许可 | 40544 | | |
      | 第二十条第（六）项 | | | |
      | 信息内容 | 本年处理决定数量 | | |
      | 行政处罚 | 238 | | |
        ＾＾＾＾ E missing-row: 此行之后缺少“行政强制”
      | 第二十条第（八）项 | | | |
      | 信息内容 | 本年收费金额（单位：万元） | | |
      | 行政事业性收费 | 32.781 | | |

      五、存在的主要问题及改进情况
      """,
      fixed: """
        二、主动公开政府信息情况

        | 第二十条第（一）项 | | | |
        |---|---|---|---|
        | 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
        | 规章 | 0 | 0 | 0 |
        | 行政规范性文件 | 5 | 3 | 30 |
        | 第二十条第（五）项 | | | |
        | 信息内容 | 本年处理决定数量 | | |
        | 行政许可 | 40544 | | |
        | 第二十条第（六）项 | | | |
        | 信息内容 | 本年处理决定数量 | | |
        | 行政处罚 | 238 | | |
        | 行政强制 |     | | |
        | 第二十条第（八）项 | | | |
        | 信息内容 | 本年收费金额（单位：万元） | | |
        | 行政事业性收费 | 32.781 | | |

        五、存在的主要问题及改进情况
        """),
    Example(
      """
      三、收到和处理政府信息公开申请情况

      申请人情况\t自然人\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t总计
      二、上年结转政府信息公开申请数量\t0\t0\t0\t0\t0\t0\t0
      ＾＾＾＾＾＾＾＾＾＾＾＾＾＾＾＾ E missing-row: 此行之前缺少“一、本年新收政府信息公开申请数量”
      （一）予以公开\t0\t0\t0\t0\t0\t0\t0
      ＾＾＾＾＾＾＾ E missing-row: 此行之后缺少 21 行：从“（二）部分公开（区分处理的，只计这一情形，不计其他情形）”到“（七）总计”
      四、结转下年度继续办理\t0\t0\t0\t0\t0\t0\t0

      五、存在的主要问题及改进情况
      """),
    Example(
      """
      四、政府信息公开行政复议、行政诉讼情况

      结果维持 结果纠正 其他结果 尚未审结 总计 结果维持 结果纠正 其他结果 尚未审结 总计 结果维持 结果纠正 其他结果 尚未审结 总计
      0 0 0 0 0 0 0 0 0 0 0 0 0 0 0

      五、存在的主要问题及改进情况
      """),
    Example(
      """
      四、政府信息公开行政复议、行政诉讼情况

      五、存在的主要问题及改进情况
      """),
  ]
}
