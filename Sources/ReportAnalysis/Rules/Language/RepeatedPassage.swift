import ReportForm
import ReportReading
import ReportSyntax

extension Rule {
  /// A paragraph or a sentence stands twice in the report.
  package static let repeatedPassage = Rule(
    id: "repeated-passage", name: Wording("段句重复", "Repeated passage"), severity: .warning,
    summary: Wording("同一段或同一句话出现了两次。", "A paragraph or sentence appears twice."),
    rationale: Wording("多半是粘贴时重复了。", "Usually it was pasted twice."),
    citation: nil,
    examples: examples,
    looksOutsideTablesOnly: true,
    check: { rule, inspection in
      let (text, lines) = (inspection.text, WholeLines(of: inspection.text))
      return inspection.prose.repetitions.compactMap { item in
        let source = inspection.prose.source(item.range)
        // A page has its title in its head as well.
        if let title = inspection.title?.range, title.overlaps(source) || title.overlaps(inspection.prose.source(item.first)) { return nil }
        let deletion = item.isParagraph ? lines.deleting(lines.range(of: source)) : TextEdit(source, "")
        return rule.finding(
          text.underlined(source), item.isParagraph ? .paragraph : .sentence,
          related: [.init(text.underlined(inspection.prose.source(item.first)), .first)],
          fixes: [Fix(.delete, [deletion])],
          // What follows at once was pasted twice; what stands elsewhere may be meant.
          severity: item.isParagraph && item.isAtOnce ? .warning : .information)
      }
    })
}

/// A piece of the prose that stood before.
private struct Repetition {
  let range: Range<Int>
  let first: Range<Int>
  let isParagraph: Bool
  /// Whether nothing stands between the two.
  let isAtOnce: Bool
}

extension Prose {
  /// No shorter piece, in bytes, is anyone's own.
  private static let shortest = 45

  /// The paragraphs, and the sentences of others, that stood before, in order.
  fileprivate var repetitions: [Repetition] {
    guard mayRepeat else { return [] }
    var paragraphsSeen: [UInt64: Int] = [:]
    var sentencesSeen: [UInt64: Range<Int>] = [:]
    var found: [Repetition] = []
    for (index, paragraph) in paragraphs.enumerated() {
      let range = paragraph.range.lowerBound..<contentEnd(paragraph)
      guard range.count >= Self.shortest, !isRuled(range) else { continue }
      let hash = hash(range)
      if let first = paragraphsSeen[hash], isSame(range, as: paragraphs[first].range.lowerBound..<contentEnd(paragraphs[first])) {
        let before = paragraphs[first]
        if introducesTables(before, paragraph) { continue }
        found.append(
          Repetition(
            range: range, first: before.range.lowerBound..<contentEnd(before), isParagraph: true, isAtOnce: index == first + 1))
        continue
      }
      paragraphsSeen[hash] = index
      for sentence in sentences(of: range) where sentence.count >= Self.shortest {
        let hash = self.hash(sentence)
        if let first = sentencesSeen[hash], isSame(sentence, as: first) {
          found.append(Repetition(range: sentence, first: first, isParagraph: false, isAtOnce: first.upperBound == sentence.lowerBound))
        } else {
          sentencesSeen[hash] = sentence
        }
      }
    }
    return found
  }

  /// Whether the same words lead to the tables of two sections: 本部分以表格形式报告，表格如下：.
  private func introducesTables(_ first: Paragraph, _ second: Paragraph) -> Bool {
    let sections = Editions.all.newest.sections
    return first.section != second.section
      && [first.section, second.section].allSatisfy { number in sections.contains { $0.number == number && $0.table != nil } }
  }

  /// Whether a paragraph is nothing but the lines that frame a table drawn in characters.
  private func isRuled(_ range: Range<Int>) -> Bool {
    text[range.lowerBound] < 0x80 && text[range].allSatisfy { "+-=| \n".utf8.contains($0) }
  }

