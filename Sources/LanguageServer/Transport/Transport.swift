/// What may be done to a ``Transport`` without waiting.
struct Readiness: OptionSet {
  let rawValue: Int
  /// Bytes, or the end of the input, can be read.
  static let input = Readiness(rawValue: 1)
  /// Bytes can be written, or it will be told that nobody reads them.
  static let output = Readiness(rawValue: 2)
}

/// The two streams of bytes between the server and its client.
protocol Transport: AnyObject {
  /// Waits until one of `interests` is possible or the time is over, and says what is possible; 0 milliseconds is not to wait.
  func wait(for interests: Readiness, milliseconds: Int32) -> Readiness
  /// Reads into the buffer: the number of bytes, 0 at the end of the input, nil where there is nothing now.
  func read(into buffer: UnsafeMutableRawBufferPointer) -> Int?
  /// Writes some of the bytes, once ``Readiness/output`` is possible: how many, or nil where nobody reads them any more.
  func write(_ bytes: UnsafeRawBufferPointer) -> Int?
}
