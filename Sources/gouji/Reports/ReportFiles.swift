import CharacterSets
import OfficeDocument
import ReportAnalysis
import ReportFolder
import ReportForm

/// Reads the reports that paths name, on all processors, and hands over what was made of each in their order.
struct ReportFiles {
  /// A text that was read and analysed.
  struct File: Sendable {
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
    /// The encoding that the file is in; the text is in UTF-8 whatever that is.
    let encoding: TextEncoding
    /// Whether it was named itself, and not found in a folder.
    let isNamed: Bool
  }

  /// What was made of a text.
  struct Visited<Made: Sendable>: Sendable {
    let made: Made
    /// The text as it stands now: what a report of the next year is compared with.
    let analysis: Analysis
    /// Why it could not be written; nil where it was, or was not to be.
    var fault: SystemFault?
  }

  /// A text that was met.
  enum Found<Made: Sendable>: Sendable {
    case made(Made)
    case unread(UnreadText)
  }

  /// No report is nearly as large, and more would only cost time and memory: 16 MiB.
  static let sizeLimit = FileContent.textLimit

  private let console: Console
  private var settings: CheckSettings
  /// Finds last year's reports; nil where nothing is compared with them.
  private let previous: PreviousReports?
  /// What the standard input is called; nil for a dash.
  private let inputName: String?
  /// The number of paths that could not be read or written.
  private(set) var troubleCount = 0
  /// The number of files of settings in which something is wrong.
  var faultySettings: Int { settings.faultyCount }

  init(console: Console, settings: CheckSettings, previous: PreviousReports? = nil, inputName: String? = nil) {
    self.console = console
    self.settings = settings
    self.previous = previous
    self.inputName = inputName
  }

  /// Visits all texts under the paths, in their order and that of their names within a folder, each once: `make` is run on any thread, with
  /// the language that is settled, and `take` on this one. Trouble is told and counted.
  ///
  /// Of the texts in a folder only reports are visited. Where the visit of one fails, the others are visited all the same.
  mutating func visit<Made: Sendable>(
    _ paths: [String], window: Int = 512, make: @escaping @Sendable (File, Language) -> Visited<Made>,
    take: (Found<Made>, _ done: Int, _ all: Int) -> Void
  ) {
    let walk = ReportWalk(paths, console, settings, inputName: inputName)
    settings = walk.settings
    let order =
      previous.map { walk.entries.count > 1 ? ReadingOrder(walk.entries, $0) : ReadingOrder(count: walk.entries.count) }
      ?? ReadingOrder(count: walk.entries.count)
    let reading = TextReading(entries: walk.entries, order: order, previous: previous, language: console.language)
    var told: Set<String> = []
    var done = 0
    var count = 0
    OrderedWork<TextReading.Outcome<Made>>(reading.steps, window: window).run {
      reading.run($0, make, $1)
    } take: { outcome in
      done += 1
      if let trouble = outcome.trouble, told.insert(trouble.subject).inserted { console.complain(trouble.message) }
      for complaint in outcome.complaints { console.complain(complaint) }
      if outcome.isTrouble { count += 1 }
      if let found = outcome.found { take(found, done, walk.entries.count) }
    }
    troubleCount += count
  }

  /// The same where nothing but the analysis is made of a text on other threads; trouble with the visit of one is told and counted.
  mutating func visit(_ paths: [String], _ body: (File) throws(SystemFault) -> Void) {
    let telling = console
    var count = 0
    // What is kept of a text while it waits for its turn is large.
    visit(paths, window: 64, make: { file, _ in Visited(made: file, analysis: file.analysis) }) { found, _, _ in
      guard case .made(let file) = found else { return }
      do throws(SystemFault) {
        try body(file)
      } catch {
        telling.complain(.trouble(file.path, error.message))
        count += 1
      }
    }
    troubleCount += count
  }

  /// Reads and analyses the one text under a path; nil where it cannot be read, which is told.
  static func read(_ path: String, _ console: Console, _ settings: CheckSettings) -> Analysis? {
    if let status = try? System.status(of: FilePath(path)), status.kind == .folder {
      console.complain(.trouble(path, SystemFault.isFolder.message))
      return nil
    }
    var files = ReportFiles(console: console, settings: settings)
    var analysis: Analysis?
    files.visit([path]) { analysis = analysis ?? $0.analysis }
    return analysis
  }
}

extension Localized {
  /// What is told of a path.
  static func trouble(_ path: String, _ message: Localized) -> Localized {
    Localized("\(path)：\(message.text(in: .chinese))", "\(path): \(message.text(in: .english))")
  }
}
