/// The end of a line: LF, CR, or the two together.
extension UInt8 {
  /// Whether it ends a line, or is a part of what does.
  @inlinable
  @inline(__always)
  package var isLineBreak: Bool { self == .lineFeed || self == .carriageReturn }
}

extension RandomAccessCollection<UInt8> where Index == Int {
  /// The end of a line's text: that of the range without the line breaks that end it.
  @inlinable
  @inline(__always)
  package func contentEnd(of line: ByteRange) -> Int {
    var end = line.upperBound
    while end > line.lowerBound, self[end &- 1].isLineBreak { end &-= 1 }
    return end
  }

  /// The number of bytes of the line break at an index: two for CRLF, one for LF or CR, 0 where there is none.
  @inlinable
  @inline(__always)
  package func lineBreak(at index: Int, before end: Int) -> Int {
    guard index < end, self[index].isLineBreak else { return 0 }
    return self[index] == .carriageReturn && index &+ 1 < end && self[index &+ 1] == .lineFeed ? 2 : 1
  }
}
