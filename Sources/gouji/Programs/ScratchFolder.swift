import ReportFolder

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// A folder of its own among those for passing files, that only this user may look into.
struct ScratchFolder {
  let path: FilePath

  init() throws(DocumentProgram.Fault) {
    var name = FilePath((System.environment("TMPDIR") ?? "/tmp") + "/gouji-XXXXXX").terminated
    guard mkdtemp(&name) != nil else { throw DocumentProgram.Fault(message: SystemFault(errno).message) }
    path = FilePath(bytes: name.dropLast().map(UInt8.init(bitPattern:)))
  }

  /// Removes it with all that is in it.
  func remove() { Self.remove(path, below: 0) }

  private static func remove(_ path: FilePath, below depth: Int) {
    // A link is removed and not followed.
    if !System.isLink(path), depth < 32, let status = try? System.status(of: path), status.kind == .folder {
      for name in (try? System.allNames(in: path)) ?? [] where name != Array(".".utf8) && name != Array("..".utf8) {
        remove(path.appending(name), below: depth + 1)
      }
      rmdir(path.terminated)
    } else {
      unlink(path.terminated)
    }
  }
}
