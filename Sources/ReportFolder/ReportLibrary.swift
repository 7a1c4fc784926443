import ReportForm
import ReportReading
import ReportSyntax

/// The reports on disk among which last year's is looked for: each file is read again only when it has changed.
package struct ReportLibrary {
  /// A file as it was when it was read.
  private struct Entry {
    let stamp: DiskFile.Stamp
    /// Whose report it is, and of which year, as far as its first lines tell; nil where they are none of a report.
    let identity: Identity?
    /// The line of its title, from 0; 0 where it has none.
    let line: Int
    /// What it is where it cannot be read, and the year that it names first; nil for a text.
    let foreign: (encoding: ForeignEncoding, year: Int?)?
    /// The whole report; nil as long as only its first lines were asked for, and `.some(nil)` for a file that is none.
    var report: PreviousReport??
  }

  /// No report is nearly as large: 4 MiB.
  private static let sizeLimit = 1 << 22
  /// A title stands within the first lines, also behind what the head of a web page says: 16 KiB.
  package static let headLimit = 1 << 14

  private var entries: [String: Entry] = [:]

  package init() {}

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
    let limit = TextFileName.isDocument(path.utf8) ? FileContent.documentLimit : Self.sizeLimit
    guard entry.stamp.size <= limit else { throw .noReport(path) }
    guard let bytes = DiskFile.contents(of: path, limit: limit) else { throw .unreadable(path) }
    let report = PreviousReport(FileContent(bytes).text, location: location, name: DiskFile.name(of: path))
    entry.report = .some(report)
    entries[path] = entry
    guard let report else { throw .noReport(path) }
    return report
  }

  /// What is known of a file, which is looked at again; nil where there is none that can be read.
  private mutating func entry(_ path: String) -> Entry? {
    guard let stamp = DiskFile.stamp(of: path) else {
      entries[path] = nil
      return nil
    }
    if let known = entries[path], known.stamp == stamp { return known }
    if TextFileName.isDocument(path.utf8) { return entry(ofDocument: path, stamp) }
    guard let head = DiskFile.contents(of: path, limit: min(Self.headLimit, stamp.size)) else { return nil }
    // What was cut off within a character is no fault of the file.
    let encoding = ForeignEncoding(of: head.count < stamp.size ? Array(head.prefix((head.lastIndex { $0 < 0x80 } ?? 0) + 1)) : head)
    let report = encoding == nil ? Report(reading: SyntaxTree(SourceText(head)), fileName: DiskFile.name(of: path)) : nil
    let line = report?.title.map { SourceText(head).lines.line(at: $0.range.lowerBound) } ?? 0
    let entry = Entry(
      stamp: stamp, identity: report?.identity, line: line, foreign: encoding.map { ($0, $0.firstYear(in: head)) })
    entries[path] = entry
    return entry
  }

  /// The same of a document, which is read as a whole.
  private mutating func entry(ofDocument path: String, _ stamp: DiskFile.Stamp) -> Entry? {
    guard stamp.size <= FileContent.documentLimit, let bytes = DiskFile.contents(of: path, limit: stamp.size) else { return nil }
    let content = FileContent(bytes)
    let report = content.fault == nil ? PreviousReport(content.text, location: path, name: DiskFile.name(of: path)) : nil
    let entry = Entry(
      stamp: stamp, identity: report?.identity, line: 0, foreign: content.fault == nil ? nil : (.packedDocument, nil))
    entries[path] = entry
    return entry
  }
}
