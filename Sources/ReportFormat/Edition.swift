/// An edition of the report's statutory form, named by the year of the notice that set it.
package enum Edition: Int, Sendable, CaseIterable, Comparable {
  /// 国办公开办函〔2019〕60号: the reports of 2019 and 2020.
  case edition2019 = 2019
  /// 国办公开办函〔2021〕30号: the reports of 2021 and later years.
  case edition2021 = 2021

  package static func < (left: Edition, right: Edition) -> Bool { left.rawValue < right.rawValue }

  /// The edition in force for a report's year; a year before 2019 has none and takes the first, a later year than any the newest.
  package init(reportYear: Int) { self = reportYear < 2021 ? .edition2019 : .edition2021 }

  /// The form itself.
  package var format: ReportFormat {
    switch self {
    case .edition2019: .edition2019
    case .edition2021: .edition2021
    }
  }
}
