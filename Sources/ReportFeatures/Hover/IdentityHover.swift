import ReportForm
import ReportReading
import ReportSyntax

/// Which body the report is taken to be of, and of which year, with where that was read; shown at the title, or at the first line where
/// there is none.
enum IdentityHover {
  /// The hover at an offset, or nil where that is another place.
  static func at(_ offset: Int, _ inspection: Inspection, _ language: Language) -> (ByteRange, HoverText)? {
    let first = inspection.tree.rows.indices.lazy.compactMap(inspection.tree.content(ofRow:)).first { !$0.isEmpty }
    guard let range = inspection.title?.range ?? first, range.touches(offset) else { return nil }
    let identity = inspection.report.identity
    var text = HoverText(title: inspection.title == nil ? language.say("没有标题", "No title") : language.say("标题", "The title"))
    text.add(
      line(language.say("单位", "Body"), identity.body, identity.bodySource, language)
        + language.say("；", "; ") + line(language.say("年度", "Year"), identity.year.map(String.init), identity.yearSource, language))
    return (range, text)
  }

  private static func line(_ name: String, _ value: String?, _ source: Identity.Source?, _ language: Language) -> String {
    guard let value, let source else { return name + language.say("：没有写明", ": not said") }
    let place =
      switch source {
      case .title: language.say("标题", "the title")
      case .period: language.say("统计期限", "the period of the figures")
      case .announcement: language.say("正文里的报告名称", "the report's name in the text")
      }
    return name + language.say("：\(value)（取自\(place)）", ": \(value) (from \(place))")
  }
}
