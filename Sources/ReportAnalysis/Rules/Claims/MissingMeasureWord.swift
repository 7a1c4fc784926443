import ReportForm
import ReportReading
import ReportSyntax

extension Rule {
  /// A number in a list lacks the measure word that the others have, or a measure word lacks its number.
  package static let missingMeasureWord = Rule(
    id: "missing-measure-word", name: Wording("漏写量词", "Missing measure word"), severity: .information,
    summary: Wording("列举中有数字漏了“条”“件”等量词，或者有量词没有数字。", "A number in a list lacks its measure word, or a measure word its number."),
    rationale: Wording(
      "多半是改稿时删漏的；有量词没有数字，说明数还没有填。",
      "Usually lost in editing; a measure word without a number means that the number has not been filled in yet."),
    citation: nil,
    examples: examples,
    looksAtParagraphsOnly: true,
    check: { rule, inspection in
      let bare = inspection.prose.countedLists.flatMap { list in
        list.bare.map { number in
          rule.finding(
            inspection.text.underlined(inspection.prose.source(number.range)), .bare(list.total.measure),
            fixes: list.total.measure.word.map { word in
              [Fix(.add(word), [TextEdit(.at(inspection.prose.source(number.range).upperBound), word)])]
            } ?? [])
        }
      }
      let told = CoveredRanges(bare.lazy.map { $0.range })
      return bare
        + inspection.prose.bareItems.compactMap { item in
          let source = inspection.prose.source(item.number)
          guard !told.overlaps(source) else { return nil }
          return rule.finding(
            inspection.text.underlined(source), .bare(.word(item.measure)),
            fixes: [Fix(.add(String(Character(item.measure))), [TextEdit(.at(source.upperBound), String(Character(item.measure)))])])
        }
        + inspection.prose.numberlessMeasures.map { rule.finding(inspection.text.underlined(inspection.prose.source($0)), .numberless) }
    })
}

extension Quantity.Measure {
  /// The measure word as text, or nil.
  fileprivate var word: String? {
    if case .word(let word) = self { String(Character(word)) } else { nil }
  }
}

/// A number in a list that ends where the items before it have a measure word: 财政信息11条、人事信息39。
private struct BareItem {
  let number: Range<Int>
  let measure: Unicode.Scalar
}

extension Prose {
  fileprivate var bareItems: [BareItem] {
    let measures: [Unicode.Scalar] = ["条", "件", "份", "篇", "项", "期", "场", "次", "个", "人"]
    return text.places(of: "、").compactMap { place in
      let measure = place >= 3 ? text.wideCharacter(at: place - 3, before: place) : "\0"
      guard measures.contains(measure), place >= 4, text[place - 4].isDigit else { return nil }
      let start = text.ideographsEnd(from: place + 3, limit: 27)
      let digits = text[start...].prefix { $0.isDigit }
      guard start - place >= 9, start - place <= 30, !digits.isEmpty, digits.count < 8,
        text.word(of: ["、", "，", "。", "；", "\n"], at: digits.endIndex) != nil
      else { return nil }
      return BareItem(number: start..<digits.endIndex, measure: measure)
    }
  }

  /// Measure words right after a verb of counting, where a number belongs: 共主动公开条，.
  fileprivate var numberlessMeasures: [Range<Int>] {
    hits.compactMap { hit in
      guard hit.word == .disclosedItems || hit.word == .publishedItems || hit.word == .gottenItems else { return nil }
      // What follows ends the item, so that 公开条例 is none.
      let end = hit.range.upperBound
      guard
        end >= text.count || text[end] == .lineFeed || text[end] == .comma || text[end...].starts(with: "，".utf8)
          || text[end...].starts(with: "。".utf8)
      else { return nil }
      return (end - 3)..<end
    }
  }
}

extension Localized {
  fileprivate static func bare(_ measure: Quantity.Measure) -> Localized {
    let word = measure.word ?? ""
    return Localized("这个数后面漏了“\(word)”", "The measure word “\(word)” is missing after this number")
  }

  fileprivate static let numberless = Localized("这里有量词，没有数字", "There is a measure word here, but no number")

  fileprivate static func add(_ word: String) -> Localized { Localized("补上“\(word)”", "Add “\(word)”") }
}

extension Rule {
  private static let examples: [Example] = [
    Example(
      """
      一、总体情况

      发布信息306条，其中：平台发布32条，公众号发布173，网站发布38条。
      　　　　   　　　　　　　　　  　　　　　　　^^^ I missing-measure-word: 这个数后面漏了“条”

      二、主动公开政府信息情况
      """),
    Example(
      """
      一、总体情况

      全年共主动公开条，其中政策文件5件。
      　　　　　　　＾ I missing-measure-word: 这里有量词，没有数字

      二、主动公开政府信息情况
      """),
    Example(
      """
      一、总体情况

      发布信息306条，其中：平台发布32条，公众号发布173条，网站发布38条。贯彻公开条例，共三条意见。

      二、主动公开政府信息情况
      """),
    Example(
      """
      一、总体情况

      发布信息306条，其中：平台发布32条，2024年发布38条，12345热线转发20条。

      二、主动公开政府信息情况
      """),
  ]
}
