import OfficeDocument
import ReportAnalysis
import ReportForm

/// What `check --annotate` does: the document that was checked with a comment at each finding, in a file of its own.
struct Annotating: Sendable {
  private let source: String
  private let document: OfficeDocument?
  private let annotations: [Annotation]

  /// Takes the findings that are told of a file.
  init(_ file: ReportFiles.File, _ findings: [Finding], _ language: Language) {
    source = file.path
    document = file.document
    annotations = findings.map { finding in
      let notes = finding.notes(in: file.analysis.text, language: language, name: \.location)
      let fix = finding.fixes.first(where: \.isPreferred).map { fix in
        let title = fix.title.text(in: language)
        return Localized("改法：\(title)", "fix: \(title)").text(in: language)
      }
      let head = "\(finding.severity.word.text(in: language))：\(finding.message.text(in: language))"
      return Annotation(finding.range, [head] + notes + [fix].compactMap(\.self))
    }
  }

  /// Writes the document; whether that went well, which is told where it did not.
  func write(to output: OutputFile, _ console: Console) -> Bool {
    if let document, let bytes = try? document.annotated(annotations, author: "勾稽") {
      return output.write(bytes, of: source, console) == .success
    }
    console.complain(
      .trouble(source, Localized("--annotate 只能用于 Word 文档（.docx）", "--annotate takes only Word documents (.docx)")))
    return false
  }
}
