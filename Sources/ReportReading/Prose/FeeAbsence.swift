import ReportSyntax

extension Prose {
  /// The statements that nobody was asked to pay, as 未产生收费事项 and 没有发出收费通知; 未产生信息处理费 is said
  /// as well where a fee was asked for and not paid.
  ///
  /// What there is none of is then the row of applications dropped because a fee was not paid.
  func findFeeAbsences() -> [Absence] {
    var found: [Absence] = []
    for hit in hits where hit.word == .charge {
      let sentence = sentence(at: hit.range.lowerBound)
      let marks = ["，", "；", "、", "：", "。"].flatMap { text.places(of: $0, in: sentence.lowerBound..<hit.range.lowerBound) }
      let start = marks.max().map { $0 + 3 } ?? sentence.lowerBound
      for absence in ["未", "没有", "无", "没"] {
        guard let place = text.places(of: absence, in: start..<hit.range.lowerBound).last else { continue }
        let verb = place + absence.utf8.count
        guard
          text.word(of: Self.verbs, at: verb) != nil
            || verb == hit.range.lowerBound && text.word(of: Self.things, at: hit.range.upperBound) != nil
        else { continue }
        found.append(Absence(subject: .outcomes([.row(.feeUnpaid)]), range: place..<hit.range.upperBound))
        break
      }
    }
    return found
  }

  /// What is done with a notice of fees, or how fees come about.
  private static let verbs = ["产生", "发生", "发出", "发过", "发", "出具", "开具", "下达", "送达", "涉及", "有过", "曾产生", "曾发出"]
  /// What fees are spoken of as, right after 无收费.
  private static let things = ["事项", "情形", "情况", "通知", "行为"]
}
