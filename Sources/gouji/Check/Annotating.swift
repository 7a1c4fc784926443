import OfficeDocument
import ReportAnalysis
import ReportForm

/// What `check --annotate` does: the document that was checked with a comment at each finding, in a file of its own.
struct Annotating {
  private let output: OutputFile
  private var source = ""
  private var document: OfficeDocument?
  private var annotations: [Annotation] = []
  private var wasVisited = false

  /// Takes the options; nil where no comments are asked for.
  init?(_ arguments: inout Arguments) throws(UsageFault) {
    guard let path = try arguments.value("--annotate") else { return nil }
    output = try OutputFile(path, &arguments)
  }

  /// Fails where there is not one document to annotate, or where it is to be repaired as well.
  func expect(_ paths: [String], _ repairing: Repairing) throws(UsageFault) {
    guard paths.count == 1 else {
      throw UsageFault("--annotate 一次只能用于一个文档", "--annotate takes one document at a time")
    }
    guard repairing == .none else {
      throw UsageFault("--annotate 不能与 --fix、--diff 一起用", "--annotate does not go with --fix or --diff")
    }
  }

  /// Takes the findings of a file.
  mutating func take(_ file: ReportFiles.File, _ analysis: Analysis, _ language: Language) {
    wasVisited = true
    source = file.path
    document = file.document
    annotations = analysis.findings.map { finding in
      let notes = finding.notes(in: analysis.text, language: language, name: \.location)
      let fix = finding.fixes.first(where: \.isPreferred).map { fix in
        let title = fix.title.text(in: language)
        return Localized("改法：\(title)", "fix: \(title)").text(in: language)
      }
      let head = "\(finding.severity.word.text(in: language))：\(finding.message.text(in: language))"
      return Annotation(finding.range, [head] + notes + [fix].compactMap(\.self))
    }
  }

  /// Writes the document; whether that went well, which is told where it did not.
  func write(_ console: Console) -> Bool {
    guard wasVisited else { return false }
    guard let document else {
      console.complain(
        Localized("\(source)：--annotate 只能用于 Word 文档（.docx）", "\(source): --annotate takes documents of Word (.docx)"))
      return false
    }
    do throws(DocumentFault) {
      let bytes = try document.annotated(annotations, author: "勾稽")
      return output.write(bytes, of: source, console) == .success
    } catch {
      console.complain(
        Localized("\(source)：不是 Word 文档（.docx），不能加批注", "\(source): it is no document of Word (.docx), and takes no comments"))
      return false
    }
  }
}
