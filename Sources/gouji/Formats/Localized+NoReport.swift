import ReportForm

/// What several formats say of a file that is none of those that the tool is for.
extension Localized {
  static let isNoReport = Localized(
    "不是政府信息公开工作年度报告，没有核对", "this is not an annual report on government information disclosure; nothing was checked")
}
