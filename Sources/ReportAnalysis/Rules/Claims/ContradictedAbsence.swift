import ReportForm
import ReportReading

extension Rule {
  /// The prose says that there was none, or that all is done, and the tables say otherwise.
  package static let contradictedAbsence = Rule(
    id: "contradicted-absence", name: Wording("文表有无不符", "Text says none, tables do not"), severity: .warning,
    summary: Wording(
      "正文说没有、未发生或全部办结，表格里却有数。", "The text says that there was none, or that all were completed, but the tables say otherwise."),
    rationale: Wording(
      "“未收到申请”“未发生复议诉讼”“全部办结”往往是从上年报告沿用下来的，最容易与表格矛盾。",
      "Such sentences are often left over from last year's report and contradict this year's tables."),
    citation: Citation(.regulations, "第五十条"),
    examples: examples,
    check: { rule, inspection in
      inspection.doubtfulAbsences.compactMap { absence -> Finding? in
        guard let reading = inspection.readings(of: absence.counted).first, reading.value > 0, inspection.isSaidOfAll(absence) else {
          return nil
        }
        let related = reading.figures.last.map { Finding.Related(inspection.text.underlined(reading.table[$0].range), .here(reading.text)) }
        return rule.finding(
          inspection.text.underlined(inspection.prose.source(absence.range)),
          .contradicted(inspection.prose.string(absence.range), reading.text),
          related: related.map { [$0] } ?? [])
      }
    })
}

extension Inspection {
  /// Whether a statement with a count is one of all that there are: 9件均已办结 is true of those that are, however many are left.
  fileprivate func isSaidOfAll(_ absence: Absence) -> Bool {
    guard let told = absence.told else { return true }
    func isFirst(_ subject: Claim.Subject) -> Bool { readings(of: subject).first.map { told.quantity.matches($0.value) } ?? false }
    if case .cases(let kinds, _) = told.subject { return isFirst(.cases(kinds, [])) }
    return isFirst(.applications(.received, by: [])) && !isFirst(.applications(.settled, by: []))
  }
}

extension Localized {
  fileprivate static func contradicted(_ words: String, _ reading: Wording) -> Localized {
    Localized("正文说“\(words)”，\(reading.chinese)", "The text says “\(words)”, \(reading.english)")
  }

  fileprivate static func here(_ reading: Wording) -> Localized { Localized(reading.chinese, reading.english) }
}

extension Rule {
  /// Tables with an application and a review that are left open.
  private static let oneLeftOpen = """
    三、收到和处理政府信息公开申请情况

    申请人情况 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |
    一、本年新收政府信息公开申请数量 | 5 | 0 | 0 | 0 | 0 | 0 | 5 |
    二、上年结转政府信息公开申请数量 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |
    （七）总计 | 4 | 0 | 0 | 0 | 0 | 0 | 4 |
    四、结转下年度继续办理 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |

    四、政府信息公开行政复议、行政诉讼情况

    结果维持 结果纠正 其他结果 尚未审结 总计 结果维持 结果纠正 其他结果 尚未审结 总计 结果维持 结果纠正 其他结果 尚未审结 总计
    1 0 1 1 3 0 0 0 0 0 0 0 0 0 0
    """

  private static let examples: [Example] = [
    Example(
      """
      一、总体情况

      （二）依申请公开。本年度未收到政府信息公开申请。
      　　　　　　　　　　　　＾＾＾＾＾＾＾＾＾＾＾ W contradicted-absence: 正文说“未收到政府信息公开申请”，表三“一、本年新收政府信息公开申请数量”的“总计”栏是 2

      三、收到和处理政府信息公开申请情况

      申请人情况 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |
      一、本年新收政府信息公开申请数量 | 2 | 0 | 0 | 0 | 0 | 0 | 2 |
      二、上年结转政府信息公开申请数量 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |
      """),
    Example(
      """
      一、总体情况

      没有发生因政府信息公开引起的行政复议、行政诉讼。
      ＾＾＾＾＾＾＾＾＾＾＾＾＾＾＾＾＾＾＾＾＾＾＾ W contradicted-absence: 正文说“没有发生因政府信息公开引起的行政复议、行政诉讼”，表四“行政复议”的“总计”栏是 17

      四、政府信息公开行政复议、行政诉讼情况

      结果维持 结果纠正 其他结果 尚未审结 总计 结果维持 结果纠正 其他结果 尚未审结 总计 结果维持 结果纠正 其他结果 尚未审结 总计
      8 1 1 7 17 0 0 0 0 0 0 0 0 0 0
      """),
    Example(
      """
      三、收到和处理政府信息公开申请情况

      申请人情况 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |
      2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |

      六、其他需要报告的事项
      本年度未产生收费事项，没有发出收费通知，未收取信息处理费。
      　　　＾＾＾＾＾ W contradicted-absence: 正文说“未产生收费”，表三“2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请”的“总计”栏是 1
      　　　　　　　　　　　＾＾＾＾＾＾ W contradicted-absence: 正文说“没有发出收费”，表三“2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请”的“总计”栏是 1
      """),
    Example(
      """
      一、总体情况

      （二）依申请公开。收到申请5件，已全部办结。
      　　　　　　　　　　　　　 　　＾＾＾＾＾ W contradicted-absence: 正文说“已全部办结”，表三“四、结转下年度继续办理”的“总计”栏是 1

      三、收到和处理政府信息公开申请情况

      申请人情况 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |
      一、本年新收政府信息公开申请数量 | 5 | 0 | 0 | 0 | 0 | 0 | 5 |
      四、结转下年度继续办理 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |
      """),
    // What is said of a count is said of all where that is what came in.
    Example(
      """
      一、总体情况

      （二）依申请公开。收到的5件申请全部办结。行政复议3件均已审结。
      　　　　　　　　　　　　 　　　＾＾＾＾ W contradicted-absence: 正文说“全部办结”，表三“四、结转下年度继续办理”的“总计”栏是 1
      　　　　　　　　　　　　 　　　　　　　　　　　　 　＾＾＾＾ W contradicted-absence: 正文说“均已审结”，表四“行政复议”的“尚未审结”栏是 1

      \(oneLeftOpen)
      """),
    Example(
      """
      一、总体情况

      （二）依申请公开。4件申请均已办结。行政复议2件均已审结。

      \(oneLeftOpen)
      """),
    Example(
      """
      一、总体情况

      （二）依申请公开。政府信息公开申请未产生相关收费情况。未收到通过网络提出的申请，没有未按期答复的申请。收到申请2件，全部办结。

      三、收到和处理政府信息公开申请情况

      申请人情况 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |
      一、本年新收政府信息公开申请数量 | 2 | 0 | 0 | 0 | 0 | 0 | 2 |
      二、上年结转政府信息公开申请数量 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |
      四、结转下年度继续办理 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |
      """),
    Example(
      """
      一、总体情况

      没有发生政府信息公开行政诉讼，行政复议17件，未发生被纠正的行政诉讼。

      四、政府信息公开行政复议、行政诉讼情况

      结果维持 结果纠正 其他结果 尚未审结 总计 结果维持 结果纠正 其他结果 尚未审结 总计 结果维持 结果纠正 其他结果 尚未审结 总计
      8 1 1 7 17 0 0 0 0 0 0 0 0 0 0
      """),
  ]
}
