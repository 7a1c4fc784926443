import ReportForm
import ReportReading
import ReportSyntax

extension Rule {
  /// Section 六 does not say what was charged for processing information.
  package static let missingFeeStatement = Rule(
    id: "missing-fee-statement", name: Wording("未说明收费", "Missing fee statement"), severity: .warning,
    summary: Wording("第六部分没有说明信息处理费的收取情况。", "Section 六 does not report the information processing fee."),
    rationale: Wording(
      "自 2021 年度起，收取信息处理费的情况要在第六部分报告；没有收取也要写明，只写“无”不算。",
      "From 2021 on, section 六 must report the information processing fee, even if none was charged; 无 alone is not enough."),
    citation: Citation(.feeMeasures),
    examples: examples,
    looksOutsideTablesOnly: true,
    check: { rule, inspection in
      guard inspection.year != nil, let section = inspection.sections.first(where: { $0.form.statesFees }) else { return [] }
      let speaks = inspection.prose.hits.contains {
        $0.word.speaksOfFees && inspection.prose.section(at: $0.range.lowerBound) == section.form.number
      }
      if speaks { return inspection.vagueness(of: section, rule) }
      let prose = SectionProse(section, of: inspection.report, upTo: 1)
      let statement = Draft([.paragraph("本年度未收取信息处理费。")])
      let fix = Fix(
        .insert, [inspection.tree.insertion(of: statement, at: inspection.report.contentEnd(of: section), in: inspection.style)])
      return [
        rule.finding(
          inspection.text.underlined(section.headingRange), .missing, fixes: [fix],
          severity: prose.characters == 0 && prose.hasComment ? .information : .warning)
      ]
    })
}

extension Inspection {
  /// A statement on fees that gives neither a sum nor that there was none, or both.
  fileprivate func vagueness(of section: Section, _ rule: Rule) -> [Finding] {
    let own = prose.paragraphs.filter { $0.section == section.form.number }
    guard let first = own.first, let last = own.last else { return [] }
    let whole = first.range.lowerBound..<last.range.upperBound
    guard prose.text.has(anyOf: Self.feeWords, in: whole) else { return [] }
    let hasSum = prose.text.places(of: "元", in: whole).contains { place in
      prose.text[max(whole.lowerBound, place - 3)..<place].last?.isDigit ?? false
        || prose.text.word(of: Self.numerals, endingAt: place) != nil
    }
    // What is denied must be fees: 其他无 says nothing of them.
    let isDenied = Self.feeWords.flatMap { prose.text.places(of: $0, in: whole) }.contains { place in
      let sentence = prose.sentence(at: place)
      return denies(sentence) || nextSentence(after: sentence, in: whole).map { names(sentence) && denies($0) } ?? false
    }
    if !hasSum, !isDenied {
      return [rule.finding(text.underlined(section.headingRange), .vague)]
    }
    for denial in ["未收取信息处理费", "没有收取信息处理费", "未收取政府信息公开信息处理费", "未产生信息处理费", "无信息处理费"] {
      guard let place = prose.text.places(of: denial, in: whole).first else { continue }
      for verb in ["实际收取", "共收取", "收取信息处理费", "已收取", "共计收取"] {
        for start in prose.text.places(of: verb, in: whole) where prose.text.word(of: ["未", "没有", "不"], endingAt: start) == nil {
          guard let amount = prose.amount(after: start + verb.utf8.count), amount.fen > 0 else { continue }
          return [
            rule.finding(
              text.underlined(prose.source(place..<place + denial.utf8.count)), .contradictory,
              related: [.init(text.underlined(prose.source(amount.range)), .sum)], severity: .information)
          ]
        }
      }
    }
    return []
  }

  private func denies(_ sentence: Range<Int>) -> Bool {
    prose.text.has(anyOf: ["未", "无", "没", "不", "零", "免", "0"], in: sentence)
  }

  /// Whether a sentence only names what the next one tells, as a sub-heading does: （一）收取信息处理费情况.
  private func names(_ sentence: Range<Int>) -> Bool {
    let end = sentence.upperBound - prose.text[sentence].reversed().prefix { $0 == .asterisk }.count
    return prose.text.word(of: Self.feeWords + ["情况", "事项"], endingAt: end) != nil
  }

