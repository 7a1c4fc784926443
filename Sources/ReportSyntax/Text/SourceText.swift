/// The text of one report: its bytes as they stand in the file, and where its lines begin.
///
/// Nothing is decoded or repaired here, so invalid UTF-8, a byte order mark and any line ending survive unchanged.
package struct SourceText: Sendable {
  /// The file's bytes, unchanged.
  package let bytes: [UInt8]
  /// Where the lines begin.
  package let lines: LineTable
  /// Where it stands in the document that it was made of; nil for a text of its own.
  package let origin: (any TextOrigin)?

  package init(_ bytes: [UInt8]) { self.init(bytes, origin: nil) }

  /// The text that a document was made into.
  package init(_ bytes: [UInt8], origin: (any TextOrigin)?) {
    self.bytes = bytes
    self.lines = LineTable(bytes)
    self.origin = origin
  }

  /// A text whose line starts are known already, as ``LineTable/starts`` gives them; they are trusted.
  package init(_ bytes: [UInt8], lineStarts: [Int]) {
    self.bytes = bytes
    self.lines = LineTable(starts: lineStarts, byteCount: bytes.count)
    origin = nil
  }

  package init(_ string: String) { self.init([UInt8](string.utf8)) }

  /// The text of a range, with invalid UTF-8 shown as U+FFFD; a range outside the text is cut to it.
  package func string(_ range: ByteRange) -> String {
    String(decoding: bytes[range.clamped(to: 0..<bytes.count)], as: UTF8.self)
  }

  /// The whole text, with invalid UTF-8 shown as U+FFFD.
  package var string: String { String(decoding: bytes, as: UTF8.self) }

  /// The end of a line's text, before its line break.
  package func contentEnd(ofLine line: Int) -> Int { bytes.contentEnd(of: lines.range(ofLine: line)) }

  /// The text after the edits, which are given in offsets of this text and do not overlap.
  ///
  /// Edits outside the text are cut to it; of two that overlap, the later one is dropped.
  package func applying(_ edits: [TextEdit]) -> SourceText {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + edits.reduce(0) { $0 + $1.text.utf8.count })
    var position = 0
    for edit in edits.sorted(by: { ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound) }) {
      let range = edit.range.clamped(to: 0..<bytes.count)
      guard range.lowerBound >= position else { continue }
      result += bytes[position..<range.lowerBound]
      result += edit.text.utf8
      position = range.upperBound
    }
    result += bytes[position...]
    return SourceText(result)
  }
}
