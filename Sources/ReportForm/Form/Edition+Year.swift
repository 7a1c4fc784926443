extension Edition {
  /// The year of the notice that set an edition, by which it is named.
  package enum Year: Int, Sendable, CaseIterable, Comparable {
    /// 国办公开办函〔2019〕60号: the reports of 2019 and 2020.
    case year2019 = 2019
    /// 国办公开办函〔2021〕30号: the reports of 2021 and later years.
    case year2021 = 2021

    package static func < (left: Year, right: Year) -> Bool { left.rawValue < right.rawValue }

    /// The edition in force for a report's year; a year before 2019 has none and takes the first, a later year than any the newest.
    package init(reportYear: Int) { self = reportYear < 2021 ? .year2019 : .year2021 }

    /// The form itself.
    package var edition: Edition {
      switch self {
      case .year2019: .edition2019
      case .year2021: .edition2021
      }
    }
  }
}
