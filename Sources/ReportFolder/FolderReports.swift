import ReportReading

/// The reports that lie in some folders, by what their first lines tell; a file is read again only when it has changed.
package struct FolderReports {
  /// One of them.
  package struct Found: Sendable {
    package let path: String
    package let identity: Identity
    /// The line of its title, from 0; 0 where it has none.
    package let line: Int
  }

  private var library = ReportLibrary()

  package init() {}

  /// Those in folders and all below them, and those in single folders without what is below; `isPassedOver` tells which paths do not
  /// count.
  package mutating func reports(below roots: [String], in folders: [String], passingOver isPassedOver: (String) -> Bool) -> [Found] {
    let paths = ReportTree(roots).texts + folders.flatMap { ReportTree(folder: $0).texts }
    var met: Set<String> = []
    return paths.compactMap { path in
      guard met.insert(path).inserted, !isPassedOver(path), let opening = library.opening(of: path) else { return nil }
      return Found(path: path, identity: opening.identity, line: opening.line)
    }
  }
}
