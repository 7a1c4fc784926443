import ReportReading
import ReportSyntax

/// The files among which a report may be, in the order of a walk; nothing is read of them but their names.
package struct ReportTree {
  /// The paths of texts.
  package private(set) var texts: [String] = []
  /// The paths of documents.
  package private(set) var documents: [String] = []
  /// The paths of other files, as far as they are looked at.
  private(set) var others: [String] = []
  /// The folders whose files these are; those below them are their own.
  private(set) var folders: Set<String> = []
  /// The names that were met.
  private var count = 0

  /// How much is looked at in one place.
  package struct Limits: Sendable {
    let texts: Int
    /// Documents, each of which is read as a whole.
    let documents: Int
    /// The names that are met, and those of one folder.
    let names: Int
    let namesOfFolder: Int

    /// As much as an author does not wait for.
    package static let whileTyping = Limits(texts: 2000, documents: 200, names: 20_000, namesOfFolder: 5000)
    /// As much as the reports of a country are.
    package static let everything = Limits(texts: 1_000_000, documents: 1_000_000, names: 10_000_000, namesOfFolder: 1_000_000)
  }

  private let limits: Limits
  /// No folders further below are looked at.
  private static let depth = 6

  /// The files of a folder.
  init(folder: String, limits: Limits = .whileTyping) {
    self.limits = limits
    take(folder, below: 0, year: nil, keepsOthers: true)
  }

  /// The files and folders in a folder that are named by a year, with all below these.
  init(_ folder: String, namedBy year: Int, limits: Limits = .whileTyping) {
    self.limits = limits
    let listing = DiskFile.listing(of: folder, limit: limits.namesOfFolder) { ReportFileName($0).names(year) }
    func named(_ names: [String]) -> [String] {
      names.filter { ReportFileName($0).years.contains(year) }.map { DiskFile.path($0, from: folder) }
    }
    (texts, documents) = (named(listing.texts), named(listing.documents))
    for name in listing.folders {
      take(DiskFile.path(name, from: folder), below: Self.depth / 2, year: year, keepsOthers: true)
    }
  }

  /// The files that some paths name, and all texts below the folders that they name; of these are passed over whose names tell of another
  /// year than one.
  package init(_ roots: [String], allowing year: Int? = nil, limits: Limits = .whileTyping) {
    self.limits = limits
    for root in roots {
      if DiskFile.isFolder(root) {
        take(root, below: Self.depth, year: year, keepsOthers: false)
      } else if TextFileName.isDocument(root.utf8) {
        documents.append(DiskFile.path(root, from: ""))
      } else {
        texts.append(DiskFile.path(root, from: ""))
      }
    }
  }

  /// Adds paths that lie in the folders whose files these are, where they are not there yet.
  mutating func add(_ paths: [String]) {
    let known = Set(texts)
    for path in paths where folders.contains(DiskFile.folder(of: path)) && !known.contains(path) { texts.append(path) }
  }

  /// Takes in the files of a folder and of those below it, the nearer ones first.
  private mutating func take(_ folder: String, below depth: Int, year: Int?, keepsOthers: Bool) {
    var waiting = [(folder, depth)]
    var next = 0
    while next < waiting.count, texts.count < limits.texts, count < limits.names {
      let (folder, depth) = waiting[next]
      next += 1
      let listing = DiskFile.listing(of: folder, limit: limits.namesOfFolder) { name in
        keepsOthers && !TextFileName.matches(name.utf8) && !TextFileName.isDocument(name.utf8)
          || year.map { ReportFileName(name).allows($0) } ?? true
      }
      count += listing.count
      folders.insert(folder)
      func allowed(_ names: [String]) -> [String] {
        names.filter { name in year.map { ReportFileName(name).allows($0) } ?? true }.map { DiskFile.path($0, from: folder) }
      }
      texts += allowed(listing.texts).prefix(max(0, limits.texts - texts.count))
      documents += allowed(listing.documents).prefix(max(0, limits.documents - documents.count))
      if keepsOthers { others += listing.others.map { DiskFile.path($0, from: folder) } }
      if depth > 0 { waiting += allowed(listing.folders).map { ($0, depth - 1) } }
    }
  }
}
