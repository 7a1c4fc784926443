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
  }

  let request: CheckRequest

  /// Checks a file; where it cannot be written, what is wrong with it as it stands is what counts.
  func check(_ file: ReportFiles.File, _ language: Language) -> ReportFiles.Visited<Result> {
    let repairing = request.repairing
    var result = Result(tally: Tally(fixed: repairing == .none ? nil : 0))
    if file.analysis.report == nil { result.complaints.append(.noReport(file.path)) }
    let all = repairing == .none ? nil : FixAll(file.analysis)
    let rewritten = RewrittenFile(file, text: all?.analysis.text ?? file.analysis.text)
    do throws(SystemFault) {
      switch repairing {
      case .none: break
      case .write:
        result.output = try rewritten.write()
        if let fault = rewritten.faultOfInput { throw fault }
      case .difference: result.output = try rewritten.difference(isColoured: request.isColoured)
      }
      let analysis = all?.analysis ?? file.analysis
      if request.annotated != nil { result.annotating = Annotating(file, language) }
      tell(CheckedText(path: file.path, analysis: analysis, fixed: all?.count), language, &result)
      return ReportFiles.Visited(made: result, analysis: repairing == .write ? analysis : file.analysis)
    } catch {
      tell(CheckedText(path: file.path, analysis: file.analysis, fixed: 0), language, &result)
      return ReportFiles.Visited(made: result, analysis: file.analysis, fault: error)
    }
  }

  private func tell(_ text: CheckedText, _ language: Language, _ result: inout Result) {
    result.tally.add(text)
    if request.showsStatistics { result.statistics = FileStatistics(text) }
    if request.repairing != .difference { result.piece = format(language).piece(of: text) }
  }

  /// The format that is asked for.
  func format(_ language: Language) -> any FindingsFormat {
    request.format.format(language, isColoured: request.isColoured, isQuiet: request.isQuiet)
  }
}
