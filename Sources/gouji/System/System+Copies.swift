import ReportFolder

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// The copies that are written beside a file before they take its place.
extension System {
  /// What their names begin with; six letters follow.
  private static let prefix = ".gouji-"
  /// The folders in which this run has looked for copies of others.
  private static let cleaned = Monitor<Set<FilePath>>([])

  /// Makes an empty copy in a folder, and gives its path, with the NUL after it, and its descriptor: as long as this is open, nobody takes the
  /// copy for one that was left behind. Those that were are removed first.
  static func makeCopy(in folder: FilePath) throws(SystemFault) -> (path: [CChar], descriptor: Int32) {
    if cleaned.use({ $0.insert(folder).inserted }) { removeLeftovers(in: folder) }
    var name = folder.appending(Array("\(prefix)XXXXXX".utf8)).terminated
    let descriptor = mkstemp(&name)
    guard descriptor >= 0 else { throw SystemFault(errno) }
    _ = flock(descriptor, LOCK_EX | LOCK_NB)
    return (name, descriptor)
  }

  /// Removes the copies of runs that were ended before they could put them in place: those that nobody holds open. One of this moment may
  /// be another run's that is about to hold it.
  private static func removeLeftovers(in folder: FilePath) {
    let own = Array(prefix.utf8)
    for name in (try? allNames(in: folder)) ?? [] where name.count == own.count + 6 && name.starts(with: own) {
      let path = folder.appending(name)
      guard !isLink(path), let status = try? status(of: path), status.kind == .file, status.owner == geteuid(),
        status.version.seconds + 1 < Int64(time(nil))
      else { continue }
      let descriptor = open(path.terminated, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
      guard descriptor >= 0 else { continue }
      defer { close(descriptor) }
      if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { unlink(path.terminated) }
    }
  }
}
