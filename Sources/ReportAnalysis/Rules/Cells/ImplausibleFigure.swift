import ReportForm
import ReportReading
import ReportSyntax

extension Rule {
  /// A figure is possible but unlikely for this body, or beside the others.
  package static let implausibleFigure = Rule(
    id: "implausible-figure", name: Wording("数字可疑", "Implausible figure"), severity: .information,
    summary: Wording("这样的数不是不可能，但多半有误，请再核对。", "A figure is possible, but unlikely for this body or beside the other figures."),
    rationale: Wording(
      "县级政府、乡镇街道和地方部门没有规章制定权；本年制发的文件一般都还有效；信息处理费按十元的倍数计收，并计入行政事业性收费。",
      "Counties, townships and local departments cannot issue rules (规章); most documents issued in the year are still in force; fees are multiples of 10 yuan."
    ),
    citation: Citation(.notice2021),
    examples: examples,
    check: { rule, inspection in
      inspection.implausibleDocuments(rule) + inspection.implausibleFees(rule)
    })
}

extension Inspection {
  /// Rules made by a body that makes none, and documents of the year that would not be in force at its end.
  fileprivate func implausibleDocuments(_ rule: Rule) -> [Finding] {
    guard let table = table(.disclosures) else { return [] }
    var findings: [Finding] = []
    for key in [RowKey.rules, .normativeDocuments] {
      guard let row = table.form.index(of: key) else { continue }
      let positive = table.figures(ofRow: row).first { (table[$0].numeral?.whole ?? 0) > 0 }
      if key == .rules, let positive, let body = body, !Self.mayMakeRules(body) {
        findings.append(rule.finding(text.underlined(table[positive].range), .noRules(body)))
      } else if let made = table.figure(key, .made), let inForce = table.figure(key, .inForce), let newly = made.numeral?.whole,
        let valid = inForce.numeral?.whole, valid < newly
      {
        findings.append(
          rule.finding(
            text.underlined(inForce.range), .notInForce(table.form.rows[row].label, newly, valid),
            related: [.init(text.underlined(made.range), .made(newly))]))
      }
    }
    return findings
  }

  /// Processing fees of other sums than the tariff gives, or above all fees of the year.
  fileprivate func implausibleFees(_ rule: Rule) -> [Finding] {
    var findings: [Finding] = []
    for amount in prose.processingFees {
      let range = text.underlined(prose.source(amount.range))
      if amount.fen % 1000 != 0 {
        findings.append(rule.finding(range, .oddFee))
      } else if let (fen, place) = feesOfTheYear, amount.fen > fen {
        findings.append(rule.finding(range, .feeAboveAll, related: [.init(text.underlined(place), .allFees)]))
      }
    }
    return findings
  }

  /// What table 2 gives as the fees of the year, in fen; nil where it gives none exactly.
  private var feesOfTheYear: (fen: Int64, place: ByteRange)? {
    guard let figure = table(.disclosures)?.figure(.fees, .feeAmount), let numeral = figure.numeral,
      numeral.unit == nil || numeral.unit == .tenThousandYuan, numeral.coefficient >= 0
    else {
      return nil
    }
    return numeral.value.count(ofUnits: 6).map { ($0, figure.range) }
  }
}

extension Inspection {
  /// Whether the body may make rules: ministries, provinces and cities may; counties, townships and local departments may not.
  fileprivate static func mayMakeRules(_ body: String) -> Bool {
    // A locality's branch makes none, although its name begins as that of the whole: 国家税务总局云岭县税务局.
    let central = ["国务院", "国家", "中国", "中华"].contains(where: body.hasPrefix) || body.contains("总局") || body.contains("总署")
    if central { return !Self.isBranch(body) }
    let name = ["人民政府办公室", "人民政府办公厅"].first(where: body.hasSuffix).map { _ in String(body.dropLast(3)) } ?? body
    if ["自治区人民政府", "特区人民政府", "新区人民政府", "自治区", "特区"].contains(where: name.hasSuffix) { return true }
    return ![
      "县人民政府", "区人民政府", "旗人民政府", "乡人民政府", "镇人民政府", "街道办事处", "街道办", "街道", "县", "区", "旗", "乡", "镇", "局", "厅", "委", "委员会",
      "管委会", "中心", "大队", "支队",
    ].contains(where: name.hasSuffix)
  }
}

