import ReportForm
import ReportReading
import ReportSyntax

extension Rule {
  /// The names of columns stand in another order than the form has them.
  package static let misorderedHeader = Rule(
    id: "misordered-header", name: Wording("列名次序不对", "Columns out of order"), severity: .warning,
    summary: Wording("表头的列名次序与格式不一致。", "The column names are not in the order of the form."),
    rationale: Wording(
      "每张表的列序由格式规定，汇总按列的位置取数；列名换了位置，同一个数就有两种读法。",
      "The form fixes the order of columns, and figures are collected by position; with names in other places, the same figure can be read in two ways."
    ),
    citation: Citation(.notice2021),
    examples: examples,
    underNewFigures: .nothingStays,
    check: { rule, inspection in inspection.tables.flatMap { inspection.misorderedHeaders(of: $0, rule) } })
}

/// The names of the columns of one block in one row of a header, as far as they are the form's.
private struct HeaderRow {
  /// Where they stand, and which columns of the form they name, from left to right; each column once.
  var names: [(range: ByteRange, column: Int)] = []

  /// The columns that are named there, in the order of the form.
  var inOrder: [Int] { names.map { $0.column }.sorted() }

  /// Whether a name stands before one that it must follow.
  var isMisordered: Bool { zip(names, names.dropFirst()).contains { $1.column < $0.column } }

  /// Whether the names come level by level, as those of a merged header do where its rows run into one line: 自然人, 总计, 商业企业 and so on.
  func areByLevel(_ list: HeaderList) -> Bool {
    zip(names, names.dropFirst()).allSatisfy { before, after in
      let (above, below) = (list.depths[before.column], list.depths[after.column])
      return above < below || above == below && before.column < after.column
    }
  }
}

extension Inspection {
  fileprivate func misorderedHeaders(of table: Table, _ rule: Rule) -> [Finding] {
    guard let blocks = HeaderBlocks.of(table) else { return [] }
    let rows = headerRows(of: table, blocks)
    return rows.isEmpty
      ? []
      : blocks.lists.flatMap { list in
        rows.flatMap { row in
          headers(row, list).filter { $0.isMisordered && !(row.kind == .text && $0.areByLevel(list)) }
            .map { finding(on: $0, list, table, rule) }
        }
      }
  }

  /// The rows in which a name stands before one that it must follow; nearly always none, which costs no more than a look at each cell.
  private func headerRows(of table: Table, _ blocks: HeaderBlocks) -> [Row] {
    guard let first = table.rows.first, var index = tree.rowIndex(at: table.range.lowerBound) else { return [] }
    // Only in table 2 headers stand between rows of figures, too.
    let end = table.kind == .disclosures ? table.range.upperBound : first.range.lowerBound
    // A header above the lines that are the table's own belongs to it, too.
    while index > 0, tree.rows[index - 1].cells.count > 1 { index -= 1 }
    var found: [Row] = []
    while index < tree.rows.count, tree.rows[index].range.lowerBound < end {
      let row = tree.rows[index]
      index += 1
      if blocks.areMisordered(in: row, of: tree) { found.append(row) }
    }
    return found
  }

  /// The names of some columns in a row; where one stands there again, the next block begins.
  private func headers(_ row: Row, _ list: HeaderList) -> [HeaderRow] {
    var headers: [HeaderRow] = []
    func take(_ range: ByteRange) {
      guard let column = list.labels.firstIndex(where: { text.bytes.has($0, as: range) }) else { return }
      if headers.last?.names.contains(where: { $0.column == column }) ?? true { headers.append(HeaderRow()) }
      headers[headers.count - 1].names.append((range, column))
    }
    if row.kind == .text {
      // In a line the levels of a merged header may have run together.
      guard list.areOfColumns, let content = tree.content(of: row) else { return [] }
      text.bytes.words(in: content).forEach(take)
    } else if row.cells.count > 1 {
      for cell in row.cells { take(tree.cells[cell].content) }
    }
    return headers
  }

  private func finding(on header: HeaderRow, _ list: HeaderList, _ table: Table, _ rule: Rule) -> Finding {
    let order = header.inOrder
    let moved = zip(header.names, order).filter { $0.column != $1 }
    let shown = moved.first?.0 ?? header.names[0]
    let renaming = moved.map { TextEdit($0.0.range, list.labels[$0.1]) }
    let names = order.map { list.labels[$0] }
    var fixes = [Fix(.rename(names), renaming)]
    if list.areOfColumns, let figures = figuresMoved(header, order, table) { fixes.append(Fix(.move, renaming + figures)) }
    return rule.finding(
      text.underlined(shown.range), .misordered(moved.map { list.labels[$0.0.column] }, names),
      related: moved.dropFirst().map { .init(text.underlined($0.0.range), .named(list.labels[$0.0.column])) }, fixes: fixes)
  }

