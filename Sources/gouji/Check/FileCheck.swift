import ReportAnalysis
import ReportForm

/// The check of one file, on any thread: it is repaired as far as is asked for, and what there is to say of it is put into words.
struct FileCheck: Sendable {
  /// What became of a file.
  struct Result: Sendable {
    var complaints: [Localized] = []
    /// What goes to the output besides the findings: the repaired standard input, or a difference.
    var output: [UInt8] = []
    /// What there is to say of it; empty for nothing.
    var piece: [UInt8] = []
    var tally: Tally
    /// The document and what its comments are to say; nil where none are asked for.
    var annotating: Annotating?
    /// Its counts for the statistics; nil where none are asked for.
    var statistics: FileStatistics?
    /// What is to be known of it; empty unless a baseline is written.
    var known: [Baseline.Entry] = []
    /// The comments that were added.
    var ignores = 0
  }

  private let request: CheckRequest
  /// Whether the findings are coloured, which the terminal is asked for once.
  private let isColoured: Bool

  init(request: CheckRequest) {
    self.request = request
    isColoured = request.isColoured
  }

  /// Checks a file; where it cannot be written, what is wrong with it as it stands is what counts.
  func check(_ file: ReportFiles.File, _ language: Language) -> ReportFiles.Visited<Result> {
    let repairing = request.repairing
    var result = Result(tally: Tally(fixed: request.countsRepairs ? 0 : nil))
    if file.analysis.report == nil { result.complaints.append(.noReport(file.path)) }
    let all = request.countsRepairs ? FixAll(file.analysis) : nil
    let ignores = request.addsIgnores ? AddedIgnores(file.analysis, for: told(file.analysis, file.path)) : nil
    let rewritten = RewrittenFile(file, text: ignores?.text ?? all?.analysis.text ?? file.analysis.text)
    do throws(SystemFault) {
      switch repairing {
      case .none: break
      case .write:
        result.output = try rewritten.write()
        if let fault = rewritten.faultOfInput { throw fault }
      case .difference: result.output = try rewritten.difference(isColoured: isColoured)
      }
      let analysis = all?.analysis ?? file.analysis
      if request.annotated != nil { result.annotating = Annotating(file, told(file.analysis, file.path), language) }
      result.ignores = ignores?.count ?? 0
      tell(analysis, file, fixed: all?.count, language, &result)
      return ReportFiles.Visited(made: result, analysis: repairing == .write ? analysis : file.analysis)
    } catch {
      tell(file.analysis, file, fixed: request.countsRepairs ? 0 : nil, language, &result)
      return ReportFiles.Visited(made: result, analysis: file.analysis, fault: error)
    }
  }

  /// The findings that are told of a text: those that are not known.
  private func told(_ analysis: Analysis, _ path: String) -> [Finding] {
    request.baseline?.unknown(analysis.findings, in: analysis.text, at: path) ?? analysis.findings
  }

  private func tell(_ analysis: Analysis, _ file: ReportFiles.File, fixed: Int?, _ language: Language, _ result: inout Result) {
    let text = CheckedText(path: file.path, file: file.source, analysis: analysis, fixed: fixed, findings: told(analysis, file.path))
    result.tally.add(text)
    if let baseline = request.newBaseline {
      result.known = Baseline(at: baseline).entries(text.findings, in: analysis.text, at: file.path)
      return
    }
    if request.showsStatistics { result.statistics = FileStatistics(text) }
    if request.tells { result.piece = format(language).piece(of: text) }
  }

  /// The format that is asked for.
  func format(_ language: Language) -> any FindingsFormat {
    request.format.format(language, isColoured: isColoured, isQuiet: request.isQuiet)
  }
}
