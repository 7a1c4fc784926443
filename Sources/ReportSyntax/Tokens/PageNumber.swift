/// A page's number as a PDF sets it at the head or foot of a page: - 3 -, —3—, 第 3 页.
package enum PageNumber {
  private static let marks: [(before: [UInt8], after: [UInt8])] =
    ["-", "—", "－", "–"].map { (Array($0.utf8), Array($0.utf8)) } + [(Array("第".utf8), Array("页".utf8))]

  /// Whether a trimmed line is nothing else.
  package static func isOne(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
    guard line.count >= 3, let first = line.first, first == .hyphen || first == 0xE2 || first == 0xE7 || first == 0xEF else { return false }
    // Most lines that begin like a mark end in something else.
    for mark in marks where mark.before[0] == first && mark.after[mark.after.count - 1] == line[line.count - 1] {
      let middle = mark.before.count..<max(mark.before.count, line.count - mark.after.count)
      guard middle.upperBound + mark.after.count == line.count, mark.before.elementsEqual(line[..<middle.lowerBound]),
        mark.after.elementsEqual(line[middle.upperBound...])
      else { continue }
      let digits = middle.filter { line[$0] != .space }
      return (1...3).contains(digits.count) && digits.allSatisfy { line[$0].isDigit }
    }
    return false
  }
}
