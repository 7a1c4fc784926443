import ReportForm
import ReportReading
import ReportSyntax

extension Rule {
  /// A count in the prose is none of those that the tables give for it.
  package static let contradictedFigure = Rule(
    id: "contradicted-figure", name: Wording("文表件数不符", "Count differs from tables"), severity: .warning,
    summary: Wording("正文里的件数与表格不一致。", "A count in the text differs from the tables."),
    rationale: Wording(
      "同一个数在正文和表格里不同，是报告发布后最常被指出的错误；新收、受理、办结等说法不同，凡说得通的口径都算一致。",
      "A number that differs between text and tables is what readers notice first; every legitimate way of counting is accepted."),
    citation: Citation(.regulations, "第五十条"),
    examples: examples,
    check: { rule, inspection in
      let contradicted = inspection.contradictedClaims
      let wrong = contradicted.filter { !inspection.prose.isToldAgain($0, beside: contradicted) }.map {
        ContradictedCount(claim: $0, readings: inspection.readings(of: $0.subject))
      }
      // A table that was left at zero contradicts every count, and is one fault.
      let isLeftAtZero = wrong.count > 2 && wrong.allSatisfy { $0.readings.allSatisfy { $0.table.kind == .requests && $0.value == 0 } }
      var findings: [Finding] = []
      var rest = wrong.prefix(isLeftAtZero ? 1 : wrong.count)
      while let first = rest.popFirst() {
        if let second = rest.first, first.isExchanged(with: second) {
          rest.removeFirst()
          findings.append(rule.exchanged(first, second, in: inspection))
        } else {
          findings.append(rule.contradicted(first, in: inspection))
        }
      }
      return findings
    })

  private func contradicted(_ count: ContradictedCount, in inspection: Inspection) -> Finding {
    let (prose, quantity) = (inspection.prose, count.claim.quantity)
    // Where other numbers may be meant as well, or another beside it may be wrong, none is put in.
    let open = inspection.openRange(of: count.claim.subject)
    let readings = open != nil || count.together != nil ? [] : count.readings
    let values = quantity.likeliestFirst(readings.map { ExactDecimal($0.value, decimals: 0) })
    return finding(
      inspection.text.underlined(prose.source(quantity.range)),
      .contradicted(prose.told(quantity), together: count.together, count.tellingReadings.map { $0.text }, orWithin: open),
      related: count.readings.compactMap(inspection.place(of:)),
      fixes: values.map { value in
        let text = prose.written(value.coefficient, like: quantity)
        return .replacement(TextEdit(prose.source(quantity.number), text), in: inspection.text)
      })
  }

  /// Two counts each of which is what the tables have for the other.
  private func exchanged(_ first: ContradictedCount, _ second: ContradictedCount, in inspection: Inspection) -> Finding {
    let prose = inspection.prose
    let (one, other) = (first.claim.quantity, second.claim.quantity)
    let readings = [first.readings.first { other.matches($0.value) }, second.readings.first { one.matches($0.value) }].compactMap { $0 }
    return finding(
      inspection.text.underlined(prose.source(one.range)),
      .exchanged(prose.string(one.number), prose.string(other.number), readings.map { $0.text }),
      related: [.init(inspection.text.underlined(prose.source(other.range)), .theOther)] + readings.compactMap(inspection.place(of:)),
      fixes: [
        Fix(
          .exchange,
          [
            TextEdit(prose.source(one.number), prose.string(other.number)), TextEdit(prose.source(other.number), prose.string(one.number)),
          ])
      ])
  }
}

/// A count of the text with all that the tables give for it, none of which it is.
private struct ContradictedCount {
  let claim: Claim
  let readings: [ClaimReading]

  /// The first reading for each number that the tables have for it.
  var tellingReadings: [ClaimReading] {
    readings.reduce(into: []) { telling, reading in
      if !telling.contains(where: { $0.value == reading.value }) { telling.append(reading) }
    }
  }

  /// What it comes to with those beside it that may be of the same figure, where even all of them are less than the tables have: 答复7件，
  /// 不予受理3件 of 12.
  var together: Int64? {
    guard claim.subject.isSettled, let beside = claim.beside.max(), let sum = claim.quantity.whole?.adding(beside),
      let least = readings.map({ $0.value }).min(), sum < least
    else { return nil }
    return sum
  }

  /// Whether each of two neighbours has the number of the other.
  func isExchanged(with other: ContradictedCount) -> Bool {
    let (own, its) = (claim.quantity, other.claim.quantity)
    return own.precision == .exact && its.precision == .exact && its.range.lowerBound - own.range.upperBound < Self.reach
      && readings.contains { its.matches($0.value) } && other.readings.contains { own.matches($0.value) }
  }

  /// The most bytes of text between two numbers that somebody writes down as a pair.
  private static let reach = 120
}

