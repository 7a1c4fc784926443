import ReportForm
import ReportReading
import ReportSyntax

extension Rule {
  /// A decrease is given by a negative number, which says the opposite.
  package static let negativeDecrease = Rule(
    id: "negative-decrease", name: Wording("减少写成负数", "Negative decrease"), severity: .warning,
    summary: Wording("“减少”“下降”后面写了负数，意思成了增加。", "A decrease is given as a negative number, which turns it into an increase."),
    rationale: Wording(
      "“减少-5件”的负号是从算式里带来的；“减少”已经说明方向，后面的数不带负号。",
      "The minus sign is left over from a calculation; the word already says that it is a decrease."),
    citation: nil,
    examples: examples,
    looksAtParagraphsOnly: true,
    check: { rule, inspection in
      let prose = inspection.prose
      return prose.hits.compactMap { hit in
        guard hit.word == .decreased || hit.word == .fell else { return nil }
        let text = prose.text
        let sign = hit.range.upperBound + (text.word(of: ["了", "为"], at: hit.range.upperBound)?.utf8.count ?? 0)
        guard let minus = text.word(of: ["-", "－", "−", "负"], at: sign) else { return nil }
        let digits = sign + minus.utf8.count
        guard digits < text.count, text[digits].isDigit else { return nil }
        let end = text[digits...].firstIndex { !$0.isDigit && $0 != .dot && $0 != .percentSign } ?? text.count
        return rule.finding(
          inspection.text.underlined(prose.source(hit.range.lowerBound..<end)), .negative(prose.string(hit.range.lowerBound..<end)),
          fixes: [Fix(.removeSign, [TextEdit(prose.source(sign..<digits), "")])])
      }
    })
}

extension Localized {
  fileprivate static func negative(_ written: String) -> Localized {
    Localized("“\(written)”的负号多余，读起来成了增加", "The minus sign in “\(written)” turns it into an increase")
  }

  fileprivate static let removeSign = Localized("去掉负号", "Remove the minus sign")
}

extension Rule {
  private static let examples: [Example] = [
    Example(
      """
      一、总体情况

      发布信息320条，较上年减少-5条；收到申请60件，同比下降－4.8%。
      　　　　   　　　　　＾＾^^ W negative-decrease: “减少-5”的负号多余，读起来成了增加
      　　　　   　　　　　　　  　　　　　　  　　　　＾＾＾^^^^ W negative-decrease: “下降－4.8%”的负号多余，读起来成了增加

      二、主动公开政府信息情况
      """,
      fixed: """
        一、总体情况

        发布信息320条，较上年减少5条；收到申请60件，同比下降4.8%。

        二、主动公开政府信息情况
        """),
    Example(
      """
      一、总体情况

      收到申请60件，同比增长-3%；办结60件，下降了2件，减少 5%。

      二、主动公开政府信息情况
      """),
    Example(
      """
      一、总体情况

      通过集中清理，减少—般性事项，下降－至此。

      二、主动公开政府信息情况
      """),
  ]
}
