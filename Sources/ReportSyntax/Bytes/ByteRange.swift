/// A half-open range of UTF-8 byte offsets from the start of the file; every node, finding and edit speaks in these.
@usableFromInline
package typealias ByteRange = Range<Int>

extension ByteRange {
  /// The empty range at one byte offset: where something is missing or is to be inserted.
  package static func at(_ offset: Int) -> ByteRange { offset..<offset }

  /// The same so many bytes further on.
  package func moved(by distance: Int) -> ByteRange { lowerBound + distance..<upperBound + distance }

  /// Whether it shares a byte or an end with another range.
  package func touches(_ other: ByteRange) -> Bool { lowerBound <= other.upperBound && other.lowerBound <= upperBound }
}
