@testable import LanguageServer

/// A client that plays a script: each batch arrives while the server sleeps, and after the last one the input ends.
final class ScriptedTransport: Transport {
  private var batches: [[UInt8]]
  private var arrived: ArraySlice<UInt8> = []
  private(set) var written: [UInt8] = []
  /// The number of reads after which the output takes bytes; before, the client only writes.
  var readsBeforeOutput = 0
  /// Whether the client no longer reads.
  var isDeaf = false
  /// The most bytes that one write takes.
  var pieceSize = 4096
  private(set) var reads = 0
  /// What happens before a batch arrives.
  var beforeBatch: () -> Void = {}

  init(_ batches: [[UInt8]]) { self.batches = batches }

  func wait(for interests: Readiness, milliseconds: Int32) -> Readiness {
    var readiness: Readiness = []
    if interests.contains(.output), reads >= readsBeforeOutput { readiness.insert(.output) }
    if interests.contains(.input) {
      if arrived.isEmpty, milliseconds > 0, readiness.isEmpty {
        beforeBatch()
        arrived = batches.isEmpty ? [] : batches.removeFirst()[...]
      }
      if !arrived.isEmpty || (milliseconds > 0 && readiness.isEmpty) { readiness.insert(.input) }
    }
    return readiness
  }

  func read(into buffer: UnsafeMutableRawBufferPointer) -> Int? {
    reads += 1
    let count = min(buffer.count, arrived.count)
    buffer.copyBytes(from: arrived.prefix(count))
    arrived.removeFirst(count)
    return count
  }

  func write(_ bytes: UnsafeRawBufferPointer) -> Int? {
    guard !isDeaf else { return nil }
    let piece = bytes.prefix(pieceSize)
    written += piece
    return piece.count
  }
}
