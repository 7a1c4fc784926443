import JSONText
import LanguageServerProtocol

/// The messages that have come from the client, in the order sent.
struct Inbox {
  /// The most that is taken in ahead of being handled, in bytes; a client that sends on without reading must wait then.
  static let limit = 1 << 29

  private struct Entry {
    let message: ClientMessage
    let size: Int
    var isCancelled = false
  }

  /// A message in its turn.
  struct Delivery {
    let message: ClientMessage
    /// Whether a `$/cancelRequest` for it has come already.
    let isCancelled: Bool
  }

  private var framing = MessageFraming()
  private var entries: [Entry] = []
  private var head = 0
  private var queuedSize = 0
  /// Whether the client has closed its end.
  private(set) var hasEnded = false

  /// Whether no message waits to be handled.
  var isEmpty: Bool { head == entries.count }

  /// Whether more should be read, if there is more.
  var takesMore: Bool { !hasEnded && queuedSize + framing.pendingCount < Self.limit }

  /// Whether the rest of a message is on its way.
  var isInsideMessage: Bool { framing.pendingCount > 0 && !hasEnded }

  /// Reads once what the client has sent, and queues the messages that are whole.
  mutating func receive(from transport: some Transport) {
    var ended = false
    framing.receive { buffer in
      guard let count = transport.read(into: buffer) else { return 0 }
      ended = count == 0
      return count
    }
    hasEnded = hasEnded || ended
    while let frame = framing.next() {
      switch frame {
      case .fault(let reason): queue(.invalid(id: nil, ResponseError(.parseError, reason)), size: 0)
      case .body(let range):
        let message = framing.buffer.withUnsafeBufferPointer { ClientMessage(body: UnsafeBufferPointer(rebasing: $0[range])) }
        if case .invalid(_, let error) = message, error.code == .parseError { framing.reject(range) }
        if case .notification(ClientMethod.cancelRequest.rawValue, let params) = message { cancel(params) }
        queue(message, size: range.count)
      }
    }
  }

  private mutating func queue(_ message: ClientMessage, size: Int) {
    queuedSize += size
    entries.append(Entry(message: message, size: size))
  }

  /// Marks the requests of an id that still wait; cancelling what has been answered means nothing.
  private mutating func cancel(_ params: JSON) {
    guard let cancelled = try? CancelParams(params) else { return }
    for index in head..<entries.count {
      if case .request(cancelled.id, _, _) = entries[index].message { entries[index].isCancelled = true }
    }
  }

  /// Whether the message whose turn is next is a request, which may yet be cancelled.
  var nextIsRequest: Bool {
    guard !isEmpty, case .request = entries[head].message else { return false }
    return true
  }

  /// The message whose turn it is, or nil where none waits.
  mutating func next() -> Delivery? {
    guard !isEmpty else { return nil }
    let entry = entries[head]
    head += 1
    queuedSize -= entry.size
    if isEmpty {
      entries.removeAll(keepingCapacity: entries.capacity <= 4096)
      head = 0
    } else if head > 1024, head > entries.count / 2 {
      entries.removeFirst(head)
      head = 0
    }
    return Delivery(message: entry.message, isCancelled: entry.isCancelled)
  }
}
