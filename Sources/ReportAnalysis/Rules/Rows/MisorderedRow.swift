import ReportForm
import ReportReading
import ReportSyntax

extension Rule {
  /// A row stands at another place than the form has it.
  package static let misorderedRow = Rule(
    id: "misordered-row", name: Wording("行次序不对", "Rows out of order"), severity: .warning,
    summary: Wording("行的先后顺序与格式不一致。", "A row is not where the form has it."),
    rationale: Wording(
      "每张表的行序由格式规定，汇总时常按行的位置取数，次序一乱就会张冠李戴。",
      "The form fixes the order of rows, and figures are often collected by position; out of order, one row is taken for another."),
    citation: Citation(.notice2021),
    examples: examples,
    underNewFigures: .nothingStays,
    check: { rule, inspection in inspection.tables.flatMap { inspection.misorderedRows(of: $0, rule) } })
}

extension Inspection {
  fileprivate func misorderedRows(of table: Table, _ rule: Rule) -> [Finding] {
    var last = -1
    var isInOrder = true
    for row in table.rows {
      guard case .row(let index) = row.role else { continue }
      if index < last { isInOrder = false }
      last = index
    }
    if isInOrder { return [] }
    let rows = table.rows.compactMap { row -> (row: TableRow, place: Int)? in
      if case .row(let place) = row.role { (row, place) } else { nil }
    }
    let staying = rows.map { $0.place }.longestIncreasingRun
    return rows.indices.filter { !staying.contains($0) }.compactMap { index in
      let (row, place) = rows[index]
      let before = rows.indices.last { staying.contains($0) && rows[$0].place < place }
      guard let neighbour = before ?? rows.indices.first(where: { staying.contains($0) && rows[$0].place > place }) else { return nil }
      let other = rows[neighbour].place
      let move = moving(row, to: rows[neighbour].row, isAfter: before != nil, within: table)
      return rule.finding(
        text.underlined(row.labelRange), .misordered(table.form.rows[place], table.form.rows[other], isAfter: before != nil),
        related: [.init(text.underlined(rows[neighbour].row.labelRange), .place(table.form.rows[other]))],
        fixes: move.map { [Fix(.move, preferred: true, $0)] } ?? [])
    }
  }

  /// The edits that move the lines of a row after or before those of another; nil where they would leave headers behind.
  private func moving(_ row: TableRow, to neighbour: TableRow, isAfter: Bool, within table: Table) -> [TextEdit]? {
    guard let own = row.role.formRow, let other = neighbour.role.formRow, row.layout == neighbour.layout,
      row.layout == .pipes || row.layout == .tabs,
      // In table 2 a row stands under the headers of its block.
      table.kind != .disclosures || table.form.rows[own].path == table.form.rows[other].path,
      let from = tree.rowIndex(at: row.range.lowerBound), let to = tree.rowIndex(at: neighbour.range.lowerBound),
      from != to, let block = tree.blocks.first(where: { $0.rows.contains(from) }), block.rows.contains(to)
    else { return nil }
    let lines = tree.rows
    // The first line of a Markdown table is its header, and what stands there stays there.
    if [from, to].contains(where: { $0 + 1 < lines.count && lines[$0 + 1].kind == .delimiter }) { return nil }
    let target = isAfter ? lines[to].range.upperBound : lines[to].range.lowerBound
    return WholeLines(of: text).moving(lines[from].range, to: target)
  }
}

extension Localized {
  fileprivate static func misordered(_ row: RowForm, _ neighbour: RowForm, isAfter: Bool) -> Localized {
    Localized(
      "“\(row.shortLabel)”应在“\(neighbour.shortLabel)”之\(isAfter ? "后" : "前")",
      "“\(row.shortLabel)” belongs \(isAfter ? "after" : "before") “\(neighbour.shortLabel)”")
  }

  fileprivate static func place(_ row: RowForm) -> Localized {
    Localized("“\(row.shortLabel)”在这里", "“\(row.shortLabel)” is here")
  }

  fileprivate static let move = Localized("把这一行移到应在的位置", "Move this row to its place")
}

extension Rule {
  private static let examples: [Example] = [
    Example(
      """
      二、主动公开政府信息情况

      | 第二十条第（六）项 | | | |
      |---|---|---|---|
      | 信息内容 | 本年处理决定数量 | | |
      | 行政强制 | 35 | | |
        ＾＾＾＾ W misordered-row: “行政强制”应在“行政处罚”之后
      | 行政处罚 | 238 | | |

      五、存在的主要问题及改进情况
      """,
      fixed: """
        二、主动公开政府信息情况

        | 第二十条第（六）项 | | | |
        |---|---|---|---|
        | 信息内容 | 本年处理决定数量 | | |
        | 行政处罚 | 238 | | |
        | 行政强制 | 35 | | |

        五、存在的主要问题及改进情况
        """),
    Example(
      """
      三、收到和处理政府信息公开申请情况

      申请人情况\t自然人\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t总计
      一、本年新收政府信息公开申请数量\t3\t0\t0\t0\t0\t0\t3
      （七）总计\t4\t0\t0\t0\t0\t0\t4
      ＾＾＾＾＾ W misordered-row: “（七）总计”应在“（一）予以公开”之后
      二、上年结转政府信息公开申请数量\t1\t0\t0\t0\t0\t0\t1
      （一）予以公开\t4\t0\t0\t0\t0\t0\t4

      五、存在的主要问题及改进情况
      """,
      fixed: """
        三、收到和处理政府信息公开申请情况

        申请人情况\t自然人\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t总计
        一、本年新收政府信息公开申请数量\t3\t0\t0\t0\t0\t0\t3
        二、上年结转政府信息公开申请数量\t1\t0\t0\t0\t0\t0\t1
        （一）予以公开\t4\t0\t0\t0\t0\t0\t4
        （七）总计\t4\t0\t0\t0\t0\t0\t4

        五、存在的主要问题及改进情况
        """),
    Example(
      """
      二、主动公开政府信息情况

      信息内容 本年处理决定数量
      行政强制 35
      ＾＾＾＾ W misordered-row: “行政强制”应在“行政处罚”之后
      行政处罚 238

      五、存在的主要问题及改进情况
      """),
    Example(
      """
      三、收到和处理政府信息公开申请情况

      申请人情况\t自然人\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t总计
      一、本年新收政府信息公开申请数量\t0\t0\t0\t0\t0\t0\t0
      二、上年结转政府信息公开申请数量\t0\t0\t0\t0\t0\t0\t0
      2.重复申请\t0\t0\t0\t0\t0\t0\t0
      （七）总计\t0\t0\t0\t0\t0\t0\t0

      五、存在的主要问题及改进情况
      """),
    Example(
      """
      三、收到和处理政府信息公开申请情况

      申请人情况\t自然人\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t总计
      3.其他\t0\t0\t0\t0\t0\t0\t0
      （七）总计\t0\t0\t0\t0\t0\t0\t0
      3. 其他\t0\t0\t0\t0\t0\t0\t0

      五、存在的主要问题及改进情况
      """),
  ]
}
