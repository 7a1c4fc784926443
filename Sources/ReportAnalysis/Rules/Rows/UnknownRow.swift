import ReportForm
import ReportReading
import ReportSyntax

extension Rule {
  /// A table has a row that the form does not have.
  package static let unknownRow = Rule(
    id: "unknown-row", name: Wording("多出行", "Row not in the form"), severity: .warning,
    summary: Wording("表中有格式没有的行。", "A table has a row that is not in the form."),
    rationale: Wording(
      "格式没有的行不计入合计；（三）（四）（五）（六）只是分组，本行不填数。",
      "A row that is not in the form counts in no total; （三） to （六） only group rows and take no figures."),
    citation: Citation(.notice2021),
    examples: examples,
    underNewFigures: .nothingStays,
    check: { rule, inspection in
      inspection.tables.flatMap { table in
        table.irregularRows.compactMap { row in
          switch row.role {
          case .unknown:
            let label = inspection.text.plain(row.labelRange)
            return rule.finding(inspection.text.underlined(row.labelRange), .unknown(label), fixes: inspection.deletion(of: row))
          case .group(let index):
            let group = table.form.groups[index]
            return rule.finding(
              inspection.text.underlined(row.labelRange), .group(group.label, table.unequalSubtotals(row, group)),
              fixes: inspection.emptying(row))
          case .row, .repeated: return nil
          }
        }
      }
    })
}

extension Inspection {
  /// The repair that deletes a row's lines; none in flowing text, where other words may share them, nor in HTML.
  fileprivate func deletion(of row: TableRow) -> [Fix] {
    // A row of HTML may stand under a cell that spans it, and its line may hold other rows.
    guard row.layout != .flowing, row.layout != .html else { return [] }
    let lines = WholeLines(of: text)
    return [Fix(.delete, [lines.deleting(lines.range(of: row.range))])]
  }

  /// The repair that takes the figures out of a group's row and leaves its label.
  fileprivate func emptying(_ row: TableRow) -> [Fix] {
    guard row.layout != .flowing else { return [] }
    return [Fix(.empty, row.figures.filter { !$0.range.isEmpty }.map { TextEdit($0.range, "") })]
  }
}

extension Table {
  /// The columns in which a group's subtotal differs from its rows, with both values; only those whose figures are all known.
  fileprivate func unequalSubtotals(_ row: TableRow, _ group: GroupForm) -> [(column: String, written: Int64, sum: Int64)] {
    let members = form.rows.indices.filter { form.rows[$0].path.last == group.label }
    return form.rows[0].columns.indices.compactMap { column in
      guard column < row.figures.count, let written = row.figures[column].summand,
        let sum = members.map({ self[figures(ofRow: $0).lowerBound + column].summand }).sum()
      else { return nil }
      return sum == written ? nil : (form.rows[0].columns[column].label, written, sum)
    }
  }
}

extension Localized {
  fileprivate static func unknown(_ label: String) -> Localized {
    Localized("格式没有“\(label)”这一行，不计入合计", "The form has no row “\(label)”; it counts in no total")
  }

  fileprivate static func group(_ label: String, _ unequal: [(column: String, written: Int64, sum: Int64)]) -> Localized {
    if unequal.isEmpty {
      return Localized(
        "“\(label)”是分组，本行不填数；所填小计不计入合计", "“\(label)” only groups rows and takes no figures; this subtotal counts in no total")
    }
    let chinese = unequal.map { "\($0.column)（\($0.written)）而分项之和为 \($0.sum)" }.joined(separator: "，")
    let english = unequal.map { "\($0.column) (\($0.written)), while the parts add up to \($0.sum)" }.joined(separator: ", ")
    return Localized(
      "“\(label)”是分组，本行不填数；所填小计与分项之和不符：\(chinese)",
      "“\(label)” only groups rows and takes no figures; this subtotal differs from its parts: \(english)")
  }

  fileprivate static let delete = Localized("删除这一行", "Delete this row")
  fileprivate static let empty = Localized("清空这一行的数字", "Clear the figures in this row")
}

extension Rule {
  private static let examples: [Example] = [
    Example(
      """
      二、主动公开政府信息情况

      信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
      规章 | 0 | 0 | 0 |
      其他主动公开文件 | 12 | 0 | 12 |
      ＾＾＾＾＾＾＾＾ W unknown-row: 格式没有“其他主动公开文件”这一行，不计入合计
      行政规范性文件 | 0 | 0 | 0 |

      五、存在的主要问题及改进情况
      """,
      fixed: """
        二、主动公开政府信息情况

        信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
        规章 | 0 | 0 | 0 |
        行政规范性文件 | 0 | 0 | 0 |

        五、存在的主要问题及改进情况
        """),
    Example(
      """
      三、收到和处理政府信息公开申请情况

      申请人情况\t自然人\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t总计
      （五）不予处理\t2\t0\t0\t0\t0\t0\t2
      ＾＾＾＾＾＾＾ W unknown-row: “（五）不予处理”是分组，本行不填数；所填小计与分项之和不符：自然人（2）而分项之和为 1，总计（2）而分项之和为 1
      1.信访举报投诉类申请\t1\t0\t0\t0\t0\t0\t1
      2.重复申请\t0\t0\t0\t0\t0\t0\t0
      3.要求提供公开出版物\t0\t0\t0\t0\t0\t0\t0
      4.无正当理由大量反复申请\t0\t0\t0\t0\t0\t0\t0
      5.要求行政机关确认或重新出具已获取信息\t0\t0\t0\t0\t0\t0\t0

      五、存在的主要问题及改进情况
      """),
    Example(
      """
      二、主动公开政府信息情况

      信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
      规章 | 0 | 0 | 0 |
      行政规范性文件 | 0 | 0 | 0 |

      渠道 | 数量 |
      政府网站 | 306 |

      五、存在的主要问题及改进情况
      """),
    Example(
      """
      三、收到和处理政府信息公开申请情况

      申请人情况\t自然人\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t总计
      三、本年度办理结果\t（五）不予处理\t1.信访举报投诉类申请\t1\t0\t0\t0\t0\t0\t1
      \t\t2.重复申请\t0\t0\t0\t0\t0\t0\t0

      五、存在的主要问题及改进情况
      """),
  ]
}
