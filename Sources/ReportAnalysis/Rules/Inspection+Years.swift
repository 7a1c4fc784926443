import ReportReading
import ReportSyntax

/// A year that leads a sentence, so that the sentence reports on it: 2024年，我局…; （一）主动公开：2024年共….
struct LeadingYear {
  let year: WrittenDate.Part
  /// The bytes of the year with 年, in the prose.
  let range: Range<Int>
  let sentence: Range<Int>
  /// Whether the sentence tells what is still to be done.
  let isPlan: Bool
}

extension Inspection {
  /// The years that lead sentences, in order, without those that are compared with another year or named for an award.
  var leadingYears: [LeadingYear] {
    let dates = prose.dates.filter { $0.year != nil }
    return dates.compactMap { date in
      guard let year = date.year, (1990...2100).contains(year.value) else { return nil }
      let sentence = prose.sentence(at: date.range.lowerBound)
      // 截至2024年12月31日 closes the year that is reported on.
      let isClose =
        date.number.map { $0 % 10_000 == 1231 } ?? false
        && prose.text.word(of: ["截至", "截止", "截止到"], endingAt: date.range.lowerBound) != nil
      guard isClose || date.month == nil && (leads(date, sentence) || isAnnounced(date)), !speaksOfAnother(year.value, in: sentence, dates)
      else { return nil }
      let rest = date.range.upperBound..<sentence.upperBound
      return LeadingYear(year: year, range: date.range, sentence: sentence, isPlan: prose.isPlan(rest))
    }
  }

  /// The year that the text tells of throughout although the title names the year before; nil where it tells of the title's.
  var yearTold: Int? {
    guard let year = title?.year else { return nil }
    var votes = [year: 0, year + 1: 0]
    let dates = prose.dates
    for (index, date) in dates.enumerated() {
      guard let written = date.year?.value, votes[written] != nil, let paragraph = prose.paragraph(at: date.range.lowerBound) else {
        continue
      }
      let next = index + 1 < dates.count ? dates[index + 1] : nil
      let sentence = prose.sentence(at: date.range.lowerBound)
      if date.month?.value == 1, date.day?.value == 1, let next, next.month?.value == 12,
        next.range.lowerBound - date.range.upperBound <= 16
      {
        votes[written, default: 0] += 2
      } else if prose.isBare(sentence.lowerBound..<date.range.lowerBound), paragraph.section != 5, date.month == nil,
        !prose.isPlan(date.range.upperBound..<sentence.upperBound)
      {
        votes[written, default: 0] += 1
      }
    }
    let told = votes[year + 1, default: 0]
    return told >= 2 && told > 2 * votes[year, default: 0] ? year + 1 : nil
  }

  /// No more bytes than these stand before a year that leads its sentence.
  private static let longestLead = 300

  private func leads(_ date: WrittenDate, _ sentence: Range<Int>) -> Bool {
    let text = prose.text
    var end = date.range.upperBound
    if text.has("度", at: end) { end += 3 }
    guard text.word(of: Self.followers, at: end) != nil || placeFollows(end) else { return false }
    guard date.range.lowerBound - sentence.lowerBound <= Self.longestLead else { return false }
    let before = prose.bare(sentence.lowerBound..<date.range.lowerBound)
    if before.isEmpty || ["在", "于"].contains(before) { return true }
    // A run-in heading, with its colon or without, or who reports.
    if before.hasSuffix("：") || before.hasSuffix(":") { return before.count <= 20 }
    if before.contains(where: { "，、；,;《".contains($0) }) { return false }
    if let first = before.unicodeScalars.first, "（(".unicodeScalars.contains(first) || ChineseNumber.value(of: first) != nil {
      return before.count <= 20 && before.contains(where: { "）)、.．".contains($0) })
    }
    return before == body || before.count <= 8 && ["全", "我", "本"].contains { before.hasPrefix($0) }
  }

  /// Whether the report itself is announced with the year before its sections begin: 现公布2023年政府信息公开工作年度报告.
  private func isAnnounced(_ date: WrittenDate) -> Bool {
    guard prose.section(at: date.range.lowerBound) == 0, prose.text.word(of: ["《", "〈"], endingAt: date.range.lowerBound) == nil,
      !prose.isBare(prose.sentence(at: date.range.lowerBound).lowerBound..<date.range.lowerBound)
    else { return false }
    let end = date.range.upperBound + (prose.text.has("度", at: date.range.upperBound) ? 3 : 0)
    return prose.text.word(of: ["政府信息公开工作年度报告", "政府信息公开年度报告"], at: end) != nil
  }

  /// Whether the body, its place or a word for it stands at a place.
  private func placeFollows(_ place: Int) -> Bool {
    guard let body else { return false }
    let name = BodyName(body)
    return prose.text.has(name.place.isEmpty ? body : name.place, at: place)
  }

  /// How a sentence goes on that reports on the year before it.
  private static let followers = [
    "，", ",", "共", "全", "我", "本", "收到", "未", "没有", "新收", "受理", "主动", "通过", "公开了", "发布", "制发", "办结", "累计", "各", "市", "县", "区", "镇", "乡",
    "街道", "省",
  ]

  /// Whether a sentence speaks of another year as well, or of what was given for one.
  private func speaksOfAnother(_ year: Int, in sentence: Range<Int>, _ dates: [WrittenDate]) -> Bool {
    if year != self.year {
      let first = dates.firstSortedIndex { $0.range.lowerBound >= sentence.lowerBound }
      let own = dates[first...].prefix { $0.range.lowerBound < sentence.upperBound }
      if own.contains(where: { $0.year?.value == self.year }) { return true }
    }
    return Self.awards.first(in: prose.text, sentence) != nil
  }

  private static let awards = WordGroup(["表彰", "评为", "获评", "荣获", "授予", "考核", "今年", "本年", "当年", "去年", "上年度", "至今", "往年", "历年"])
}

extension Prose {
  /// A range without the marks of emphasis and headings.
  func bare(_ range: Range<Int>) -> String {
    String(decoding: text[range.clamped(to: 0..<text.count)].filter { !Self.marksOfMarkdown.contains($0) }, as: UTF8.self)
  }

  /// Whether nothing but these stands in a range.
  func isBare(_ range: Range<Int>) -> Bool { text[range.clamped(to: 0..<text.count)].allSatisfy(Self.marksOfMarkdown.contains) }

  private static let marksOfMarkdown = Array("*#_`>".utf8)

  /// Whether what follows a year says what is to be done.
  func isPlan(_ range: Range<Int>) -> Bool {
    Self.planWords.first(in: text, range.lowerBound..<min(range.upperBound, range.lowerBound + 60)) != nil
  }

  private static let planWords = WordGroup(
    ["下一步", "计划", "拟", "打算", "准备", "我们要", "要继续", "要进一步"]
      + [
        "继续", "进一步", "持续", "不断", "着力", "着重", "切实", "努力", "深入", "坚持", "大力", "积极", "认真", "从以下", "重点抓", "重点做", "重点推", "重点从", "重点围绕", "加强",
        "加大",
        "完善", "推进",
      ].map { "将" + $0 })
}
