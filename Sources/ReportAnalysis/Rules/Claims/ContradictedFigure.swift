import ReportForm
import ReportReading
import ReportSyntax

extension Rule {
  /// A count in the prose is none of those that the tables give for it.
  package static let contradictedFigure = Rule(
    id: "contradicted-figure", severity: .warning,
    summary: Wording("正文里的件数与表格不一致。", "A count in the prose differs from the tables."),
    rationale: Wording(
      "同一个数在正文和表格里不同，是报告发布后最常被指出的错误；新收、受理、办结等说法不同，凡说得通的口径都算一致。",
      "A number that differs between text and table is what readers notice first; every legitimate way of counting is accepted."),
    citation: Citation(.regulations, "第五十条"),
    examples: examples,
    check: { rule, inspection in
      let wrong = inspection.prose.claims.compactMap { claim -> (claim: Claim, readings: [ClaimReading])? in
        let readings = inspection.readings(of: claim.subject)
        return readings.isEmpty || readings.contains { claim.quantity.matches($0.value) } ? nil : (claim, readings)
      }
      // A table that was left at zero contradicts every count, and is one fault.
      let isLeftAtZero = wrong.count > 2 && wrong.allSatisfy { $0.readings.allSatisfy { $0.table.kind == .requests && $0.value == 0 } }
      return wrong.prefix(isLeftAtZero ? 1 : wrong.count).map { claim, readings in
        let related = readings.compactMap { reading in
          reading.figures.last.map { Finding.Related(inspection.text.underlined(reading.table[$0].range), .here(reading.text)) }
        }
        return rule.finding(
          inspection.text.underlined(inspection.prose.source(claim.quantity.range)), .contradicted(claim.quantity, readings.map(\.text)),
          related: related,
          fixes: readings.map(\.value).distinct.map { value in
            let text = inspection.prose.written(value, like: claim.quantity)
            return Fix(.changeTo(text), [TextEdit(inspection.prose.source(claim.quantity.number), text)])
          })
      }
    })
}

extension [Int64] {
  /// Each value once, in order.
  fileprivate var distinct: [Int64] { reduce(into: []) { if !$0.contains($1) { $0.append($1) } } }
}

extension Localized {
  fileprivate static func contradicted(_ quantity: Quantity, _ readings: [String]) -> Localized {
    let written = quantity.whole.map(String.init) ?? ""
    return Localized(
      "正文为 \(written)，表中：\(readings.joined(separator: "，"))",
      "The text says \(written), the tables: \(readings.joined(separator: ", "))")
  }

  fileprivate static func here(_ reading: String) -> Localized { Localized("表中：\(reading)", "In the table: \(reading)") }
}

extension Rule {
  private static let examples: [Example] = [
    Example(
      """
      一、总体情况

      （二）依申请公开。全年共收到政府信息公开申请102件，办结101件，其中予以公开74件。
      　　　　　　　　　　　　　　　　　　　　　　^^^＾ W contradicted-figure: 正文为 102，表中：一、本年新收政府信息公开申请数量·总计(101)

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
      　　　　　　　　　　　　　　　　＾＾＾ W contradicted-figure: 正文为 18，表中：行政复议·总计(17)，行政复议·结果维持(8)＋行政复议·结果纠正(1)＋行政复议·其他结果(1)＝10

      四、政府信息公开行政复议、行政诉讼情况

      结果维持 结果纠正 其他结果 尚未审结 总计 结果维持 结果纠正 其他结果 尚未审结 总计 结果维持 结果纠正 其他结果 尚未审结 总计
      8 1 1 7 17 0 0 0 0 0 0 0 0 0 0
      """),
    Example(
      """
      一、总体情况

      全年制发行政规范性文件6件。受理群众来电18.6万件，办结18.4万件；收到行政复议申请10件，其中网上收到申请9件。
      　　　　　　　　　　　^＾ W contradicted-figure: 正文为 6，表中：行政规范性文件·本年制发件数(5)

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

      （二）依申请公开。全年受理申请460件。

      三、收到和处理政府信息公开申请情况

      申请人情况 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |
      一、本年新收政府信息公开申请数量 | 410 | 20 | 0 | 1 | 23 | 0 | 454 |
      二、上年结转政府信息公开申请数量 | 4 | 2 | 0 | 0 | 0 | 0 | 6 |
      （七）总计 | 413 | 20 | 0 | 1 | 23 | 0 | 457 |
      """),
  ]
}
