import ReportForm
import ReportReading
import ReportSyntax

/// What a report is outside its tables, and what was read and found there; all of it stays true as long as an edit leaves those bytes
/// as they are, wherever they move.
///
/// Most edits change a figure, so that the running text need not be scanned, nor the rules of the text be asked, again.
package final class Surroundings: Sendable {
  /// The running text.
  let prose: Prose
  /// What each rule that looks outside the tables alone has found.
  let findings: RuleFindings
  /// What the rules that look at each paragraph have found.
  let paragraphs: ParagraphFindings
  /// What was known of last year when the rules were asked that compare with it.
  let lastYear: LastYear
  /// Beside which version of other bodies' reports the rules were asked; nil where there was none.
  let neighbours: UInt64?
  /// Whether they are an earlier version's.
  let isTakenOver: Bool
  private let outline: KeptOutline
  /// The bytes outside the tables, one stretch after the other.
  private let bytes: [UInt8]

  /// Reads the surroundings of a report's tables, or takes over what is known of an earlier version's where they are the same; `isSame`
  /// tells that no byte of them differs.
  init(_ report: Report, reusing known: Surroundings?, isSame: Bool = false) {
    let tree = report.tree
    outline = KeptOutline(report)
    if let known, let displacement = outline.displacement(from: known.outline),
      isSame || known.bytes(are: outline.stretches, of: tree.text)
    {
      isTakenOver = true
      lastYear = known.lastYear
      neighbours = known.neighbours
      bytes = known.bytes
      prose = known.prose.moved(by: displacement)
      findings = displacement.isNone ? known.findings : known.findings.mapped(displacement.moved)
      paragraphs = displacement.isNone ? known.paragraphs : known.paragraphs.moved(by: displacement)
      return
    }
    var bytes: [UInt8] = []
    for stretch in outline.stretches { bytes += tree.text.bytes[stretch] }
    isTakenOver = false
    lastYear = .unknown
    neighbours = nil
    self.bytes = bytes
    let prose = Prose(report, reusing: known?.prose)
    self.prose = prose
    findings = RuleFindings()
    let outline = outline
    paragraphs = known.flatMap { Self.paragraphs($0, prose, outline, bytes) } ?? .none
  }

  /// What rules have found in the paragraphs of an earlier version that are the same, byte for byte, in the same report; nil where there
  /// are none.
  private static func paragraphs(_ known: Surroundings, _ prose: Prose, _ outline: KeptOutline, _ bytes: [UInt8]) -> ParagraphFindings? {
    guard let same = prose.same, outline.tellsTheSame(as: known.outline) else { return nil }
    let start = known.bytes.withUnsafeBufferPointer { old in bytes.withUnsafeBufferPointer { old.commonStart(with: $0) } }
    let end = known.bytes.withUnsafeBufferPointer { old in bytes.withUnsafeBufferPointer { old.commonEnd(with: $0) } }
    let (old, new) = (known.prose.paragraphs, prose.paragraphs)
    var first = 0
    while first < same.first, let before = known.outline.place(of: old[first].source), let now = outline.place(of: new[first].source),
      before == now, now.upperBound <= start, known.outline.isUnderTitle(old[first]) == outline.isUnderTitle(new[first])
    {
      first += 1
    }
    let distance = bytes.count - known.bytes.count
    var last = 0
    while last < same.last, let before = known.outline.place(of: old[old.count - 1 - last].source),
      let now = outline.place(of: new[new.count - 1 - last].source),
      before.moved(by: distance) == now, bytes.count - now.lowerBound <= end,
      known.outline.isUnderTitle(old[old.count - 1 - last]) == outline.isUnderTitle(new[new.count - 1 - last])
    {
      last += 1
    }
    if first + last == 0 { return nil }
    let displacement = Displacement(
      from: (old[..<first] + old[(old.count - last)...]).map { $0.source },
      to: (new[..<first] + new[(new.count - last)...]).map { $0.source })
    return known.paragraphs.kept(by: displacement, unread: first..<new.count - last)
  }

  /// The same with what rules have found there since.
  init(_ other: Surroundings, findings: RuleFindings, _ paragraphs: ParagraphFindings, beside inspection: Inspection) {
    prose = other.prose
    self.findings = findings
    self.paragraphs = paragraphs.whole
    lastYear = inspection.lastYear
    neighbours = inspection.neighbours?.version
    isTakenOver = other.isTakenOver
    outline = other.outline
    bytes = other.bytes
  }

  /// The bytes of a range outside the tables of the version that these surroundings are of; nil where it lies in a table.
  func bytes(in range: ByteRange) -> ArraySlice<UInt8>? {
    outline.place(of: range).flatMap { $0.upperBound <= bytes.count ? bytes[$0] : nil }
  }

  /// Whether the bytes of some stretches of a text, one after the other, are these.
  private func bytes(are stretches: [ByteRange], of text: SourceText) -> Bool {
    guard stretches.reduce(0, { $0 + $1.count }) == bytes.count else { return false }
    return bytes.withUnsafeBufferPointer { bytes in
      text.bytes.withUnsafeBufferPointer { text in
        var start = 0
        for stretch in stretches {
          guard text.isSame(stretch, as: bytes, at: start) else { return false }
          start += stretch.count
        }
        return true
      }
    }
  }
}

