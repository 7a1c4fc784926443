#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Another transport with a record: whatever the client sends goes into a file too, byte for byte.
final class MirroringTransport: Transport {
  private let streams: any Transport
  private let file: Int32

  /// Records into a new file under a path, in the place of one that is there; nil where none can be written.
  init?(_ streams: any Transport, path: String) {
    // Reports are nobody else's business.
    file = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard file >= 0 else { return nil }
    self.streams = streams
  }

  deinit { close(file) }

  func wait(for interests: Readiness, milliseconds: Int32) -> Readiness { streams.wait(for: interests, milliseconds: milliseconds) }

  func read(into buffer: UnsafeMutableRawBufferPointer) -> Int? {
    let count = streams.read(into: buffer)
    var rest = UnsafeRawBufferPointer(buffer).prefix(count ?? 0)
    // A record that cannot be written on must not disturb the session.
    while !rest.isEmpty {
      let written = systemWrite(file, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
      if written < 0, errno == EINTR { continue }
      guard written > 0 else { break }
      rest = rest.dropFirst(written)
    }
    return count
  }

  func write(_ bytes: UnsafeRawBufferPointer) -> Int? { streams.write(bytes) }
}
