import ReportForm
import ReportReading
import ReportSyntax

extension Rule {
  /// An aspect of section 一 has a heading and says nothing.
  package static let emptyTopic = Rule(
    id: "empty-topic", name: Wording("总体情况空项", "Empty topic"), severity: .information,
    summary: Wording("总体情况的某一方面只有小标题，或者只写了“无”。", "A topic of section 一 has only a sub-heading, or just says 无."),
    rationale: Wording(
      "五个方面都要写实际情况；信息管理、平台建设和监督保障每个机关都有，不能只写“无”。",
      "Say what was done on each of the five topics; every body manages information, runs platforms and supervises, so 无 is not enough."),
    citation: Citation(.notice2021),
    examples: examples,
    looksOutsideTablesOnly: true,
    check: { rule, inspection in
      guard let section = inspection.sections.first(where: { !$0.form.aspects.isEmpty }) else { return [] }
      let prose = inspection.prose
      let marks = prose.subheadings(inSection: section.form.number)
      // A template that is still to be written has nothing under any heading.
      let empty = marks.filter { prose.isHeadingOnly($0.content) && inspection.isOneLine($0) }
      let found = (empty.count < marks.count ? empty : []) + marks.filter { prose.saysNone($0.content) }
      return found.sorted { $0.range.lowerBound < $1.range.lowerBound }.map { mark in
        let words = prose.heading(mark.content)
        let range = prose.source(mark.range.lowerBound..<max(words.upperBound, mark.range.upperBound))
        return rule.finding(inspection.text.underlined(range), prose.saysNone(mark.content) ? .none : .empty)
      }
    })
}

extension Inspection {
  /// Whether a heading and what stands under it are on one line: what is on the next would be its text.
  fileprivate func isOneLine(_ mark: SubheadingMark) -> Bool {
    let words = prose.bare(mark.content).filter { $0 != "\n" }
    let source = prose.source(mark.range.lowerBound..<max(mark.range.upperBound, mark.range.upperBound + prose.headingEnd(mark.content)))
    return words.isEmpty || text.lines.line(at: source.lowerBound) == text.lines.line(at: max(source.lowerBound, source.upperBound - 1))
  }
}

extension Prose {
  /// The number of bytes of the heading that a range begins with.
  fileprivate func headingEnd(_ content: Range<Int>) -> Int { heading(content).count }

  private static let none: Set<String> = ["无", "无。", "没有。", "没有", "暂无。", "暂无", "不涉及。", "不涉及", "无此情况。", "无相关情况。"]

  /// The words of a heading that a range begins with, up to the first mark.
  fileprivate func heading(_ content: Range<Int>) -> Range<Int> {
    content.lowerBound..<(content.first { endsHeading($0, before: content.upperBound) } ?? content.upperBound)
  }

  private func endsHeading(_ place: Int, before end: Int) -> Bool {
    switch text[place] {
    case .lineFeed, .colon, .comma, .semicolon: return true
    case 0xE3, 0xEF:
      switch text.wideCharacter(at: place, before: end) {
      case "。", "：", "，", "；": return true
      default: return false
      }
    default: return false
    }
  }

  /// Whether a range holds more than a heading or an answer in a word can be, whatever marks are in it.
  private func isLong(_ range: Range<Int>) -> Bool {
    var count = 0
    for byte in text[range.clamped(to: 0..<text.count)] where !byte.isASCII && !byte.isContinuation {
      count += 1
      if count > 40 { return true }
    }
    return false
  }

  /// Whether a range holds the words of a heading and nothing else.
  fileprivate func isHeadingOnly(_ content: Range<Int>) -> Bool {
    if isLong(content) { return false }
    let words = bare(content).filter { $0 != "\n" }
    let heading = bare(heading(content))
    return words.count <= heading.count + 1 && heading.count <= 16
  }

  /// Whether a heading is followed by 无 alone, and by what a body cannot be without.
  fileprivate func saysNone(_ content: Range<Int>) -> Bool {
    let own = heading(content)
    if isLong(own.upperBound..<max(own.upperBound, content.upperBound)) { return false }
    let heading = bare(own)
    let words = bare(content).filter { $0 != "\n" }
    guard words.count > heading.count + 1, !heading.contains("主动公开"), !heading.contains("申请") else { return false }
    return Self.none.contains(String(words.dropFirst(heading.count + 1)))
  }
}

extension Localized {
  fileprivate static let empty = Localized("这一方面只有小标题，没有内容", "This topic has only a sub-heading")
  fileprivate static let none = Localized("这一方面只写了“无”", "This topic just says 无")
}

extension Rule {
  private static let examples: [Example] = [
    Example(
      """
      一、总体情况

      （一）主动公开。公开信息12条。

      （三）政府信息管理
      ＾＾＾＾＾＾＾＾＾ I empty-topic: 这一方面只有小标题，没有内容

      **（四）平台建设。**无。
        ＾＾＾＾＾＾＾ I empty-topic: 这一方面只写了“无”

      （五）监督保障：培训两次。

      二、主动公开政府信息情况
      """),
    Example(
      """
      一、总体情况

      （一）主动公开：无。

      （二）依申请公开

      无。

      （三）政府信息管理
      清理历年文件。

      （四）平台建设情况

      按照第二十条第（一）项办理。

      二、主动公开政府信息情况
      """),
    Example(
      """
      一、总体情况

      （一）主动公开

      （二）依申请公开

      二、主动公开政府信息情况
      """),
    Example(
      """
      一、总体情况

      （一）主动公开
      公开信息12条。
      （三）政府信息管理
      清理历年文件。

      二、主动公开政府信息情况
      """),
  ]
}
