import ReportForm
import ReportReading
import ReportSyntax

extension Rule {
  /// A law or a notice is cited by a wrong name or number.
  package static let misnamedCitation = Rule(
    id: "misnamed-citation", severity: .warning,
    summary: Wording("引用的法规、文件名称或文号有误。", "A law or a notice is cited by a wrong name or number."),
    rationale: Wording(
      "法规用全称，发文字号的年份用六角括号〔〕；2021 年度起的格式依据是国办公开办函〔2021〕30号。",
      "Laws go by their full names and the year of a file number stands in 〔〕; from 2021 on the form is that of 国办公开办函〔2021〕30号."),
    citation: Citation(.notice2021),
    examples: examples,
    looksOutsideTablesOnly: true,
    check: { rule, inspection in
      var findings: [Finding] = []
      for hit in inspection.prose.hits {
        guard let (range, right) = inspection.mended(hit) else { continue }
        let source = inspection.prose.source(range)
        // The number of a notice is not all of its name, so that the author decides on another notice.
        let isCertain = inspection.edition(hit) == nil
        findings.append(
          rule.finding(
            inspection.text.underlined(source), .rightly(right),
            fixes: [Fix(.changeTo(words: right), preferred: isCertain, [TextEdit(source, right)])])
        )
      }
      return findings
    })
}

extension Inspection {
  /// What is wrong at a word of the prose, and what is right instead.
  fileprivate func mended(_ hit: Prose.Hit) -> (range: Range<Int>, right: String)? {
    switch hit.word {
    case .secrecyLawMisnamed: (hit.range, "《中华人民共和国保守国家秘密法》")
    case .decreeUnnumbered: (hit.range, "国务院令第711号")
    case .disclosureOfficeNoticeMiswritten: (hit.range, Word.disclosureOfficeNotice.rawValue)
    case .generalOfficeLetterMiswritten: (hit.range, Word.generalOfficeLetter.rawValue)
    case .disclosureOfficeNotice: edition(hit) ?? brackets(after: hit)
    case .generalOfficeLetter, .generalOfficeNotice: brackets(after: hit)
    default: nil
    }
  }

  /// The notice of another edition, where the one in force is not cited as well.
  fileprivate func edition(_ hit: Prose.Hit) -> (range: Range<Int>, right: String)? {
    guard title?.year != nil, let number = FileNumber(after: hit.range.upperBound, in: prose.text) else { return nil }
    let right = edition.notice
    let cited = Notice(year: number.year, number: number.number)
    guard cited != right, Editions.all.list.contains(where: { $0.notice == cited }) else { return nil }
    let isCitedToo = prose.hits.contains {
      $0.word == .disclosureOfficeNotice && FileNumber(after: $0.range.upperBound, in: prose.text)?.year == right.year
    }
    return isCitedToo ? nil : (hit.range.lowerBound..<number.end, right.name)
  }

  /// A file number whose year stands in other brackets than 〔〕.
  private func brackets(after hit: Prose.Hit) -> (range: Range<Int>, right: String)? {
    guard let number = FileNumber(after: hit.range.upperBound, in: prose.text), !number.isStandard else { return nil }
    return (hit.range.upperBound..<number.yearEnd, "〔\(number.year)〕")
  }
}

/// The year and number of a file as 〔2021〕30号 gives them, in whatever brackets.
private struct FileNumber {
  let year: Int
  /// The number, 0 where none follows.
  let number: Int
  /// Whether the brackets are 〔〕.
  let isStandard: Bool
  let yearEnd: Int
  let end: Int

  private static let open = ["〔", "（", "(", "[", "【", "［"].map { Array($0.utf8) }
  private static let close = ["〕", "）", ")", "]", "】", "］"].map { Array($0.utf8) }

  init?(after place: Int, in text: [UInt8]) {
    guard let opening = Self.open.first(where: { text[place...].starts(with: $0) }) else { return nil }
    let start = place + opening.count
    let digits = text[start...].prefix { $0.isDigit }
    guard digits.count == 4, let closing = Self.close.first(where: { text[digits.endIndex...].starts(with: $0) }) else { return nil }
    year = digits.reduce(0) { $0 * 10 + Int($1.digitValue) }
    isStandard = opening == Self.open[0] && closing == Self.close[0]
    yearEnd = digits.endIndex + closing.count
    let count = text[yearEnd...].prefix(5).prefix { $0.isDigit }
    number = count.reduce(0) { $0 * 10 + Int($1.digitValue) }
    let hasMark = text[count.endIndex...].starts(with: "号".utf8)
    end = count.endIndex + (hasMark ? 3 : 0)
  }
}

extension Localized {
  fileprivate static func rightly(_ right: String) -> Localized { Localized("应为“\(right)”", "This should be \(right)") }
}

extension Rule {
  private static let examples: [Example] = [
    Example(
      """
      云岭县水务局2024年政府信息公开工作年度报告
      一、总体情况
      根据《中华人民共和国政府信息公开条例》（国务院令 711 号）、国办公开办涵〔2021〕30号和《中华人民共
      　　　　　　　　　　　　　　　　　　　　＾＾＾＾^^^^^＾ W misnamed-citation: 应为“国务院令第711号”
      　　　　　　　　　　　　　　　　　　　　　　　　     　　　＾＾＾＾＾＾ W misnamed-citation: 应为“国办公开办函”
      　　　　　　　　　　　　　　　　　　　　　　　　     　　　　　　　　　　    　  　　＾＾＾＾＾＾ W misnamed-citation: 应为“《中华人民共和国保守国家秘密法》”
      和国保密法》编制。
      """,
      fixed: """
        云岭县水务局2024年政府信息公开工作年度报告
        一、总体情况
        根据《中华人民共和国政府信息公开条例》（国务院令第711号）、国办公开办函〔2021〕30号和《中华人民共和国保守国家秘密法》编制。
        """),
    Example(
      """
      云岭县水务局2024年政府信息公开工作年度报告
      一、总体情况
      按照国办公开办函〔2019〕60号规定的格式编制，并执行国办函[2020]109号、国办发（2019） 14 号。
      　　＾＾＾＾＾＾＾^^^^＾^^＾ W misnamed-citation: 应为“国办公开办函〔2021〕30号”
      　　　　　　　　　    　  　　　　　　　　　　　　　　　^^^^^^ W misnamed-citation: 应为“〔2020〕”
      　　　　　　　　　    　  　　　　　　　　　　　　　　　         　　　　　＾^^^^＾ W misnamed-citation: 应为“〔2019〕”
      """,
      fixed: """
        云岭县水务局2024年政府信息公开工作年度报告
        一、总体情况
        按照国办公开办函〔2021〕30号规定的格式编制，并执行国办函〔2020〕109号、国办发〔2019〕 14 号。
        """),
    Example(
      """
      云岭县水务局2024年政府信息公开工作年度报告
      一、总体情况
      根据《中华人民共和国政府信息公开条例》（国务院令第711号）、国办公开办函〔2021〕 30 号、国办函
      〔2020〕109号、《中华人民共和国保守国家秘密法》和《保密法》编制。
      """),
    Example(
      """
      云岭县水务局2024年政府信息公开工作年度报告
      一、总体情况
      国办公开办函〔2019〕60号已由国办公开办函〔2021〕30号代替。
      """),
    Example(
      """
      云岭县水务局2020年政府信息公开工作年度报告
      一、总体情况
      按照国办公开办函〔2019〕60号编制。
      """),
  ]
}
