/// Files as the server and the settings read them; nothing here writes.
package enum DiskFile {
  /// What tells whether a file is still as it was read.
  struct Stamp: Equatable {
    let size: Int
    let seconds: Int
    let nanoseconds: Int
    let number: UInt64
  }

  /// What lies in a folder, by name in the order of the names; hidden things are passed over.
  struct Listing {
    /// The names of the folders, without those behind a link.
    var folders: [String] = []
    /// The names of the texts.
    var texts: [String] = []
    /// The names of the documents that are read here.
    var documents: [String] = []
    /// The names of all other files.
    var others: [String] = []
    /// How many names there are, with those that were not wanted.
    var count = 0
  }

  /// What lies in a folder, as far as no more than `limit` names go, under names that are wanted; nothing where it cannot be read.
  static func listing(of folder: String, limit: Int, where isWanted: (String) -> Bool = { _ in true }) -> Listing {
    var listing = Listing()
    forEachEntry(of: folder, limit: limit) { name, isFolder in
      listing.count += 1
      // Folders for passing files have thousands of names, which are not put in order for nothing.
      guard isWanted(name) else { return }
      if isFolder {
        listing.folders.append(name)
      } else if TextFileName.matches(name.utf8) {
        listing.texts.append(name)
      } else if TextFileName.isDocument(name.utf8) {
        listing.documents.append(name)
      } else {
        listing.others.append(name)
      }
    }
    // By their bytes, since strings are put into normal form to be compared.
    func sort(_ names: inout [String]) { names.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) } }
    sort(&listing.folders)
    sort(&listing.texts)
    sort(&listing.documents)
    sort(&listing.others)
    return listing
  }

  /// The folder of a path, without the slash before the name; empty for a bare name.
  package static func folder(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: .slash) else { return "" }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// What a path calls its file.
  package static func name(of path: String) -> String {
    path.utf8.lastIndex(of: .slash).map { String(path[path.utf8.index(after: $0)...]) } ?? path
  }

  /// A path that may be relative to a folder, with nothing superfluous in it.
  package static func path(_ path: String, from folder: String) -> String {
    let whole = path.hasPrefix("/") || folder.isEmpty ? path : folder + "/" + path
    if isPlain(whole) { return whole }
    var parts: [Substring] = []
    for part in whole.split(separator: "/") where part != "." {
      if part == "..", let last = parts.last, last != ".." { parts.removeLast() } else { parts.append(part) }
    }
    return (whole.hasPrefix("/") ? "/" : "") + parts.joined(separator: "/")
  }

  /// Whether nothing in a path is superfluous: no part is empty, `.` or `..`.
  private static func isPlain(_ path: String) -> Bool {
    var count = 0
    var areDots = true
    var isFirst = true
    for byte in path.utf8 {
      if byte == UInt8(ascii: "/") {
        if count == 0 ? !isFirst : areDots && count <= 2 { return false }
        (count, areDots, isFirst) = (0, true, false)
      } else {
        count += 1
        areDots = areDots && byte == UInt8(ascii: ".")
      }
    }
    return count == 0 ? isFirst : !(areDots && count <= 2)
  }

  /// The path from the root, or nil where the current folder is gone.
  package static func absolute(_ path: String) -> String? {
    if path.hasPrefix("/") { return path }
    return currentFolder.map { $0 + "/" + path }
  }
}
