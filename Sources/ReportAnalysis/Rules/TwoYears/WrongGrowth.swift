import ReportForm
import ReportReading
import ReportSyntax

extension Rule {
  /// A change since last year does not follow from the two reports.
  package static let wrongGrowth = Rule(
    id: "wrong-growth", name: Wording("增减不符", "Wrong change since last year"), severity: .warning,
    summary: Wording("正文里的同比增减与上年报告算出来的不符。", "A change since last year does not match the two reports."),
    rationale: Wording(
      "同比应是本年减上年，再除以上年；四舍五入和直接截去尾数都算对，上年凡说得通的口径都算。",
      "A change is this year minus last year, divided by last year; rounding and truncating are both accepted, and so is every legitimate way of counting last year."
    ),
    citation: nil,
    examples: examples,
    mayCompareYears: true,
    check: { rule, inspection in
      let prose = inspection.prose
      return prose.growths.compactMap { rule.finding(on: $0, in: inspection) }
        + prose.claimsOfLastYear.compactMap { rule.finding(onLastYear: $0, in: inspection) }
    })

  /// What is wrong with a change, or nil.
  private func finding(on growth: Growth, in inspection: Inspection) -> Finding? {
    let prose = inspection.prose
    let (changes, reading) = inspection.changes(of: growth)
    guard let first = changes.first, !changes.contains(where: { $0.isToldBy(growth) }) else { return nil }
    let isDirection = growth.quantity == nil || first.turned.isToldBy(growth)
    let end = growth.quantity?.range.upperBound ?? growth.word.upperBound
    let range = isDirection ? growth.word.lowerBound..<end : growth.quantity?.range ?? growth.word
    return finding(
      inspection.text.underlined(prose.source(range)),
      .wrong(changes, growth, prose.string(range), reading == nil ? nil : inspection.previous?.year),
      related: [growth.now, reading == nil ? growth.before : nil].compactMap { claim in
        claim.map { .init(inspection.text.underlined(prose.source($0.quantity.range)), .byThisNumber) }
      } + [reading.flatMap { inspection.previous?.place(of: $0) }].compactMap { $0 },
      fixes: isDirection ? prose.turned(growth, first) : prose.rightAmounts(growth, changes))
  }

  /// What is wrong with a count of last year that the text gives, or nil.
  private func finding(onLastYear claim: Claim, in inspection: Inspection) -> Finding? {
    guard let previous = inspection.previous else { return nil }
    let readings = previous.inspection.readings(of: claim.subject)
    let told = previous.inspection.prose.claims.filter { $0.subject == claim.subject }
    guard let base = readings.first, !readings.contains(where: { claim.quantity.matches($0.value) }),
      !told.contains(where: { $0.quantity.whole == claim.quantity.whole })
    else { return nil }
    return finding(
      inspection.text.underlined(inspection.prose.source(claim.quantity.range)),
      .ofLastYear(claim.quantity.whole ?? 0, readings.map { $0.text }, previous.year),
      related: [previous.place(of: base)].compactMap { $0 },
      fixes: [inspection.prose.written(base.value, like: claim.quantity)].map {
        .replacement(TextEdit(inspection.prose.source(claim.quantity.number), $0), in: inspection.text)
      })
  }
}

extension Prose {
  /// The repairs that write how much it was; where the text says so in tenths or times there is none.
  fileprivate func rightAmounts(_ growth: Growth, _ changes: [ChangeOfCount]) -> [Fix] {
    guard let quantity = growth.quantity else { return [] }
    return changes.filter { $0.direction == growth.direction || $0.direction == .level }.compactMap { change in
      change.written(like: quantity, spelt: isSpeltOut(quantity)).map {
        Fix(.change(string(quantity.number), to: $0), [TextEdit(source(quantity.number), $0)])
      }
    }
  }

