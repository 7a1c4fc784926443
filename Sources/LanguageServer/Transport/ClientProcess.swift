#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// The process that the server is to end with.
struct ClientProcess: Equatable {
  let id: Int32

  /// Nil for a number that names no single process.
  init?(id: Int?) {
    guard let id, let id = Int32(exactly: id), id > 0 else { return nil }
    self.id = id
  }

  /// Whether it still runs; one that may not be signalled does, and one that has ended but was not waited for does not.
  var isAlive: Bool {
    guard kill(id, 0) == 0 || errno != ESRCH else { return false }
    return !isZombie
  }

  /// Whether the system keeps no more of it than how it ended; false where that cannot be told.
  private var isZombie: Bool {
    #if os(Linux)
      let file = open("/proc/\(id)/stat", O_RDONLY | O_CLOEXEC)
      guard file >= 0 else { return false }
      defer { close(file) }
      var bytes = [UInt8](repeating: 0, count: 256)
      let count = read(file, &bytes, bytes.count)
      // The state follows the name, which is in parentheses and may hold any character.
      guard count > 0, let name = bytes[..<count].lastIndex(of: UInt8(ascii: ")")), name + 2 < count else { return false }
      return bytes[name + 2] == UInt8(ascii: "Z") || bytes[name + 2] == UInt8(ascii: "X")
    #else
      return false
    #endif
  }
}
