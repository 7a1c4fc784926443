import ReportAnalysis
import ReportForm

/// What stands in a row of the sheet before its figures.
enum CollectionHeader: CaseIterable {
  case body, year, edition, conclusion, errors, warnings, path

  var name: Localized {
    switch self {
    case .body: Localized("单位", "body")
    case .year: Localized("年度", "year")
    case .edition: Localized("格式", "edition")
    case .conclusion: Localized("核对", "check")
    case .errors: Localized("错误", "errors")
    case .warnings: Localized("警告", "warnings")
    case .path: Localized("文件", "file")
    }
  }

  /// The width of its column, in characters.
  var width: Int {
    switch self {
    case .body, .conclusion, .path: 30
    case .year, .edition, .errors, .warnings: 8
    }
  }

  /// What a row has there.
  func value(of row: CollectedRow, in language: Language) -> CollectedRow.Value {
    switch self {
    case .body: row.body.map { .text($0) } ?? .blank
    case .year: row.year.map { .number(String($0)) } ?? .blank
    case .edition: row.edition.map { .number(String($0.rawValue)) } ?? .blank
    case .conclusion: .text(row.conclusion(in: language))
    case .errors: row.count(of: .error)
    case .warnings: row.count(of: .warning)
    case .path: .text(row.path)
    }
  }
}

extension CollectedRow {
  /// The number of findings of a severity; blank where the file is no report.
  fileprivate func count(of severity: Severity) -> Value {
    if case .report(_, let counts) = standing { .number(String(counts[severity] ?? 0)) } else { .blank }
  }
}
