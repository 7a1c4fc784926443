/// Cuts the bytes from a client into the bodies of messages.
///
/// After bytes that are no header it says so once, and goes on at the next `Content-Length:`, wherever that stands.
package struct MessageFraming {
  /// What the bytes so far hold.
  package enum Frame: Equatable {
    /// The whole body of a message, as indices of ``buffer``.
    case body(Range<Int>)
    /// Bytes that are no header; they are skipped.
    case fault(String)
  }

  /// The longest body that is taken, in bytes.
  private static let bodyLimit = 1 << 28
  /// The longest line that may pass for a header, in bytes.
  private static let lineLimit = 1 << 13
  /// The size in bytes to which the buffer returns after a long message.
  private static let usualCapacity = 1 << 16

  /// The bytes received; those outside `start..<end` are stale or not yet written.
  package private(set) var buffer: [UInt8]
  private var start = 0
  private var end = 0
  /// Where the body begins that is being received, and how long it is; nil while a header is.
  private var awaited: Range<Int>?
  private var isSearching = false
  private var hasReported = false

  /// Framing that has received nothing.
  package init() { buffer = [UInt8](repeating: 0, count: Self.usualCapacity) }

  /// The number of bytes received and not yet handed out.
  package var pendingCount: Int { end - start }

  /// Lets `read` write bytes behind those received; it returns how many it wrote.
  package mutating func receive(_ read: (UnsafeMutableRawBufferPointer) -> Int) {
    if start == end {
      if buffer.count > 1 << 20 { buffer = [UInt8](repeating: 0, count: Self.usualCapacity) }
      move(by: start)
    } else if end == buffer.count {
      if start > buffer.count / 2 {
        let received = start..<end
        buffer.withUnsafeMutableBytes { $0.copyMemory(from: UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer($0)[received])) }
        move(by: start)
      } else {
        buffer.append(contentsOf: repeatElement(0, count: buffer.count))
      }
    }
    let end = end
    let count = buffer.withUnsafeMutableBytes { read(UnsafeMutableRawBufferPointer(rebasing: $0[end...])) }
    self.end = min(end + max(count, 0), buffer.count)
  }

  private mutating func move(by distance: Int) {
    end -= distance
    start -= distance
    if let range = awaited { awaited = range.lowerBound - distance..<range.upperBound - distance }
  }

  /// The next message or fault, or nil until more bytes are received.
  package mutating func next() -> Frame? {
    while true {
      if let body = awaited {
        guard body.upperBound <= end else { return nil }
        awaited = nil
        hasReported = false
        start = body.upperBound
        return .body(body)
      }
      if isSearching {
        guard search() else { return nil }
      }
      switch header() {
      case .incomplete: return nil
      case .complete(let bodyStart, let length): awaited = bodyStart..<bodyStart + length
      case .fault(let reason, let resumption):
        start = resumption
        isSearching = true
        if hasReported { continue }
        hasReported = true
        return .fault(reason)
      }
    }
  }

  /// Takes back a body that is no JSON: the next header is looked for inside it, since its length may be wrong.
  ///
  /// The fault of the body is the caller's to report; no other one is until a message comes whole.
  package mutating func reject(_ body: Range<Int>) {
    start = body.lowerBound
    isSearching = true
    hasReported = true
  }

  /// Moves to the next `Content-Length` that a colon follows or may follow; false where none has been received.
  private mutating func search() -> Bool {
    let received = start..<end
    let found = buffer.withUnsafeBufferPointer { HeaderLine.search(UnsafeBufferPointer(rebasing: $0[received])) }
    start += found.offset
    isSearching = !found.isWhole
    return found.isWhole
  }

  private enum Header {
    case incomplete
    case complete(bodyStart: Int, length: Int)
    case fault(String, resumption: Int)
  }

  /// Reads the header that begins at `start`, skipping empty lines before it.
  private mutating func header() -> Header {
    var lineStart = start
    var length: Int?
    while true {
      let rest = lineStart..<end
      let line = buffer.withUnsafeBufferPointer { HeaderLine(UnsafeBufferPointer(rebasing: $0[rest])) }
      switch line.content {
      case .incomplete:
        if end - lineStart > Self.lineLimit { return .fault("a header line without an end", resumption: lineStart) }
        return .incomplete
      case .garbage: return .fault("no header: Content-Length is expected", resumption: lineStart)
      case .empty:
        lineStart += line.length
        if let length { return .complete(bodyStart: lineStart, length: length) }
        // Garbage may stand right before the name, which is then another's.
        if lineStart - line.length > start { return .fault("a header without Content-Length", resumption: start) }
        start = lineStart
      case .contentLength(let value):
        guard let value, value <= Self.bodyLimit else {
          // A header that is good may stand behind it on the same line.
          return .fault("Content-Length is not a number up to \(Self.bodyLimit)", resumption: lineStart + 1)
        }
        lineStart += line.length
        length = value
      case .other: lineStart += line.length
      }
    }
  }

  /// Writes the header of a body of so many bytes.
  package static func writeHeader(length: Int, to bytes: inout [UInt8]) {
    bytes.append(contentsOf: "Content-Length: ".utf8)
    bytes.append(contentsOf: String(length).utf8)
    bytes.append(contentsOf: "\r\n\r\n".utf8)
  }
}
