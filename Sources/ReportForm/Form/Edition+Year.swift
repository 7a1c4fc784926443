extension Edition {
  /// The year of the notice that set an edition, by which it is named: the first whose reports take it.
  package enum Year: Int, Sendable, CaseIterable, Comparable {
    /// 国办公开办函〔2019〕60号: the reports of 2019 and 2020.
    case year2019 = 2019
    /// 国办公开办函〔2021〕30号: the reports of 2021 and later years.
    case year2021 = 2021

    package static func < (left: Year, right: Year) -> Bool { left.rawValue < right.rawValue }

    /// The form itself.
    package var edition: Edition {
      switch self {
      case .year2019: .edition2019
      case .year2021: .edition2021
      }
    }
  }
}
