import ReportFolder

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// All that the tool asks of the operating system.
enum System {
  /// What stands under a path.
  struct Status {
    enum Kind { case file, folder, other }

    let kind: Kind
    let identity: FileIdentity
    let version: FileVersion
    /// The permissions, as `chmod` takes them.
    let permissions: mode_t
    let owner: uid_t
    let group: gid_t
    /// How many names the file has, in whatever folders.
    let names: Int
  }

  /// The status under a path, following links.
  static func status(of path: FilePath) throws(SystemFault) -> Status {
    var information = stat()
    guard stat(path.terminated, &information) == 0 else { throw SystemFault(errno) }
    let kind: Status.Kind =
      switch information.st_mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .folder
      default: .other
      }
    #if canImport(Darwin)
      let modified = information.st_mtimespec
    #else
      let modified = information.st_mtim
    #endif
    let identity = FileIdentity(
      device: UInt64(truncatingIfNeeded: information.st_dev), number: UInt64(truncatingIfNeeded: information.st_ino))
    let version = FileVersion(
      identity: identity, size: Int64(information.st_size), seconds: Int64(modified.tv_sec), nanoseconds: Int64(modified.tv_nsec))
    return Status(
      kind: kind, identity: identity, version: version, permissions: information.st_mode & 0o7777, owner: information.st_uid,
      group: information.st_gid, names: Int(information.st_nlink))
  }

  /// Whether something stands under a path.
  static func exists(_ path: FilePath) -> Bool { access(path.terminated, F_OK) == 0 }

  /// Whether a program is there that `PATH` finds by its name.
  static func finds(_ program: String) -> Bool {
    (environment("PATH") ?? "/usr/bin:/bin").split(separator: ":").contains { access("\($0)/\(program)", X_OK) == 0 }
  }

  /// Whether a path is a symbolic link.
  static func isLink(_ path: FilePath) -> Bool {
    var information = stat()
    return lstat(path.terminated, &information) == 0 && information.st_mode & S_IFMT == S_IFLNK
  }

  /// The names in a folder, in the order of their bytes, without those that begin with a dot.
  static func names(in folder: FilePath) throws(SystemFault) -> [[UInt8]] {
    try allNames(in: folder).filter { $0.first != UInt8(ascii: ".") }
  }

  /// The names in a folder, in the order of their bytes.
  static func allNames(in folder: FilePath) throws(SystemFault) -> [[UInt8]] {
    guard let stream = opendir(folder.terminated) else { throw SystemFault(errno) }
    defer { closedir(stream) }
    var names: [[UInt8]] = []
    guard let nameOffset = MemoryLayout<dirent>.offset(of: \.d_name) else { return names }
    while let entry = readdir(stream) {
      // An entry is shorter than its type says, so only its name is looked at.
      let start = UnsafeRawPointer(entry) + nameOffset
      let name = [UInt8](UnsafeRawBufferPointer(start: start, count: strlen(start.assumingMemoryBound(to: CChar.self))))
      names.append(name)
    }
    return names.sorted { $0.lexicographicallyPrecedes($1) }
  }

  /// The bytes under a path, or of the standard input where the path is nil; fails beyond `limit` bytes.
  static func contents(of path: FilePath?, limit: Int) throws(SystemFault) -> [UInt8] {
    let descriptor = path.map { open($0.terminated, O_RDONLY | O_CLOEXEC | O_NONBLOCK) } ?? 0
    guard descriptor >= 0 else { throw SystemFault(errno) }
    defer { if path != nil { close(descriptor) } }
    let size = sizeOfFile(descriptor)
    if path != nil, size == nil, !awaitsWriter(descriptor) { throw .hasNoWriter }
    var bytes: [UInt8] = []
    var failure: Int32 = 0
    // Of a file with a size what falls short of it by a byte is all; some files tell none and have something in them.
    let room = size.map { $0 > 0 && $0 < limit ? $0 + 1 : 1 << 16 } ?? 1 << 16
    while bytes.count <= limit, failure == 0 {
      let piece: [UInt8]
      (piece, failure) = DiskFile.piece(of: descriptor, upTo: room)
      if failure == EINTR {
        failure = 0
      } else if failure == EAGAIN {
        failure = 0
        var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        poll(&waiting, 1, -1)
      } else if piece.isEmpty {
        break
      }
      if bytes.isEmpty { bytes = piece } else { bytes += piece }
      if bytes.count == size { break }
    }
    if failure != 0 { throw SystemFault(failure) }
    if bytes.count > limit { throw SystemFault(EFBIG) }
    return bytes
  }

  /// The bytes that a file has; nil for what is none.
  private static func sizeOfFile(_ descriptor: Int32) -> Int? {
    var information = stat()
    guard fstat(descriptor, &information) == 0, information.st_mode & S_IFMT == S_IFREG else { return nil }
    return Int(clamping: information.st_size)
  }

  /// Waits for the first that a program writes into a pipe with a name; false where none does for three seconds. Anything else has no
  /// need of it.
  private static func awaitsWriter(_ descriptor: Int32) -> Bool {
    var information = stat()
    guard fstat(descriptor, &information) == 0, information.st_mode & S_IFMT == S_IFIFO else { return true }
    var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&waiting, 1, 3000) != 0
  }

  /// Writes all the bytes to a descriptor.
  static func write(_ bytes: [UInt8], to descriptor: Int32) throws(SystemFault) {
    var written = 0
    while written < bytes.count {
      let count = bytes[written...].withUnsafeBytes { systemWrite(descriptor, $0.baseAddress, $0.count) }
      if count >= 0 {
        written += count
      } else if errno == EAGAIN {
        // A terminal shared with a program that does not wait may not take it all at once.
        var waiting = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        poll(&waiting, 1, -1)
      } else if errno != EINTR {
        throw SystemFault(errno == EFBIG ? EDQUOT : errno)
      }
    }
  }

  /// Lets a write to a reader who has gone, or of more than a file may hold, fail, where it would end the process.
  static func reportFailedWrites() {
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
  }

  /// The value of an environment variable, or nil where it is unset or empty.
  static func environment(_ name: String) -> String? {
    guard let value = getenv(name), value.pointee != 0 else { return nil }
    return String(cString: value)
  }

  static func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

  static func exit(_ code: Int32) -> Never { systemExit(code) }
}

