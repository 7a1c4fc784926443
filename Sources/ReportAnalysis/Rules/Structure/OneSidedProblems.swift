import ReportForm
import ReportReading
import ReportSyntax

extension Rule {
  /// Section 五 tells of problems without what is done about them, of the latter without the former, or of no problem at all.
  package static let oneSidedProblems = Rule(
    id: "one-sided-problems", name: Wording("问题与改进缺一", "Problems or improvements missing"), severity: .information,
    summary: Wording(
      "第五部分只写了问题或只写了改进，或者称没有问题。", "Section 五 covers only problems or only improvements, or says that there are no problems."),
    rationale: Wording("这一部分既要写存在的主要问题，也要写改进情况。", "This section covers both the main problems and the improvements."),
    citation: Citation(.regulations, "第五十条第（四）项"),
    examples: examples,
    looksOutsideTablesOnly: true,
    check: { rule, inspection in
      guard let section = inspection.section(5), SectionProse(section, of: inspection.report).characters >= SectionProse.few else {
        return []
      }
      let prose = inspection.prose
      let own = prose.paragraphs.filter { $0.section == 5 }
      guard let first = own.first, let last = own.last else { return [] }
      let whole = first.range.lowerBound..<last.range.upperBound
      let place = inspection.text.underlined(section.headingRange)
      if let claim = prose.text.firstPlace(of: OneSided.denials, in: whole) {
        return [rule.finding(inspection.text.underlined(prose.source(claim)), .denied)]
      }
      switch (prose.text.has(anyOf: OneSided.problems, in: whole), prose.tellsOfImprovement(whole)) {
      case (true, true): return []
      case (true, false):
        // A short report may say how it is by its problems alone; one that announces them owes the rest.
        let isAnnounced = prose.text.has(anyOf: ["问题：", "问题:", "问题是", "问题有"], in: whole)
        return [rule.finding(place, .noImprovement, severity: isAnnounced ? .information : .hint)]
      case (false, true): return [rule.finding(place, .noProblem)]
      case (false, false): return [rule.finding(place, .neither)]
      }
    })
}

/// The words by which problems and what is done about them are told.
private enum OneSided {
  static let denials = ["不存在问题", "不存在任何问题", "没有问题", "无存在问题", "无存在的问题", "没有存在问题", "未发现问题", "暂无问题", "无主要问题", "没有存在的问题"]
  static let problems = [
    "问题", "不足", "短板", "薄弱", "有待", "不够", "不高", "不强", "不到位", "不及时", "不深", "不全", "不多", "不广", "不严", "不熟", "不规范", "不完善", "不平衡", "不均衡", "欠缺",
    "差距", "单一", "滞后", "偏低", "偏少",
    "偏慢", "缺乏", "缺少", "困难", "较弱", "较慢", "较少", "较低", "弱项", "仍需", "还需", "亟待", "亟需", "制约", "难以", "较差", "不一", "慢", "弱", "缺", "难", "不便", "不畅",
    "不清", "不准", "不实", "漏", "误",
  ]
  /// Words that tell of improvement wherever they stand.
  static let improvements = [
    "下一步", "下步", "今后", "明年", "来年", "下一年", "下年", "提醒", "督促", "培训", "调整", "修订", "通报", "补充", "改进", "整改", "措施", "将", "拟", "计划", "针对", "已经",
    "已完成", "改为", "建立", "健全", "实行", "印发", "制定", "组织", "增加", "新增", "开展", "推行", "推进", "落实", "着力", "坚持", "按周", "定期",
    "优化了", "完善了", "加强了", "举办", "邀请", "聘请", "配备", "开设", "改版",
  ]
  /// Verbs that do so unless something is said to be in need of them.
  static let verbs = ["加强", "提高", "提升", "完善", "增强", "优化", "加大", "丰富", "深化", "强化", "规范", "加快", "拓展", "拓宽"]
  static let needs = ["有待", "需要", "需", "亟待", "不够", "还要", "仍要", "尚待", "待", "不", "进一步"]
}

extension Prose {
  /// Whether a range says what is done.
  fileprivate func tellsOfImprovement(_ range: Range<Int>) -> Bool {
    if text.has(anyOf: OneSided.improvements, in: range) { return true }
    return OneSided.verbs.contains { verb in
      text.places(of: verb, in: range).contains { place in
        var before = place
        while let need = text.word(of: OneSided.needs, endingAt: before), before > range.lowerBound { before -= need.utf8.count }
        return before == place
      }
    }
  }
}

extension [UInt8] {
  /// The first of some words that stands in a range, with its bytes.
  fileprivate func firstPlace(of words: [String], in range: Range<Int>) -> Range<Int>? {
    words.lazy.compactMap { word in self.places(of: word, in: range).first.map { $0..<$0 + word.utf8.count } }.first
  }
}

extension Localized {
  fileprivate static let denied = Localized(
    "本部分不能称没有问题，应写存在的主要问题及改进情况", "This section cannot say that there are no problems; describe the main problems and the improvements")
  fileprivate static let noImprovement = Localized("本部分写了问题，没有写改进情况", "This section describes problems, but no improvements")
  fileprivate static let noProblem = Localized("本部分写了改进，没有写存在的问题", "This section describes improvements, but no problems")
  fileprivate static let neither = Localized("本部分没有写存在的问题和改进情况", "This section describes neither problems nor improvements")
}

extension Rule {
  private static let examples: [Example] = [
    Example(
      """
      五、存在的主要问题及改进情况
      ＾＾＾＾＾＾＾＾＾＾＾＾＾＾ I one-sided-problems: 本部分写了问题，没有写改进情况

      存在的主要问题：一是政策解读形式单一，群众看不懂；二是业务能力有待提高，对条例理解不深。

      六、其他需要报告的事项
      """),
    Example(
      """
      五、存在的主要问题及改进情况
      ＾＾＾＾＾＾＾＾＾＾＾＾＾＾ I one-sided-problems: 本部分写了改进，没有写存在的问题

      下一步，我局将增加图解解读，建立栏目更新台账，加强业务培训。

      六、其他需要报告的事项
      """),
    Example(
      """
      五、存在的主要问题及改进情况

      本年度政府信息公开工作开展顺利，不存在问题。
      　　　　　　　　　　　　　　　　＾＾＾＾＾ I one-sided-problems: 本部分不能称没有问题，应写存在的主要问题及改进情况

      六、其他需要报告的事项
      """),
    Example(
      """
      五、存在的主要问题及改进情况

      公开内容还不够丰富，下一步将加强解读。

      六、其他需要报告的事项
      """),
    Example(
      """
      五、存在的主要问题及改进情况

      无。

      六、其他需要报告的事项
      """),
  ]
}
