import ReportAnalysis
import ReportForm
import ReportReading
import ReportSyntax

/// The report's year or its body's name, which are changed in all their places at once: title, period, text and signature.
package struct Rename: Sendable {
  /// Why nothing is renamed.
  package struct Refusal: Error, Sendable {
    package let reason: Localized
  }

  private enum Named: Sendable {
    case year([IdentityPlaces.Year])
    case body([ByteRange])
  }

  /// The bytes at the cursor that stand for what is renamed.
  package let range: ByteRange
  /// What is written there.
  package let written: String
  private let named: Named

  /// Fails where neither stands at an offset.
  package init(at offset: Int, in analysis: Analysis) throws(Refusal) {
    guard let inspection = analysis.inspection else { throw Refusal(reason: .noReport) }
    let places = IdentityPlaces(inspection)
    let offset = analysis.text.cursor(at: offset)
    if let year = places.years.first(where: { $0.range.touches(offset) }) {
      (range, named) = (year.range, .year(places.years))
    } else if let body = places.bodies.first(where: { $0.touches(offset) }) {
      (range, named) = (body, .body(places.bodies))
    } else {
      throw Refusal(reason: .nothing)
    }
    written = analysis.text.string(range)
  }

  /// The edits that put another year or name in all places; fails where the new one cannot be.
  package func edits(to new: String) throws(Refusal) -> [TextEdit] {
    let new = new.filter { !$0.isBlank && !$0.isNewline }
    switch named {
    case .year(let places):
      let digits = new.hasSuffix("年") ? new.dropLast() : new[...]
      guard digits.utf8.count == 4, let year = Int(digits), (2008...2100).contains(year) else { throw Refusal(reason: .noYear) }
      return places.map { TextEdit($0.range, WrittenDate.year(year, isChinese: $0.isChinese)) }
    case .body(let places):
      guard BodyName.isOne(new) else { throw Refusal(reason: .noName) }
      return places.map { TextEdit($0, new) }
    }
  }
}

extension Localized {
  fileprivate static let noReport = Localized("这不是政府信息公开工作年度报告", "This is not an annual report on government information disclosure")
  fileprivate static let nothing = Localized(
    "只能改报告的年份和单位名称：请把光标放在报告标题的年份或单位名称上",
    "Only the report's year and body can be renamed; put the cursor on one of them in the title")
  fileprivate static let noYear = Localized("年份应是四位数字，如 2025", "The year must be four digits, such as 2025")
  fileprivate static let noName = Localized(
    "单位名称应是全称，如“云岭县水务局”，中间没有标点和数字", "The name must be the body's full name, such as 云岭县水务局, without punctuation or digits")
}
