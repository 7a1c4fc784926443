import ReportFolder

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

extension System {
  /// Puts other bytes into a file, all at once: whoever reads it finds the old ones or the new ones, also after a crash.
  ///
  /// The file keeps its permissions, its extended attributes and, where the system lets it, its owner; a link is followed. Fails, with the file as it was,
  /// where it is no longer the version that was read, where it may not be written or has other names, and where its folder may not.
  static func replace(_ path: FilePath, _ version: FileVersion, with bytes: [UInt8]) throws(SystemFault) {
    guard let resolved = realpath(path.terminated, nil) else { throw SystemFault(errno) }
    defer { free(resolved) }
    let target = FilePath(bytes: UnsafeBufferPointer(start: resolved, count: strlen(resolved)).map(UInt8.init(bitPattern:)))
    let status = try status(of: target)
    guard status.kind == .file else { throw .isNoRegularFile }
    guard status.version == version else { throw .hasChanged }
    // A file that no one may write is meant to stay, even where its folder would let it be replaced.
    guard status.permissions & 0o222 != 0 else { throw .isReadOnly }
    guard access(target.terminated, W_OK) == 0 else { throw SystemFault(errno) }
    guard status.names == 1 else { throw .hasOtherNames }
    try withoutInterruption { () throws(SystemFault) in
      let (name, descriptor) = try makeCopy(in: target.folder)
      do throws(SystemFault) {
        try fill(descriptor, with: bytes, like: target, status)
        guard try self.status(of: target).version == version else { throw .hasChanged }
        guard rename(name, target.terminated) == 0 else { throw SystemFault(errno) }
      } catch {
        unlink(name)
        throw error
      }
      synchronize(target.folder)
    }
  }

  /// Writes a new file through to the disk and closes it.
  private static func fill(_ descriptor: Int32, with bytes: [UInt8], like target: FilePath, _ status: Status) throws(SystemFault) {
    defer { close(descriptor) }
    // Only the superuser may give a file away, so that its owner is kept where that is possible; the permissions come after, since a
    // new owner takes some of them away.
    _ = fchown(descriptor, status.owner, status.group)
    guard fchmod(descriptor, status.permissions) == 0 else { throw SystemFault(errno) }
    try copyAttributes(of: target, to: descriptor)
    try write(bytes, to: descriptor)
    guard fsync(descriptor) == 0 else { throw SystemFault(errno) }
  }

  /// Writes a folder's names through to the disk, where the system can.
  private static func synchronize(_ folder: FilePath) {
    let descriptor = open(folder.terminated, O_RDONLY | O_CLOEXEC)
    if descriptor < 0 { return }
    fsync(descriptor)
    close(descriptor)
  }

  /// Does something to its end; a signal that would end the process waits for it.
  private static func withoutInterruption(_ action: () throws(SystemFault) -> Void) throws(SystemFault) {
    var all = sigset_t()
    var before = sigset_t()
    sigfillset(&all)
    pthread_sigmask(SIG_BLOCK, &all, &before)
    defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
    try action()
  }
}
