import ReportSyntax

/// A text of one thing over and over, as an editor may hold for a moment and nobody means: the worst that some reader can be given.
package struct WorstText: CustomStringConvertible, Sendable {
  package let description: String
  private let part: String

  package init(_ description: String, _ part: String) {
    self.description = description
    self.part = part
  }

  private static let report = Fixture.named("sound/pipes-2021.md").text.string

  /// A report of some 8 KB with the part in its first section, over and over in no less than so many bytes.
  package func text(_ count: Int) -> SourceText {
    let worst = String(repeating: part, count: count / part.utf8.count + 1)
    guard let section = Self.report.range(of: "二、") else { return SourceText(worst) }
    return SourceText(Self.report[..<section.lowerBound] + worst + "\n\n" + Self.report[section.lowerBound...])
  }

  package static let all = [
    WorstText("digits", "1"), WorstText("wide digits", "１"), WorstText("Chinese digits", "一"), WorstText("numbers", "1 "),
    WorstText("grouped digits", "1,"), WorstText("percentages", "5%，"), WorstText("years", "2023年"), WorstText("dates", "2023年1月1日"),
    WorstText("periods", "统计期限自2023年1月1日起至2023年12月31日止，"),
    WorstText("opening brackets", "（"), WorstText("closing brackets", "）"), WorstText("narrow brackets", "("),
    WorstText("brackets of two widths", "(）"), WorstText("brackets within others", "（《"), WorstText("titles", "《条例》"),
    WorstText("titles that end wrongly", "《印发〉"), WorstText("links", "[]("), WorstText("links without an end", "["),
    WorstText("quotation marks", "“"), WorstText("commas", "，"), WorstText("list commas", "、"), WorstText("stars", "*"),
    WorstText("bold", "**_"), WorstText("blanks", "　"), WorstText("crosses", "XX"), WorstText("braces", "{{"),
    WorstText("silences", "<!-- gouji-ignore -->"), WorstText("silences that name a rule", "<!-- gouji-ignore mixed-width: 有 -->\n"),
    WorstText("comments without an end", "<!-- "), WorstText("tags", "<td>"), WorstText("references", "&#x4e00;"),
    WorstText("pipes", "|"), WorstText("rows", "|1|2|3|\n"), WorstText("tabs", "1\t"), WorstText("fences", "```\n"),
    WorstText("headings", "二、主动公开政府信息情况\n"), WorstText("titles of reports", "某局2023年政府信息公开工作年度报告\n"),
    WorstText("claims", "收到申请5件、"), WorstText("parts of totals", "共5件，其中3件，"), WorstText("growths", "同比增长5%，"),
    WorstText("labels", "本年新收政府信息公开申请数量"), WorstText("lines", "我们认真贯彻落实政府信息公开条例的各项要求。\n"),
    WorstText("absences", "没有收到政府信息公开申请，"), WorstText("doubled words", "的的"), WorstText("bodies", "某市人民政府"),
  ]
}
