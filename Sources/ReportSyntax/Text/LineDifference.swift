/// Where two versions of a text differ, by whole lines.
package struct LineDifference: Sendable {
  /// Lines that gave way to others; one of the ranges may be empty.
  package struct Change: Sendable, Hashable {
    /// The lines of the old text, from 0.
    package let old: Range<Int>
    /// The lines of the new text, from 0.
    package let new: Range<Int>
  }

  package let old: SourceText
  package let new: SourceText
  /// The changes, in order.
  package let changes: [Change]

  /// The largest number of pairs of lines that are compared; beyond it all between the first and last difference counts as changed.
  private static let mostPairs = 4_000_000

  /// Compares two texts.
  package init(from old: SourceText, to new: SourceText) {
    self.old = old
    self.new = new
    changes = Self.changes(from: Self.lines(old), to: Self.lines(new))
  }

  /// The changes between lines, whatever ends a line to the caller.
  package static func changes(from old: [ArraySlice<UInt8>], to new: [ArraySlice<UInt8>]) -> [Change] {
    var start = 0
    while start < min(old.count, new.count), old[start] == new[start] { start += 1 }
    var tail = 0
    while tail < min(old.count, new.count) - start, old[old.count - 1 - tail] == new[new.count - 1 - tail] { tail += 1 }
    return changes(old[start..<old.count - tail], new[start..<new.count - tail])
  }

  private static func lines(_ text: SourceText) -> [ArraySlice<UInt8>] {
    (0..<text.lines.starts.count).map { text.bytes[text.lines.range(ofLine: $0)] }.filter { !$0.isEmpty }
  }

  private static func changes(_ old: ArraySlice<ArraySlice<UInt8>>, _ new: ArraySlice<ArraySlice<UInt8>>) -> [Change] {
    if old.isEmpty, new.isEmpty { return [] }
    guard !old.isEmpty, !new.isEmpty, old.count * new.count <= mostPairs else { return [Change(old: old.indices, new: new.indices)] }
    // The length of the longest common run of lines from each pair on.
    let width = new.count + 1
    var common = [Int32](repeating: 0, count: (old.count + 1) * width)
    for row in (0..<old.count).reversed() {
      for column in (0..<new.count).reversed() {
        common[row * width + column] =
          old[old.startIndex + row] == new[new.startIndex + column]
          ? common[(row + 1) * width + column + 1] + 1
          : max(common[(row + 1) * width + column], common[row * width + column + 1])
      }
    }
    var changes: [Change] = []
    var (row, column) = (0, 0)
    while row < old.count || column < new.count {
      let (firstRow, firstColumn) = (row, column)
      while row < old.count || column < new.count {
        if row < old.count, column < new.count, old[old.startIndex + row] == new[new.startIndex + column] { break }
        if row < old.count, column == new.count || common[(row + 1) * width + column] >= common[row * width + column + 1] {
          row += 1
        } else {
          column += 1
        }
      }
      if row > firstRow || column > firstColumn {
        changes.append(
          Change(
            old: old.startIndex + firstRow..<old.startIndex + row, new: new.startIndex + firstColumn..<new.startIndex + column))
      }
      while row < old.count, column < new.count, old[old.startIndex + row] == new[new.startIndex + column] {
        (row, column) = (row + 1, column + 1)
      }
    }
    return changes
  }

  /// The edits that turn the old text into the new one, each as small as its lines allow.
  package var edits: [TextEdit] {
    changes.flatMap { change -> [TextEdit] in
      // As many lines as before are changed one by one.
      if change.old.count == change.new.count {
        return zip(change.old, change.new).compactMap { smallest(bytes(old, $0..<$0 + 1), bytes(new, $1..<$1 + 1)) }
      }
      return [smallest(bytes(old, change.old), bytes(new, change.new))].compactMap { $0 }
    }
  }

  /// The bytes of some lines.
  private func bytes(_ text: SourceText, _ lines: Range<Int>) -> ByteRange {
    let end = text.bytes.count
    let starts = text.lines.starts
    let lower = lines.lowerBound < starts.count ? starts[lines.lowerBound] : end
    return lower..<max(lower, lines.upperBound < starts.count ? starts[lines.upperBound] : end)
  }

  /// The edit without what is the same at both ends, cut between characters; nil where nothing differs.
  private func smallest(_ before: ByteRange, _ after: ByteRange) -> TextEdit? {
    var (start, newStart, end, newEnd) = (before.lowerBound, after.lowerBound, before.upperBound, after.upperBound)
    while start < end, newStart < newEnd, old.bytes[start] == new.bytes[newStart] { (start, newStart) = (start + 1, newStart + 1) }
    while start > before.lowerBound, old.isWithinCharacter(start) || new.isWithinCharacter(newStart) {
      (start, newStart) = (start - 1, newStart - 1)
    }
    while end > start, newEnd > newStart, old.bytes[end - 1] == new.bytes[newEnd - 1] { (end, newEnd) = (end - 1, newEnd - 1) }
    while end < before.upperBound, old.isWithinCharacter(end) || new.isWithinCharacter(newEnd) { (end, newEnd) = (end + 1, newEnd + 1) }
    return start == end && newStart == newEnd ? nil : TextEdit(start..<end, new.string(newStart..<newEnd))
  }
}

extension SourceText {
  /// Whether an offset lies within the bytes of a character, or of a line break of two.
  fileprivate func isWithinCharacter(_ offset: Int) -> Bool {
    guard offset < bytes.count else { return false }
    return bytes[offset].isContinuation || (bytes[offset] == .lineFeed && offset > 0 && bytes[offset - 1] == .carriageReturn)
  }
}
