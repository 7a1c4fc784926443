import ReportForm
import ReportReading
import ReportSyntax

extension Rule {
  /// A mark for nothing stands where a number belongs.
  package static let placeholderNumber = Rule(
    id: "placeholder-number", name: Wording("符号代替数字", "Symbol instead of a number"), severity: .warning,
    summary: Wording("该填数字的地方写了“/”“-”“无”等符号。", "A cell holds a symbol such as / or - instead of a number."),
    rationale: Wording("没有的一律填 0，符号无法汇总。", "Write 0 for none; symbols cannot be added up."),
    citation: Citation(.notice2021),
    examples: examples,
    underNewFigures: .nothingStays,
    check: { rule, inspection in
      zip(inspection.tables, inspection.balances).flatMap { table, balance in
        let filling = FigureFilling(table, in: inspection.text)
        let marks = table.irregularFigures.filter { table.figures[$0].reading == .placeholder }.map { index in
          Mark(table.firstFigure + index, of: table, balance)
        }
        guard marks.count <= mostAlone else {
          let written = inspection.text.plain(marks[0].figure.range)
          let isCertain = marks.allSatisfy { $0.isCertain }
          let fix = Fix(
            .writeAll(marks.count, table.kind), preferred: isCertain, filling.edits(marks.map { ($0.figure, isCertain ? $0.value : 0) }))
          return [
            rule.finding(inspection.text.underlined(marks[0].figure.range), .placeholders(marks.count, table.kind, written), fixes: [fix])
          ]
        }
        return marks.map { mark in
          rule.finding(
            inspection.text.underlined(mark.figure.range),
            .placeholder(table.place(of: mark.number), inspection.text.plain(mark.figure.range), mark.value, isCertain: mark.isCertain),
            fixes: (mark.isCertain || mark.value == 0 ? [mark.value] : [0, mark.value]).map {
              .replacement(filling.edit(mark.figure, $0), in: inspection.text, preferred: mark.isCertain)
            })
        }
      }
    })
}

/// A mark for nothing, with what belongs there by the sums: 0 where they give nothing else.
private struct Mark {
  let figure: Figure
  let number: Int
  let value: Int64
  /// Whether that may be written without asking: the mark says that there is nothing, and more than nothing takes two witnesses.
  let isCertain: Bool

  init(_ number: Int, of table: Table, _ balance: Balance) {
    figure = table[number]
    self.number = number
    value = balance.computed[number] ?? 0
    isCertain =
      value == 0 ? balance.isNothing(number, in: table) : balance.isCertain(number, in: table) && balance.isWellFounded(number, in: table)
  }
}

/// More marks than this in one table are a habit of its author, and told as one.
private let mostAlone = 4

extension Localized {
  fileprivate static func placeholders(_ count: Int, _ kind: TableKind, _ written: String) -> Localized {
    Localized(
      "\(kind.chinese)有 \(count) 格写的是“\(written)”等符号，没有的填 0",
      "Table \(kind.section) has \(count.counted("cell")) with symbols such as “\(written)”; enter 0 for none")
  }

  fileprivate static func writeAll(_ count: Int, _ kind: TableKind) -> Localized {
    Localized("把\(kind.chinese)的这 \(count) 格都改为数字", "Replace \(count.counted("symbol")) in table \(kind.section) with numbers")
  }

  fileprivate static func placeholder(_ place: Wording, _ written: String, _ value: Int64, isCertain: Bool) -> Localized {
    if value == 0 {
      return Localized("\(place.chinese)写的是“\(written)”，没有的填 0", "\(place.english) says “\(written)”; enter 0 for none")
    }
    return isCertain
      ? Localized(
        "\(place.chinese)应为 \(value)（按合计推算），写的是“\(written)”",
        "\(place.english) says “\(written)”; by the sums it should be \(value)")
      : Localized(
        "\(place.chinese)写的是“\(written)”，没有的填 0；若填 0，合计少 \(value)，请核对",
        "\(place.english) says “\(written)”; enter 0 for none. With 0 a sum is short of \(value): check it")
  }
}

extension Rule {
  private static let examples: [Example] = [
    Example(
      """
      二、主动公开政府信息情况

      信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
      规章 | / | — | 无 |
      　　   ^ W placeholder-number: “规章”的“本年制发件数”栏写的是“/”，没有的填 0
      　　       ^ W placeholder-number: “规章”的“本年废止件数”栏写的是“—”，没有的填 0
      　　           ＾ W placeholder-number: “规章”的“现行有效件数”栏写的是“无”，没有的填 0

      四、政府信息公开行政复议、行政诉讼情况
      """,
      fixed: """
        二、主动公开政府信息情况

        信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
        规章 | 0 | 0 | 0 |

        四、政府信息公开行政复议、行政诉讼情况
        """),
    Example(
      """
      三、收到和处理政府信息公开申请情况

      申请人情况\t自然人\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t总计
      2.重复申请\t3\t0\t0\t0\t0\t0\t-
        　　　　\t \t \t \t \t \t \t^ W placeholder-number: “2.重复申请”的“总计”栏应为 3（按合计推算），写的是“-”

      四、政府信息公开行政复议、行政诉讼情况
      """,
      fixed: """
        三、收到和处理政府信息公开申请情况

        申请人情况\t自然人\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t总计
        2.重复申请\t3\t0\t0\t0\t0\t0\t3

        四、政府信息公开行政复议、行政诉讼情况
        """),
    Example(
      """
      二、主动公开政府信息情况

      信息内容 | 上一年项目数量 | 本年增/减 | 处理决定数量 |
      行政许可 | 443 | -8 | 1167545 |

      四、政府信息公开行政复议、行政诉讼情况
      """),
    Example(
      """
      二、主动公开政府信息情况

      信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
      规章 | 0 | 0 | 0 |
      行政规范性文件 |  |  |  |

      六、其他需要报告的事项
      无
      """),
  ]
}