  /// The repair that puts the word for which way it really went; none where there is no one such word.
  fileprivate func turned(_ growth: Growth, _ change: ChangeOfCount) -> [Fix] {
    switch (growth.direction, change.direction) {
    case (.level, .level), (_, .level): return []
    case (.level, let direction):
      let amount = "\(direction == .rise ? "增加" : "减少")\(change.difference)件"
      // 与上年 goes with 持平 alone.
      let sentence = sentence(at: growth.word.lowerBound)
      let with = text.places(of: "与", in: sentence.lowerBound..<growth.word.lowerBound).last { place in
        !text.has(anyOf: ["，", "；"], in: place..<growth.word.lowerBound)
      }
      let edits = with.map { [TextEdit(source($0..<$0 + 3), "比")] } ?? []
      return [Fix(.change(string(growth.word), to: amount), edits + [TextEdit(source(growth.word), amount)])]
    default: return opposite(of: growth).map { [Fix(.change(string(growth.word), to: $0), [TextEdit(source(growth.word), $0)])] } ?? []
    }
  }

  /// The word for the other direction, or nil where there is no one such word.
  private func opposite(of growth: Growth) -> String? {
    let pairs = [("增长", "下降"), ("增加", "减少"), ("上升", "下降"), ("提高", "降低"), ("增幅", "降幅"), ("升幅", "降幅"), ("涨幅", "降幅")]
    let word = string(growth.word)
    return pairs.lazy.compactMap { $0 == word ? $1 : $1 == word ? $0 : nil }.first
  }

  /// Whether a percentage is written 百分之….
  fileprivate func isSpeltOut(_ quantity: Quantity) -> Bool { text[quantity.number].starts(with: "百".utf8) }
}

extension Growth.Direction {
  fileprivate var chinese: String {
    switch self {
    case .rise: "增加 "
    case .fall: "减少 "
    case .level: "持平"
    }
  }

  fileprivate var english: String {
    switch self {
    case .rise: "a rise of "
    case .fall: "a fall of "
    case .level: "no change"
    }
  }
}

extension PreviousReport {
  /// Where a reading stands in the tables.
  fileprivate func place(of reading: ClaimReading) -> Finding.Related? {
    reading.figures.last.map { Finding.Related(reading.table[$0].range, of: self, .lastYear(reading.text)) }
  }
}

extension Localized {
  fileprivate static func ofLastYear(_ written: Int64, _ readings: [Wording], _ year: String) -> Localized {
    Localized(
      "正文说上年是 \(written)，\(year) 年报告的\(readings.map { $0.chinese }.joined(separator: "；或"))",
      "The text gives \(written) for last year; in the report for \(year), \(readings.map { $0.english }.joined(separator: "; or "))")
  }

  fileprivate static func wrong(_ changes: [ChangeOfCount], _ growth: Growth, _ written: String, _ year: String?) -> Localized {
    let base =
      year.map { Wording("按 \($0) 年报告的", "by the report for \($0):") } ?? Wording(growth.isOfLastYear ? "按文中上年的" : "按文中的", "by the text:")
    let worked = changes.map { change in
      let (amount, work) = (change.amount(like: growth.quantity), change.working(like: growth.quantity))
      return Wording(
        "\(change.direction.chinese)\(amount)（\(base.chinese) \(change.before)：\(work)）",
        "\(change.direction.english)\(amount) (\(base.english) \(work))")
    }
    return Localized(
      "应为\(worked.map { $0.chinese }.joined(separator: "，或"))，正文写“\(written)”",
      "This should be \(worked.map { $0.english }.joined(separator: ", or ")); the text says “\(written)”")
  }

  fileprivate static func lastYear(_ reading: Wording) -> Localized {
    Localized("上年报告的\(reading.chinese)", "last year's report: \(reading.english)")
  }
}

