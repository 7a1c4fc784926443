import ReportForm
import ReportSyntax

extension Rule {
  /// A number is not written in plain digits.
  package static let nonstandardNumeral = Rule(
    id: "nonstandard-numeral", name: Wording("数字写法不规范", "Nonstandard number"), severity: .warning,
    summary: Wording(
      "数字的写法不规范：全角数字、千位分隔符、开头多写的 0、件数带小数，或者带了单位。",
      "A number is not in plain digits: full-width digits, thousands separators, leading zeros, decimals in a count, or a unit."),
    rationale: Wording(
      "表格里的数会被程序读取和汇总，只写半角数字；单位已经写在表头里。",
      "Programs read and add up these figures, so write plain digits only; the unit is given in the header."),
    citation: Citation(.notice2021),
    examples: examples,
    underNewFigures: .nothingStays,
    check: { rule, inspection in
      inspection.figures { table, figure, number in
        guard let numeral = figure.numeral else { return nil }
        let kind = table.edition.column(of: number).kind
        let isDecimalCount = kind != .amount && numeral.decimals > 0 && numeral.value.whole != nil
        guard !numeral.quirks.isEmpty || isDecimalCount else { return nil }
        if numeral.isInOtherMoney, kind == .amount { return nil }
        let range = inspection.text.underlined(figure.range)
        let written = inspection.text.plain(figure.range)
        if let unit = numeral.unit, !unit.fits(kind) { return rule.finding(range, .foreignUnit(written, unit.rawValue)) }
        let plain =
          (numeral.isSigned && numeral.coefficient > 0 && kind == .signedCount ? "+" : "")
          + (numeral.value.shortest.map { isDecimalCount ? $0.plain : numeral.plain } ?? numeral.plain)
        let edit = FigureFilling(table, in: inspection.text).edit(figure, plain)
        return rule.finding(range, .nonstandard(written, plain), fixes: [.replacement(edit, in: inspection.text, preferred: true)])
      }
    })
}

extension Numeral.Unit {
  /// Whether it says no more than the column's header does.
  fileprivate func fits(_ kind: FigureKind) -> Bool {
    switch self {
    case .tenThousandYuan: kind == .amount
    case .yuan, .hundredMillionYuan: false
    case .pieces, .items, .copies, .cases, .units, .entries, .times, .letters: kind != .amount
    }
  }
}

extension Localized {
  fileprivate static func nonstandard(_ written: String, _ plain: String) -> Localized {
    Localized("“\(written)”应写作 \(plain)", "“\(written)” should be written \(plain)")
  }

  fileprivate static func foreignUnit(_ written: String, _ unit: String) -> Localized {
    Localized("这一栏的单位不是“\(unit)”，写的是“\(written)”", "“\(written)” is in \(unit), which is not the unit of this column")
  }
}

extension Rule {
  private static let examples: [Example] = [
    Example(
      """
      二、主动公开政府信息情况

      信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
      规章 | ０ | 00 | 0件 |
      　　   ＾ W nonstandard-numeral: “０”应写作 0
      　　   　   ^^ W nonstandard-numeral: “00”应写作 0
      　　   　        ^＾ W nonstandard-numeral: “0件”应写作 0
      行政规范性文件 | １２ | 3件 | 1,030 |
      　　　　　　　   ＾＾ W nonstandard-numeral: “１２”应写作 12
      　　　　　　　   　　   ^＾ W nonstandard-numeral: “3件”应写作 3
      　　　　　　　   　　    　   ^^^^^ W nonstandard-numeral: “1,030”应写作 1030

      四、政府信息公开行政复议、行政诉讼情况
      """,
      fixed: """
        二、主动公开政府信息情况

        信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
        规章 | 0 | 0 | 0 |
        行政规范性文件 | 12 | 3 | 1030 |

        四、政府信息公开行政复议、行政诉讼情况
        """),
    Example(
      """
      二、主动公开政府信息情况

      信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
      规章 | 0.0 | 0 | 0 |
      　　   ^^^ W nonstandard-numeral: “0.0”应写作 0
      行政规范性文件 | 6.00 | 0 | 30 |
      　　　　　　　   ^^^^ W nonstandard-numeral: “6.00”应写作 6

      信息内容 | 本年收费金额（单位：万元） |
      行政事业性收费 | 24.50 |

      四、政府信息公开行政复议、行政诉讼情况
      """,
      fixed: """
        二、主动公开政府信息情况

        信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
        规章 | 0 | 0 | 0 |
        行政规范性文件 | 6 | 0 | 30 |

        信息内容 | 本年收费金额（单位：万元） |
        行政事业性收费 | 24.50 |

        四、政府信息公开行政复议、行政诉讼情况
        """),
    Example(
      """
      二、主动公开政府信息情况

      信息内容 | 本年收费金额（单位：万元） |
      行政事业性收费 | 240万元 |
      　　　　　　　   ^^^＾＾ W nonstandard-numeral: “240万元”应写作 240

      四、政府信息公开行政复议、行政诉讼情况
      """,
      fixed: """
        二、主动公开政府信息情况

        信息内容 | 本年收费金额（单位：万元） |
        行政事业性收费 | 240 |

        四、政府信息公开行政复议、行政诉讼情况
        """),
    Example(
      """
      二、主动公开政府信息情况

      信息内容\t上一年项目数量\t本年增/减\t处理决定数量
      行政许可\t443\t+１９项\t1,167,545
      　　　　\t   \t^＾＾＾ W nonstandard-numeral: “+１９项”应写作 +19
      　　　　\t   \t 　　　\t^^^^^^^^^ W nonstandard-numeral: “1,167,545”应写作 1167545

      四、政府信息公开行政复议、行政诉讼情况
      """,
      fixed: """
        二、主动公开政府信息情况

        信息内容\t上一年项目数量\t本年增/减\t处理决定数量
        行政许可\t443\t+19\t1167545

        四、政府信息公开行政复议、行政诉讼情况
        """),
    Example(
      """
      二、主动公开政府信息情况

      信息内容\t上一年项目数量\t本年增/减\t处理决定数量
      行政处罚\t5元\t0\t0
      　　　　\t^＾ W nonstandard-numeral: 这一栏的单位不是“元”，写的是“5元”

      四、政府信息公开行政复议、行政诉讼情况
      """),
    Example(
      """
      二、主动公开政府信息情况

      信息内容 | 本年收费金额（单位：万元） |
      行政事业性收费 | 251000元 |

      四、政府信息公开行政复议、行政诉讼情况
      """),
    Example(
      """
      二、主动公开政府信息情况

      信息内容\t上一年项目数量\t本年增/减\t处理决定数量
      行政许可\t443\t+19\t0
      其他对外管理服务事项\t0\t-8\t10

      信息内容\t采购项目数量\t采购总金额(单位:万元,保留4位小数)
      政府集中采购\t1330\t0.8460

      四、政府信息公开行政复议、行政诉讼情况
      """),
  ]
}
