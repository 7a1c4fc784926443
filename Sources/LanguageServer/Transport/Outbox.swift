import JSONText
import LanguageServerProtocol

/// The messages on their way to the client, as one run of bytes.
struct Outbox {
  private var writer = JSONWriter()
  private var bytes: [UInt8] = []
  private var written = 0
  /// Whether nobody reads them any more.
  private(set) var isClosed = false

  /// Whether all has been written.
  var isEmpty: Bool { written == bytes.count }

  /// Puts a message behind those that wait.
  mutating func add(_ message: (inout JSONWriter) -> Void) {
    guard !isClosed else { return }
    writer.reset()
    message(&writer)
    MessageFraming.writeHeader(length: writer.bytes.count, to: &bytes)
    bytes.append(contentsOf: writer.bytes)
  }

  /// Writes a piece, once the transport can take one.
  mutating func writePiece(to transport: some Transport) {
    let rest = written
    let count = bytes.withUnsafeBytes { transport.write(UnsafeRawBufferPointer(rebasing: $0[rest...])) }
    guard let count else {
      isClosed = true
      bytes = []
      written = 0
      return
    }
    written = min(written + count, bytes.count)
    guard isEmpty else { return }
    bytes.removeAll(keepingCapacity: bytes.capacity <= 1 << 18)
    written = 0
  }
}