  /// The sentence behind another in a range, unless it begins with the number of the next sub-heading, or speaks of other things.
  private func nextSentence(after sentence: Range<Int>, in whole: Range<Int>) -> Range<Int>? {
    guard let next = prose.sentences(in: sentence.lowerBound..<whole.upperBound).dropFirst().first else { return nil }
    let head = String(decoding: prose.text[next].drop { $0 == .asterisk || $0 == .numberSign }.prefix(60), as: UTF8.self)
    return Subheading.begins(head) || prose.text.has(anyOf: ["其他", "其它"], in: next) ? nil : next
  }

  private static let feeWords = ["处理费", "收费", "费用"]
  private static let numerals = ["万", "百", "千", "十", "零", "〇"] + ChineseNumber.digits.map { String(Character($0)) }
}

extension Localized {
  fileprivate static let vague = Localized(
    "本部分没有写明是否收取信息处理费、收取多少", "This section does not say whether the information processing fee was charged, or how much")
  fileprivate static let contradictory = Localized(
    "前文写了收取的金额，这里又说没有收取", "An amount charged is given earlier, but this says that none was charged")
  fileprivate static let sum = Localized("收取的金额", "the amount charged")
  fileprivate static let missing = Localized(
    "本部分没有说明信息处理费；没有收取也要写明", "This section does not report the information processing fee; say so even if none was charged")
  fileprivate static let insert = Localized("插入“本年度未收取信息处理费。”", "Insert “本年度未收取信息处理费。”")
}

extension Rule {
  private static let examples: [Example] = [
    Example(
      """
      云岭县水务局2024年政府信息公开工作年度报告

      五、存在的主要问题及改进情况

      六、其他需要报告的事项
      ＾＾＾＾＾＾＾＾＾＾＾ W missing-fee-statement: 本部分没有说明信息处理费；没有收取也要写明

      无。
      """,
      fixed: """
        云岭县水务局2024年政府信息公开工作年度报告

        五、存在的主要问题及改进情况

        六、其他需要报告的事项

        无。

        本年度未收取信息处理费。

        """),
    Example(
      """
      云岭县水务局2021年政府信息公开工作年度报告

      ## 六、其他需要报告的事项
         ＾＾＾＾＾＾＾＾＾＾＾ I missing-fee-statement: 本部分没有说明信息处理费；没有收取也要写明

      <!-- 收取信息处理费的情况在这里报告。 -->
      """,
      fixed: """
        云岭县水务局2021年政府信息公开工作年度报告

        ## 六、其他需要报告的事项

        本年度未收取信息处理费。

        <!-- 收取信息处理费的情况在这里报告。 -->
        """),
    Example(
      """
      云岭县水务局2024年政府信息公开工作年度报告
      六、其他需要报告的事项
      ＾＾＾＾＾＾＾＾＾＾＾ W missing-fee-statement: 本部分没有写明是否收取信息处理费、收取多少
      收取信息处理费的情况按规定执行。
      """),
    Example(
      """
      云岭县水务局2024年政府信息公开工作年度报告
      六、其他需要报告的事项
      发出收费通知2件，实际收取300元，全年未收取信息处理费。
      　　　　　　 　　　　　　   　　　　＾＾＾＾＾＾＾＾ I missing-fee-statement: 前文写了收取的金额，这里又说没有收取
      """),
    Example(
      """
      云岭县水务局2024年政府信息公开工作年度报告
      六、其他需要报告的事项
      本年度未产生信息公开处理费用。
      """),
    Example(
      """
      云岭县水务局2020年政府信息公开工作年度报告
      六、其他需要报告的事项
      无
      """),
    Example(
      """
      五、存在的主要问题及改进情况
      六、其他需要报告的事项
      无
      """),
    Example(
      """
      云岭县水务局2023年政府信息公开工作年度报告
      六、其他需要报告的事项
      本机关依申请提供政府信息没有收取任何费
      用。
      """),
    // A sub-heading that names the fee, with what there was beneath or behind it.
    Example(
      """
      云岭县水务局2024年政府信息公开工作年度报告
      六、其他需要报告的事项
      （一）收取信息处理费情况

      无

      （二）其他事项

      无
      """),
    Example(
      """
      云岭县水务局2024年政府信息公开工作年度报告
      六、其他需要报告的事项
      **（一）信息处理费**。没有。（二）其他事项。无。
      """),
    Example(
      """
      云岭县水务局2024年政府信息公开工作年度报告
      六、其他需要报告的事项
      ＾＾＾＾＾＾＾＾＾＾＾ W missing-fee-statement: 本部分没有写明是否收取信息处理费、收取多少
      （一）收取信息处理费情况

      （二）其他事项

      无
      """),
  ]
}
