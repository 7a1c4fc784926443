import ReportForm
import ReportReading
import ReportSyntax

/// Which body the report is taken to be of, and of which year, with where that was read, and what of last year it is compared with; shown
/// at the title, or at the first line where there is none.
enum IdentityHover {
  /// The hover at an offset, or nil where that is another place.
  static func at(_ offset: Int, _ inspection: Inspection, _ language: Language) -> (ByteRange, HoverText)? {
    guard let range = inspection.opening, range.touches(offset) else { return nil }
    let identity = inspection.report.identity
    var text = HoverText(title: inspection.title == nil ? language.say("没有报告标题", "No title") : language.say("报告标题", "Title"))
    text.add(
      line(language.say("单位", "Body"), identity.body, identity.bodySource, language)
        + language.say("；", "; ") + line(language.say("年度", "Year"), identity.year.map(String.init), identity.yearSource, language))
    if let line = lastYear(inspection, language) { text.add(line) }
    return (range, text)
  }

  /// Which report of last year this one is compared with; nil where it is not known which one to look for.
  private static func lastYear(_ inspection: Inspection, _ language: Language) -> String? {
    guard let year = inspection.year, inspection.body != nil else { return nil }
    let names = inspection.lastYear.reports.map { $0.name }
    if names.isEmpty {
      return language.say("没有找到 \(year - 1) 年的报告，没有与上年核对", "No report for \(year - 1) was found; nothing was compared with last year")
    }
    return language.say("与上年报告核对：\(names.joined(separator: "、"))", "Compared with last year's report: \(names.joined(separator: ", "))")
  }

  private static func line(_ name: String, _ value: String?, _ source: Identity.Source?, _ language: Language) -> String {
    guard let value, let source else { return name + language.say("：没有写明", ": not given") }
    let place =
      switch source {
      case .title: language.say("报告标题", "the title")
      case .period: language.say("统计期限", "the reporting period")
      case .announcement: language.say("正文里的报告名称", "the report's name in the text")
      case .fileName: language.say("文件名", "the file name")
      }
    return name + language.say("：\(value)（取自\(place)）", ": \(value) (from \(place))")
  }
}
