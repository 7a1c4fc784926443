import LanguageServerProtocol
import ReportAnalysis
import ReportFolder
import ReportForm
import ReportReading
import ReportSyntax

/// The server: takes the client's messages in their order, one after the other, until the client has ended.
///
/// One thread does everything. Findings are published the moment no message waits, so that a burst of edits is analysed once.
final class Server {
  /// Where the session stands; `initialize` begins it and `shutdown` ends it.
  enum State { case fresh, running, shutDown }

  /// How long the server sleeps before it looks whether the client's process still lives, in milliseconds.
  private static let patience: Int32 = 2000
  /// How long it waits for the rest of a message that is on its way before it publishes, in milliseconds.
  private static let pause: Int32 = 2
  /// How long after a keystroke no more files are looked at, so that the next one does not wait for one: 0.4 s, in nanoseconds, which is
  /// longer than between two keys of who is typing.
  private static let typingPause: UInt64 = 400_000_000

  private let transport: any Transport
  /// Whether a piece can be written without waiting, as far as was seen since the last one.
  private var takesPiece = false
  private var inbox = Inbox()
  var outbox = Outbox()

  var log: Log
  var state = State.fresh
  /// The code to exit with, once the server is to end.
  var exitStatus: Int32?
  var clientProcess: ClientProcess?
  /// The process that started the server, with which it ends where the client names none; nil where it does not matter.
  var parentProcess: ClientProcess?
  /// Told the name of each method before it is handled.
  var beforeHandling: ((String) -> Void)?
  var client = ClientCapabilities()
  var encoding = PositionEncoding.utf16
  /// The URI of the page on the rules that the client opens, or nil.
  var ruleReference: String?
  /// Whether the client wants to be told how each document stands.
  var wantsVerdict = false
  /// Whether the client lists the findings of files that are not open.
  var listsFindings = false
  /// Whether the client asks for diagnostics, so that none are published of what it has open.
  var pullsDiagnostics = false
  /// The checks of the client's folders that are under way, the oldest first.
  var folderChecks: [FolderCheck] = []
  /// When a text was changed last, in nanoseconds of ``Clock/nanoseconds``; nil where none was.
  var lastChange: UInt64?
  /// Other bodies' reports, as the last check of the folders read them; nil before there was one.
  var neighbours: NeighbourReports?
  /// Whether the client shows a hover in one window with the findings there.
  var showsHoverBesideFindings = false
  /// The commands of its own that the client lets a code lens run.
  var clientCommands: [String] = []
  var languages = LanguageChoice()
  var documents = DocumentStore()
  var settings = Settings()
  /// Finds last year's reports, also anywhere in the folders that the client has open.
  var search = PreviousReportSearch(roots: [])
  /// The reports of the client's folders, as far as they were asked for.
  var folderReports = FolderReports()
  /// The URIs of the documents that the client was asked to change and has not answered for, by the request's id.
  var awaitedEdits: [RequestID: String] = [:]
  /// The number of requests that the server has made.
  var requestCount = 0

  init(transport: any Transport, options: Options, log: Log) {
    self.transport = transport
    self.log = log
    clientProcess = options.clientProcess
    languages.commandLine = options.language
  }

  /// Serves until the client has ended, and returns the code to exit with.
  func run() -> Int32 {
    while true {
      if let status = step() { return status }
    }
  }

  /// Does the next thing that there is to do, or waits for one; the code to exit with once the session is over.
  func step() -> Int32? {
    let status = advance()
    // Open documents hold the server, which with them would never go.
    if status != nil { documents = DocumentStore() }
    return status
  }

  private func advance() -> Int32? {
    if inbox.nextIsRequest { receiveWaiting() }
    if let delivery = inbox.next() {
      handle(delivery.message, isCancelled: delivery.isCancelled)
    } else if !inbox.hasEnded, hasInput() {
      inbox.receive(from: transport)
    } else if documents.nextWait == 0 {
      documents.endWaits()
    } else if let document = documents.nextChanged() {
      publishFindings(of: document)
    } else if !folderChecks.isEmpty, !inbox.hasEnded, authorRestsIn == 0 {
      checkNextFile()
    } else if inbox.hasEnded {
      return statusAtEnd
    } else if !clientLives {
      log(.info, "the client's process has ended")
      return statusAtEnd
    }
    flush()
    return exitStatus ?? (outbox.isClosed ? statusAtEnd : nil)
  }

  /// Waits for input as long as there is nothing else to do; whether there is some.
  private func hasInput() -> Bool {
    let time = idleTime
    guard time == 0 else { return transport.wait(for: .input, milliseconds: time).contains(.input) }
    // What is done next mostly ends in a message, which need not ask again whether it can be written.
    let ready = transport.wait(for: [.input, .output], milliseconds: 0)
    takesPiece = ready.contains(.output)
    return ready.contains(.input)
  }

  /// What is worked out from an open document; nil where none of that URI is open.
  func reading<Answer>(_ uri: String, _ answer: (Analysis, Conversions, Language) -> Answer?) -> Answer? {
    guard let document = documents[uri] else { return nil }
    let analysis = document.analysis
    return answer(analysis, Conversions(analysis.text, in: encoding), language(of: document))
  }

  /// 0 where the client has taken its leave with `shutdown`, else 1.
  var statusAtEnd: Int32 { state == .shutDown ? 0 : 1 }

  /// A pipe may outlive the client in another process that has inherited it, so that its end alone does not tell.
  private var clientLives: Bool { clientProcess?.isAlive ?? parentProcess?.isParent ?? true }

  /// How long may be waited for input, in milliseconds.
  private var idleTime: Int32 {
    if documents.hasChanges { return inbox.isInsideMessage ? Self.pause : 0 }
    let rest = max(authorRestsIn, inbox.isInsideMessage ? UInt64(Self.pause) * 1_000_000 : 0)
    let waits = [documents.nextWait, folderChecks.isEmpty ? nil : rest].compactMap { $0 }
    // Rounded up, so that it does not wake before there is something to do.
    return waits.min().map { min(Self.patience, Int32(clamping: ($0 + 999_999) / 1_000_000)) } ?? Self.patience
  }

  /// How long until the author is taken to have stopped typing, in nanoseconds.
  private var authorRestsIn: UInt64 {
    guard let lastChange else { return 0 }
    let end = lastChange &+ Self.typingPause
    let now = Clock.nanoseconds
    return end > now ? end - now : 0
  }

  /// Takes in what has arrived, without waiting: a request in the queue may have been cancelled meanwhile.
  private func receiveWaiting() {
    while inbox.takesMore, transport.wait(for: .input, milliseconds: 0).contains(.input) {
      inbox.receive(from: transport)
    }
  }

  /// Writes all that is to be written, and takes in input while the client is slow to read, so that neither waits for the other.
  private func flush() {
    if outbox.isEmpty { return }
    if takesPiece { outbox.writePiece(to: transport) }
    takesPiece = false
    while !outbox.isEmpty {
      let ready = transport.wait(for: inbox.takesMore ? [.input, .output] : .output, milliseconds: Self.patience)
      if ready.contains(.output) {
        outbox.writePiece(to: transport)
      } else if ready.contains(.input) {
        inbox.receive(from: transport)
      } else if !clientLives {
        exitStatus = statusAtEnd
        return
      }
    }
  }
}