/// What a report consists of and where, without what its tables say.
private struct KeptOutline: Sendable {
  /// The bytes before, between and after the tables, in order; none at all where tables run into one another.
  let stretches: [ByteRange]
  let title: Title?
  let identity: Identity
  let sections: [Section]
  let tables: [TableKind]
  /// Of which edition each table is, from which follows how the text's claims are counted.
  let editions: [Edition]
  let edition: Edition
  let comments: [ByteRange]
  let isPage: Bool

  init(_ report: Report) {
    let tree = report.tree
    title = report.title
    identity = report.identity
    sections = report.sections
    edition = report.edition
    comments = tree.comments
    isPage = tree.isPage
    let ordered = report.tables.count > 1 ? report.tables.sorted { $0.range.lowerBound < $1.range.lowerBound } : report.tables
    self.tables = ordered.map { $0.kind }
    editions = ordered.map { $0.edition }
    var stretches: [ByteRange] = []
    var start = 0
    for table in ordered {
      guard start <= table.range.lowerBound else {
        self.stretches = []
        return
      }
      stretches.append(start..<table.range.lowerBound)
      start = table.range.upperBound
    }
    stretches.append(start..<max(start, tree.text.bytes.count))
    self.stretches = stretches
  }

  /// Whether the title's words are the same, and whose report it is, of which edition, with which sections.
  func tellsTheSame(as other: KeptOutline) -> Bool {
    title?.year == other.title?.year && title?.body == other.title?.body && title?.wording == other.title?.wording
      && identity == other.identity && edition === other.edition
      && sections.lazy.map { $0.form.number }.elementsEqual(other.sections.lazy.map { $0.form.number })
  }

  /// Where a range stands among the stretches' bytes, one stretch after the other; nil where it lies in none of them.
  func place(of range: ByteRange) -> ByteRange? {
    var start = 0
    for stretch in stretches {
      if stretch.lowerBound <= range.lowerBound, range.upperBound <= stretch.upperBound {
        return range.moved(by: start - stretch.lowerBound)
      }
      start += stretch.count
    }
    return nil
  }

  /// Whether a paragraph stands behind the title, or there is none.
  func isUnderTitle(_ paragraph: Prose.Paragraph) -> Bool { title.map { $0.range.lowerBound <= paragraph.source.lowerBound } ?? true }

  /// How far the stretches of an earlier version have moved, or nil where a part of it is not to be found again.
  func displacement(from old: KeptOutline) -> Displacement? {
    guard !stretches.isEmpty, stretches.count == old.stretches.count, tables == old.tables, edition === old.edition,
      zip(editions, old.editions).allSatisfy(===),
      comments.count == old.comments.count, isPage == old.isPage, sections.count == old.sections.count, identity == old.identity
    else { return nil }
    let displacement = Displacement(from: old.stretches, to: stretches)
    guard title?.range == old.title.flatMap({ displacement.moved($0.range) }) else { return nil }
    for (section, old) in zip(sections, old.sections) {
      guard section.form === old.form, section.isStandard == old.isStandard, displacement.moved(old.headingRange) == section.headingRange
      else { return nil }
    }
    // A comment that begins or ends in a table may take in what stands outside it.
    for (comment, old) in zip(comments, old.comments) where displacement.moved(old) != comment && !isWithinTable(comment) { return nil }
    return displacement
  }

  /// Whether a range shares no byte with any of the stretches.
  private func isWithinTable(_ range: ByteRange) -> Bool { !stretches.contains { $0.overlaps(range) } }
}
