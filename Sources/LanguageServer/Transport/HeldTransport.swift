/// The streams of a client that hands over its bytes and takes the server's itself; nothing is waited for.
final class HeldTransport: Transport {
  /// What the client has sent and the server has not read.
  var arriving: [UInt8] = []
  /// What the server has written and the client has not taken.
  var answers: [UInt8] = []
  /// How long the server would wait for the client, in milliseconds; nil as long as it has not come to that.
  var idleTime: Int32?

  private var read = 0

  /// Whether all has been read that has arrived.
  var isIdle: Bool { read == arriving.count }

  func wait(for interests: Readiness, milliseconds: Int32) -> Readiness {
    if interests.contains(.output) { return .output }
    if !isIdle { return .input }
    if milliseconds > 0 { idleTime = milliseconds }
    return []
  }

  func read(into buffer: UnsafeMutableRawBufferPointer) -> Int? {
    let count = min(buffer.count, arriving.count - read)
    guard count > 0 else { return nil }
    buffer.copyBytes(from: arriving[read..<read + count])
    read += count
    if isIdle {
      arriving.removeAll(keepingCapacity: arriving.capacity <= 1 << 18)
      read = 0
    }
    return count
  }

  func write(_ bytes: UnsafeRawBufferPointer) -> Int? {
    answers.append(contentsOf: bytes)
    return bytes.count
  }
}
