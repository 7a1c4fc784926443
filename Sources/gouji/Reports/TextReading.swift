import CharacterSets
import OfficeDocument
import ReportAnalysis
import ReportFolder
import ReportForm
import ReportReading
import ReportSyntax

/// Reads texts and analyses them, several threads at a time; one job after the other is compared with the reports of other bodies, some time
/// after it was read, when as many after it are known.
final class TextReading: Sendable {
  /// What became of a text.
  struct Outcome<Made: Sendable>: Sendable {
    /// Nil for what is no report, and was not named.
    var found: ReportFiles.Found<Made>?
    /// What is to be told.
    var complaints: [Localized] = []
    /// Why a report that was named as last year's does not count.
    var trouble: PreviousReportTrouble?
    /// Whether it could not be read or written.
    var isTrouble = false
  }

  /// What was read of a text.
  private enum Reading {
    case text(ReadText, Source)
    /// A document that cannot be read, and why.
    case refused(Localized)
    case fault(SystemFault)
    /// It is too large for a report, and was not named.
    case passedOver

    /// What a report says in words of its own; nil for anything else.
    var ownText: OwnText? { if case .text(let text, _) = self { text.ownText } else { nil } }
  }

  /// What a text was made of.
  private struct Source {
    /// What encoding it may be in where the text is no report; nil where it is one.
    let foreign: ForeignEncoding?
    /// Nil for a text of its own.
    let document: OfficeDocument?
    /// Whether the text is not what stands in the file.
    let isConverted: Bool
    let encoding: TextEncoding
    /// The offset in the text of the first byte that breaks UTF-8; nil where none does.
    let firstInvalidByte: Int?
  }

  /// A text that waits to be compared, with what it says in its own words and its number among the reports; nil for what is none.
  private typealias Waiting = (reading: Reading, text: (own: OwnText, number: Int)?)
  /// A text whose turn it is, with what its sections have in common with the reports before it; nil where nothing is compared.
  private typealias Due = (reading: Reading, resemblances: [Int: NeighbourReports.Resemblance]?)

  /// The sentences of the reports so far, the step whose turn it is, the texts of later steps, and those that wait, by their jobs.
  private struct Turn {
    var step = 0
    var early: [Int: [(reading: Reading, own: OwnText?)]] = [:]
    var waiting: [Int: [Waiting]] = [:]
    var neighbours = NeighbourReports { path in
      DiskFile.contents(of: path, limit: FileContent.documentLimit).map { FileContent($0, named: path).text }
    }
  }

  /// So many jobs are read before the first is compared, so that what many bodies say is known as such from the first one on.
  private static let lead = 32
  /// No step is taken further ahead of the one whose turn it is, as the texts of those between are kept.
  private static let mostEarly = 16

  private let entries: [ReportEntry]
  private let order: ReadingOrder
  private let previous: PreviousReports?
  private let language: Language
  private let turn = Monitor(Turn())

  init(entries: [ReportEntry], order: ReadingOrder, previous: PreviousReports?, language: Language) {
    self.entries = entries
    self.order = order
    self.previous = previous
    self.language = language
  }

  /// The texts that are done with at each step; at the first ones, texts are only read.
  var steps: [[Int]] { Array(repeating: [], count: lead) + order.jobs }

  /// How many jobs are read ahead; none where nothing is compared.
  private var lead: Int { previous == nil || order.jobs.count == 1 ? 0 : min(Self.lead, order.jobs.count) }

  /// Takes a step, and gives what became of each of its texts.
  func run<Made>(
    _ step: Int, _ make: (ReportFiles.File, Language) -> ReportFiles.Visited<Made>, _ put: (Int, Outcome<Made>) -> Void
  ) {
    let readings = step < order.jobs.count ? order.jobs[step].map { read(entries[$0]) } : []
    guard previous != nil else { return finish(step, readings.map { ($0, nil) }, make, put) }
    for (step, due) in exchange(readings.map { ($0, $0.ownText) }, at: step) where step >= lead { finish(step, due, make, put) }
  }

  /// Gives what became of the texts whose turn a step is.
  private func finish<Made>(
    _ step: Int, _ due: [Due], _ make: (ReportFiles.File, Language) -> ReportFiles.Visited<Made>, _ put: (Int, Outcome<Made>) -> Void
  ) {
    var inspections: [Int: Inspection] = [:]
    for (number, (reading, resemblances)) in zip(order.jobs[step - lead], due) {
      put(number, outcome(of: reading, number, resemblances, &inspections, make))
    }
  }

  private func read(_ entry: ReportEntry) -> Reading {
    if let fault = entry.fault { return .fault(fault) }
    do throws(SystemFault) {
      var bytes = try System.contents(of: entry.source, limit: FileContent.documentLimit)
      if bytes.count > ReportFiles.sizeLimit, !bytes.starts(with: ArchiveReader.signature) { throw .isTooLarge }
      let foreign = entry.isNamed ? ForeignDocument(of: bytes, named: FilePath(entry.path)) : nil
      if let foreign {
        do throws(DocumentProgram.Fault) { bytes = try DocumentProgram.read(foreign, bytes) } catch { return .refused(error.message) }
      }
      let content = FileContent(bytes, named: entry.path)
      if let fault = content.fault { return entry.isNamed || ReportFileName(entry.path).saysReport ? .refused(fault) : .passedOver }
      let name = entry.place.map { DiskFile.name(of: $0) }
      let isPage = entry.place.map { FilePath($0).namesPage } ?? false
      let text = ReadText(content.text, configuration: entry.configuration, isNamedPage: isPage, fileName: name)
      let isOpen = text.report == nil && content.document == nil && content.encoding == .utf8
      let source = Source(
        foreign: isOpen ? ForeignEncoding(of: bytes) : nil, document: content.document,
        isConverted: content.isConverted || foreign != nil, encoding: content.encoding, firstInvalidByte: content.firstInvalidByte)
      return .text(text, source)
    } catch {
      // What is too large is no report, and in a folder such files are passed over.
      return error.code == SystemFault.isTooLarge.code && !entry.isNamed ? .passedOver : .fault(error)
    }
  }

