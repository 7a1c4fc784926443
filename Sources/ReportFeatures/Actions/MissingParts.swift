import ReportAnalysis
import ReportForm
import ReportReading

/// The insertion of what is missing around the selection: the table of its section, and the sections that belong after it.
struct MissingParts {
  private let analysis: Analysis
  private let report: Report
  private let selection: Selection
  private let language: Language

  init(_ analysis: Analysis, _ report: Report, _ selection: Selection, _ language: Language) {
    self.analysis = analysis
    self.report = report
    self.selection = selection
    self.language = language
  }

  var actions: [CodeActions.Action] {
    guard let section = report.section(at: selection.range.lowerBound) else { return [] }
    return [table(of: section)].compactMap { $0 } + sections(after: section)
  }

  private func table(of section: Section) -> CodeActions.Action? {
    guard let kind = section.form.table, report.table(kind) == nil,
      let edit = Insertion(report, analysis.style).table(kind, in: section)
    else { return nil }
    let title = language.say("插入空白的\(kind.chinese)", "Insert a blank table \(kind.section)")
    return CodeActions.Action(.rewrite, title, [edit])
  }

  private func sections(after section: Section) -> [CodeActions.Action] {
    let numbers = Set(report.sections.map { $0.form.number })
    let missing = report.edition.sections.filter { $0.number > section.form.number }.prefix { !numbers.contains($0.number) }
    return missing.map { form in
      let title = language.say("插入“\(form.heading)”", "Insert “\(form.heading)”")
      return CodeActions.Action(.rewrite, title, [Insertion(report, analysis.style).section(form)])
    }
  }
}
