import Foundation
import JSONText
import LanguageServerProtocol
import TestSupport
import Testing

/// The built server, run over pipes as an editor runs it.
final class ServerProcess {
  private let process = Process()
  private let input = Pipe()
  private let output = Pipe()
  private let errors = Pipe()
  private var framing = MessageFraming()

  init(arguments: [String] = []) throws {
    Foundation.signal(SIGPIPE, SIG_IGN)
    process.executableURL = BuiltTool.executable
    process.arguments = ["lsp"] + arguments
    process.standardInput = input
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    let descriptor = input.fileHandleForWriting.fileDescriptor
    _ = fcntl(descriptor, F_SETFL, fcntl(descriptor, F_GETFL) | O_NONBLOCK)
  }

  deinit {
    if process.isRunning { Foundation.kill(process.processIdentifier, SIGKILL) }
  }

  /// Sends bytes as they are, unless the server has ended; one that takes none for ten seconds is at fault.
  func send(raw bytes: [UInt8]) {
    let descriptor = input.fileHandleForWriting.fileDescriptor
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      if count >= 0 {
        rest = rest.dropFirst(count)
      } else if errno == EAGAIN {
        var poll = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        guard Foundation.poll(&poll, 1, 10_000) > 0 else {
          Issue.record("the server no longer reads")
          return
        }
      } else {
        return
      }
    }
  }

  /// Sends a message, given as the JSON of its body.
  func send(_ body: String) { send(raw: Conversation.frame(body)) }

  func closeInput() { try? input.fileHandleForWriting.close() }

  func closeOutput() { try? output.fileHandleForReading.close() }

  /// The next message, or nil where none comes within so many seconds.
  func receive(seconds: Int32 = 10) throws -> JSON? {
    while true {
      if let frame = framing.next() {
        guard case .body(let range) = frame else { return nil }
        return try JSONParser.parse(Array(framing.buffer[range]))
      }
      let descriptor = output.fileHandleForReading.fileDescriptor
      var poll = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      guard Foundation.poll(&poll, 1, seconds * 1000) > 0 else { return nil }
      var count = 0
      framing.receive { buffer in
        count = read(descriptor, buffer.baseAddress, buffer.count)
        return count
      }
      if count <= 0 { return nil }
    }
  }

  /// The messages up to the answer to an id, or up to the last one it ever sends.
  func messages(upTo id: JSON?) throws -> [JSON] {
    var messages: [JSON] = []
    while let message = try receive() {
      messages.append(message)
      if let id, message["id"] == id, message["method"] == nil { return messages }
    }
    if let id { Issue.record("no answer to \(id)") }
    return messages
  }

  /// The code it ends with, or nil where it still runs after so many seconds.
  func status(within seconds: Double = 10) -> Int32? {
    let end = Date(timeIntervalSinceNow: seconds)
    while process.isRunning, Date() < end { usleep(10_000) }
    return process.isRunning ? nil : process.terminationStatus
  }

  /// Sends the server a signal.
  func kill(_ signal: Int32) { Foundation.kill(process.processIdentifier, signal) }

  /// The signal that it ends with within so many seconds; nil where it goes on, or ends otherwise.
  func signal(within seconds: Double = 10) -> Int32? {
    let status = status(within: seconds)
    return process.isRunning || process.terminationReason != .uncaughtSignal ? nil : status
  }

  /// What it has said on the error stream, once it has ended.
  var said: String { String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self) }
}
