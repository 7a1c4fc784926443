import ReportSyntax

/// Tells a table of contents from the headings that it lists.
extension SectionFinder {
  /// The headings without those of a table of contents: several in their order with no sentence and no table between them, of which
  /// most come again further on, or even where they do not.
  static func withoutContents(
    _ found: [Found], _ tree: SyntaxTree, evenWhereAlone: Bool = false, number: (Found) -> Int
  ) -> [Found] {
    guard found.count >= shortestContents else { return found }
    var kept: [Found] = []
    var start = 0
    while start < found.count {
      var end = start + 1
      while end < found.count, number(found[end]) > number(found[end - 1]),
        isBare(found[end - 1].rows.upperBound..<found[end].rows.lowerBound, tree)
      {
        end += 1
      }
      let again = (start..<end).count { place in found[end...].contains { number($0) == number(found[place]) } }
      if end - start < shortestContents || (!evenWhereAlone && again * 2 <= end - start) { kept += found[start..<end] }
      start = end
    }
    return kept
  }

  /// Fewer headings are no table of contents.
  private static let shortestContents = 3

  /// Whether rows are nothing but blanks and short lines of text, as the sub-headings that a table of contents may list.
  private static func isBare(_ rows: Range<Int>, _ tree: SyntaxTree) -> Bool {
    rows.allSatisfy { row in
      switch tree.rows[row].kind {
      case .blank: return true
      case .text, .element:
        guard let content = tree.content(ofRow: row) else { return true }
        return content.count <= longestEntry && tree.text.bytes.places(of: "。", in: content).isEmpty
      case .pipes, .delimiter, .tabs, .cellPerLine, .html: return false
      }
    }
  }

  /// The longest line of a table of contents, in bytes.
  private static let longestEntry = 150
}
