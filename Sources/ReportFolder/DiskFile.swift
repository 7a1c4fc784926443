#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Files as the server and the settings read them; nothing here writes.
package enum DiskFile {
  /// What tells whether a file is still as it was read.
  struct Stamp: Equatable {
    let size: Int
    let seconds: Int
    let nanoseconds: Int
    let number: UInt64
  }

  /// The stamp of the regular file under a path, or nil where there is none.
  static func stamp(of path: String) -> Stamp? {
    var information = stat()
    guard stat(path, &information) == 0, information.st_mode & S_IFMT == S_IFREG else { return nil }
    #if canImport(Darwin)
      let time = information.st_mtimespec
    #else
      let time = information.st_mtim
    #endif
    return Stamp(
      size: Int(clamping: information.st_size), seconds: Int(clamping: time.tv_sec), nanoseconds: Int(clamping: time.tv_nsec),
      number: UInt64(truncatingIfNeeded: information.st_ino))
  }

  /// The bytes under a path, no more than `limit` of them; nil where they cannot be read.
  package static func contents(of path: String, limit: Int) -> [UInt8]? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 14)
    while bytes.count < limit {
      let count = read(descriptor, &piece, min(piece.count, limit - bytes.count))
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { return nil }
      if count == 0 { break }
      bytes += piece[..<count]
    }
    return bytes
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
  }

  /// What lies in a folder, as far as no more than `limit` names go; nothing where it cannot be read.
  static func listing(of folder: String, limit: Int) -> Listing {
    var listing = Listing()
    guard let stream = opendir(folder.isEmpty ? "." : folder) else { return listing }
    defer { closedir(stream) }
    guard let nameOffset = MemoryLayout<dirent>.offset(of: \.d_name) else { return listing }
    var count = 0
    while count < limit, let entry = readdir(stream) {
      // An entry is shorter than its type says, so only its name is looked at.
      let start = UnsafeRawPointer(entry) + nameOffset
      let name = String(cString: start.assumingMemoryBound(to: CChar.self))
      if name.hasPrefix(".") { continue }
      count += 1
      if isFolder(entry.pointee.d_type, path(name, from: folder)) {
        listing.folders.append(name)
      } else if TextFileName.matches(name.utf8) {
        listing.texts.append(name)
      } else if TextFileName.isDocument(name.utf8) {
        listing.documents.append(name)
      } else {
        listing.others.append(name)
      }
    }
    listing.folders.sort()
    listing.texts.sort()
    listing.documents.sort()
    listing.others.sort()
    return listing
  }

  /// Whether an entry is a folder and no link to one; some file systems do not tell with the name.
  private static func isFolder(_ type: UInt8, _ path: String) -> Bool {
    if Int(type) != Int(DT_UNKNOWN) { return Int(type) == Int(DT_DIR) }
    var information = stat()
    return lstat(path, &information) == 0 && information.st_mode & S_IFMT == S_IFDIR
  }

  /// Whether a folder lies under a path, also behind a link.
  package static func isFolder(_ path: String) -> Bool {
    var information = stat()
    return stat(path, &information) == 0 && information.st_mode & S_IFMT == S_IFDIR
  }

  /// The folder of a path, without the slash before the name; empty for a bare name.
  package static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "" }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// What a path calls its file.
  package static func name(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[path.index(after: $0)...]) } ?? path
  }

  /// A path that may be relative to a folder, with nothing superfluous in it.
  package static func path(_ path: String, from folder: String) -> String {
    let whole = path.hasPrefix("/") || folder.isEmpty ? path : folder + "/" + path
    var parts: [Substring] = []
    for part in whole.split(separator: "/") where part != "." {
      if part == "..", let last = parts.last, last != ".." { parts.removeLast() } else { parts.append(part) }
    }
    return (whole.hasPrefix("/") ? "/" : "") + parts.joined(separator: "/")
  }

  /// The path from the root, or nil where the current folder is gone.
  package static func absolute(_ path: String) -> String? {
    if path.hasPrefix("/") { return path }
    guard let current = getcwd(nil, 0) else { return nil }
    defer { free(current) }
    return String(cString: current) + "/" + path
  }
}