extension Prose {
  /// A count as a sentence tells it: its number in digits, in Chinese with its measure word.
  fileprivate func told(_ quantity: Quantity) -> Wording {
    guard let whole = quantity.whole, quantity.number.upperBound <= quantity.range.upperBound else {
      return Wording(string(quantity.range), string(quantity.range))
    }
    let measure = string(quantity.number.upperBound..<quantity.range.upperBound)
    return Wording(measure.isEmpty ? "\(whole)" : "\(whole) \(measure)", "\(whole)")
  }
}

extension Inspection {
  /// Where the tables have what a reading counts.
  fileprivate func place(of reading: ClaimReading) -> Finding.Related? {
    reading.figures.last.map { Finding.Related(text.underlined(reading.table[$0].range), .here(reading.text)) }
  }
}

extension Prose {
  /// Whether the sentence of a contradicted count counts the same once more, and rightly: 收到32件，撤回3件，实际受理29件.
  fileprivate func isToldAgain(_ claim: Claim, beside contradicted: [Claim]) -> Bool {
    guard case .applications = claim.subject else { return false }
    let sentence = sentence(at: claim.quantity.range.lowerBound)
    let first = claims.firstSortedIndex { $0.quantity.range.lowerBound >= sentence.lowerBound }
    return claims[first...].prefix { $0.quantity.range.lowerBound < sentence.upperBound }.prefix(40).contains { other in
      other.subject == claim.subject && !contradicted.contains { $0.quantity == other.quantity }
    }
  }
}

extension Localized {
  fileprivate static func contradicted(
    _ written: Wording, together: Int64?, _ readings: [Wording], orWithin open: ClosedRange<Int64>?
  ) -> Localized {
    let (chinese, english) = (readings.map { $0.chinese }, readings.map { $0.english })
    return Localized(
      "正文写 \(written.chinese)，\(together.map { "连同旁边的共 \($0)，" } ?? "")\(chinese.joined(separator: "；或"))"
        + (open.map { "；只算本年新收的，应在 \($0.lowerBound) 到 \($0.upperBound) 之间" } ?? ""),
      "The text says \(written.english), \(together.map { "\($0) with those beside it, " } ?? "")\(english.joined(separator: "; or "))"
        + (open.map { "; of this year's own requests, between \($0.lowerBound) and \($0.upperBound)" } ?? ""))
  }

  fileprivate static func exchanged(_ first: String, _ second: String, _ readings: [Wording]) -> Localized {
    Localized(
      "\(first) 与 \(second) 写反了：\(readings.map { $0.chinese }.joined(separator: "，"))",
      "\(first) and \(second) are swapped: \(readings.map { $0.english }.joined(separator: ", "))")
  }

  fileprivate static let theOther = Localized("与它写反的数", "The number it is swapped with")
  fileprivate static let exchange = Localized("两数对调", "Swap the two")

  fileprivate static func here(_ reading: Wording) -> Localized { Localized(reading.chinese, reading.english) }
}

