import JSONText
import LanguageServerProtocol
import ReportAnalysis
import ReportFolder
import ReportForm
import ReportReading
import ReportSyntax

/// An open document: the client's text and version, and what is known of them.
final class Document {
  /// The URI, as the client writes it.
  let uri: String
  /// The path of its file, or its URI where it is of none.
  let path: String
  /// What its file is called, to be read.
  private let fileName: String
  /// Whether its file is named as a page of HTML is.
  private let isNamedPage: Bool
  /// Whether whose report it is has not changed since the open reports were last told apart by that.
  var isPlaced = true
  private(set) var version: Int?
  private var text: EditableText
  private var known: Analysis?
  /// What the user has settled for it.
  var configuration = Configuration.standard {
    didSet {
      known = nil
      // What rules found in the text may be judged otherwise under other settings, and a report be held to another edition.
      surroundings = nil
      earlier = nil
      lookup = nil
    }
  }
  /// The language that the client's settings ask for in its folder; nil where they ask for none there.
  var languageOfFolder: Language?
  /// Other bodies' reports, as far as they are known.
  var neighbours: NeighbourReports? {
    didSet {
      guard neighbours?.version != oldValue?.version, let analysis = known else { return }
      known = analysis.copiedFrom.isEmpty ? neighbours.map(analysis.beside) : nil
    }
  }
  /// Finds last year's report by whose this one is, and of which year.
  var findLastYear: (Document, Identity) -> LastYear = { _, _ in .unknown }
  /// For what last year's report was looked for, and what was found.
  private var lookup: (identity: Identity, found: LastYear)?
  /// Whose report this version is, where anyone has asked.
  private var knownIdentity: Identity??
  /// This version as last year's report of another document, where anyone has asked.
  private var ownReport: PreviousReport??
  /// What it was outside its tables when it was last read, which most edits leave as it is.
  private var surroundings: Surroundings?
  /// The report that it was when it was last read, and how the text differs since, which for most edits tells the one that it is.
  private var earlier: EarlierReport?

  init(_ params: DidOpenParams) {
    uri = params.uri
    path = FileURI.path(of: params.uri).map { DiskFile.path($0, from: "") } ?? params.uri
    fileName = FileURI.name(of: params.uri)
    isNamedPage = TextFileName.isPage(Array(params.uri.utf8))
    version = params.version
    text = EditableText(params.text)
  }

  /// The diagnostics that were published last.
  private var written = WrittenDiagnostics()
  /// Whether all that stood in the text then stands where it stood.
  private var keepsPlaces = false

  /// The JSON of the diagnostics of some findings, of which `write` writes one.
  func diagnostics(_ findings: [Finding], in language: Language, write: (Finding, inout JSONWriter) -> Void) -> [UInt8] {
    written.update(findings, in: language, keepsPlaces: keepsPlaces, write: write)
    keepsPlaces = true
    return written.bytes
  }

  /// What the client was last told of, and of which version, where it asks for diagnostics.
  var told: (version: Int?, resultID: String)?

  /// The figure that the last change may have left unfinished; nil after any other change than one in one place.
  private(set) var unfinished: UnfinishedFigure?

  /// Makes edits, each in the text that those before it leave; false, and nothing done, where they are not newer than this version: a
  /// client may send a change again that the text it opened has already.
  @discardableResult
  func apply(_ params: DidChangeParams, in encoding: PositionEncoding) -> Bool {
    if let new = params.version, let version, new <= version { return false }
    // The analysis shares the bytes, so it must be gone before they can be changed in place.
    known = nil
    knownIdentity = nil
    ownReport = nil
    version = params.version ?? version
    unfinished = nil
    for change in params.changes {
      if let range = change.range {
        let changed = text.replace(range, with: change.text, in: encoding)
        earlier?.note(changed)
        unfinished = params.changes.count == 1 ? UnfinishedFigure(change: changed.new) : nil
      } else {
        text = EditableText(change.text)
        earlier = nil
      }
    }
    return true
  }

  /// Notes that the figure that was being typed has had its time.
  func endFigure() { unfinished = nil }

  /// What is known of this version: worked out once, for all who ask.
  var analysis: Analysis {
    if let known { return known }
    let analysis = Analysis(
      SourceText(text.bytes, lineStarts: text.starts), configuration: configuration, isNamedPage: isNamedPage,
      fileName: fileName, reusing: surroundings, after: earlier, neighbours: neighbours, lastYear: lastYear(for:))
    surroundings = analysis.surroundings
    earlier = analysis.earlier
    keepsPlaces = keepsPlaces && analysis.keepsPlaces
    known = analysis
    return analysis
  }

  // MARK: Two years

  /// What was found of last year when last looked for.
  var lastYear: LastYear { lookup?.found ?? .unknown }

  /// What there is of last year: looked for only when the year or the body is another, so that an edit costs nothing.
  private func lastYear(for identity: Identity) -> LastYear {
    if let lookup, lookup.identity.year == identity.year, lookup.identity.body == identity.body { return lookup.found }
    let found = findLastYear(self, identity)
    lookup = (identity, found)
    return found
  }

  /// Looks for last year's report again; whether there is another one now.
  func lookAgain() -> Bool {
    guard let lookup else { return false }
    let found = findLastYear(self, lookup.identity)
    guard !found.isSame(as: lookup.found) else { return false }
    self.lookup = (lookup.identity, found)
    known = nil
    return true
  }

  /// The year and body that others were last told of, who may compare with this document.
  private var toldIdentity: (year: Int?, body: String?) = (nil, nil)
  /// The same as others look it up; nil where the body or the year is not known.
  private(set) var toldKey: ReportKey?

  /// Notes whose report this version is; whether it is of another year or body than before.
  func noteIdentity(_ identity: Identity?) -> Bool {
    guard toldIdentity != (identity?.year, identity?.body) else { return false }
    toldIdentity = (identity?.year, identity?.body)
    toldKey = ReportKey(identity)
    return true
  }

  /// Whose report the present text is, and of which year, as far as its first lines tell.
  var identity: Identity? {
    if let known { return known.report?.identity }
    if let knownIdentity { return knownIdentity }
    let head = SyntaxTree(SourceText(Array(text.bytes.prefix(ReportLibrary.headLimit))))
    let identity = Report(reading: head, fileName: fileName)?.identity
    knownIdentity = .some(identity)
    return identity
  }

  /// The present text as last year's report of another document, or nil where it is no report.
  var asPreviousReport: PreviousReport? {
    if let ownReport { return ownReport }
    let report = PreviousReport(SourceText(text.bytes), location: uri, name: fileName)
    ownReport = .some(report)
    return report
  }
}
