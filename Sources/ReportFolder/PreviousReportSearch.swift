import ReportReading
import ReportSyntax

/// Finds last year's report for a report, alike for the tool and the server: what is named; else the nearest there is, in the report's own
/// folder, then in the folders and files named by the year beside that folder and above it, then anywhere in the folders that are worked
/// on. Where several lie equally near, all of them are given.
///
/// Folders are listed and first lines read once, until ``forget()``.
package struct PreviousReportSearch {
  /// Where one looks.
  private enum Place: Hashable {
    /// The texts of a folder.
    case folder(String)
    /// What in a folder is named by the year, and all below it.
    case byYear(String)
    /// All below a folder that the user has named.
    case named(String)
    /// All below the folders that are worked on.
    case roots
  }

  /// What was looked through for the reports of one year.
  private struct Key: Hashable {
    let place: Place
    let year: Int
  }

  /// So many folders above that of a report are looked at for what is named by the year.
  private static let levels = 3
  /// No more reports are compared with.
  private static let mostReports = 4

  private var library: ReportLibrary
  private let roots: [String]
  private let limits: ReportTree.Limits
  /// The reports that were found in each place on disk, by their bodies, and beside them what nobody could read.
  private var known: [Key: Found] = [:]
  /// Where was looked last, which is where the next report of the folder is looked for.
  private var lastPlaces: (folder: String, places: [Place])?

  fileprivate struct Found {
    /// The paths of the texts of each body, and of the documents.
    var texts: [String: [String]] = [:]
    var documents: [String: [String]] = [:]
    var unread: [(path: String, report: UnreadReport)] = []
    /// The folders that were looked through, in which a report may be open that lies there no longer, or not yet.
    var folders: Set<String> = []
  }

  /// `roots` are the folders that are worked on, and files among them; `isSteady` tells that this lasts no longer than one look at all of
  /// them, so that no file is looked at twice.
  package init(roots: [String], limits: ReportTree.Limits = .whileTyping, isSteady: Bool = false) {
    library = ReportLibrary(isSteady: isSteady)
    self.roots = roots
    self.limits = limits
  }

  /// Has the folders listed again, as something may have changed in them.
  package mutating func forget() { known = [:] }

  /// What there is of last year for a report under a path, where it has one; `open` are the reports in editors, and `location` gives
  /// where a path lies as whoever asks names files.
  package mutating func lastYear(
    of identity: Identity, at path: String?, open: OpenReports = OpenReports(), location: (String) -> String = { $0 }
  ) -> LastYear {
    guard let path, let year = identity.year, let body = identity.body else { return .unknown }
    let key = ReportKey(body: body, year: year - 1)
    var unread: [UnreadReport] = []
    for place in places(around: path) {
      let found = found(Key(place: place, year: key.year))
      let reports = found.paths(of: key, open, besides: path).prefix(Self.mostReports).compactMap { candidate in
        report(at: candidate, open, besides: path, location(candidate)).flatMap { $0.identity.precedes(identity) ? $0 : nil }
      }
      if !reports.isEmpty { return LastYear(reports) }
      if unread.isEmpty { unread = found.unread(of: body, open, besides: path) }
    }
    return LastYear([], unread: unread)
  }

  /// Where last year's report may lie.
  package struct Candidates: Sendable {
    /// The paths of the nearest reports of the body and the year, as their first lines tell.
    package let paths: [String]
    /// The files that are one by their names and cannot be read; none where there are reports.
    package let unread: [UnreadReport]
  }

  /// Where last year's report of one under a path lies, which is told without reading it whole.
  package mutating func candidates(for identity: Identity, at path: String) -> Candidates {
    guard let year = identity.year, let body = identity.body else { return Candidates(paths: [], unread: []) }
    var unread: [UnreadReport] = []
    for place in places(around: path) {
      let found = found(Key(place: place, year: year - 1))
      if let paths = found.texts[body] ?? found.documents[body] {
        return Candidates(paths: Array(paths.prefix(Self.mostReports)), unread: [])
      }
      if unread.isEmpty { unread = found.unread.map { $0.report }.filter { $0.mayBe(of: body) } }
    }
    return Candidates(paths: [], unread: unread)
  }

  /// Takes over what was read of files elsewhere, by their paths.
  package mutating func know(_ openings: [String: ReportLibrary.Opening]) { library.know(openings) }

  /// The same where the user has named a file, or a folder to look in; `own` is where the report lies that asks.
  package mutating func lastYear(
    of identity: Identity, named path: String, besides own: String? = nil, open: OpenReports = OpenReports(),
    location: (String) -> String = { $0 }
  ) throws(PreviousReportTrouble) -> LastYear {
    guard DiskFile.isFolder(path) else {
      let report = try named(path, open, besides: own, location(path))
      try report.check(precedes: identity, at: path)
      return LastYear(report)
    }
    guard let year = identity.year, let body = identity.body else { return .unknown }
    let found = found(Key(place: .named(path), year: year - 1))
    let paths = found.paths(of: ReportKey(body: body, year: year - 1), open, besides: own)
    let reports = paths.prefix(Self.mostReports).compactMap { report(at: $0, open, besides: own, location($0)) }
    if paths.isEmpty, found.texts.isEmpty, found.documents.isEmpty { try check(path) }
    return LastYear(reports.filter { $0.identity.precedes(identity) }, unread: found.unread(of: body, open, besides: own))
  }

  /// Nothing where a file or a folder may be named as last year's report: it is one, or has any in it.
  package mutating func check(_ path: String) throws(PreviousReportTrouble) {
    guard DiskFile.isFolder(path) else {
      _ = try library.report(at: path, location: path)
      return
    }
    let tree = ReportTree([path])
    guard (tree.texts + tree.documents).contains(where: { library.identity(of: $0) != nil }) else { throw .emptyFolder(path) }
  }

  /// The bodies whose reports lie in the folder of a path, besides what lies there itself; `open` are the reports in editors.
  package mutating func bodies(beside path: String, open: OpenReports = OpenReports()) -> Set<String> {
    var tree = ReportTree(folder: DiskFile.folder(of: path))
    tree.add(Array(open.paths))
    return Set(
      (tree.texts + tree.documents).filter { $0 != path }.compactMap { other in
        open.has(other) ? open.key(of: other)?.body : library.identity(of: other)?.body
      })
  }

  /// Whose report lies under a path on disk; nil where there is none that tells.
  package mutating func key(of path: String) -> ReportKey? { ReportKey(library.identity(of: path)) }

  // MARK: Places

  /// Where to look for a report beside a path, nearest first.
  private mutating func places(around path: String) -> [Place] {
    let folder = DiskFile.folder(of: path)
    if let last = lastPlaces, last.folder == folder { return last.places }
    let places = places(from: folder)
    lastPlaces = (folder, places)
    return places
  }

  /// The same beside what lies in a folder.
  private func places(from folder: String) -> [Place] {
    var folder = folder
    var places = [Place.folder(folder)]
    for _ in 0..<Self.levels {
      let above = DiskFile.path("..", from: folder)
      if above == folder { break }
      folder = above
      places.append(.byYear(folder))
    }
    return roots.isEmpty ? places : places + [.roots]
  }

  /// What a place has of a year on disk.
  private mutating func found(_ key: Key) -> Found {
    if let found = known[key] { return found }
    var found = Found()
    let tree: ReportTree
    switch key.place {
    case .folder(let folder): tree = ReportTree(folder: folder, limits: limits)
    case .byYear(let folder): tree = ReportTree(folder, namedBy: key.year, limits: limits)
    case .named(let folder): tree = ReportTree([folder], allowing: key.year, limits: limits)
    case .roots: tree = ReportTree(roots, allowing: key.year, limits: limits)
    }
    found.folders = tree.folders
    for path in tree.texts {
      if let identity = library.identity(of: path) {
        if identity.year == key.year, let body = identity.body { found.texts[body, default: []].append(path) }
      } else if let unread = UnreadReport(path, library.foreign(at: path), of: key.year) {
        found.unread.append((path, unread))
      }
    }
    for path in tree.documents {
      if let identity = library.identity(of: path) {
        if identity.year == key.year, let body = identity.body { found.documents[body, default: []].append(path) }
      } else if let unread = UnreadReport(path, library.foreign(at: path), of: key.year) {
        found.unread.append((path, unread))
      }
    }
    for path in tree.others {
      if let unread = UnreadReport(document: path, of: key.year) { found.unread.append((path, unread)) }
    }
    known[key] = found
    return found
  }

  // MARK: Reports

  private mutating func report(at path: String, _ open: OpenReports, besides own: String?, _ location: String) -> PreviousReport? {
    try? named(path, open, besides: own, location)
  }

  private mutating func named(
    _ path: String, _ open: OpenReports, besides own: String?, _ location: String
  ) throws(PreviousReportTrouble) -> PreviousReport {
    guard path != own, let open = open.report(at: path) else { return try library.report(at: path, location: location) }
    guard let open else { throw .noReport(path) }
    return open
  }
}

extension PreviousReportSearch.Found {
  /// Where the reports of a body and a year lie, where those in editors count in the place of their files, but for the one that asks.
  fileprivate func paths(of key: ReportKey, _ open: OpenReports, besides own: String?) -> [String] {
    func isStill(_ path: String) -> Bool { path == own || !open.has(path) || open.key(of: path) == key }
    var paths = (texts[key.body] ?? []).filter(isStill)
    for path in open.paths(of: key) where path != own && folders.contains(DiskFile.folder(of: path)) && !paths.contains(path) {
      paths.append(path)
    }
    // Of a text and the document that it was made of only the text counts.
    return paths.isEmpty ? documents[key.body] ?? [] : paths
  }

  /// What nobody could read that may be of a body.
  fileprivate func unread(of body: String, _ open: OpenReports, besides own: String?) -> [UnreadReport] {
    unread.filter { path, report in (path == own || !open.has(path)) && report.mayBe(of: body) }.map { $0.report }
  }
}
