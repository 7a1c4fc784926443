import JSONText
import OfficeDocument
import ReportAnalysis
import ReportFolder
import ReportForm
import ReportReading
import ReportSyntax

/// The check of a file that is not open as text: of a document that is read here, or of a page.
struct DocumentCheck {
  private let path: String
  private let document: OfficeDocument?
  private let analysis: Analysis
  private let language: Language

  /// Checks the bytes of a file; beside its path lie last year's report and the settings of its folder, above which those of the client
  /// count.
  init(_ bytes: [UInt8], at path: String, settings: JSON?, _ language: Language) throws(ImportFault) {
    if let foreign = ForeignDocument(of: bytes, named: FilePath(path)) {
      do throws(DocumentProgram.Fault) { _ = try DocumentProgram.read(foreign, bytes) } catch { throw ImportFault(message: error.message) }
    }
    let content = FileContent(bytes, named: path)
    if let fault = content.fault { throw ImportFault(message: fault) }
    let client = settings.map { Configuration.read(Setting($0)).0 } ?? Configuration()
    let configuration = ConfigurationFile.nearest(to: path)?.configuration.overlaid(by: client) ?? client
    let text = ReadText(
      content.text, configuration: configuration, isNamedPage: FilePath(path).namesPage, fileName: DiskFile.name(of: path))
    if text.report == nil, content.document == nil, content.encoding == .utf8, let encoding = ForeignEncoding(of: bytes) {
      throw ImportFault(message: encoding.message)
    }
    var search = PreviousReportSearch(roots: [])
    analysis = Analysis(text) { identity in
      guard let named = configuration.previousReport else { return search.lastYear(of: identity, at: path) }
      return (try? search.lastYear(of: identity, named: named, besides: path)) ?? .unknown
    }
    self.path = path
    self.language = configuration.language ?? language
    document = content.document
  }

  /// What was found, as `gouji check --format json` writes it.
  var json: [UInt8] {
    var writer = JSONWriter()
    writer.object { writer in
      writer.name("files")
      writer.array { writer in CheckedFile(CheckedText(path: path, analysis: analysis), language: language).write(to: &writer) }
    }
    return writer.bytes
  }

  /// The document with a comment at each finding; nil where it is none of Word.
  var annotated: [UInt8]? {
    try? document?.annotated(analysis.findings.map { Annotation($0, in: analysis.text, language) }, author: "勾稽")
  }
}
