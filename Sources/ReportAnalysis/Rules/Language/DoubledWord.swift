import ReportForm
import ReportReading
import ReportSyntax

extension Rule {
  /// A word stands twice in a row.
  package static let doubledWord = Rule(
    id: "doubled-word", name: Wording("词语重复", "Doubled word"), severity: .information,
    summary: Wording("同一个词连着写了两遍。", "A word is written twice in a row."),
    rationale: Wording("“网站网站”“的的”是录入时重复的。", "网站网站 and 的的 are typing mistakes."),
    citation: nil,
    examples: examples,
    looksAtParagraphsOnly: true,
    check: { rule, inspection in
      inspection.prose.doubledWords.map { range in
        let half = range.lowerBound + range.count / 2..<range.upperBound
        let source = inspection.prose.source(half)
        return rule.finding(
          inspection.text.underlined(inspection.prose.source(range)), .doubled(inspection.prose.string(half)),
          fixes: [Fix(.delete, [TextEdit(source, "")])])
      }
    })
}

extension Prose {
  /// The places where words of two to eight characters, or a particle, stand twice with nothing between.
  fileprivate var doubledWords: [Range<Int>] {
    var found: [Range<Int>] = []
    var index = firstRepetition(from: 0)
    while index < text.count {
      if let end = doubled(at: index) {
        found.append(index..<end)
        index = end
      } else {
        index += 3
      }
      index = firstRepetition(from: index)
    }
    return found
  }

  /// The first place from one on with an ideograph that stands again within eight characters; the text's end where there is none.
  private func firstRepetition(from start: Int) -> Int {
    text.withUnsafeBufferPointer { text in
      var index = start
      while index < text.count {
        guard text[index].isIdeographLead else {
          index &+= text[index].characterLength
          continue
        }
        let end = Swift.min(index &+ 24, text.count &- 3)
        guard index &+ 3 <= end else { return text.count }
        let (first, second, third) = (text[index], text[index &+ 1], text[index &+ 2])
        var other = index &+ 3
        while other <= end {
          if text[other &+ 2] == third, text[other &+ 1] == second, text[other] == first { return index }
          other &+= 3
        }
        index &+= 3
      }
      return text.count
    }
  }

  private func doubled(at start: Int) -> Int? {
    for count in stride(from: 8, through: 2, by: -1) {
      let half = count * 3
      guard start + 2 * half <= text.count, text[start + half] == text[start], text[start + half + 1] == text[start + 1],
        text[start + half + 2] == text[start + 2],
        text[start..<start + half].elementsEqual(text[start + half..<start + 2 * half])
      else { continue }
      let word = string(start..<start + half)
      guard word.unicodeScalars.allSatisfy({ (0x4E00...0x9FFF).contains($0.value) }), mayBeSlip(word, count, after: start + 2 * half) else {
        continue
      }
      return start + 2 * half
    }
    guard start + 6 <= text.count, (0..<3).allSatisfy({ text[start + $0] == text[start + 3 + $0] }) else { return nil }
    guard let particle = text.word(of: Self.particles, at: start), text.has(particle, at: start + 3), !text.has(particle, at: start + 6),
      text.word(of: Self.wordsBefore, endingAt: start + 3) == nil, text.word(of: Self.wordsAfter, at: start + 3) == nil
    else { return nil }
    return start + 6
  }

  /// Whether a word that stands twice is no figure of speech, and the second is not the beginning of a longer word.
  private func mayBeSlip(_ word: String, _ count: Int, after end: Int) -> Bool {
    let scalars = Array(word.unicodeScalars)
    // 一件一件, 逐项逐项 and 谢谢谢谢 are said so.
    if scalars.contains(where: { ChineseNumber.value(of: $0) != nil || "逐个每层".unicodeScalars.contains($0) }) || Set(scalars).count == 1 {
      return false
    }
    guard count == 2 else { return true }
    // 规范规范性文件 and 公示公示期: the second is the beginning of a noun.
    if text.word(of: ["性", "期", "率"], at: end) != nil { return false }
    if ["研究", "讨论", "商量", "考虑", "学习", "了解", "交流", "体验", "宣传", "总结"].contains(word) { return false }
    // 信息公开公开栏 and 公开申请申请人: the second goes on.
    return !["公开", "申请", "信息", "政府", "行政", "工作", "管理", "处理", "服务", "政务", "单位", "公众", "责任", "机关", "监督", "审批", "建设", "法律", "答复"].contains(
      word)
      || endsWord(end)
  }

  private func endsWord(_ end: Int) -> Bool {
    end >= text.count || !text[end].isIdeographLead || text.word(of: ["的", "和", "与", "等", "了"], at: end) != nil
  }

  private static let particles = ["的", "了", "和", "与", "及", "在", "被", "将", "把", "从", "为", "对"]
  /// Words that end in such a character.
  private static let wordsBefore = [
    "目的", "参与", "存在", "所在", "现在", "正在", "旨在", "内在", "潜在", "实在", "以及", "涉及", "普及", "危及", "成为", "作为", "认为", "行为", "人为", "较为", "更为", "极为",
    "应对", "针对", "核对", "比对", "面对", "共和", "温和", "即将", "自从", "服从", "终了", "为了", "除了",
  ]
  /// Words that begin with one.
  private static let wordsAfter = [
    "的确", "了解", "和谐", "和平", "和睦", "及时", "与会", "与否", "在线", "在建", "在岗", "在编", "在职", "在册", "将来", "将军", "把握", "把关", "从事", "从业", "从严", "从而",
    "为了", "为民", "为期", "对外", "对接", "对照", "对象", "对比", "对应", "对口",
  ]
}

extension Localized {
  fileprivate static func doubled(_ word: String) -> Localized { Localized("“\(word)”重复", "“\(word)” is repeated") }
  fileprivate static let delete = Localized("删除重复的词", "Delete the repeated word")
}

extension Rule {
  private static let examples: [Example] = [
    Example(
      """
      一、总体情况

      通过政府网站网站公开信息的的情况，政府信息公开政府信息公开。
      　　　　＾＾＾＾ I doubled-word: “网站”重复
      　　　　　　　　　　　　＾＾ I doubled-word: “的”重复
      　　　　　　　　　　　　　　　　　＾＾＾＾＾＾＾＾＾＾＾＾ I doubled-word: “政府信息公开”重复

      六、其他需要报告的事项
      """,
      fixed: """
        一、总体情况

        通过政府网站公开信息的情况，政府信息公开。

        六、其他需要报告的事项
        """),
    Example(
      """
      一、总体情况

      往往常常处处逐项逐项清理，一件一件答复；达到目的的，为了了解情况，以及及时答复；信息公开公开栏、信息公开申请申请人。

      六、其他需要报告的事项
      """),
    Example(
      """
      一、总体情况

      公开信息12条、12条，网站、网站各一个。进一步规范规范性文件管理，及时公示公示期内的意见。

      六、其他需要报告的事项
      """),
  ]
}
