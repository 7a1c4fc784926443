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
    annotations = findings.map { Annotation($0, in: file.analysis.text, language) }
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