extension Rule {
  private static let examples: [Example] = [
    Example(
      """
      云岭县水务局2024年政府信息公开工作年度报告

      一、总体情况

      （二）依申请公开。收到申请454件，同比增长两成；收到申请454件，较2023年增长一成；收到申请454件，同比增长近1倍。
      　　　　　　　　　　　　　   　　　　　　＾＾ W wrong-growth: 应为增加 10.73%（按 2023 年报告的 410：（454－410）÷410），正文写“两成”
      　　　　　　　　　　　　　   　　　　　　　　　　　　　   　　　    　　　　　　　　　　   　　　　　　＾^＾ W wrong-growth: 应为增加 10.73%（按 2023 年报告的 410：（454－410）÷410），正文写“近1倍”

      三、收到和处理政府信息公开申请情况

      申请人情况 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |
      一、本年新收政府信息公开申请数量 | 410 | 20 | 0 | 1 | 23 | 0 | 454 |
      二、上年结转政府信息公开申请数量 | 4 | 2 | 0 | 0 | 0 | 0 | 6 |
      （七）总计 | 413 | 20 | 0 | 1 | 23 | 0 | 457 |
      """,
      previous: """
        云岭县水务局2023年政府信息公开工作年度报告

        三、收到和处理政府信息公开申请情况

        申请人情况 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |
        一、本年新收政府信息公开申请数量 | 390 | 20 | 0 | 0 | 0 | 0 | 410 |
        二、上年结转政府信息公开申请数量 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |
        （七）总计 | 395 | 20 | 0 | 0 | 0 | 0 | 415 |
        """),
    Example(
      """
      云岭县水务局2024年政府信息公开工作年度报告

      一、总体情况

      （二）依申请公开。收到申请454件，与上年持平；办结457件，较上年有所下降。
      　　　　　　　　　　　　　   　　　　　＾＾ W wrong-growth: 应为增加 44（按 2023 年报告的 410：454－410），正文写“持平”
      　　　　　　　　　　　　　   　　　　　　　　　　   　　　　　　　＾＾ W wrong-growth: 应为增加 42（按 2023 年报告的 415：457－415），或增加 47（按 2023 年报告的 410：457－410），正文写“下降”

      三、收到和处理政府信息公开申请情况

      申请人情况 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |
      一、本年新收政府信息公开申请数量 | 410 | 20 | 0 | 1 | 23 | 0 | 454 |
      二、上年结转政府信息公开申请数量 | 4 | 2 | 0 | 0 | 0 | 0 | 6 |
      （七）总计 | 413 | 20 | 0 | 1 | 23 | 0 | 457 |
      """,
      previous: """
        云岭县水务局2023年政府信息公开工作年度报告

        三、收到和处理政府信息公开申请情况

        申请人情况 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |
        一、本年新收政府信息公开申请数量 | 390 | 20 | 0 | 0 | 0 | 0 | 410 |
        二、上年结转政府信息公开申请数量 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |
        （七）总计 | 395 | 20 | 0 | 0 | 0 | 0 | 415 |
        """,
      fixed: """
        云岭县水务局2024年政府信息公开工作年度报告

        一、总体情况

        （二）依申请公开。收到申请454件，比上年增加44件；办结457件，较上年有所增长。

        三、收到和处理政府信息公开申请情况

        申请人情况 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |
        一、本年新收政府信息公开申请数量 | 410 | 20 | 0 | 1 | 23 | 0 | 454 |
        二、上年结转政府信息公开申请数量 | 4 | 2 | 0 | 0 | 0 | 0 | 6 |
        （七）总计 | 413 | 20 | 0 | 1 | 23 | 0 | 457 |
        """),
    Example(
      """
      云岭县水务局2024年政府信息公开工作年度报告

      一、总体情况

      （二）依申请公开。全年收到政府信息公开申请454件，同比增长12%；办结457件，比上年增加42件，增长10.12%。
      　　　　　　　　　　　　　　　　　　　　　   　　　　　　^^^ W wrong-growth: 应为增加 10.73%（按 2023 年报告的 410：（454－410）÷410），正文写“12%”

      三、收到和处理政府信息公开申请情况

      申请人情况 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |
      一、本年新收政府信息公开申请数量 | 410 | 20 | 0 | 1 | 23 | 0 | 454 |
      二、上年结转政府信息公开申请数量 | 4 | 2 | 0 | 0 | 0 | 0 | 6 |
      （七）总计 | 413 | 20 | 0 | 1 | 23 | 0 | 457 |
      """,
      previous: """
        云岭县水务局2023年政府信息公开工作年度报告

        三、收到和处理政府信息公开申请情况

        申请人情况 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |
        一、本年新收政府信息公开申请数量 | 390 | 20 | 0 | 0 | 0 | 0 | 410 |
        二、上年结转政府信息公开申请数量 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |
        （七）总计 | 395 | 20 | 0 | 0 | 0 | 0 | 415 |
        """,
      fixed: """
        云岭县水务局2024年政府信息公开工作年度报告

        一、总体情况

        （二）依申请公开。全年收到政府信息公开申请454件，同比增长11%；办结457件，比上年增加42件，增长10.12%。

        三、收到和处理政府信息公开申请情况

        申请人情况 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |
        一、本年新收政府信息公开申请数量 | 410 | 20 | 0 | 1 | 23 | 0 | 454 |
        二、上年结转政府信息公开申请数量 | 4 | 2 | 0 | 0 | 0 | 0 | 6 |
        （七）总计 | 413 | 20 | 0 | 1 | 23 | 0 | 457 |
        """),
    Example(
      """
      云岭县水务局2024年政府信息公开工作年度报告

      一、总体情况

      信息公开行政复议17件，较2023年增长15.0%。收到信息公开申请9件，比去年减少1件（降幅约10%）。
      　　　　　　　　  　　　    　＾＾^^^^^ W wrong-growth: 应为减少 15.00%（按 2023 年报告的 20：（20－17）÷20），或增加 6.25%（按 2023 年报告的 16：（17－16）÷16），正文写“增长15.0%”
      　　　　　　　　  　　　    　　　     　　　　　　　　　 　　　　　　　^＾ W wrong-growth: 应为减少 2（按 2023 年报告的 11：11－9），或减少 3（按 2023 年报告的 12：12－9），正文写“1件”

      三、收到和处理政府信息公开申请情况

      申请人情况 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |
      一、本年新收政府信息公开申请数量 | 9 | 0 | 0 | 0 | 0 | 0 | 9 |
      二、上年结转政府信息公开申请数量 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |
      （七）总计 | 10 | 0 | 0 | 0 | 0 | 0 | 10 |

      四、政府信息公开行政复议、行政诉讼情况

      结果维持 结果纠正 其他结果 尚未审结 总计 结果维持 结果纠正 其他结果 尚未审结 总计 结果维持 结果纠正 其他结果 尚未审结 总计
      8 1 1 7 17 0 0 0 0 0 0 0 0 0 0
      """,
      previous: """
        云岭县水务局2023年政府信息公开工作年度报告

        三、收到和处理政府信息公开申请情况

        申请人情况 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |
        一、本年新收政府信息公开申请数量 | 11 | 0 | 0 | 0 | 0 | 0 | 11 |
        二、上年结转政府信息公开申请数量 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |
        （七）总计 | 11 | 0 | 0 | 0 | 0 | 0 | 11 |

        四、政府信息公开行政复议、行政诉讼情况

        结果维持 结果纠正 其他结果 尚未审结 总计 结果维持 结果纠正 其他结果 尚未审结 总计 结果维持 结果纠正 其他结果 尚未审结 总计
        14 1 1 4 20 0 0 0 0 0 0 0 0 0 0
        """),
    Example(
      """
      云岭县水务局2024年政府信息公开工作年度报告

      一、总体情况

      （二）依申请公开。收到申请454件，同比增长10.7%；其中自然人410件，较去年上升5.12个百分点；办结457件，是上年的1.1倍。
      门户网站发布信息900条，同比增长50%；收到留言30件，比上年增加90%。

      三、收到和处理政府信息公开申请情况

      申请人情况 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |
      一、本年新收政府信息公开申请数量 | 410 | 20 | 0 | 1 | 23 | 0 | 454 |
      二、上年结转政府信息公开申请数量 | 4 | 2 | 0 | 0 | 0 | 0 | 6 |
      （七）总计 | 413 | 20 | 0 | 1 | 23 | 0 | 457 |
      """,
      previous: """
        云岭县水务局2023年政府信息公开工作年度报告

        三、收到和处理政府信息公开申请情况

        申请人情况 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |
        一、本年新收政府信息公开申请数量 | 390 | 20 | 0 | 0 | 0 | 0 | 410 |
        二、上年结转政府信息公开申请数量 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |
        （七）总计 | 395 | 20 | 0 | 0 | 0 | 0 | 415 |
        """),
    Example(
      """
      云岭县水务局2024年政府信息公开工作年度报告

      一、总体情况

      （二）依申请公开。收到申请3件，同比增长100%。

      三、收到和处理政府信息公开申请情况

      申请人情况 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |
      一、本年新收政府信息公开申请数量 | 3 | 0 | 0 | 0 | 0 | 0 | 3 |
      二、上年结转政府信息公开申请数量 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |
      （七）总计 | 3 | 0 | 0 | 0 | 0 | 0 | 3 |
      """,
      previous: """
        云岭县水务局2023年政府信息公开工作年度报告

        三、收到和处理政府信息公开申请情况

        申请人情况 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |
        一、本年新收政府信息公开申请数量 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |
        二、上年结转政府信息公开申请数量 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |
        （七）总计 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |
        """),
    // What a sentence counts of both years is compared, whatever it is.
    Example(
      """
      一、总体情况

      公开信息由2023年的4648条增加到5234条，增长16.2%。发布动态3120条，比2022年的2500条多260条。账号由46个减至32个，增长30.4%。
      　　　　　    　　    　　　　    　　　　^^^^^ W wrong-growth: 应为增加 12.61%（按文中的 4648：（5234－4648）÷4648），正文写“16.2%”
      　　　　　    　　    　　　　    　　　　     　　　　　    　　　    　　    　　^^^＾ W wrong-growth: 应为增加 620（按文中的 2500：3120－2500），正文写“260条”
      　　　　　    　　    　　　　    　　　　     　　　　　    　　　    　　    　　   　　　　　  　　　  　　＾＾^^^^^ W wrong-growth: 应为减少 30.43%（按文中的 46：（46－32）÷46），正文写“增长30.4%”

      二、主动公开政府信息情况
      """),
    Example(
      """
      一、总体情况

      公众号粉丝由8600人增至9976人，增长16%。政务新媒体由上年的30个减少到24个，下降20%。发布信息1500条，较上年的1200条增长25%。
      发布信息1500条，其中原创600条，较上年的500条增长20%。发布信息1500条，比2022年的1250条增加250条。平均办理时长由12天缩短至9天，压缩25%。
      发布图解20期、视频15期，较上年的28期增长25%。培训由3场增至5场，参训人员增加40人。培训由3场增至5场，参训人数增长40%。
      访问量由上年的210万次增至252万次，增长21%。信息量由2022年的900条、2023年的1000条增至1200条，增长20%。
      公开信息由512条增至640条，增长25%，增幅较上年提高5%。一季度公开信息80条，较上年的60条增长33.3%。
      公开信息由512条增至640条，增加一百余条。公开信息640条，较上年的512条有所增加。公开信息640条，比年初的600条增加50条。

      二、主动公开政府信息情况
      """),
  ]
}
