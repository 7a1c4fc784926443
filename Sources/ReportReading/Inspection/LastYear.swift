/// What was found of last year for a report: the reports of the same body, and files that may be one and that nobody could read.
package struct LastYear: Sendable {
  /// The reports, no two of which say the same, in the order of their paths.
  package let reports: [PreviousReport]
  /// Where all reports lie that were found, those that say the same among them; in the order of their paths.
  package let locations: [String]
  /// The files that are last year's report by their names and could not be read; none where a report was found.
  package let unread: [UnreadReport]

  /// What is known of last year where nothing was found.
  package static let unknown = LastYear([])

  /// Of reports that say the same only the first counts.
  package init(_ found: [PreviousReport], unread: [UnreadReport] = []) {
    reports =
      found.count < 2
      ? found
      : found.reduce(into: []) { kept, next in
        if !kept.contains(where: next.saysTheSame(as:)) { kept.append(next) }
      }
    locations = found.map { $0.location }
    self.unread = unread
  }

  /// One report, or none.
  package init(_ report: PreviousReport?) { self.init([report].compactMap { $0 }) }

  /// Whether nothing was found.
  package var isUnknown: Bool { reports.isEmpty && unread.isEmpty }

  /// The same without reports that are not of the year before one.
  package func preceding(_ year: Int) -> LastYear {
    if reports.allSatisfy({ $0.identity.year.map { $0 + 1 } == year }) { return self }
    return LastYear(reports.filter { $0.identity.year.map { $0 + 1 } == year }, unread: unread)
  }

  /// Whether another look has found the very same.
  package func isSame(as other: LastYear) -> Bool {
    reports.elementsEqual(other.reports, by: ===) && locations == other.locations && unread == other.unread
  }
}
