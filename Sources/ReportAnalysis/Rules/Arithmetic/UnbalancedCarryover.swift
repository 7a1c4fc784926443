import ReportForm

extension Rule {
  /// What came in differs from what was dealt with and carried out.
  package static let unbalancedCarryover = Rule(
    id: "unbalanced-carryover", name: Wording("结转不平", "Carry-over does not balance"), severity: .error,
    summary: Wording(
      "本年新收与上年结转之和，不等于办理结果总计与结转下年度之和。",
      "Requests received and carried over from last year differ from those completed and carried over to next year."),
    rationale: Wording(
      "表三表头写明：第一项加第二项之和，等于第三项加第四项之和；七栏都要成立。",
      "The header of table 3 requires items one and two together to equal items three and four together, in all seven columns."),
    citation: Citation(.notice2021),
    examples: examples,
    check: { rule, inspection in
      inspection.findings(of: rule, whereTotalsFail: false)
    })
}

extension Rule {
  private static let examples: [Example] = [
    Example(
      """
      三、收到和处理政府信息公开申请情况

      申请人情况 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |
      一、本年新收政府信息公开申请数量 | 410 | 20 | 0 | 1 | 23 | 0 | 454 |
      二、上年结转政府信息公开申请数量 | 4 | 2 | 0 | 0 | 0 | 0 | 6 |
      （七）总计 | 410 | 20 | 0 | 1 | 23 | 0 | 454 |
      　　　　　   ^^^ E unbalanced-carryover: 自然人：一（410）＋二（4）＝414，而（七）总计（410）＋四（1）＝411；另有 1 条勾稽关系不成立
      四、结转下年度继续办理 | 1 | 2 | 0 | 0 | 0 | 0 | 3 |

      四、政府信息公开行政复议、行政诉讼情况
      """),
    Example(
      """
      三、收到和处理政府信息公开申请情况

      申请人情况 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |
      一、本年新收政府信息公开申请数量 | 410 | 20 | 0 | 1 | 23 | 0 | 454 |
      二、上年结转政府信息公开申请数量 | 4 | 2 | 0 | 0 | 0 | 0 | 6 |
      （七）总计 | 413 | 20 | 0 | 1 | 23 | 0 | 457 |
      四、结转下年度继续办理 | 1 | 2 | 0 | 0 | 0 | 0 | 3 |

      四、政府信息公开行政复议、行政诉讼情况
      """),
    Example(
      """
      三、收到和处理政府信息公开申请情况

      申请人情况 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |
      一、本年新收政府信息公开申请数量 | 410 | 20 | 0 | 1 | 23 | 0 | 454 |
      二、上年结转政府信息公开申请数量 | 4 | 2 | 0 | 0 | 0 | 0 | 6 |
      （七）总计 |  |  |  |  |  |  |  |
      四、结转下年度继续办理 | 1 |  |  |  |  |  |  |

      四、政府信息公开行政复议、行政诉讼情况
      """),
  ]
}
