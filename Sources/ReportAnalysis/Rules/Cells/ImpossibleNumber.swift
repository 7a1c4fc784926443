import ReportForm
import ReportSyntax

extension Rule {
  /// A figure is a number that cannot be what its column counts.
  package static let impossibleNumber = Rule(
    id: "impossible-number", name: Wording("不可能的数", "Impossible number"), severity: .error,
    summary: Wording("这一栏不可能是这样的数。", "The number cannot occur in its column."),
    rationale: Wording(
      "件数不会是负数或小数（2019 年格式的“本年增/减”可以是负数）；金额以万元为单位，小数超过六位就不到一分钱了。",
      "A count is neither negative nor fractional (only 本年增/减 in the 2019 form may be negative); in 万元, more than six decimals would be less than a fen."
    ),
    citation: Citation(.notice2021),
    examples: examples,
    underNewFigures: .nothingStays,
    check: { rule, inspection in
      inspection.figures { table, figure, number in
        switch figure.reading {
        case .tooLarge: return rule.finding(inspection.text.underlined(figure.range), .tooLarge(table.place(of: number)))
        case .number(let numeral):
          let kind = table.edition.column(of: number).kind
          guard let message = Localized.impossible(numeral, kind, table.place(of: number)) else { return nil }
          return rule.finding(inspection.text.underlined(figure.range), message)
        default: return nil
        }
      }
    })
}

extension Localized {
  /// What is wrong with a number for a kind of figure, or nil.
  fileprivate static func impossible(_ numeral: Numeral, _ kind: FigureKind, _ place: Wording) -> Localized? {
    switch kind {
    case .count where numeral.coefficient < 0, .amount where numeral.coefficient < 0:
      kind == .count
        ? Localized("\(place.chinese)填的是件数，不能是负数", "\(place.english) is a count and cannot be negative")
        : Localized("\(place.chinese)填的是金额，不能是负数", "\(place.english) is an amount and cannot be negative")
    case .count where numeral.whole == nil, .signedCount where numeral.whole == nil:
      Localized("\(place.chinese)填的是件数，不能有小数", "\(place.english) is a count and cannot have decimals")
    case .amount where numeral.decimals > 6:
      Localized("\(place.chinese)的小数不能超过六位", "\(place.english) cannot have more than six decimals")
    case .count, .signedCount, .amount: nil
    }
  }

  fileprivate static func tooLarge(_ place: Wording) -> Localized {
    Localized("\(place.chinese)的位数太多，无法核对", "\(place.english) has too many digits to be checked")
  }
}

extension Rule {
  private static let examples: [Example] = [
    Example(
      """
      二、主动公开政府信息情况

      信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
      规章 | -1 | 0.5 | 99999999999999999999 |
      　　   ^^ E impossible-number: “规章”的“本年制发件数”栏填的是件数，不能是负数
      　　        ^^^ E impossible-number: “规章”的“本年废止件数”栏填的是件数，不能有小数
      　　              ^^^^^^^^^^^^^^^^^^^^ E impossible-number: “规章”的“现行有效件数”栏的位数太多，无法核对

      四、政府信息公开行政复议、行政诉讼情况
      """),
    Example(
      """
      二、主动公开政府信息情况

      信息内容 | 本年收费金额（单位：万元） |
      行政事业性收费 | 0.1234567 |
      　　　　　　　   ^^^^^^^^^ E impossible-number: “行政事业性收费”的“本年收费金额（单位：万元）”栏的小数不能超过六位

      四、政府信息公开行政复议、行政诉讼情况
      """),
    Example(
      """
      二、主动公开政府信息情况

      信息内容\t上一年项目数量\t本年增/减\t处理决定数量
      行政许可\t443\t-8\t1167545

      四、政府信息公开行政复议、行政诉讼情况
      """),
    Example(
      """
      二、主动公开政府信息情况

      信息内容 | 本年收费金额（单位：万元） |
      行政事业性收费 | 220076.846812 |

      四、政府信息公开行政复议、行政诉讼情况
      """),
  ]
}
