import ReportForm

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

extension Rule {
  private static let examples: [Example] = [
    Example(
      """
      三、收到和处理政府信息公开申请情况

      申请人情况 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |
      一、本年新收政府信息公开申请数量 | 420 | 20 | 0 | 1 | 23 | 0 | 454 |
      　　　　　　　　　　　　　　　　   ^^^ E unbalanced-total: 一、本年新收政府信息公开申请数量·自然人应为 410，现为 420
      二、上年结转政府信息公开申请数量 | 4 | 2 | 0 | 0 | 0 | 0 | 6 |
      （七）总计 | 413 | 20 | 0 | 1 | 23 | 0 | 457 |
      四、结转下年度继续办理 | 1 | 2 | 0 | 0 | 0 | 0 | 3 |

      四、政府信息公开行政复议、行政诉讼情况
      """),
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
