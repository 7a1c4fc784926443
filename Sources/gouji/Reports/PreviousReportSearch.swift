import LanguageServer
import ReportFolder
import ReportReading

/// Finds last year's report for each report that is checked: the one that was named, else one beside it, else one among all
/// that are checked.
struct PreviousReports {
  /// No more files are looked at.
  private static let limit = 2000

  /// Whose report it is, and of which year.
  private struct Key: Hashable {
    let body: String
    let year: Int
  }

  private let operands: [FilePath]
  private var library = ReportLibrary()
  /// The reports of each folder that was asked for, and under "" those under the operands: the first one of each body and year.
  private var paths: [String: [Key: String]] = [:]
  /// The troubles that have been told.
  private var told: Set<String> = []

  /// Looks among the paths that are to be checked.
  init(_ operands: [String]) { self.operands = operands.filter { $0 != "-" }.map(FilePath.init(_:)) }

  /// Last year's report for a title, in a file or on the standard input; why a named one does not count is told once.
  mutating func find(for title: Title, of path: FilePath?, named: String?, _ console: Console) -> PreviousReport? {
    if let named, FilePath(named) != path, !isSame(FilePath(named), path) {
      do throws(PreviousReportTrouble) {
        return try library.named(named, location: named, for: title)
      } catch {
        if told.insert(error.message.text(in: .english)).inserted { console.complain(error.message) }
        return nil
      }
    }
    guard let path, let year = title.year, let body = title.body else { return nil }
    let key = Key(body: body, year: year - 1)
    let folder = path.folder
    let beside = known(folder.text, { Self.texts(in: folder) })[key]
    guard let found = beside ?? known("", texts)[key] else { return nil }
    return library.previous(of: title, at: found, location: found)
  }

  /// The reports among some texts, which are looked at once.
  private mutating func known(_ place: String, _ texts: () -> [String]) -> [Key: String] {
    if let known = paths[place] { return known }
    var found: [Key: String] = [:]
    for path in texts() {
      guard let title = library.title(of: path), let year = title.year, let body = title.body else { continue }
      let key = Key(body: body, year: year)
      found[key] = found[key] ?? path
    }
    paths[place] = found
    return found
  }

  private func isSame(_ one: FilePath, _ other: FilePath?) -> Bool {
    guard let other, let identity = try? System.status(of: one).identity else { return false }
    return (try? System.status(of: other).identity) == identity
  }

  /// The texts in a folder.
  private static func texts(in folder: FilePath) -> [String] {
    let names = (try? System.names(in: folder)) ?? []
    return names.lazy.map(folder.appending).filter(\.namesText).prefix(limit).map(\.text)
  }

  /// The texts under the operands, in their order.
  private func texts() -> [String] {
    var texts: [String] = []
    var waiting = Array(operands.reversed())
    while let path = waiting.popLast(), texts.count < Self.limit {
      guard let status = try? System.status(of: path) else { continue }
      switch status.kind {
      case .folder:
        // As in the walk over what is checked, a folder behind a link is left alone.
        if System.isLink(path), !operands.contains(path) { continue }
        waiting += ((try? System.names(in: path)) ?? []).reversed().map(path.appending)
      case .file: if path.namesText || operands.contains(path) { texts.append(path.text) }
      case .other: break
      }
    }
    return texts
  }
}