  /// Lets the texts that a step has read wait, and gives the steps whose turn it is now, each with its texts and what they have in common
  /// with the ones before them: none as long as an earlier step is still at work, which gives this one's too.
  private func exchange(_ readings: [(reading: Reading, own: OwnText?)], at step: Int) -> [(step: Int, due: [Due])] {
    turn.wait { turn in
      guard step < turn.step + Self.mostEarly else { return nil }
      turn.early[step] = readings
      var steps: [(step: Int, due: [Due])] = []
      while let readings = turn.early.removeValue(forKey: turn.step) {
        steps.append((turn.step, advance(&turn, readings)))
        turn.step += 1
      }
      return steps
    }
  }

  /// Takes the texts of a step in, and gives those that have waited long enough.
  private func advance(_ turn: inout Turn, _ readings: [(reading: Reading, own: OwnText?)]) -> [Due] {
    if turn.step < order.jobs.count {
      turn.waiting[turn.step] = zip(order.jobs[turn.step], readings).map { number, read -> Waiting in
        guard let own = read.own else { return (read.reading, nil) }
        let path = entries[number].path
        return (read.reading, (own, turn.neighbours.take(own, location: path, name: path)))
      }
    }
    return (turn.waiting.removeValue(forKey: turn.step - lead) ?? []).map { reading, text -> Due in
      var found: [Int: NeighbourReports.Resemblance] = [:]
      guard let text else { return (reading, found) }
      for section in OwnText.sections {
        found[section] = turn.neighbours.resemblance(to: text.own, inSection: section, before: text.number)
      }
      return (reading, found)
    }
  }

  private func outcome<Made>(
    of reading: Reading, _ number: Int, _ resemblances: [Int: NeighbourReports.Resemblance]?, _ inspections: inout [Int: Inspection],
    _ make: (ReportFiles.File, Language) -> ReportFiles.Visited<Made>
  ) -> Outcome<Made> {
    let entry = entries[number]
    switch reading {
    case .passedOver: return Outcome()
    case .fault(let fault):
      // Where nothing is, there is no report.
      return unread(
        UnreadText(
          path: entry.path, file: entry.source ?? FilePath(entry.path), reason: fault.message,
          mayHoldReport: fault.code != SystemFault.isMissing.code))
    case .refused(let reason):
      return unread(UnreadText(path: entry.path, file: entry.source ?? FilePath(entry.path), reason: reason, mayHoldReport: true))
    case .text(let text, let source):
      if text.report == nil {
        if let encoding = source.foreign, entry.isNamed || encoding.mayHoldReport {
          return unread(
            UnreadText(
              path: entry.path, file: entry.source ?? FilePath(entry.path), reason: encoding.message, mayHoldReport: encoding.mayHoldReport)
          )
        }
        if !entry.isNamed { return Outcome() }
      }
      var outcome = Outcome<Made>()
      let analysis = Analysis(text, resemblances: resemblances) { identity in lastYear(of: identity, number, inspections, &outcome.trouble)
      }
      if let complaint = source.firstInvalidByte.map({ invalid($0, text.text, entry.path) }) { outcome.complaints.append(complaint) }
      if let words = source.document?.text.leftOut.words { outcome.complaints.append(.trouble(entry.path, words)) }
      let file = ReportFiles.File(
        path: entry.path, source: entry.source, version: entry.version, analysis: analysis, document: source.document,
        isDocument: source.isConverted, encoding: source.encoding, isNamed: entry.isNamed)
      let visited = make(file, language)
      outcome.found = .made(visited.made)
      if let fault = visited.fault {
        outcome.complaints.append(.trouble(entry.path, fault.message))
        outcome.isTrouble = true
      }
      // One that is held to an edition of the user's is read anew for those that are not.
      if entry.configuration.edition == nil { inspections[number] = visited.analysis.inspection }
      return outcome
    }
  }

  private func unread<Made>(_ text: UnreadText) -> Outcome<Made> {
    Outcome(found: .unread(text), complaints: [.trouble(text.path, text.reason)], isTrouble: true)
  }

  /// What there is of last year for a text: among the reports of its job, and else where the search finds it.
  private func lastYear(
    of identity: Identity, _ number: Int, _ inspections: [Int: Inspection], _ trouble: inout PreviousReportTrouble?
  ) -> LastYear {
    if let candidates = order.candidates[number], order.identities[number] == identity {
      let found = candidates.paths.compactMap { path -> PreviousReport? in
        let known = order.numbers[path].flatMap { inspections[$0] }
        let report = known.map { PreviousReport($0, location: path, name: DiskFile.name(of: path)) } ?? ReportLibrary.read(path)
        return report.flatMap { $0.identity.precedes(identity) ? $0 : nil }
      }
      if !found.isEmpty || candidates.paths.isEmpty { return LastYear(found, unread: candidates.unread) }
    }
    guard let previous else { return .unknown }
    let (lastYear, told) = previous.find(for: identity, of: entries[number])
    trouble = told
    return lastYear
  }

  private func invalid(_ offset: Int, _ text: SourceText, _ path: String) -> Localized {
    let line = text.lines.line(at: offset) + 1
    return .trouble(path, Localized("第 \(line) 行有不是 UTF-8 的字节，照样核对", "line \(line) has bytes that are not UTF-8; checked anyway"))
  }
}
