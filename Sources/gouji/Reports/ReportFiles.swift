import OfficeDocument
import ReportAnalysis
import ReportFolder
import ReportForm
import ReportReading
import ReportSyntax

/// Finds and reads the reports that paths name: files, whole folders, and `-` for the standard input.
struct ReportFiles {
  /// A text that was read and analysed.
  struct File {
    /// The path as it is shown.
    let path: String
    /// Where it was read; nil for the standard input.
    let source: FilePath?
    /// The version that was read, where there is a file.
    let version: FileVersion?
    let analysis: Analysis
    /// The document that the text was made of; nil for a text of its own.
    let document: OfficeDocument?
    /// Whether the file is no text that could be written back: a document, or what another program made a text of.
    let isDocument: Bool
    /// Whether it was named itself, and not found in a folder.
    let isNamed: Bool
  }

  /// No report is nearly as large, and more would only cost time and memory: 16 MiB.
  static let sizeLimit = FileContent.textLimit

  private let console: Console
  private var settings: CheckSettings
  private var seen: Set<FileIdentity> = []
  /// A file that could not be read.
  struct Unread {
    /// The path as it is shown.
    let path: String
    /// Why, and what helps.
    let reason: Localized
    /// Whether it may be a report none the less: it has the words of one, or nobody could look.
    let mayHoldReport: Bool
  }

  /// Those that could not be read, in the order of the visit.
  private(set) var unread: [Unread] = []
  /// The number of paths that could not be read.
  private(set) var troubleCount = 0
  /// The number of files of settings in which something is wrong.
  var faultySettings: Int { settings.faultyCount }

  /// Finds last year's reports; nil where nothing is compared with them.
  private var previous: PreviousReports?

  /// The reports that were visited, with which those after them are compared; nil where nothing is compared.
  private var neighbours: NeighbourReports?

  init(console: Console, settings: CheckSettings, previous: PreviousReports? = nil) {
    self.console = console
    self.settings = settings
    self.previous = previous
    neighbours = previous == nil ? nil : NeighbourReports()
  }

  /// Visits all texts under the paths, in their order and sorted by name within a folder, each once; trouble is told and counted.
  ///
  /// Of the texts in a folder only reports are visited. Where the visit of one fails, that is told and counted too, and the others are
  /// visited all the same.
  mutating func visit(_ paths: [String], _ body: (File) throws(SystemFault) -> Void) {
    for path in paths.map(FilePath.init(_:)) {
      if path.text == "-" {
        visit(nil, isNamed: true, body)
        continue
      }
      attempt(path) { files throws(SystemFault) in
        let status = try System.status(of: path)
        if status.kind == .folder {
          files.visit(folder: path, body)
        } else if files.seen.insert(status.identity).inserted {
          files.visit(path, isNamed: true, body)
        }
      }
    }
  }

  /// Reads and analyses the one text under a path; nil where it cannot be read, which is told.
  static func read(_ path: String, _ console: Console, _ settings: CheckSettings) -> Analysis? {
    var files = ReportFiles(console: console, settings: settings)
    var analysis: Analysis?
    files.visit(path == "-" ? nil : FilePath(path), isNamed: true) { analysis = $0.analysis }
    return analysis
  }

  private mutating func visit(folder: FilePath, _ body: (File) throws(SystemFault) -> Void) {
    attempt(folder) { files throws(SystemFault) in
      for name in try System.names(in: folder) { files.visit(entry: folder.appending(name), body) }
    }
  }

  private mutating func visit(entry path: FilePath, _ body: (File) throws(SystemFault) -> Void) {
    attempt(path) { files throws(SystemFault) in
      guard path.namesText || path.namesDocument else {
        // A folder behind a link is left to whoever names it, so that a walk always ends.
        if !System.isLink(path), let status = try? System.status(of: path), status.kind == .folder { files.visit(folder: path, body) }
        return
      }
      let status = try System.status(of: path)
      switch status.kind {
      case .folder: if !System.isLink(path) { files.visit(folder: path, body) }
      case .file: if files.seen.insert(status.identity).inserted { files.visit(path, isNamed: false, body) }
      case .other: break
      }
    }
  }

