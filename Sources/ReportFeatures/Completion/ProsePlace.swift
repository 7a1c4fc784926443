import ReportForm
import ReportReading
import ReportSyntax

/// A place in the running text of a report where an author goes on writing.
struct ProsePlace {
  /// The section, or nil before the first.
  let section: Section?
  /// The aspect of the overview whose sub-heading or sentence comes last before the cursor; nil elsewhere, and before the first.
  let aspect: AspectForm?
  /// What the line has before the cursor.
  let before: String
  /// What it has behind.
  let after: String

  /// The marks that end a sentence.
  private static let stops = "。；！？：".unicodeScalars

  /// Nil where the cursor is in a table, a heading or the title.
  init?(_ inspection: Inspection, _ cursor: Cursor) {
    let report = inspection.report
    switch cursor.kind {
    case .text, .blank, .element: break
    case .cellPerLine: if cursor.row.map({ report.tree.rows[$0].cells.count != 1 }) ?? true { return nil }
    case .pipes, .delimiter, .tabs, .html: return nil
    }
    // A page may have all its elements on one line.
    let element = cursor.kind == .element ? cursor.row.flatMap(report.tree.content(ofRow:)) : nil
    let line = element.map { $0.clamped(to: cursor.lineRange) } ?? cursor.lineRange
    guard line.lowerBound <= cursor.offset, cursor.offset <= line.upperBound else { return nil }
    if report.tables.contains(where: { $0.range.lowerBound <= line.upperBound && line.lowerBound < $0.range.upperBound }) { return nil }
    guard let title = report.title?.range ?? report.sections.first?.headingRange, title.upperBound <= line.lowerBound else { return nil }
    section = report.section(at: cursor.offset)
    if let section, let row = cursor.row, section.headingRows.contains(row) { return nil }
    // A comment is no part of the text.
    if report.tree.comments.contains(where: { $0.lowerBound < cursor.offset && cursor.offset < $0.upperBound }) { return nil }
    before = cursor.text.string(line.lowerBound..<cursor.offset)
    after = cursor.text.string(cursor.offset..<line.upperBound)
    aspect = section.flatMap { Self.aspect(of: $0, before: cursor.offset, inspection) }
  }

  private static func aspect(of section: Section, before offset: Int, _ inspection: Inspection) -> AspectForm? {
    let topics = Topics(inspection.prose, ofSection: section.form.number)
    let leads = section.form.aspects.compactMap { aspect in
      topics.lead(of: aspect.subject).map { (aspect: aspect, offset: inspection.prose.source($0..<$0 + 1).lowerBound) }
    }
    return leads.filter { $0.offset < offset }.max { $0.offset < $1.offset }?.aspect
  }

  /// What has been written of the sentence that the cursor stands in, or nil where the line goes on with what the one before began.
  func sentence(_ cursor: Cursor) -> Substring? {
    let tail = before.unicodeScalars.lastIndex(where: Self.stops.contains).map { before[before.unicodeScalars.index(after: $0)...] }
    let words = (tail ?? before[...]).drop { $0.isBlank || $0 == "*" || $0 == "_" }
    if tail != nil || cursor.kind == .element { return words }
    guard cursor.line > 0, !cursor.isBlank(cursor.line - 1) else { return words }
    let above = cursor.text.lines.range(ofLine: cursor.line - 1)
    let last = cursor.text.string(cursor.text.trimmed(above))
    let isHeading = last.hasPrefix("#") || Subheading(last)?.isAlone ?? false
    return isHeading || last.unicodeScalars.last.map({ Self.stops.contains($0) || $0 == "*" || $0 == ">" || $0 == "|" }) ?? true
      ? words : nil
  }

  /// The digits before the cursor, with a decimal point, of a number that is being typed.
  var typedNumber: Substring {
    let scalars = before.unicodeScalars
    let start = scalars.lastIndex { !("0"..."9").contains($0) && $0 != "." }.map { scalars.index(after: $0) } ?? scalars.startIndex
    return before[start...]
  }
}