extension Rule {
  private static let examples: [Example] = [
    Example(
      """
      一、总体情况

      （二）依申请公开。全年共收到政府信息公开申请102件，办结101件，其中予以公开74件。
      　　　　　　　　　　　　　　　　　　　　　　^^^＾ W contradicted-figure: 正文写 102 件，表三“一、本年新收政府信息公开申请数量”的“总计”栏是 101

      三、收到和处理政府信息公开申请情况

      申请人情况 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |
      一、本年新收政府信息公开申请数量 | 101 | 0 | 0 | 0 | 0 | 0 | 101 |
      二、上年结转政府信息公开申请数量 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |
      （七）总计 | 101 | 0 | 0 | 0 | 0 | 0 | 101 |
      """),
    Example(
      """
      一、总体情况

      全年办理政府信息公开相关行政复议十八件，没有发生行政诉讼。
      　　　　　　　　　　　　　　　　＾＾＾ W contradicted-figure: 正文写 18 件，表四“行政复议”的“总计”栏是 17；或表四“行政复议”：结果维持（8）＋结果纠正（1）＋其他结果（1）＝10

      四、政府信息公开行政复议、行政诉讼情况

      结果维持 结果纠正 其他结果 尚未审结 总计 结果维持 结果纠正 其他结果 尚未审结 总计 结果维持 结果纠正 其他结果 尚未审结 总计
      8 1 1 7 17 0 0 0 0 0 0 0 0 0 0
      """),
    Example(
      """
      一、总体情况

      全年制发行政规范性文件6件。受理群众来电18.6万件，办结18.4万件；收到行政复议申请10件，其中网上收到申请9件。
      　　　　　　　　　　　^＾ W contradicted-figure: 正文写 6 件，表二“行政规范性文件”的“本年制发件数”栏是 5

      二、主动公开政府信息情况

      信息内容 本年制发件数 本年废止件数 现行有效件数
      规章 0 0 0
      行政规范性文件 5 3 30

      四、政府信息公开行政复议、行政诉讼情况

      结果维持 结果纠正 其他结果 尚未审结 总计 结果维持 结果纠正 其他结果 尚未审结 总计 结果维持 结果纠正 其他结果 尚未审结 总计
      8 1 1 7 17 0 0 0 0 0 0 0 0 0 0
      """),
    Example(
      """
      一、总体情况

      （二）依申请公开。新收申请454件，其中自然人44件，占90.3%；法人及其他组织410件，占9.7%。商业企业21件，占4.4%。
      　　　　　　　　　　　　　   　　　　　　　^^＾ W contradicted-figure: 44 与 410 写反了：表三“一、本年新收政府信息公开申请数量”的“自然人”栏是 410，表三“一、本年新收政府信息公开申请数量”的“法人或其他组织”合计是 44
      　　　　　　　　　　　　　   　　　　　　　  　　　     　　　　　　　　   　　　    　　　　　^^＾ W contradicted-figure: 正文写 21 件，表三“一、本年新收政府信息公开申请数量”的“商业企业”栏是 20；或表三“商业企业”栏：一（20）＋二（2）＝22

      三、收到和处理政府信息公开申请情况

      申请人情况 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |
      一、本年新收政府信息公开申请数量 | 410 | 20 | 0 | 1 | 23 | 0 | 454 |
      二、上年结转政府信息公开申请数量 | 4 | 2 | 0 | 0 | 0 | 0 | 6 |
      （七）总计 | 413 | 20 | 0 | 1 | 23 | 0 | 457 |
      """),
    Example(
      """
      一、总体情况

      （二）依申请公开。全年收到申请454件，连同上年结转的6件，共办理460件。2023年收到申请300件，比上年增加154件。
      代收申请9件，100余件以网络方式提出。规章制度12件。

      三、收到和处理政府信息公开申请情况

      申请人情况 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |
      一、本年新收政府信息公开申请数量 | 410 | 20 | 0 | 1 | 23 | 0 | 454 |
      二、上年结转政府信息公开申请数量 | 4 | 2 | 0 | 0 | 0 | 0 | 6 |
      （七）总计 | 413 | 20 | 0 | 1 | 23 | 0 | 457 |
      """),
    Example(
      """
      一、总体情况

      （二）依申请公开。收到申请41件，其中办结39件，结转下年度继续办理1件。
      　　　　　　　　　　　　　  　　　　　　^^＾ W contradicted-figure: 正文写 39 件，表三“（七）总计”的“总计”栏是 40
      收到申请41件，答复38件，退回2件，结转下年度继续办理1件。

      三、收到和处理政府信息公开申请情况

      申请人情况 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |
      一、本年新收政府信息公开申请数量 | 41 | 0 | 0 | 0 | 0 | 0 | 41 |
      二、上年结转政府信息公开申请数量 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |
      （七）总计 | 40 | 0 | 0 | 0 | 0 | 0 | 40 |
      四、结转下年度继续办理 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |
      """),
    // With some of last year's nobody can tell how many of the year's own were dealt with, nor which of several counts is wrong.
    Example(
      """
      一、总体情况

      （二）依申请公开。新收申请41件，其中办结38件。
      　　　　　　　　　　　　　  　　　　　　^^＾ W contradicted-figure: 正文写 38 件，表三“（七）总计”的“总计”栏是 43；只算本年新收的，应在 40 到 43 之间
      新收申请41件，上年结转3件，共受理44件，答复36件，撤回3件。
      　　　　  　　　　　　 　　　　　  　　　　^^＾ W contradicted-figure: 正文写 36 件，连同旁边的共 39，表三“（七）总计”的“总计”栏是 43；或表三“一、本年新收政府信息公开申请数量”的“总计”栏是 41

      三、收到和处理政府信息公开申请情况

      申请人情况 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |
      一、本年新收政府信息公开申请数量 | 41 | 0 | 0 | 0 | 0 | 0 | 41 |
      二、上年结转政府信息公开申请数量 | 3 | 0 | 0 | 0 | 0 | 0 | 3 |
      （七）总计 | 43 | 0 | 0 | 0 | 0 | 0 | 43 |
      四、结转下年度继续办理 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |
      """),
    Example(
      """
      一、总体情况

      （二）依申请公开。全年受理申请460件。

      三、收到和处理政府信息公开申请情况

      申请人情况 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |
      一、本年新收政府信息公开申请数量 | 410 | 20 | 0 | 1 | 23 | 0 | 454 |
      二、上年结转政府信息公开申请数量 | 4 | 2 | 0 | 0 | 0 | 0 | 6 |
      （七）总计 | 413 | 20 | 0 | 1 | 23 | 0 | 457 |
      """),
  ]
}
