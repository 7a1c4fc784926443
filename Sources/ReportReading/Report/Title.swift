import ReportSyntax

/// The report's title line or lines.
package struct Title: Sendable {
  /// The bytes of the title, over two lines where it is broken.
  package let range: ByteRange
  /// The report's year, or nil where the title has none.
  package let year: Int?
  /// The body that reports, as 浉河区人民政府; nil where the title has none.
  package let body: String?
  /// What it calls the report.
  package let wording: Wording

  /// How a title names the report.
  package enum Wording: Sendable, Equatable {
    /// 政府信息公开工作年度报告.
    case standard
    /// The same without a word, as 政府信息公开年度报告.
    case short(String)
    /// Something else, as 政府信息公开工作总结.
    case other
  }

  init(range: ByteRange, year: Int?, body: String?, wording: Wording = .standard) {
    self.range = range
    self.year = year
    self.body = body
    self.wording = wording
  }

  /// Whether it says both which body reports and for which year.
  package var isComplete: Bool { year != nil && body != nil }

  /// What the form calls the report.
  package static let standardTail = "政府信息公开工作年度报告"
}