  /// The edits that move the figures of table 3 with the names over them; nil for other tables, and where one of them is no plain number.
  private func figuresMoved(_ header: HeaderRow, _ order: [Int], _ table: Table) -> [TextEdit]? {
    guard table.kind == .requests, Set(order).count == order.count else { return nil }
    var values: [(figure: Figure, value: Int64)] = []
    for row in table.form.rows.indices {
      let numbers = table.figures(ofRow: row)
      for (name, place) in zip(header.names, order) where name.column != place {
        let (own, written) = (table[numbers.lowerBound + name.column], table[numbers.lowerBound + place])
        guard own.isWritable, let value = written.numeral?.whole else { return nil }
        if own.numeral?.whole != value { values.append((own, value)) }
      }
    }
    return FigureFilling(table, in: text).edits(values.sorted { $0.figure.range.lowerBound < $1.figure.range.lowerBound })
  }
}

extension [UInt8] {
  /// Whether a range is a word and nothing else.
  fileprivate func has(_ word: String, as range: ByteRange) -> Bool {
    word.utf8.count == range.count && self[range].elementsEqual(word.utf8)
  }

  /// The words in a range that blanks part.
  fileprivate func words(in range: ByteRange) -> [ByteRange] {
    self[range].split { $0 <= .space }.map { $0.startIndex..<$0.endIndex }
  }
}

extension Localized {
  fileprivate static func misordered(_ names: [String], _ order: [String]) -> Localized {
    Localized(
      "列名\(names.map { "“\($0)”" }.joined())的位置与格式不同，格式的次序是\(order.joined(separator: "、"))",
      "\(names.joined(separator: ", ")): not in the form's order, which is \(order.joined(separator: ", "))")
  }

  fileprivate static func named(_ name: String) -> Localized { Localized("列名“\(name)”在这里", "the column \(name) is here") }

  fileprivate static func rename(_ order: [String]) -> Localized {
    Localized("只改列名（数已按格式的次序填写）", "Change only the column names (the figures follow the form)")
  }

  fileprivate static let move = Localized("列名和数一起换（数按这里的列名填写）", "Move the figures with the column names (the figures follow these names)")
}

extension Rule {
  private static let examples: [Example] = [
    Example(
      """
      三、收到和处理政府信息公开申请情况

      申请人情况 | 自然人 | 商业企业 | 社会公益组织 | 科研机构 | 法律服务机构 | 其他 | 总计 |
      　　　　　   　　　   　　　　   ＾＾＾＾＾＾ W misordered-header: 列名“社会公益组织”“科研机构”的位置与格式不同，格式的次序是自然人、商业企业、科研机构、社会公益组织、法律服务机构、其他、总计
      一、本年新收政府信息公开申请数量 | 410 | 20 | 0 | 1 | 23 | 0 | 454 |
      二、上年结转政府信息公开申请数量 | 4 | 2 | 0 | 0 | 0 | 0 | 6 |

      四、政府信息公开行政复议、行政诉讼情况
      """,
      fixed: """
        三、收到和处理政府信息公开申请情况

        申请人情况 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |
        一、本年新收政府信息公开申请数量 | 410 | 20 | 0 | 1 | 23 | 0 | 454 |
        二、上年结转政府信息公开申请数量 | 4 | 2 | 0 | 0 | 0 | 0 | 6 |

        四、政府信息公开行政复议、行政诉讼情况
        """),
    Example(
      """
      二、主动公开政府信息情况

      信息内容 | 本年废止件数 | 本年制发件数 | 现行有效件数 |
      　　　　   ＾＾＾＾＾＾ W misordered-header: 列名“本年废止件数”“本年制发件数”的位置与格式不同，格式的次序是本年制发件数、本年废止件数、现行有效件数
      规章 | 2 | 1 | 40 |
      行政规范性文件 | 5 | 3 | 32 |

      三、收到和处理政府信息公开申请情况
      """),
    Example(
      """
      三、收到和处理政府信息公开申请情况

      | 申请人情况 | 自然人 | 法人或其他组织 | | | | | 总计 |
      |---|---|---|---|---|---|---|---|
      | | | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | |
      | 一、本年新收政府信息公开申请数量 | 410 | 20 | 0 | 1 | 23 | 0 | 454 |

      四、政府信息公开行政复议、行政诉讼情况
      """),
    Example(
      """
      四、政府信息公开行政复议、行政诉讼情况

      | 行政复议 | | | | | 行政诉讼 | | | | | | | | | |
      |---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|
      | | | | | | 复议后起诉 | | | | | 未经复议直接起诉 | | | | |
                  ＾＾＾＾＾ W misordered-header: 列名“复议后起诉”“未经复议直接起诉”的位置与格式不同，格式的次序是未经复议直接起诉、复议后起诉
      | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |
      | 8 | 1 | 1 | 7 | 17 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |

      五、存在的主要问题及改进情况
      """),
    Example(
      """
      三、收到和处理政府信息公开申请情况

      申请人情况 自然人 法人或其他组织 总计 商业企业 科研机构 社会公益组织 法律服务机构 其他
      一、本年新收政府信息公开申请数量 410 20 0 1 23 0 454

      四、政府信息公开行政复议、行政诉讼情况
      """),
    Example(
      """
      三、收到和处理政府信息公开申请情况

      四、政府信息公开行政复议、行政诉讼情况

      结果维持 结果纠正 其他结果 尚未审结 总计 结果维持 结果纠正 其他结果 尚未审结 总计 结果维持 结果纠正 其他结果 尚未审结 总计
      8 1 1 7 17 0 0 0 0 0 0 0 0 0 0
      """),
  ]
}
