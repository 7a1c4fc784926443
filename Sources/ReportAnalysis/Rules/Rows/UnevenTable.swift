import ReportForm
import ReportReading
import ReportSyntax

extension Rule {
  /// A Markdown table lacks its delimiter row, or a row has another number of cells than it.
  package static let unevenTable = Rule(
    id: "uneven-table", name: Wording("表格格数不齐", "Uneven table"), severity: .warning,
    summary: Wording(
      "Markdown 表格缺少分隔行，或者某行的格数与分隔行不一致。",
      "A Markdown table has no delimiter row, or a row has more or fewer cells than the delimiter row."),
    rationale: Wording(
      "没有分隔行就不显示为表格；比分隔行多出来的格不会显示。",
      "Without a delimiter row, it is not shown as a table; cells beyond those of the delimiter row are not shown."),
    citation: nil,
    examples: examples,
    underNewFigures: .nothingStays,
    check: { rule, inspection in inspection.tables.flatMap { inspection.unevenRows(of: $0, rule) } })
}

extension Inspection {
  fileprivate func unevenRows(of table: Table, _ rule: Rule) -> [Finding] {
    guard table.layout == .pipes else { return [] }
    var findings: [Finding] = []
    var isDelimited = false
    var firstBlock: Block?
    for block in tree.blocks where block.range.overlaps(table.range) && block.kind == .table(.pipes) {
      firstBlock = firstBlock ?? block
      guard let delimiter = block.rows.first(where: { tree.rows[$0].kind == .delimiter }) else { continue }
      isDelimited = true
      let width = tree.rows[delimiter].cells.count
      for row in block.rows where tree.rows[row].cells.count != width && findings.count < 3 {
        if let finding = uneven(row, width, table, rule) { findings.append(finding) }
      }
    }
    guard !isDelimited, let block = firstBlock, let first = block.rows.first else { return findings }
    // Rows that stand apart, do not begin with a pipe or take several lines were never meant for Markdown.
    let width = tree.rows[first].cells.count
    guard block.rows.count > 1, width > 1,
      block.rows.allSatisfy({ tree.rows[$0].cells.count > 1 && tree.beginsWithPipe(tree.rows[$0].range) && isOneLine(tree.rows[$0]) })
    else { return [] }
    let row = tree.rows[first]
    let content = tree.content(of: row)
    let line = WholeLines(of: text).inserting("|" + String(repeating: "---|", count: width), at: row.range.upperBound)
    let fix = Fix(.insertDelimiter, preferred: true, [line])
    return [rule.finding(text.underlined(content ?? row.range), .undelimited, fixes: [fix])]
  }

  private func isOneLine(_ row: Row) -> Bool {
    text.lines.line(at: row.range.lowerBound) == text.lines.line(at: Swift.max(row.range.upperBound - 1, row.range.lowerBound))
  }

  /// The finding on a line of another width; nil where the figures of its row are what is wrong.
  private func uneven(_ index: Int, _ width: Int, _ table: Table, _ rule: Rule) -> Finding? {
    let row = tree.rows[index]
    if !tree.beginsWithPipe(row.range) { return nil }
    let bound = table.rows.first { row.range.overlaps($0.range) }
    if let bound, bound.isMalformed || bound.placed.contains(where: { $0.reading == .blank }) { return nil }
    let end = text.contentEnd(ofLine: text.lines.line(at: row.range.lowerBound))
    var fixes: [Fix] = []
    var place = ByteRange.at(end)
    if row.cells.count < width {
      let isClosed = text.bytes[..<end].last { $0 != .space && $0 != .tab } == .pipe
      let missing = String(repeating: " |", count: width - row.cells.count)
      fixes = [Fix(.pad(width - row.cells.count), preferred: true, [TextEdit(.at(end), (isClosed ? "" : " |") + missing)])]
    } else {
      place = min(tree.cells[row.cells.lowerBound + width].range.lowerBound, end)..<end
      if row.cells.suffix(row.cells.count - width).allSatisfy({ tree.cells[$0].isBlank }) {
        fixes = [Fix(.cut(row.cells.count - width), preferred: true, [TextEdit(place, "|")])]
      }
    }
    return rule.finding(text.underlined(place), .uneven(row.cells.count, width), fixes: fixes)
  }
}

extension Localized {
  fileprivate static func uneven(_ count: Int, _ width: Int) -> Localized {
    Localized("本行有 \(count) 格，而分隔行有 \(width) 格", "This row has \(count.counted("cell")), the delimiter row \(width)")
  }

  fileprivate static let undelimited = Localized(
    "表头下面缺少分隔行（|---|---|），不会显示为表格", "The delimiter row (|---|---|) is missing below the header, so this is not shown as a table")
  fileprivate static let insertDelimiter = Localized("插入分隔行", "Insert the delimiter row")
  fileprivate static func pad(_ count: Int) -> Localized { Localized("行末补 \(count) 格", "Add \(count.counted("cell")) at the end") }
  fileprivate static func cut(_ count: Int) -> Localized {
    Localized("删除行末 \(count) 个空格", "Delete \(count.counted("blank cell")) at the end")
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
      | 第二十条第（五）项 |
        　　　　　　　　　 ^ W uneven-table: 本行有 1 格，而分隔行有 4 格
      | 信息内容 | 本年处理决定数量 | |
        　　　　   　　　　　　　　   ^ W uneven-table: 本行有 3 格，而分隔行有 4 格
      | 行政许可 | 40544 | | | |
        　　　　             ^^^ W uneven-table: 本行有 5 格，而分隔行有 4 格

      五、存在的主要问题及改进情况
      """,
      fixed: """
        二、主动公开政府信息情况

        | 第二十条第（一）项 | | | |
        |---|---|---|---|
        | 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
        | 规章 | 0 | 0 | 0 |
        | 第二十条第（五）项 | | | |
        | 信息内容 | 本年处理决定数量 | | |
        | 行政许可 | 40544 | | |

        五、存在的主要问题及改进情况
        """),
    Example(
      """
      二、主动公开政府信息情况

      | 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
        ＾＾＾＾^^^＾＾＾＾＾＾^^^＾＾＾＾＾＾^^^＾＾＾＾＾＾ W uneven-table: 表头下面缺少分隔行（|---|---|），不会显示为表格
      | 规章 | 0 | 0 | 0 |
      | 行政规范性文件 | 5 | 3 | 30 |

      五、存在的主要问题及改进情况
      """,
      fixed: """
        二、主动公开政府信息情况

        | 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
        |---|---|---|---|
        | 规章 | 0 | 0 | 0 |
        | 行政规范性文件 | 5 | 3 | 30 |

        五、存在的主要问题及改进情况
        """),
    Example(
      """
      二、主动公开政府信息情况

      信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
      规章 | 0 | 0 | 0 |
      信息内容 | 本年处理决定数量 |
      行政许可 | 40544 |

      五、存在的主要问题及改进情况
      """),
    Example(
      """
      三、收到和处理政府信息公开申请情况

      | 申请人情况 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |
      |---|---|---|---|---|---|---|---|
      | 一、本年新收政府信息公开申请数量 | 20 | 1 | 0 | 3 | 0 | 24 |

      四、政府信息公开行政复议、行政诉讼情况
      """),
    Example(
      """
      | 索引号 | 000014349 |
      | 发布机构 | 云岭县水务局 |

      二、主动公开政府信息情况

      | 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
      |---|---|---|---|
      | 规章 | 0 | 0 | 0 |

      | 行政许可 | 40544 |
      |---|---|

      五、存在的主要问题及改进情况
      """),
  ]
}
