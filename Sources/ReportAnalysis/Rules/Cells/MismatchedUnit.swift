import ReportForm
import ReportSyntax

extension Rule {
  /// A sum of money is given in another unit than its column's.
  package static let mismatchedUnit = Rule(
    id: "mismatched-unit", name: Wording("金额单位不对", "Wrong currency unit"), severity: .warning,
    summary: Wording("金额写成了元或亿元，而这一栏以万元为单位。", "An amount is given in 元 or 亿元, but the column is in 万元."),
    rationale: Wording(
      "汇总时按表头的单位读数，“251000元”会被当成 251000 万元。",
      "Figures are read in the unit of the header: 251000元 would be taken for 251000 万元."),
    citation: Citation(.notice2021),
    examples: examples,
    underNewFigures: .nothingStays,
    check: { rule, inspection in
      inspection.figures { table, figure, number in
        guard let numeral = figure.numeral, numeral.isInOtherMoney, table.edition.column(of: number).kind == .amount else { return nil }
        let value = numeral.inTenThousands
        let fixes = value.map { [Fix(.convert($0), preferred: true, [FigureFilling(table, in: inspection.text).edit(figure, $0)])] } ?? []
        return rule.finding(inspection.text.underlined(figure.range), .mismatched(inspection.text.plain(figure.range), value), fixes: fixes)
      }
    })
}

extension Numeral {
  /// A sum in 元 or 亿元 in 万元, exactly and without zeros at its end; nil where it cannot be held.
  fileprivate var inTenThousands: String? { amount.shortest?.plain }
}

extension Localized {
  fileprivate static func mismatched(_ written: String, _ value: String?) -> Localized {
    guard let value else {
      return Localized("这一栏的单位是万元，写的是“\(written)”", "This column is in 万元, but this says “\(written)”")
    }
    return Localized(
      "应为 \(value)：这一栏的单位是万元，写的是“\(written)”", "This should be \(value): the column is in 万元, but this says “\(written)”")
  }

  fileprivate static func convert(_ value: String) -> Localized { Localized("换算成 \(value)（万元）", "Convert to \(value) (万元)") }
}

extension Rule {
  private static let examples: [Example] = [
    Example(
      """
      二、主动公开政府信息情况

      信息内容 | 本年收费金额（单位：万元） |
      行政事业性收费 | 251000元 |
      　　　　　　　   ^^^^^^＾ W mismatched-unit: 应为 25.1：这一栏的单位是万元，写的是“251000元”

      四、政府信息公开行政复议、行政诉讼情况
      """,
      fixed: """
        二、主动公开政府信息情况

        信息内容 | 本年收费金额（单位：万元） |
        行政事业性收费 | 25.1 |

        四、政府信息公开行政复议、行政诉讼情况
        """),
    Example(
      """
      二、主动公开政府信息情况

      信息内容\t采购项目数量\t采购总金额(单位:万元,保留4位小数)
      政府集中采购\t1330\t1.25亿元
      　　　　　　\t    \t^^^^＾＾ W mismatched-unit: 应为 12500：这一栏的单位是万元，写的是“1.25亿元”

      四、政府信息公开行政复议、行政诉讼情况
      """,
      fixed: """
        二、主动公开政府信息情况

        信息内容\t采购项目数量\t采购总金额(单位:万元,保留4位小数)
        政府集中采购\t1330\t12500

        四、政府信息公开行政复议、行政诉讼情况
        """),
    Example(
      """
      二、主动公开政府信息情况

      信息内容 | 本年收费金额（单位：万元） |
      行政事业性收费 | 240万元 |

      四、政府信息公开行政复议、行政诉讼情况
      """),
    Example(
      """
      二、主动公开政府信息情况

      信息内容 | 本年收费金额（单位：万元） |
      行政事业性收费 | 220076.846812 |

      六、其他需要报告的事项
      本年度收取信息处理费160元。
      """),
  ]
}
