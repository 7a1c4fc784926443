import OfficeDocument
import ReportAnalysis
import ReportForm
import ReportSyntax

extension Annotation {
  /// What a comment says of a finding: its message, the places that it has to do with, and the repair that is to be preferred.
  init(_ finding: Finding, in text: SourceText, _ language: Language) {
    let notes = finding.notes(in: text, language: language) { $0.location }
    let fix = finding.fixes.first { $0.isPreferred }.map { fix in
      let title = fix.title.text(in: language)
      return Localized("改法：\(title)", "fix: \(title)").text(in: language)
    }
    let head = "\(finding.severity.word.text(in: language))：\(finding.message.text(in: language))"
    self.init(finding.range, [head] + notes + (fix.map { [$0] } ?? []))
  }
}