  /// Whether two pieces have the same hash, as in few texts.
  private var mayRepeat: Bool {
    var hashes: [UInt64] = []
    for paragraph in paragraphs {
      let range = paragraph.range.lowerBound..<contentEnd(paragraph)
      guard range.count >= Self.shortest else { continue }
      hashes.append(hash(range))
      for sentence in sentences(of: range) where sentence.count >= Self.shortest && sentence != range { hashes.append(hash(sentence)) }
    }
    hashes.sort()
    return zip(hashes, hashes.dropFirst()).contains { $0 == $1 }
  }

  private func hash(_ range: Range<Int>) -> UInt64 {
    text.withUnsafeBytes { ByteHash.of(UnsafeRawBufferPointer(rebasing: $0[range])) }
  }

  private func isSame(_ range: Range<Int>, as other: Range<Int>) -> Bool {
    range.count == other.count && text.withUnsafeBufferPointer { $0.isSame(range, as: $0, at: other.lowerBound) }
  }

  private func contentEnd(_ paragraph: Paragraph) -> Int {
    text.has("\n", endingAt: paragraph.range.upperBound) ? paragraph.range.upperBound - 1 : paragraph.range.upperBound
  }

  /// The sentences of a range, each with its full stop.
  private func sentences(of range: Range<Int>) -> [Range<Int>] {
    var sentences: [Range<Int>] = []
    var start = range.lowerBound
    for stop in text.places(of: "。", in: range) {
      sentences.append(start..<stop + 3)
      start = stop + 3
    }
    return sentences
  }
}

extension Localized {
  fileprivate static let paragraph = Localized("这一段前面已经有了", "This paragraph already appears above")
  fileprivate static let sentence = Localized("这句话前面已经有了", "This sentence already appears above")
  fileprivate static let first = Localized("第一次在这里", "It first appears here")
  fileprivate static let delete = Localized("删除重复的文字", "Delete the repeated text")
}

extension Rule {
  private static let examples: [Example] = [
    Example(
      """
      一、总体情况

      全年收到政府信息公开申请2件，均已登记、审核、答复、归档。

      全年收到政府信息公开申请2件，均已登记、审核、答复、归档。
      ＾＾＾＾＾＾＾＾＾＾＾＾^＾＾＾＾＾＾＾＾＾＾＾＾＾＾＾＾ W repeated-passage: 这一段前面已经有了

      五、存在的主要问题及改进情况

      政策解读的形式还不够丰富多样，群众看不懂。下一步将增加解读。政策解读的形式还不够丰富多样，群众看不懂。
      　　　　　　　　　　　　　　　　　　　　　　　　　　　　　　＾＾＾＾＾＾＾＾＾＾＾＾＾＾＾＾＾＾＾＾＾ I repeated-passage: 这句话前面已经有了
      """,
      fixed: """
        一、总体情况

        全年收到政府信息公开申请2件，均已登记、审核、答复、归档。


        五、存在的主要问题及改进情况

        政策解读的形式还不够丰富多样，群众看不懂。下一步将增加解读。
        """),
    Example(
      """
      云岭市人民政府2024年政府信息公开工作年度报告

      发布日期：2025年1月20日

      云岭市人民政府2024年政府信息公开工作年度报告

      一、总体情况

      未收到申请。
      """),
    Example(
      """
      二、主动公开政府信息情况

      本部分内容按规定的格式以表格列出，具体数据如下：

      三、收到和处理政府信息公开申请情况

      本部分内容按规定的格式以表格列出，具体数据如下：

      四、政府信息公开行政复议、行政诉讼情况
      """),
    Example(
      """
      一、总体情况

      未收到申请。

      未收到申请。

      六、其他需要报告的事项
      """),
    Example(
      """
      一、总体情况

      全年收到政府信息公开申请2件，均已登记、审核、答复、归档。

      全年收到政府信息公开申请3件，均已登记、审核、答复、归档。

      六、其他需要报告的事项
      """),
  ]
}
