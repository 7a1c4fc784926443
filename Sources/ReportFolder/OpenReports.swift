import ReportReading

/// The reports in editors, each of which counts in the place of the file under its path; they are found by their path and by whose they
/// are, however many there are.
package struct OpenReports {
  /// A report in an editor.
  private struct Entry {
    let key: ReportKey?
    let report: () -> PreviousReport?
  }

  private var entries: [String: Entry] = [:]
  private var pathsByKey: [ReportKey: Set<String>] = [:]

  package init() {}

  /// Notes whose report lies under a path, or that there is none where it has no identity; `report` is the report as it is then.
  package mutating func note(_ path: String, _ identity: Identity?, report: @escaping () -> PreviousReport?) {
    remove(path)
    guard let identity else { return }
    let key = ReportKey(identity)
    entries[path] = Entry(key: key, report: report)
    if let key { pathsByKey[key, default: []].insert(path) }
  }

  /// Forgets what is under a path, as it is in no editor any more.
  package mutating func remove(_ path: String) {
    guard let key = entries.removeValue(forKey: path)?.key else { return }
    pathsByKey[key]?.remove(path)
    if pathsByKey[key]?.isEmpty ?? false { pathsByKey[key] = nil }
  }

  /// The paths of the reports of a body and a year, in their order.
  package func paths(of key: ReportKey) -> [String] { pathsByKey[key]?.sorted() ?? [] }

  /// Whether a report is open under a path.
  func has(_ path: String) -> Bool { entries[path] != nil }

  /// Whose report is open under a path; nil where none is, or one that does not tell.
  func key(of path: String) -> ReportKey? { entries[path]?.key }

  /// The report that is open under a path, which is nil within where the text is none; nil where there is no such path.
  func report(at path: String) -> PreviousReport?? { entries[path].map { $0.report() } }

  /// The paths of all of them, in no order.
  var paths: some Sequence<String> { entries.keys }
}
