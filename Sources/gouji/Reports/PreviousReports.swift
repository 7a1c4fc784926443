import LanguageServer
import ReportFolder
import ReportReading

/// Last year's reports of those that are checked: what was named, else what lies near each, else what is among all that are checked.
struct PreviousReports {
  private var search: PreviousReportSearch
  /// The troubles that have been told.
  private var told: Set<String> = []

  /// Looks among the paths that are to be checked, too.
  init(_ operands: [String]) { search = PreviousReportSearch(roots: operands.filter { $0 != "-" }) }

  /// What there is of last year for a report, in a file or on the standard input; why a named one does not count is told once.
  mutating func find(for identity: Identity, of path: FilePath?, named: String?, _ console: Console) -> LastYear {
    guard let named, FilePath(named) != path, !isSame(FilePath(named), path) else {
      return search.lastYear(of: identity, at: path?.text)
    }
    do throws(PreviousReportTrouble) {
      return try search.lastYear(of: identity, named: named)
    } catch {
      if told.insert(error.subject).inserted { console.complain(error.message) }
      return .unknown
    }
  }

  private func isSame(_ one: FilePath, _ other: FilePath?) -> Bool {
    guard let other, let identity = try? System.status(of: one).identity else { return false }
    return (try? System.status(of: other).identity) == identity
  }
}
