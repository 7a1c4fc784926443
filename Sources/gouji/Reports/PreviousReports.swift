import LanguageServer
import ReportFolder
import ReportReading

/// Last year's reports of those that are checked: what was named, else what lies near each, else what is among all that are checked.
final class PreviousReports: Sendable {
  private let search: Monitor<PreviousReportSearch>

  /// Looks among the paths that are to be checked, too.
  init(_ operands: [String]) {
    search = Monitor(PreviousReportSearch(roots: operands.filter { $0 != "-" }, limits: .everything, isSteady: true))
  }

  /// What there is of last year for a report, and why a named one does not count.
  func find(for identity: Identity, of entry: ReportEntry) -> (lastYear: LastYear, trouble: PreviousReportTrouble?) {
    search.use { search in
      guard let named = entry.configuration.previousReport, !isSame(FilePath(named), entry.source) else {
        return (search.lastYear(of: identity, at: entry.place), nil)
      }
      do throws(PreviousReportTrouble) { return (try search.lastYear(of: identity, named: named), nil) } catch { return (.unknown, error) }
    }
  }

  /// Where last year's reports of some lie, whose identities and paths are given; what was read of files is taken over.
  func candidates(
    for reports: [(identity: Identity, path: String)?], knowing openings: [String: ReportLibrary.Opening]
  ) -> [PreviousReportSearch.Candidates?] {
    search.use { search in
      search.know(openings)
      return reports.map { report in report.map { search.candidates(for: $0.identity, at: $0.path) } }
    }
  }

  private func isSame(_ one: FilePath, _ other: FilePath?) -> Bool {
    guard let other else { return false }
    if one == other { return true }
    guard let identity = try? System.status(of: one).identity else { return false }
    return (try? System.status(of: other).identity) == identity
  }
}
