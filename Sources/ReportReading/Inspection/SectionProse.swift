import ReportSyntax

/// How much an author has written in a section, its sub-headings, comments and tables aside.
package struct SectionProse {
  /// The number of characters, counted no further than a limit.
  package private(set) var characters = 0
  /// Whether the section has a comment, as the template leaves one.
  package let hasComment: Bool

  /// Fewer characters than this are only a few words.
  package static let few = 15

  package init(_ section: Section, of report: Report, upTo limit: Int = Self.few) {
    // In a page what stands before the next heading's text is of its row.
    let next = report.tree.rowIndex(at: section.range.upperBound).flatMap { report.tree.content(ofRow: $0)?.lowerBound } ?? 0
    let range = section.range.lowerBound..<max(section.range.upperBound, next)
    hasComment = report.tree.comments.contains { $0.overlaps(range) }
    let rows = report.tree.rows
    if let text = section.runIn { characters += Self.count(markup: text, report.text) }
    var index = section.headingRows.upperBound
    while index < rows.count, rows[index].range.lowerBound < section.range.upperBound, characters < limit {
      if let content = report.tree.content(ofRow: index), !content.isEmpty, !report.tables.contains(where: { $0.range.overlaps(content) }),
        !Self.isSubheading(report.text, content)
      {
        characters += rows[index].kind == .element ? Self.count(markup: content, report.text) : Self.count(report.text.bytes, content)
      }
      index += 1
    }
  }

  /// The characters that are neither blanks nor emphasis.
  private static func count(_ bytes: [UInt8], _ range: ByteRange) -> Int {
    bytes.withUnsafeBufferPointer { bytes in
      var count = 0
      var index = range.lowerBound
      while index < range.upperBound {
        let blank = bytes.blank(at: index, before: range.upperBound)
        if blank == 0, bytes[index] > .space, bytes[index] != .asterisk { count += 1 }
        index += blank > 0 ? blank : bytes[index].characterLength
      }
      return count
    }
  }

  /// The same in an element of HTML, without its tags.
  private static func count(markup range: ByteRange, _ text: SourceText) -> Int {
    LabelText(text.bytes, range).compared.reduce(0) { $0 + (!$1.isContinuation ? 1 : 0) }
  }

  /// Whether a line is no more than a numbered or marked sub-heading.
  private static func isSubheading(_ text: SourceText, _ range: ByteRange) -> Bool {
    if text.bytes[range.lowerBound] == .numberSign { return true }
    guard range.count <= longestSubheading, let heading = Subheading(text.plain(range)), heading.isAlone else { return false }
    // What lists things says something.
    return heading.words.utf8.count >= 6 && !heading.words.contains("、")
  }

  /// A longer line, in bytes, is no heading.
  private static let longestSubheading = 80
}
