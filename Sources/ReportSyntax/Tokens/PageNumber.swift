/// A page's number as a PDF sets it at the head or foot of a page: - 3 -, —3—, 第 3 页.
package enum PageNumber {
  private static let marks: [(before: [UInt8], after: [UInt8])] =
    ["-", "—", "－", "–"].map { (Array($0.utf8), Array($0.utf8)) } + [(Array("第".utf8), Array("页".utf8))]

  /// Whether a trimmed line is nothing else.
  package static func isOne(_ line: some RandomAccessCollection<UInt8>) -> Bool {
    guard let first = line.first, first == .hyphen || first == 0xE2 || first == 0xE7 || first == 0xEF,
      let mark = marks.first(where: { line.starts(with: $0.before) && line.suffix($0.after.count).elementsEqual($0.after) }),
      line.count > mark.before.count + mark.after.count
    else { return false }
    let middle = line.dropFirst(mark.before.count).dropLast(mark.after.count).filter { $0 != .space }
    return (1...3).contains(middle.count) && middle.allSatisfy { $0.isDigit }
  }
}
