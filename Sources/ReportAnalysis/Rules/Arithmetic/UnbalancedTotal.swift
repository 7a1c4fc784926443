import ReportForm
import ReportReading

extension Rule {
  /// A total differs from the sum of its parts.
  package static let unbalancedTotal = Rule(
    id: "unbalanced-total", severity: .error,
    summary: Wording("合计与分项之和不符。", "A total differs from the sum of its parts."),
    rationale: Wording(
      "表三每行的“总计”等于六栏之和，“（七）总计”等于各项办理结果之和；表四每组的“总计”等于四种结果之和。数字不符的报告会被退回。",
      "In table 3 each 总计 is the sum of six columns and （七）总计 of all outcomes; in table 4 each 总计 of four outcomes."),
    citation: Citation(.notice2021),
    examples: examples,
    check: { rule, inspection in
      inspection.findings(of: rule) { $0.contains(.total) }
    })
}

extension Inspection {
  /// The findings for the blames whose failing sums are of the kinds that `concerns` accepts.
  func findings(of rule: Rule, where concerns: (Set<Equation.Kind>) -> Bool) -> [Finding] {
    var findings: [Finding] = []
    for (table, balance) in zip(tables, balances) {
      for blame in balance.blames where concerns(Set(blame.equations.map { balance.equations[$0].kind })) {
        findings.append(finding(of: rule, blame, balance, table))
      }
    }
    return findings
  }

  private func finding(of rule: Rule, _ blame: Blame, _ balance: Balance, _ table: Table) -> Finding {
    let equations = blame.equations.map { balance.equations[$0] }
    let texts = equations.map { EquationText($0, in: table) }
    let written = table[blame.figure].numeral?.plain ?? "0"
    let message: Localized
    if blame.isCertain, let value = blame.repairs.first?.first?.value {
      message = .blamed(table.name(of: blame.figure), written, value, texts)
    } else {
      message = .unbalanced(texts)
    }
    let related = zip(equations, texts).compactMap { equation, text -> Finding.Related? in
      // The sum is shown at its total, or where the total itself is to blame at its first part that is not 0.
      let place =
        equation.right.first { $0 != blame.figure } ?? equation.left.first { table[$0].summand != 0 } ?? equation.left.first
      guard let place, place != blame.figure else { return nil }
      return Finding.Related(self.text.underlined(table[place].range), blame.isCertain ? .ownSum(text) : .sum(text))
    }
    let fixes = blame.repairs.map {
      Fix.set($0, in: table, text: self.text, preferred: blame.isCertain, naming: !blame.isCertain || $0.count > 1)
    }
    return rule.finding(self.text.underlined(table[blame.figure].range), message, related: related, fixes: fixes)
  }
}

extension Localized {
  fileprivate static func blamed(_ name: String, _ written: String, _ value: Int64, _ texts: [EquationText]) -> Localized {
    Localized(
      "\(name)应为 \(value)，现为 \(written)。\(texts.map { $0.textFromWithin(in: .chinese) }.joined(separator: "；"))",
      "\(name) should be \(value), not \(written). \(texts.map { $0.textFromWithin(in: .english) }.joined(separator: "; "))")
  }

  fileprivate static func unbalanced(_ texts: [EquationText]) -> Localized {
    Localized(
      texts.map { $0.text(in: .chinese) }.joined(separator: "；"),
      texts.map { $0.text(in: .english) }.joined(separator: "; "))
  }

  fileprivate static func ownSum(_ text: EquationText) -> Localized {
    Localized(text.textFromWithin(in: .chinese), text.textFromWithin(in: .english))
  }

  fileprivate static func sum(_ text: EquationText) -> Localized { Localized(text.text(in: .chinese), text.text(in: .english)) }
}

extension Rule {
  private static let examples: [Example] = [
    Example(
      """
      四、政府信息公开行政复议、行政诉讼情况

      | 行政复议 | | | | | 行政诉讼 | | | | | | | | | |
      |---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|
      | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 未经复议直接起诉 | | | | | 复议后起诉 | | | | |
      | | | | | | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |
      | 8 | 1 | 1 | 7 | 18 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |
                        ^^ E unbalanced-total: 行政复议：结果维持(8)＋结果纠正(1)＋其他结果(1)＋尚未审结(7)＝17，而总计(18)

      五、存在的主要问题及改进情况
      """),
    Example(
      """
      三、收到和处理政府信息公开申请情况

      申请人情况 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |
      一、本年新收政府信息公开申请数量 | 9 | 1 | 0 | 0 | 0 | 0 | 11 |
      　　　　　　　　　　　　　　　　                           ^^ E unbalanced-total: 一、本年新收政府信息公开申请数量：自然人(9)＋商业企业(1)＝10，而总计(11)

      四、政府信息公开行政复议、行政诉讼情况
      """),
    Example(
      """
      三、收到和处理政府信息公开申请情况

      申请人情况 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |
      一、本年新收政府信息公开申请数量 | 9 | 1 | 0 | 0 | 0 | 0 | 10 |

      四、政府信息公开行政复议、行政诉讼情况
      """),
    Example(
      """
      三、收到和处理政府信息公开申请情况

      申请人情况 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |
      一、本年新收政府信息公开申请数量 | 9 | 1 |  |  |  | 0 | 11 |

      四、政府信息公开行政复议、行政诉讼情况
      """),
  ]
}