// Within System these names are its own.
private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int { write(descriptor, bytes, count) }
private func systemExit(_ code: Int32) -> Never { exit(code) }

/// Why the operating system did not do what it was asked.
struct SystemFault: Error {
  let code: Int32
  /// Whether a file was to be rewritten, and stays as it was.
  let isOfRewriting: Bool

  init(_ code: Int32, isOfRewriting: Bool = false) {
    self.code = code
    self.isOfRewriting = isOfRewriting
  }

  var ofRewriting: SystemFault { SystemFault(code, isOfRewriting: true) }

  var isBrokenPipe: Bool { code == EPIPE }

  /// What the system calls it, in English.
  var description: String { String(cString: strerror(code)) }
}

extension SystemFault {
  static let isFolder = SystemFault(EISDIR)
  static let isMissing = SystemFault(ENOENT)
  static let isForbidden = SystemFault(EACCES)
  static let isTooLarge = SystemFault(EFBIG)
  static let hasTooLongName = SystemFault(ENAMETOOLONG)
  static let isLinkLoop = SystemFault(ELOOP)
  static let isReadOnly = SystemFault(EROFS)
  static let hasChanged = SystemFault(ESTALE)
  static let isNotUTF8 = SystemFault(EILSEQ)
  /// Only a text is rewritten, and no document.
  static let isDocument = SystemFault(ENOEXEC)
  static let isNoRegularFile = SystemFault(EINVAL)
  /// A pipe into which no program writes.
  static let hasNoWriter = SystemFault(ENXIO)
  static let isFull = SystemFault(ENOSPC)
  static let hasOtherNames = SystemFault(EMLINK)
  /// Less may be written than there is to write: by a quota, or a limit on the size of files.
  static let isOverLimit = SystemFault(EDQUOT)
}
