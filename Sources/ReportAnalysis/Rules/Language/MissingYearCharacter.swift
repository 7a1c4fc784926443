import ReportForm
import ReportSyntax

extension Rule {
  /// A year runs into the name after it.
  package static let missingYearCharacter = Rule(
    id: "missing-year-character", name: Wording("漏写“年”字", "Missing 年"), severity: .information,
    summary: Wording("年份后面漏了“年”字。", "A year is missing its 年."),
    rationale: Wording("“2024云岭县”读起来像一个名称。", "Without 年, the year reads like part of the name."),
    citation: nil,
    examples: examples,
    looksOutsideTablesOnly: true,
    check: { rule, inspection in
      let text = inspection.prose.text
      var findings: [Finding] = []
      text.withUnsafeBufferPointer { bytes in
        var index = 0
        while true {
          index = bytes.firstIndex(of: UInt8(ascii: "2"), from: index, before: bytes.count)
          guard index &+ 10 < bytes.count else { break }
          if bytes[index &+ 1].digitValue == 0,
            bytes[index &+ 4].isIdeographLead || bytes[index &+ 4] == 0xEF || bytes[index &+ 4] == .comma,
            let year = BareYear(index, in: text, title: inspection.year)
          {
            let source = inspection.prose.source(year.range)
            let fix = Fix(.insert, preferred: true, [TextEdit(.at(source.upperBound), "年")])
            findings.append(rule.finding(inspection.text.underlined(source), .bare(year.year), fixes: [fix]))
          }
          index &+= 1
        }
      }
      return findings
    })
}

/// Four digits that are a year before the name of a place or an office.
private struct BareYear {
  let year: Int
  let range: Range<Int>

  private static let places = ["区", "县", "市", "省", "局", "镇", "乡"].map { Array($0.utf8) }
  /// What follows a count: such a number is no year.
  private static let measures = Set("年个件条项次人名户家份篇期起例宗场余多万亿元平公米吨亩处套台字页批位只所座版度月日号时分小".unicodeScalars)
  /// An event's name may begin with a bare year.
  private static let events = ["节", "杯", "赛", "论坛", "博览", "》"].map { Array($0.utf8) }

  init?(_ place: Int, in text: [UInt8], title: Int?) {
    let digits = text[place..<place + 4]
    guard digits.allSatisfy({ $0.isDigit }), Self.mayPrecede(text[..<place].suffix(3)) else { return nil }
    year = digits.reduce(0) { $0 * 10 + Int($1.digitValue) }
    range = place..<place + 4
    // Reports speak of their own year and its neighbours; other numbers of four digits count something.
    guard title.map({ abs($0 - year) <= 1 }) ?? (2015...2035).contains(year) else { return nil }
    let after = text[(place + 4)...].prefix(60)
    guard let first = String(decoding: after.prefix(3), as: UTF8.self).unicodeScalars.first, !Self.measures.contains(first) else {
      return nil
    }
    // 2024，我局…: the year of the report itself leads a sentence.
    if year == title, Self.leadsSentence(text[..<place]), Self.goesOn(after) { return }
    guard Self.namesPlace(after), !Self.events.contains(where: { Array(after).contains($0) }) else { return nil }
  }

  /// Whether what stands before the digits leaves them a number of their own.
  private static func mayPrecede(_ before: ArraySlice<UInt8>) -> Bool {
    guard let last = before.last else { return true }
    if last.isASCII { return last == .lineFeed || last == .asterisk }
    return !["《", "“", "〔", "—", "～", "第"].contains { before.elementsEqual($0.utf8) }
  }

  /// Whether a sentence ends before the digits, or only the words of a heading stand there.
  private static func leadsSentence(_ before: ArraySlice<UInt8>) -> Bool {
    guard let last = before.last else { return true }
    return last == .lineFeed || last == .asterisk || ["。", "；", "："].contains { before.suffix(3).elementsEqual($0.utf8) }
  }

  /// Whether the text after the digits is that of a year: 2024，… or 2024全年….
  private static func goesOn(_ after: ArraySlice<UInt8>) -> Bool {
    ["，", ",", "全年", "度，", "年度"].contains { after.starts(with: $0.utf8) }
  }

  /// Whether a place or an office is named within the next few characters.
  private static func namesPlace(_ text: ArraySlice<UInt8>) -> Bool {
    var index = text.startIndex
    for position in 0..<5 {
      guard index + 3 <= text.endIndex, text[index].isIdeographLead else { return false }
      let scalar = text[index..<index + 3]
      if position > 0, places.contains(where: { scalar.elementsEqual($0) }) { return true }
      if text[index...].starts(with: "街道".utf8) { return position > 0 }
      index += 3
    }
    return false
  }
}

extension Localized {
  fileprivate static func bare(_ year: Int) -> Localized { Localized("\(year) 后漏了“年”字", "“年” is missing after \(year)") }
  fileprivate static let insert = Localized("插入“年”", "Insert “年”")
}

extension Rule {
  private static let examples: [Example] = [
    Example(
      """
      云岭县人民政府2024年政府信息公开工作年度报告
      一、总体情况
      提前谋划2024云岭县政务公开重点工作。
      　　　　^^^^ I missing-year-character: 2024 后漏了“年”字
      """,
      fixed: """
        云岭县人民政府2024年政府信息公开工作年度报告
        一、总体情况
        提前谋划2024年云岭县政务公开重点工作。
        """),
    Example(
      """
      云岭县人民政府2024年政府信息公开工作年度报告
      一、总体情况
      2024，我县公开信息12条。
      ^^^^ I missing-year-character: 2024 后漏了“年”字
      2023 城关街道、2024全县均已完成。
      ^^^^ I missing-year-character: 2023 后漏了“年”字
           　　　　　^^^^ I missing-year-character: 2024 后漏了“年”字
      """,
      fixed: """
        云岭县人民政府2024年政府信息公开工作年度报告
        一、总体情况
        2024年，我县公开信息12条。
        2023年 城关街道、2024年全县均已完成。
        """),
    Example(
      """
      云岭县人民政府2024年政府信息公开工作年度报告
      一、总体情况
      2024年云岭县公开信息2024条，覆盖2024个村和2023余家县区单位，12345热线接听2024件，完成IPv6改造，7x24小时值守。
      国办函〔2024〕12号，电话0376-2024区号，https://www.2024yunling.gov.cn/2024县级。
      """),
    Example(
      """
      云岭县人民政府2024年政府信息公开工作年度报告
      一、总体情况
      2022-2024年云岭县数据，《2024云岭县政务公开白皮书》，1998云岭县，2024政务公开要点，举办2024云岭县茶文化节。
      """),
  ]
}
