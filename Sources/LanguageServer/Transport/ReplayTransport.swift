import JSONText
import LanguageServerProtocol

/// A client that sends what was recorded: each message arrives when the server has nothing left to do, and after the last the input ends.
final class ReplayTransport: Transport {
  /// The bodies of the messages that are still to be sent.
  private var messages: ArraySlice<[UInt8]>
  private var arriving: ArraySlice<UInt8> = []
  private var answers = MessageFraming()
  private let showsTimes: Bool
  private let tell: (String) -> Void
  /// When the last message was sent, in nanoseconds.
  private var sent: UInt64?

  init(_ record: [UInt8], showsTimes: Bool, tell: @escaping (String) -> Void) {
    messages = Self.messages(in: record)[...]
    self.showsTimes = showsTimes
    self.tell = tell
  }

  func wait(for interests: Readiness, milliseconds: Int32) -> Readiness {
    if interests.contains(.output) { return .output }
    // Whoever does not wait has more to do.
    guard interests.contains(.input), milliseconds > 0 || !arriving.isEmpty else { return [] }
    if arriving.isEmpty, let next = messages.popFirst() {
      finish()
      var message: [UInt8] = []
      MessageFraming.writeHeader(length: next.count, to: &message)
      arriving = (message + next)[...]
      tell("→ \(String(decoding: next, as: UTF8.self))")
      sent = Clock.nanoseconds
    }
    return .input
  }

  func read(into buffer: UnsafeMutableRawBufferPointer) -> Int? {
    let count = min(buffer.count, arriving.count)
    buffer.copyBytes(from: arriving.prefix(count))
    arriving.removeFirst(count)
    return count
  }

  func write(_ bytes: UnsafeRawBufferPointer) -> Int? {
    var taken = 0
    answers.receive { buffer in
      taken = min(buffer.count, bytes.count)
      buffer.copyBytes(from: bytes.prefix(taken))
      return taken
    }
    while case .body(let range)? = answers.next() { tell("← \(String(decoding: answers.buffer[range], as: UTF8.self))") }
    return taken
  }

  /// Tells how long the message took that was sent last.
  func finish() {
    guard showsTimes, let sent else { return }
    let microseconds = (Clock.nanoseconds - sent) / 1000
    tell("  \(microseconds / 1000).\(String(1000 + microseconds % 1000).dropFirst()) ms")
    self.sent = nil
  }

  /// The bodies of the messages in a record; what is no message is passed over.
  private static func messages(in record: [UInt8]) -> [[UInt8]] {
    var framing = MessageFraming()
    var rest = record[...]
    var messages: [[UInt8]] = []
    while !rest.isEmpty {
      framing.receive { buffer in
        let count = min(buffer.count, rest.count)
        buffer.copyBytes(from: rest.prefix(count))
        rest.removeFirst(count)
        return count
      }
      while let frame = framing.next() { if case .body(let range) = frame { messages.append(Array(framing.buffer[range])) } }
    }
    return messages
  }
}