  private mutating func visit(_ path: FilePath?, isNamed: Bool, _ body: (File) throws(SystemFault) -> Void) {
    let shown = path?.text ?? "-"
    attempt(path ?? FilePath("-")) { files throws(SystemFault) in
      // Taken before the bytes, so that a change while they are read shows.
      let version = try path.map { path throws(SystemFault) in try System.status(of: path).version }
      var bytes: [UInt8]
      do throws(SystemFault) {
        bytes = try System.contents(of: path, limit: FileContent.documentLimit)
        if bytes.count > Self.sizeLimit, !bytes.starts(with: ArchiveReader.signature) { throw .isTooLarge }
      } catch {
        // What is too large is no report, and in a folder such files are passed over.
        if error.code == SystemFault.isTooLarge.code, !isNamed { return }
        throw error
      }
      let configuration = files.settings.configuration(for: path, files.console)
      let foreign = isNamed ? ForeignDocument(of: bytes, named: path) : nil
      if let foreign {
        do throws(DocumentProgram.Fault) { bytes = try DocumentProgram.read(foreign, bytes) } catch {
          return files.refuse(shown, error.message)
        }
      }
      let content = FileContent(bytes)
      let analysis = Analysis(
        content.text, configuration: configuration, isNamedPage: path?.namesPage ?? false,
        fileName: path.map { DiskFile.name(of: $0.text) }, neighbours: files.neighbours
      ) { identity in
        files.previous?.find(for: identity, of: path, named: configuration.previousReport, files.console) ?? .unknown
      }
      if let fault = content.fault, isNamed || ReportFileName(shown).saysReport {
        files.refuse(shown, fault)
      } else if analysis.report == nil, content.document == nil, let encoding = ForeignEncoding(of: bytes),
        isNamed || encoding.mayHoldReport
      {
        files.refuse(shown, encoding.message, mayHoldReport: encoding.mayHoldReport)
      } else if isNamed || analysis.report != nil {
        files.noteInvalid(analysis.text, shown)
        if let words = content.document?.text.leftOut.words { files.complain(shown, words) }
        if let inspection = analysis.inspection { files.neighbours?.add(inspection, name: shown) }
        try body(
          File(
            path: shown, source: path, version: version, analysis: analysis, document: content.document,
            isDocument: content.document != nil || foreign != nil,
            isNamed: isNamed))
      }
    }
  }

  /// Tells that a file was not read, and why.
  private mutating func refuse(_ path: String, _ reason: Localized, mayHoldReport: Bool = true) {
    complain(path, reason)
    unread.append(Unread(path: path, reason: reason, mayHoldReport: mayHoldReport))
    troubleCount += 1
  }

  /// Does something with a path, and tells and counts the trouble that it gives.
  private mutating func attempt(_ path: FilePath, _ action: (inout ReportFiles) throws(SystemFault) -> Void) {
    do throws(SystemFault) {
      try action(&self)
    } catch {
      complain(path.text, error.message)
      // One that could not be written was read, and is told of with what was found in it.
      if !error.isOfRewriting {
        unread.append(Unread(path: path.text, reason: error.message, mayHoldReport: error.code != SystemFault.isMissing.code))
      }
      troubleCount += 1
    }
  }

  private func noteInvalid(_ text: SourceText, _ path: String) {
    guard let offset = text.bytes.firstInvalidUTF8 else { return }
    let line = text.lines.line(at: offset) + 1
    complain(path, Localized("第 \(line) 行有不是 UTF-8 的字节，照样检查", "line \(line) has bytes that are not UTF-8; checked all the same"))
  }

  private func complain(_ path: String, _ message: Localized) {
    console.complain(Localized("\(path)：\(message.text(in: .chinese))", "\(path): \(message.text(in: .english))"))
  }
}
