import ReportAnalysis
import ReportReading
import ReportSyntax

/// A sentence that is being written at the end of its line: what is wrong with it so far, as a bracket that is not closed or a count
/// without its measure word, may be gone with the next words, and so may what its section lacks.
struct UnfinishedSentence {
  /// The bytes from its beginning, or that of the line, to the end of what was typed.
  private let range: ByteRange
  /// The heading of the section that it is in, where what the section lacks is told; nil before the first.
  private let heading: ByteRange?

  /// What ends a sentence.
  private static let stops = "。；！？".unicodeScalars

  /// The sentence that a change went on with; nil where it took something away, stands within a line or a table, or ends the sentence.
  init?(_ change: ByteRange, in analysis: Analysis) {
    let text = analysis.text
    guard !change.isEmpty, change.upperBound <= text.bytes.count, let report = analysis.report else { return nil }
    let line = text.lines.line(at: change.lowerBound)
    let whole = text.lines.range(ofLine: line).lowerBound..<text.contentEnd(ofLine: line)
    // In the rows of a table, where most keys are typed, nothing more is asked.
    guard change.upperBound <= whole.upperBound, let row = analysis.tree.rowIndex(at: whole.lowerBound),
      analysis.tree.rows[row].kind == .text,
      !report.tables.contains(where: { $0.range.lowerBound <= whole.upperBound && whole.lowerBound < $0.range.upperBound }),
      text.string(change.upperBound..<whole.upperBound).unicodeScalars.allSatisfy(Blank.contains)
    else { return nil }
    let written = text.string(whole.lowerBound..<change.upperBound)
    var words = written.unicodeScalars[...]
    if let stop = words.lastIndex(where: Self.stops.contains) { words = words[words.index(after: stop)...] }
    guard words.contains(where: { !Blank.contains($0) }) else { return nil }
    range = change.upperBound - String(words).utf8.count..<change.upperBound
    heading = report.sections.last { $0.range.lowerBound <= change.lowerBound }?.headingRange
  }

  /// Whether a finding may be gone with the next words.
  func mayEnd(_ finding: Finding) -> Bool { finding.range.isWithin(range) || heading.map(finding.range.isWithin) ?? false }
}

extension ByteRange {
  /// Whether it is a part of another range.
  func isWithin(_ other: ByteRange) -> Bool { other.lowerBound <= lowerBound && upperBound <= other.upperBound }
}
