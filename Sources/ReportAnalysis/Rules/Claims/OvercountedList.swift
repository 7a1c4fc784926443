import ReportForm
import ReportReading

extension Rule {
  /// The parts that a sentence lists add up to more than the total it gives.
  package static let overcountedList = Rule(
    id: "overcounted-list", name: Wording("分项超过总数", "Parts exceed the total"), severity: .warning,
    summary: Wording(
      "“共若干条，其中……”所列各项之和大于总数，或者各项占比之和超过 100%。",
      "The parts listed after 其中 add up to more than the total, or their shares to more than 100%."),
    rationale: Wording(
      "分项之和大于总数必有一处写错；等于或小于总数（只举其中几项）都正常。",
      "If the parts exceed the total, one of the numbers is wrong; less than the total is fine, as the list may be incomplete."),
    citation: nil,
    examples: examples,
    looksOutsideTablesOnly: true,
    check: { rule, inspection in
      let counts = inspection.prose.countedLists.compactMap { list -> Finding? in
        guard let total = list.total.whole, list.total.precision == .exact, let sum = (list.parts + list.bare).map({ $0.whole }).sum(),
          sum > total, sum > list.largest
        else { return nil }
        let related = list.parts.map { Finding.Related(inspection.text.underlined(inspection.prose.source($0.range)), .part) }
        return rule.finding(
          inspection.text.underlined(inspection.prose.source(list.total.range)),
          .overcounted(total, orBefore: list.largest, list.parts.compactMap { $0.whole }, sum),
          related: related)
      }
      return counts + inspection.prose.shareLists.compactMap { rule.finding(on: $0, in: inspection) }
    })

  /// Shares of one whole that are more than all of it.
  private func finding(on list: ShareList, in inspection: Inspection) -> Finding? {
    guard list.excess != nil, let first = list.shares.first, let last = list.shares.last else { return nil }
    let range = inspection.prose.source(first.range.lowerBound..<last.range.upperBound)
    return finding(inspection.text.underlined(range), .aboveAll(list.shares.map { inspection.prose.string($0.range) }))
  }
}

extension Localized {
  /// `before` is what the sentence has told before the total, or with it, where that is more.
  fileprivate static func overcounted(_ total: Int64, orBefore before: Int64, _ parts: [Int64], _ sum: Int64) -> Localized {
    let chinese = before > total ? "前面所说的 \(before)" : "总数 \(total)"
    let english = before > total ? "the \(before) given before" : "the total \(total)"
    if parts.count == 1 { return Localized("其中的 \(sum) 超过\(chinese)", "The part, \(sum), is more than \(english)") }
    let terms = parts.map(String.init).joined(separator: "＋")
    return Localized("各项之和是 \(sum)（\(terms)），超过\(chinese)", "The parts listed add up to \(sum) (\(terms)), more than \(english)")
  }

  fileprivate static func aboveAll(_ shares: [String]) -> Localized {
    let sum = shares.joined(separator: "＋")
    return Localized("各项占比之和是 \(sum)，超过 100%", "The shares add up to \(sum), more than 100%")
  }

  fileprivate static let part = Localized("其中一项", "One of the parts")
}

extension Rule {
  private static let examples: [Example] = [
    Example(
      """
      一、总体情况

      全年主动公开信息306条，其中：网站32条、微信公众号273条、报刊38条。
      　　　　　　　　^^^＾ W overcounted-list: 各项之和是 343（32＋273＋38），超过总数 306

      二、主动公开政府信息情况
      """),
    Example(
      """
      一、总体情况

      收到申请10件，其中当面提交4件，信函提交5件，网络提交3件。
      　　　　^^＾ W overcounted-list: 各项之和是 12（4＋5＋3），超过总数 10

      二、主动公开政府信息情况
      """),
    // What came in and what came from the year before have parts together.
    Example(
      """
      一、总体情况

      收到申请9件，上年结转1件，其中予以公开4件，不予公开7件。
      　　　　 　　　　　　^＾ W overcounted-list: 各项之和是 11（4＋7），超过前面所说的 10
      收到申请9件，上年结转1件，其中予以公开4件，不予公开6件。

      二、主动公开政府信息情况
      """),
    // What a bracket tells before 其中 is no total of what follows.
    Example(
      """
      一、总体情况

      办结177件（含2022年结转的3件），其中予以公开60件，不予公开118件。
      　　^^^＾ W overcounted-list: 各项之和是 178（60＋118），超过总数 177
      发布信息177条（含2022年补录的3条），其中政策类100条、动态类78条。
      　　　　^^^＾ W overcounted-list: 各项之和是 178（100＋78），超过总数 177

      二、主动公开政府信息情况
      """),
    Example(
      """
      一、总体情况

      办结177件（含2022年结转的3件），其中予以公开60件，不予公开117件。收到申请174件（上年结转3件），其中予以公开60件，不予公开117件。
      收到申请（10件），其中当面4件、网络6件。收到申请10件（信件6件，网络4件），其中自然人8件，法人2件。

      二、主动公开政府信息情况
      """),
    Example(
      """
      一、总体情况

      网上、信函、当面申请分别占60%、30%、20%；网上占60.1%、信函占30%、当面占10%。
      　　　　　　　　　　　　　^^^＾^^^＾^^^ W overcounted-list: 各项占比之和是 60%＋30%＋20%，超过 100%

      二、主动公开政府信息情况
      """),
    Example(
      """
      一、总体情况

      自然人占33.4%、商业企业占33.4%、其他占33.3%；自然人占90%、网上占70%；政策类占60%、其中法规占30%、规章占20%。

      二、主动公开政府信息情况
      """),
    Example(
      """
      一、总体情况

      全年主动公开信息306条，其中：网站32条、微信公众号236条、报刊38条。全年发布解读20篇，其中图解5篇、视频3篇。

      二、主动公开政府信息情况
      """),
    Example(
      """
      一、总体情况

      培训3次，其中：参加人员120人，发放材料50份。收到申请5件；其中一件为3月收到，另有400件信访件。
      全年公开信息306条，其中网站200条（含转载50条）、公众号106条，阅读量过万12条。办理建议9件、提案12件，其中主办15件、会办6件。
      收到申请46件，其中涉及规划类30件、教育类16件，网上提交40件。办结45件，其中规划类30件、教育类15件，其余12件结转下年度。
      规范性文件20件，其中已解读18件，解读率90%，图文解读12件。120家单位中，其中80家开设专栏，占66.7%，已公开目录100家。
      培训2期80人次，其中线上1期。网站1600条，占50%，其中政策类400条。检查4次320家（其中合格300家）。
      检查账号314个，其中公众号218个（市直53个，县（市）区165个）、微博60个。召开发布会24场，其中负责人出席18场、局长出席24场。
      公开动态31条，公告15条，指南、年报等共计14条。公开动态31条，公告15条，其余合计14条。公开动态31条、公告15条，两项合计46条。
      完成77个域名的规范，新增域名1个，其中注销39个，规范38个。收到申请10件，其中当面4件、网络3件，办结9件。

      二、主动公开政府信息情况
      """),
  ]
}