extension Inspection {
  /// Whether a central authority's name goes on with that of a place, or of an office below it.
  private static func isBranch(_ body: String) -> Bool {
    for whole in ["总局", "总署", "总队", "委员会", "银行", "部", "局", "署", "会"] {
      guard let part = body.ranges(of: whole).first(where: { $0.upperBound < body.endIndex }) else { continue }
      let rest = String(body[part.upperBound...])
      if ["局", "分局", "办", "办公室", "支队", "所", "处", "署", "监管局", "专员办", "分行", "支行", "大队"].contains(where: rest.hasSuffix), rest.count >= 3,
        !BodyName(rest).place.isEmpty || rest.hasSuffix("分局") || rest.hasSuffix("监管局") || rest.hasSuffix("分行")
      {
        return true
      }
    }
    return false
  }
}

extension Localized {
  fileprivate static func noRules(_ body: String) -> Localized {
    Localized("“\(body)”没有规章制定权，规章一般应为 0", "\(body) cannot issue rules (规章); this should normally be 0")
  }

  fileprivate static func notInForce(_ label: String, _ made: Int64, _ inForce: Int64) -> Localized {
    Localized("\(label)：现行有效（\(inForce)）少于本年制发（\(made)）", "\(label): \(inForce) in force, fewer than the \(made) issued this year")
  }

  fileprivate static func made(_ made: Int64) -> Localized { Localized("本年制发 \(made) 件", "\(made) issued this year") }

  fileprivate static let oddFee = Localized(
    "信息处理费按件、按页计收，总是十元的倍数", "The processing fee is charged by item or page and is always a multiple of 10 yuan")
  fileprivate static let feeAboveAll = Localized("信息处理费多于表二的行政事业性收费", "The processing fees exceed the administrative fees in table 2")
  fileprivate static let allFees = Localized("全年行政事业性收费", "Administrative fees for the year")
}

extension Rule {
  private static let examples: [Example] = [
    Example(
      """
      云岭县水务局2024年政府信息公开工作年度报告

      二、主动公开政府信息情况

      信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
      规章 | 0 | 0 | 2 |
      　　           ^ I implausible-figure: “云岭县水务局”没有规章制定权，规章一般应为 0
      行政规范性文件 | 5 | 3 | 4 |
      　　　　　　　           ^ I implausible-figure: 行政规范性文件：现行有效（4）少于本年制发（5）
      """),
    Example(
      """
      云岭县水务局2024年政府信息公开工作年度报告

      二、主动公开政府信息情况

      信息内容 | 本年收费金额（单位：万元） |
      行政事业性收费 | 0.02 |

      六、其他需要报告的事项
      全年收取信息处理费 165 元。另按页计收信息处理费0.03万元。
      　　　　　　　　　 ^^^^＾ I implausible-figure: 信息处理费按件、按页计收，总是十元的倍数
      　　　　　　　　　     　　　　　　　　　　　　^^^^＾＾ I implausible-figure: 信息处理费多于表二的行政事业性收费
      """),
    Example(
      """
      广西壮族自治区人民政府2024年政府信息公开工作年度报告

      二、主动公开政府信息情况

      信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
      规章 | 2 | 1 | 40 |
      行政规范性文件 | 5 | 3 | 5 |
      """),
    Example(
      """
      云岭市人民政府2024年政府信息公开工作年度报告

      二、主动公开政府信息情况

      信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
      规章 | 2 | 1 | 40 |
      信息内容 | 本年收费金额（单位：万元） |
      行政事业性收费 | 0.016 |

      六、其他需要报告的事项
      按《政府信息公开信息处理费管理办法》（国办函〔2020〕109号），收取信息处理费160元。未另收其他费用5元。
      """),
    Example(
      """
      云岭县水务局2024年政府信息公开工作年度报告

      三、收到和处理政府信息公开申请情况

      申请人情况 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |
      2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |

      六、其他需要报告的事项
      发出收费通知1件，申请人逾期未缴费，全年未收取信息处理费。
      """),
  ]
}
