import ReportSyntax

extension Report {
  /// The content of the line of running text within which a change of the text lies, from which nothing is read but the running text; nil
  /// where the change may be part of anything else.
  ///
  /// A complete title tells whose report it is; a section that neither has a table nor is to have one has no line of one, nor what stands
  /// above one; and a heading takes its line whole.
  package func lineOfProse(holding change: TextChange) -> ByteRange? {
    guard title?.isComplete ?? false, let place = tree.rowIndex(at: change.old.lowerBound), tree.rows[place].kind == .text,
      let content = tree.content(ofRow: place), content.lowerBound + Self.margin <= change.old.lowerBound,
      change.old.upperBound + Self.margin <= content.upperBound,
      let section = sections.last(where: { $0.range.lowerBound <= content.lowerBound }), section.form.table == nil,
      !section.headingRows.contains(place), !tables.contains(where: { $0.range.overlaps(section.range) }),
      !tree.comments.contains(where: { $0.touches(tree.rows[place].range) })
    else { return nil }
    return content
  }

  /// As many bytes at either end of a line stay as they are, so that no character there is another one.
  private static let margin = 8

  /// The report that a text is which a change within a line of running text has led to, whose bytes were `earlier`; nil where the line was,
  /// or is, anything that more than running text may be read from.
  package func following(_ change: TextChange, ofProse line: ByteRange, _ earlier: ArraySlice<UInt8>, in text: SourceText) -> Report? {
    let now = line.lowerBound..<line.upperBound + change.distance
    guard now.count > 0, now.upperBound <= text.bytes.count, earlier.count == line.count else { return nil }
    let isPlain = text.bytes.withUnsafeBufferPointer { bytes in
      earlier.withUnsafeBufferPointer { earlier in
        let (start, end) = (change.old.lowerBound - line.lowerBound, line.upperBound - change.old.upperBound)
        return earlier.isSame(0..<start, as: bytes, at: line.lowerBound)
          && earlier.isSame(earlier.count - end..<earlier.count, as: bytes, at: now.upperBound - end)
          && earlier.isPlainProse && UnsafeBufferPointer(rebasing: bytes[now]).isPlainProse
      }
    }
    return isPlain ? moved(by: change, in: text) : nil
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether a line is neither a heading nor a title nor a part of a table, whatever stands around it: it is longer than any of them, says a
  /// sentence, does not begin as a heading that text runs in with, and holds no sign of markup, no separator of cells, and nothing that
  /// the first section's heading may begin with.
  fileprivate var isPlainProse: Bool {
    guard count > 240, Heading(self, 0..<count).number == nil else { return false }
    for byte in self {
      switch byte {
      case 0..<UInt8.space, .lessThan, .greaterThan, .pipe: return false
      default: break
      }
    }
    let stop = firstIndex(of: "。", from: 0, before: count)
    // Between digits it is a decimal point, mistyped.
    guard stop > 0, stop + 3 < count, !(self[stop - 1].isDigit && self[stop + 3].isDigit) else { return false }
    var one = firstIndex(of: "一", from: 0, before: count)
    while one < count {
      if wideCharacter(at: one + 3, before: count) == "、" { return false }
      one = firstIndex(of: "一", from: one + 3, before: count)
    }
    return true
  }
}
