#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// What the system tells of files.
extension DiskFile {
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
    while bytes.count < limit {
      let (piece, failure) = Self.piece(of: descriptor, upTo: min(1 << 16, limit - bytes.count))
      if failure == EINTR { continue }
      guard failure == 0 else { return nil }
      if piece.isEmpty { break }
      if bytes.isEmpty { bytes = piece } else { bytes += piece }
    }
    return bytes
  }

  /// The next bytes of what is open, as far as one call reads them and no more than `room`; with it the number of the error, or 0.
  package static func piece(of descriptor: Int32, upTo room: Int) -> (bytes: [UInt8], failure: Int32) {
    var failure: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
      let got = read(descriptor, buffer.baseAddress, buffer.count)
      if got < 0 { failure = errno }
      count = max(got, 0)
    }
    return (bytes, failure)
  }

  /// The names in a folder and whether each is a folder itself and no link to one, as far as no more than `limit` go; hidden things are
  /// passed over. Nothing where it cannot be read.
  static func forEachEntry(of folder: String, limit: Int, _ take: (_ name: String, _ isFolder: Bool) -> Void) {
    guard let stream = opendir(folder.isEmpty ? "." : folder) else { return }
    defer { closedir(stream) }
    guard let nameOffset = MemoryLayout<dirent>.offset(of: \.d_name) else { return }
    var count = 0
    while count < limit, let entry = readdir(stream) {
      // An entry is shorter than its type says, so only its name is looked at.
      let start = (UnsafeRawPointer(entry) + nameOffset).assumingMemoryBound(to: CChar.self)
      if UInt8(bitPattern: start.pointee) == UInt8(ascii: ".") { continue }
      let name = String(cString: start)
      count += 1
      take(name, isFolder(entry.pointee.d_type, path(name, from: folder)))
    }
  }

  /// Whether an entry is a folder and no link to one; some file systems do not tell with the name.
  private static func isFolder(_ type: UInt8, _ path: @autoclosure () -> String) -> Bool {
    if Int(type) != Int(DT_UNKNOWN) { return Int(type) == Int(DT_DIR) }
    var information = stat()
    return lstat(path(), &information) == 0 && information.st_mode & S_IFMT == S_IFDIR
  }

  /// Whether a folder lies under a path, also behind a link.
  package static func isFolder(_ path: String) -> Bool {
    var information = stat()
    return stat(path, &information) == 0 && information.st_mode & S_IFMT == S_IFDIR
  }

  /// The folder that paths count from; nil where it is gone.
  static var currentFolder: String? {
    guard let current = getcwd(nil, 0) else { return nil }
    defer { free(current) }
    return String(cString: current)
  }
}
