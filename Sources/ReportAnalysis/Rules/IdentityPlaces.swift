import ReportReading
import ReportSyntax

/// Where a report says which year it is on and which body reports: in its title, and wherever the text says the same by it.
///
/// The date under the signature is no such place: it lies in the year after, on a day that nobody knows before it has come, and whether a
/// report is carried on into another year or its year was mistyped is not to be told. A date that is too early then is a finding.
package struct IdentityPlaces: Sendable {
  /// A place where the report's year stands.
  package struct Year: Sendable {
    /// The bytes of its digits.
    package let range: ByteRange
    /// Whether they are Chinese, as 二〇二四.
    package let isChinese: Bool
  }

  /// The year, nil where nothing gives it, and its places in order.
  package let year: Int?
  package let years: [Year]
  /// The body's name, nil where nothing gives it, and its places in order.
  package let body: String?
  package let bodies: [ByteRange]

  /// Finds them: the year in the title, in the period of the figures, in the name of the report and where it leads what a sentence reports
  /// on; the name in the title and, whole, in the text. Other years, names within names and what is cited are no such places.
  package init(_ inspection: Inspection) {
    year = inspection.year
    body = inspection.body
    years =
      inspection.year.map { year in
        let inTitle = inspection.titleYear(year)
        // What the title says in pieces, as with a tag within, cannot be changed with the rest, and is not to be left behind.
        if inTitle.isEmpty, inspection.title?.year != nil { return [] }
        return inTitle
          + inspection.textYears(year).map { Year(range: inspection.prose.source($0.range), isChinese: $0.isChinese) }
      } ?? []
    bodies =
      inspection.body.map { body in
        let inTitle = inspection.titleBody(body)
        return inTitle.isEmpty && inspection.title?.body != nil ? [] : inTitle + inspection.textBodies(body)
      } ?? []
  }
}

extension Inspection {
  fileprivate func titleYear(_ year: Int) -> [IdentityPlaces.Year] {
    guard let range = title?.range else { return [] }
    if let place = text.bytes.places(of: String(year), in: range).first { return [.init(range: place..<place + 4, isChinese: false)] }
    let dates = WrittenDate.dates(in: Array(text.bytes[range]))
    return dates.compactMap { $0.year }.filter { $0.value == year && $0.isChinese }.map { part in
      .init(range: range.lowerBound + part.range.lowerBound..<range.lowerBound + part.range.upperBound, isChinese: true)
    }
  }

  /// The year in the text, in order, where it is the one that is reported on.
  fileprivate func textYears(_ year: Int) -> [WrittenDate.Part] {
    let dates = prose.dates
    var parts = leadingYears.filter { !$0.isPlan }.map { $0.year }
    for (index, date) in dates.enumerated() {
      guard let part = date.year else { continue }
      if date.month == nil {
        let end = date.range.upperBound + (prose.text.has("度", at: date.range.upperBound) ? 3 : 0)
        if prose.text.has("政府信息公开工作年度报告", at: end) { parts.append(part) }
      } else if index + 1 < dates.count, date.isFirstDay, dates[index + 1].isLastDay, isNear(date, dates[index + 1]) {
        parts.append(part)
      } else if index > 0, date.isLastDay, dates[index - 1].isFirstDay, isNear(dates[index - 1], date) {
        parts.append(part)
      }
    }
    var seen: Set<Int> = []
    return parts.filter { $0.value == year && isPlain($0.range) && seen.insert($0.range.lowerBound).inserted }
      .sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  private func isNear(_ first: WrittenDate, _ last: WrittenDate) -> Bool { last.range.lowerBound - first.range.upperBound <= 16 }

  /// Whether a range of the prose stands in the file as it is, without a blank or a tag within.
  fileprivate func isPlain(_ range: Range<Int>) -> Bool { prose.source(range).count == range.count }

  fileprivate func titleBody(_ body: String) -> [ByteRange] {
    guard let range = title?.range else { return [] }
    return text.bytes.places(of: body, in: range).prefix(1).map { $0..<$0 + body.utf8.count }
  }

  /// The body's whole name in the text, in order.
  fileprivate func textBodies(_ body: String) -> [ByteRange] {
    prose.text.places(of: body).filter { place in
      let end = place + body.utf8.count
      return isPlain(place..<end) && !goesOn(body, at: place) && !isCited(place, end)
    }.map { prose.source($0..<$0 + body.utf8.count) }
  }

  /// Whether a longer name stands there: of an office within the body, or of the same office in a place within that one.
  private func goesOn(_ body: String, at place: Int) -> Bool {
    if let longer = BodyName.name(at: place, in: prose.text), longer.name != body { return true }
    return prose.text.word(of: ["省", "市", "州", "县", "区", "镇", "乡"], endingAt: place) != nil
  }

  /// Whether a place stands within 《》, but for the name of the report.
  private func isCited(_ place: Int, _ end: Int) -> Bool {
    let sentence = prose.sentence(at: place)
    guard let open = prose.text.places(of: "《", in: sentence.lowerBound..<place).last,
      prose.text.places(of: "》", in: open..<place).isEmpty
    else { return false }
    let close = prose.text.places(of: "》", in: end..<max(end, sentence.upperBound)).first ?? sentence.upperBound
    return !prose.text.has("政府信息公开工作年度报告", endingAt: close)
  }
}

extension WrittenDate {
  /// Whether it is the day, or the month, that a year begins with.
  fileprivate var isFirstDay: Bool { month?.value == 1 && (day.map { $0.value == 1 } ?? true) }
  /// Whether it is the day, or the month, that a year ends with.
  fileprivate var isLastDay: Bool { month?.value == 12 && (day.map { $0.value == 31 } ?? true) }
}
