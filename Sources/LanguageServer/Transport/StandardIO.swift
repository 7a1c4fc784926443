#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// The process's own input and output; whatever else prints to the output is sent to the error stream instead.
final class StandardIO: Transport {
  /// What a pipe that is ready takes whole, in bytes.
  #if canImport(Darwin)
    private static let pieceSize = 512
  #else
    private static let pieceSize = 4096
  #endif

  private let input: Int32 = 0
  private let output: Int32

  /// Takes the output for itself; a client that no longer reads ends nothing but the writing.
  init() {
    signal(SIGPIPE, SIG_IGN)
    let copy = dup(1)
    output = copy < 0 ? 1 : copy
    if copy >= 0 { dup2(2, 1) }
  }

  func wait(for interests: Readiness, milliseconds: Int32) -> Readiness {
    var descriptors = (
      pollfd(fd: interests.contains(.input) ? input : -1, events: Int16(POLLIN), revents: 0),
      pollfd(fd: interests.contains(.output) ? output : -1, events: Int16(POLLOUT), revents: 0)
    )
    let count = withUnsafeMutableBytes(of: &descriptors) { bytes in
      poll(bytes.assumingMemoryBound(to: pollfd.self).baseAddress, 2, milliseconds)
    }
    guard count > 0 else { return [] }
    var readiness: Readiness = []
    if descriptors.0.revents != 0 { readiness.insert(.input) }
    if descriptors.1.revents != 0 { readiness.insert(.output) }
    return readiness
  }

  func read(into buffer: UnsafeMutableRawBufferPointer) -> Int? {
    while true {
      let count = systemRead(input, buffer.baseAddress, buffer.count)
      if count >= 0 { return count }
      switch errno {
      case EINTR: continue
      case EAGAIN, EWOULDBLOCK: return nil
      default: return 0
      }
    }
  }

  func write(_ bytes: UnsafeRawBufferPointer) -> Int? {
    while true {
      let count = systemWrite(output, bytes.baseAddress, min(bytes.count, Self.pieceSize))
      if count >= 0 { return count }
      switch errno {
      case EINTR: continue
      case EAGAIN, EWOULDBLOCK: return 0
      default: return nil
      }
    }
  }

  /// Writes a line to the error stream, as far as it goes.
  static func writeError(_ line: String) {
    var line = line + "\n"
    line.withUTF8 { _ = systemWrite(2, $0.baseAddress, $0.count) }
  }
}

private func systemRead(_ descriptor: Int32, _ buffer: UnsafeMutableRawPointer?, _ count: Int) -> Int {
  read(descriptor, buffer, count)
}

/// write(2), which within a type with a `write` of its own cannot be called by its name.
func systemWrite(_ descriptor: Int32, _ buffer: UnsafeRawPointer?, _ count: Int) -> Int {
  write(descriptor, buffer, count)
}
