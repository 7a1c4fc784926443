import CharacterSets
import ReportForm
import ReportReading
import ReportSyntax

/// The reports on disk among which last year's is looked for: each file is read again only when it has changed.
package struct ReportLibrary {
  /// A file as it was when it was read.
  package struct Opening: Sendable {
    fileprivate let stamp: DiskFile.Stamp
    /// Whose report it is, and of which year, as far as its first lines tell; nil where they are none of a report.
    package let identity: Identity?
    /// The line of its title, from 0; 0 where it has none.
    fileprivate let line: Int
    /// What it is where it cannot be read, and the year that it names first; nil for a text.
    fileprivate let foreign: (encoding: ForeignEncoding, year: Int?)?
    /// The whole report; nil as long as only its first lines were asked for, and `.some(nil)` for a file that is none.
    fileprivate var report: PreviousReport??
  }

  /// No report is nearly as large: 4 MiB.
  private static let sizeLimit = 1 << 22
  /// A title stands within the first lines, also behind what the head of a web page says: 16 KiB.
  package static let headLimit = 1 << 14

  /// So many whole reports are kept: each takes a hundred kilobytes.
  private static let mostReports = 64

  private var entries: [String: Opening] = [:]
  /// Whether what is known of a file counts as long as this lasts, so that it is not looked at again.
  private let isSteady: Bool
  /// The paths of the whole reports that are kept, in the order in which they were read.
  private var whole: [String] = []

  package init(isSteady: Bool = false) { self.isSteady = isSteady }

  /// Takes over what was read of files elsewhere, by their paths.
  package mutating func know(_ openings: [String: Opening]) {
    for (path, opening) in openings { entries[path] = opening }
  }

  /// Whose report lies under a path, and of which year; nil where there is none.
  package mutating func identity(of path: String) -> Identity? { entry(path)?.identity }

  /// The same with the line of its title, from 0; 0 where it has none.
  mutating func opening(of path: String) -> (identity: Identity, line: Int)? {
    entry(path).flatMap { entry in entry.identity.map { ($0, entry.line) } }
  }

  /// What a file is that cannot be read as a text, with the year that it names first, where that can be told; nil for one that can be
  /// read, and where there is none.
  mutating func foreign(at path: String) -> (encoding: ForeignEncoding, year: Int?)? { entry(path)?.foreign }

  /// The report under a path.
  package mutating func report(at path: String, location: String) throws(PreviousReportTrouble) -> PreviousReport {
    guard var entry = entry(path) else { throw .unreadable(path) }
    if let known = entry.report {
      guard let known else { throw .noReport(path) }
      return known
    }
    let limit = Self.limit(of: path)
    guard entry.stamp.size <= limit else { throw .noReport(path) }
    guard let bytes = DiskFile.contents(of: path, limit: limit) else { throw .unreadable(path) }
    let report = PreviousReport(FileContent(bytes, named: path).text, location: location, name: DiskFile.name(of: path))
    entry.report = .some(report)
    entries[path] = entry
    whole.append(path)
    if whole.count > Self.mostReports { entries[whole.removeFirst()]?.report = nil }
    guard let report else { throw .noReport(path) }
    return report
  }

  /// The report under a path, of which nothing is kept; nil where there is none.
  package static func read(_ path: String) -> PreviousReport? {
    let limit = limit(of: path)
    guard let stamp = DiskFile.stamp(of: path), stamp.size <= limit, let bytes = DiskFile.contents(of: path, limit: limit) else {
      return nil
    }
    return PreviousReport(FileContent(bytes, named: path).text, location: path, name: DiskFile.name(of: path))
  }

  /// The size up to which a file may be a report: the pictures of a document count.
  fileprivate static func limit(of path: String) -> Int { TextFileName.isDocument(path.utf8) ? FileContent.documentLimit : sizeLimit }

  /// What is known of a file, which is looked at again unless that is steady; nil where there is none that can be read.
  private mutating func entry(_ path: String) -> Opening? {
    if isSteady, let known = entries[path] { return known }
    guard let stamp = DiskFile.stamp(of: path) else {
      entries[path] = nil
      return nil
    }
    if let known = entries[path], known.stamp == stamp { return known }
    guard let opening = Opening(reading: path, stamp) else { return nil }
    entries[path] = opening
    return opening
  }
}

extension ReportLibrary.Opening {
  /// Lines within so many bytes tell whose report it is, where they do so plainly; most do within a quarter of them.
  private static let plainLimit = 1 << 11

  /// Reads what a file begins with; nil where it cannot be read.
  package init?(reading path: String) {
    guard let stamp = DiskFile.stamp(of: path) else { return nil }
    self.init(reading: path, stamp)
  }

  fileprivate init?(reading path: String, _ stamp: DiskFile.Stamp) {
    if TextFileName.isDocument(path.utf8) {
      // A document is read as a whole.
      guard stamp.size <= ReportLibrary.limit(of: path), let bytes = DiskFile.contents(of: path, limit: stamp.size) else { return nil }
      let content = FileContent(bytes)
      self.stamp = stamp
      identity = content.fault == nil ? Report(reading: SyntaxTree(content.text), fileName: DiskFile.name(of: path))?.identity : nil
      line = 0
      foreign = content.fault == nil ? nil : (.packedDocument, nil)
      return
    }
    if let first = DiskFile.contents(of: path, limit: min(Self.plainLimit, stamp.size)), let plain = Self.plain(first) {
      self.stamp = stamp
      (identity, line) = plain
      foreign = nil
      return
    }
    guard let head = DiskFile.contents(of: path, limit: min(ReportLibrary.headLimit, stamp.size)) else { return nil }
    // What was cut off within a character is no fault of the file.
    let isCut = head.count < stamp.size
    var encoding = ForeignEncoding(of: isCut ? Array(head.prefix((head.lastIndex { $0 < 0x80 } ?? 0) + 1)) : head)
    let read = encoding == nil ? nil : TextEncoding.read(head, isCut: isCut)
    if read != nil { encoding = nil }
    let text = SourceText(read?.text ?? head)
    self.stamp = stamp
    foreign = encoding.map { ($0, $0.firstYear(in: head)) }
    let report = encoding == nil ? Report(reading: SyntaxTree(text), fileName: DiskFile.name(of: path)) : nil
    identity = report?.identity
    line = report?.title.map { text.lines.line(at: $0.range.lowerBound) } ?? 0
  }

  /// What the first lines of a text in UTF-8 tell without those after them; nil where they do not.
  private static func plain(_ bytes: [UInt8]) -> (Identity, Int)? {
    for limit in [plainLimit / 4, plainLimit] {
      guard let end = bytes.prefix(limit).lastIndex(of: .lineFeed) else { continue }
      let head = Array(bytes[...end])
      if head.contains(where: { $0 == .lessThan || $0 == 0 }) || head.firstInvalidUTF8 != nil { return nil }
      let text = SourceText(head)
      if let plain = Identity.plain(SyntaxTree(text)) { return (plain.identity, text.lines.line(at: plain.title.lowerBound)) }
    }
    return nil
  }
}
