import ReportForm
import ReportReading
import ReportSyntax

/// The reports on disk among which last year's is looked for: each file is read again only when it has changed.
package struct ReportLibrary {
  /// A file as it was when it was read.
  private struct Entry {
    let stamp: DiskFile.Stamp
    let title: Title?
    /// The whole report; nil as long as only its title was asked for, and `.some(nil)` for a file that is none.
    var report: PreviousReport??
  }

  /// No report is nearly as large: 4 MiB.
  private static let sizeLimit = 1 << 22
  /// A title stands within the first lines, also behind what the head of a web page says: 16 KiB.
  package static let headLimit = 1 << 14
  /// No more files of one folder are looked at.
  private static let folderLimit = 500

  private var entries: [String: Entry] = [:]

  package init() {}

  /// Last year's report for a title among the texts in the folder of a file; `isPassedOver` tells which paths do not count, and
  /// `location` gives where a file of that folder lies by its name.
  package mutating func previous(
    of title: Title, beside path: String, passingOver isPassedOver: (String) -> Bool = { _ in false }, location: (String) -> String
  ) -> PreviousReport? {
    let folder = DiskFile.folder(of: path)
    for name in DiskFile.texts(in: folder, limit: Self.folderLimit) {
      let candidate = DiskFile.path(name, from: folder)
      guard !isPassedOver(candidate), let found = previous(of: title, at: candidate, location: location(name)) else { continue }
      return found
    }
    return nil
  }

  /// The title of the text under a path, or nil where there is none.
  package mutating func title(of path: String) -> Title? { entry(path)?.title }

  /// The report under a path where it is last year's for a title, or nil.
  package mutating func previous(of title: Title, at path: String, location: String) -> PreviousReport? {
    guard let own = entry(path)?.title, own.precedes(title), let report = try? report(at: path, location: location),
      report.title?.precedes(title) ?? false
    else { return nil }
    return report
  }

  /// The report under a path that the user named as last year's.
  package mutating func named(_ path: String, location: String, for title: Title) throws(PreviousReportTrouble) -> PreviousReport {
    let report = try report(at: path, location: location)
    guard report.precedes(title) else { throw .otherYear(path, report.title?.year, (title.year ?? 0) - 1) }
    return report
  }

  /// The report under a path.
  package mutating func report(at path: String, location: String) throws(PreviousReportTrouble) -> PreviousReport {
    guard var entry = entry(path) else { throw .unreadable(path) }
    if let known = entry.report {
      guard let known else { throw .noReport(path) }
      return known
    }
    guard entry.stamp.size <= Self.sizeLimit else { throw .noReport(path) }
    guard let bytes = DiskFile.contents(of: path, limit: Self.sizeLimit) else { throw .unreadable(path) }
    let name = path.lastIndex(of: "/").map { String(path[path.index(after: $0)...]) } ?? path
    let report = PreviousReport(SourceText(bytes), location: location, name: name)
    entry.report = .some(report)
    entries[path] = entry
    guard let report else { throw .noReport(path) }
    return report
  }

  /// What is known of a file, which is looked at again; nil where there is none that can be read.
  private mutating func entry(_ path: String) -> Entry? {
    guard let stamp = DiskFile.stamp(of: path) else {
      entries[path] = nil
      return nil
    }
    if let known = entries[path], known.stamp == stamp { return known }
    guard let head = DiskFile.contents(of: path, limit: min(Self.headLimit, stamp.size)) else { return nil }
    let entry = Entry(stamp: stamp, title: SyntaxTree(SourceText(head)).title)
    entries[path] = entry
    return entry
  }
}

/// Why a file that was named as last year's report is not compared with; each names where it lies.
package enum PreviousReportTrouble: Error {
  case unreadable(String)
  case noReport(String)
  /// It is of another year, or of none, than the one that is wanted.
  case otherYear(String, Int?, Int)

  /// What is to be read of it.
  package var message: Localized {
    switch self {
    case .unreadable(let path):
      return Localized("上年报告 \(path)：读不出来", "last year's report \(path): it cannot be read")
    case .noReport(let path):
      return Localized(
        "上年报告 \(path)：不是政府信息公开工作年度报告", "last year's report \(path): it is no annual report on open government information")
    case .otherYear(let path, let year, let wanted):
      let found = year.map { Localized("是 \($0) 年的", "it is of \($0)") } ?? Localized("标题没有年份", "its title has no year")
      return Localized(
        "上年报告 \(path)：\(found.text(in: .chinese))，应为 \(wanted) 年的，没有与它核对",
        "last year's report \(path): \(found.text(in: .english)), not of \(wanted); nothing was compared with it")
    }
  }
}
