import ReportFolder

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

extension System {
  /// Writes a file all at once: whoever reads it finds all of it, or what was there before.
  ///
  /// What stands there already is replaced or, unless `replaces`, stays, and writing fails; a device or a pipe is written to.
  static func create(_ path: FilePath, with bytes: [UInt8], replaces: Bool) throws(SystemFault) {
    if let status = try? status(of: path) {
      switch status.kind {
      case .folder: throw .isFolder
      case .file:
        guard replaces else { throw .isThere }
        return try replace(path, status.version, with: bytes)
      case .other: return try fill(path, with: bytes)
      }
    }
    // A link to nowhere is followed, as a program that opens it would.
    guard !isLink(path) else { return try fill(path, with: bytes) }
    let (name, descriptor) = try makeCopy(in: path.folder)
    defer { unlink(name) }
    try fill(descriptor, with: bytes)
    // A link, unlike a renaming, takes the place of nothing that has come there in between.
    if link(name, path.terminated) == 0 { return }
    guard errno == EPERM || errno == ENOTSUP || (replaces && errno == EEXIST) else { throw SystemFault(errno) }
    guard rename(name, path.terminated) == 0 else { throw SystemFault(errno) }
  }

  /// Makes a folder with those above it, where there is none yet.
  static func makeFolder(_ path: FilePath) throws(SystemFault) {
    if let status = try? status(of: path) {
      guard status.kind == .folder else { throw SystemFault(ENOTDIR) }
      return
    }
    let name = path.bytes.reversed().drop { $0 == UInt8(ascii: "/") }.reversed()
    let folder = FilePath(bytes: Array(name)).folder
    if folder != path, !exists(folder) { try makeFolder(folder) }
    guard mkdir(path.terminated, 0o777) == 0 || errno == EEXIST else { throw SystemFault(errno) }
  }

  /// Writes a new file through to the disk and closes it; it gets the permissions of any new file.
  private static func fill(_ descriptor: Int32, with bytes: [UInt8]) throws(SystemFault) {
    defer { close(descriptor) }
    let mask = umask(0)
    umask(mask)
    guard fchmod(descriptor, 0o666 & ~mask) == 0 else { throw SystemFault(errno) }
    try write(bytes, to: descriptor)
    guard fsync(descriptor) == 0 else { throw SystemFault(errno) }
  }

  /// Opens what is there and writes to it.
  private static func fill(_ path: FilePath, with bytes: [UInt8]) throws(SystemFault) {
    let descriptor = open(path.terminated, O_WRONLY | O_CREAT | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw SystemFault(errno) }
    defer { close(descriptor) }
    try write(bytes, to: descriptor)
  }
}

extension SystemFault {
  static let isThere = SystemFault(EEXIST)
}
