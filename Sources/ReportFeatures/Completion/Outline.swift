import ReportAnalysis
import ReportForm
import ReportReading
import ReportSyntax

/// The six headings as far as a text has them, also while it is not a report yet but has a report's title.
struct Outline {
  let edition: Edition
  /// The Markdown level of headings; 0 for plain text.
  let level: Int
  /// The number of each heading, and the rows of the tree it takes.
  private let headings: [(number: Int, rows: Range<Int>)]

  /// Nil where the text is no report and has no title of one.
  init?(_ analysis: Analysis) {
    if let report = analysis.report {
      edition = report.edition
      headings = report.sections.map { ($0.form.number, $0.headingRows) }
      let isPlain = report.sections.isEmpty && report.title.map { !analysis.text.marksHeading($0.range) } ?? false
      level = isPlain ? 0 : report.headingLevel
      return
    }
    let tree = analysis.tree
    guard let title = tree.title else { return nil }
    edition = Editions.all.inForce(in: title.year)
    var headings: [(number: Int, rows: Range<Int>)] = []
    var level = tree.isPage || analysis.text.marksHeading(title.range) ? 2 : 0
    for (index, row) in tree.rows.enumerated() where row.kind == .text {
      guard let cell = row.cells.first else { continue }
      let heading = Heading(analysis.text, tree.cells[cell].content)
      let label = LabelText(analysis.text.bytes, heading.title)
      guard let form = edition.sections.first(where: { LabelText($0.title).core == label.core }) else { continue }
      if headings.isEmpty { level = heading.level }
      headings.append((form.number, index..<index + 1))
    }
    self.headings = headings
    self.level = level
  }

  /// The section whose heading takes a row, or nil.
  func section(atRow row: Int?) -> Int? { headings.first { heading in row.map { heading.rows.contains($0) } ?? false }?.number }

  /// The numbers that a heading on a row may have to stand in order: behind those before it, before those behind it; all where the headings
  /// around are in no order themselves. Nil stands for the end of the text.
  func gap(aroundRow row: Int?) -> Range<Int> {
    let before = headings.filter { heading in row.map { heading.rows.upperBound <= $0 } ?? true }.map { $0.number }.max() ?? 0
    let after = headings.filter { heading in row.map { heading.rows.lowerBound > $0 } ?? false }.map { $0.number }.min() ?? Int(Int8.max)
    return before < after ? before + 1..<after : 0..<Int(Int8.max)
  }

  /// Whether a section has its heading on another row than this one.
  func has(_ number: Int, outsideRow row: Int?) -> Bool {
    headings.contains { heading in heading.number == number && !(row.map { heading.rows.contains($0) } ?? false) }
  }
}

extension SourceText {
  /// Whether the line that a range begins in begins with `#`.
  func marksHeading(_ range: ByteRange) -> Bool {
    bytes[lines.range(ofLine: lines.line(at: range.lowerBound))].first == .numberSign
  }
}
