import ReportForm
import ReportSyntax

/// One of the six sections, at its heading.
package final class Section: Sendable {
  package let form: SectionForm
  package let heading: Heading
  /// The bytes of the heading line without `#` and emphasis.
  package let headingRange: ByteRange
  /// The bytes from the heading line to the next section's.
  package let range: ByteRange
  /// The rows of the tree that the heading takes.
  package let headingRows: Range<Int>
  /// The bytes of the text that stands behind the heading on its line, from the mark between them on; nil where nothing does.
  package let runIn: ByteRange?
  /// Whether number and title are those of the form, and the heading has its line to itself.
  package let isStandard: Bool

  init(
    form: SectionForm, heading: Heading, headingRange: ByteRange, range: ByteRange, headingRows: Range<Int>, runIn: ByteRange?,
    isStandard: Bool
  ) {
    self.form = form
    self.heading = heading
    self.headingRange = headingRange
    self.range = range
    self.headingRows = headingRows
    self.runIn = runIn
    self.isStandard = isStandard
  }
}

extension Report {
  /// The text that stands before a section's heading on its line, without marks of headings and emphasis; empty where none does.
  package func lead(of section: Section) -> ByteRange {
    let end = section.headingRange.lowerBound
    guard let start = tree.content(ofRow: section.headingRows.lowerBound)?.lowerBound, start < end,
      // An anchor holds no word.
      text.bytes[start..<end].contains(where: { $0.isIdeographLead })
    else { return end..<end }
    let first = (start..<end).first { text.bytes[$0] > .space && ![.numberSign, .asterisk, .underscore].contains(text.bytes[$0]) }
    return (first ?? end)..<end
  }
}
