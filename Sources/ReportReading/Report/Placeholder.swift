import ReportSyntax

/// The marks that people write for no figure.
enum Placeholder {
  private static let marks = ["-", "/", "—", "——", "－", "／", "–", "无", "不适用", "N/A", "、", "\\", "―", "一", "空", "--"].map { Array($0.utf8) }

  /// Whether such a mark is one of those that are no characters of a word.
  static func isDash(_ bytes: UnsafeBufferPointer<UInt8>, _ content: ByteRange) -> Bool {
    dashes.contains { $0.count == content.count && bytes[content].elementsEqual($0) }
  }

  private static let dashes = ["-", "/", "—", "——", "－", "／", "–", "\\", "―", "--"].map { Array($0.utf8) }

  /// Whether a cell's content is such a mark.
  static func matches(_ bytes: UnsafeBufferPointer<UInt8>, _ content: ByteRange) -> Bool {
    content.count <= 9 && marks.contains { $0.count == content.count && bytes[content].elementsEqual($0) }
  }
}
