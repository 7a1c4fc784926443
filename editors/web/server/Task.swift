import JSONText
import LanguageServer
import ReportAnalysis
import ReportFolder
import ReportForm
import ReportReading
import ReportSyntax
import ReportWriting

/// What is asked of the program besides the language server: a line of JSON that names it, and after the line the bytes of a file.
///
/// The answer is alike: a line of JSON, with `message` where there is nothing more to give, and after it the bytes that were made.
enum Task: String {
  /// The report in the document of a `name`, as Markdown; `told` says what was left behind.
  case importing = "import"
  /// The text of a file as it is, whatever its encoding; `told` says what the encoding was.
  case text
  /// The report as a file of a `format`: html, docx, csv or json.
  case export
  /// The report of the year after this one.
  case next
  /// A blank report: `year`, `body`.
  case new
  /// The text with its tables as the standard has them; `told` says which stay as they are, and why.
  case format
  /// What there is to say of a `rule`.
  case explain
  /// What is wrong with the document under the path `name`, as `gouji check --format json` writes it; `settings` are the client's.
  case check
  /// The same document with a comment at each finding.
  case annotate

  static func answer(to bytes: [UInt8]) -> [UInt8] {
    let end = bytes.firstIndex(of: .lineFeed) ?? bytes.count
    let asked = bytes[..<end].withUnsafeBufferPointer { try? JSONParser.parse($0) } ?? .null
    let language = asked["language"]?.string == "en" ? Language.english : .chinese
    let outcome = (asked["task"]?.string).flatMap(Task.init(rawValue:))?.outcome(asked, Array(bytes.dropFirst(end + 1)), language)
    var writer = JSONWriter()
    writer.object { writer in
      if let message = outcome?.message { writer.member("message", message) }
      if let name = outcome?.obstacle { writer.member("obstacle", name) }
      writer.name("told")
      writer.array { writer in for remark in outcome?.told ?? [] { writer.string(remark) } }
    }
    return writer.bytes + [.lineFeed] + (outcome?.bytes ?? [])
  }

  private struct Outcome {
    var bytes: [UInt8] = []
    var told: [String] = []
    var message: String?
    var obstacle: String?
  }

  private func outcome(_ asked: JSON, _ content: [UInt8], _ language: Language) -> Outcome {
    switch self {
    case .importing: imported(content, named: asked["name"]?.string, language)
    case .text: read(content, named: asked["name"]?.string, language)
    case .export: exported(content, asked, language)
    case .next: following(content, language)
    case .new: blank(asked, language)
    case .format: laidOut(content, language)
    case .check: checked(content, asked, language) { Outcome(bytes: $0.json) }
    case .annotate:
      checked(content, asked, language) { check in
        check.annotated.map { Outcome(bytes: $0) } ?? Outcome(message: Self.noWord.text(in: language))
      }
    case .explain:
      asked["rule"]?.string.flatMap { Rules.rule($0) }.map { Outcome(bytes: Array(RuleExplanation(of: $0).text(in: language).utf8)) }
        ?? Outcome(message: Localized("没有这条规则", "there is no such rule").text(in: language))
    }
  }

  private func imported(_ content: [UInt8], named name: String?, _ language: Language) -> Outcome {
    do throws(ImportFault) {
      let source = try ImportSource(content, named: name.map { FilePath($0) })
      let report = ImportedReport(source.markdown, configuration: .standard)
      let refused = report.refused.map { "\($0.kind.chinese)：\($0.reason.message.text(in: language))" }
      return Outcome(bytes: report.analysis.text.bytes, told: (source.leftOut.map { [$0.text(in: language)] } ?? []) + refused)
    } catch {
      return Outcome(message: error.message.text(in: language))
    }
  }

  private func read(_ content: [UInt8], named name: String?, _ language: Language) -> Outcome {
    let read = FileContent(content, named: name)
    if let fault = read.fault { return Outcome(message: fault.text(in: language)) }
    if read.encoding == .utf8, let encoding = ForeignEncoding(of: content) { return Outcome(message: encoding.message.text(in: language)) }
    return Outcome(bytes: read.text.bytes)
  }

  private func exported(_ content: [UInt8], _ asked: JSON, _ language: Language) -> Outcome {
    let analysis = Analysis(FileContent(content, named: asked["name"]?.string).text)
    guard let report = analysis.report, let publication = Publication(analysis) else {
      return Outcome(message: Self.noReport.text(in: language))
    }
    switch asked["format"]?.string {
    case "docx": return Outcome(bytes: WordDocument(publication).bytes)
    case "csv": return Outcome(bytes: CSVDocument(report).bytes)
    case "json": return Outcome(bytes: JSONDocument(report, path: asked["name"]?.string ?? "").bytes)
    default: return Outcome(bytes: HTMLDocument(publication).bytes)
    }
  }

  private func following(_ content: [UInt8], _ language: Language) -> Outcome {
    guard let inspection = Analysis(FileContent(content).text).inspection else {
      return Outcome(message: Self.noReport.text(in: language), obstacle: "noReport")
    }
    do throws(NextReport.Obstacle) {
      return Outcome(bytes: Array(try NextReport(after: inspection).text(in: language).utf8))
    } catch {
      return Outcome(message: error.message.text(in: language), obstacle: error.name)
    }
  }

  private func blank(_ asked: JSON, _ language: Language) -> Outcome {
    let year = asked["year"]?.integer ?? Clock.reportYear
    let draft = Draft.report(
      Editions.all.inForce(in: year), year: year, body: asked["body"]?.string ?? "", blank: asked["blank"]?.string ?? "", language: language
    )
    return Outcome(bytes: Array(draft.text(in: DraftStyle(.markdown, tables: Configuration.standard.tableStyle)).utf8))
  }

  private func laidOut(_ content: [UInt8], _ language: Language) -> Outcome {
    let relaid = Relayout(Analysis(FileContent(content).text))
    return Outcome(
      bytes: relaid.text.bytes, told: relaid.refused.map { "\($0.kind.chinese)：\($0.reason.message.text(in: language))" })
  }

  private func checked(_ content: [UInt8], _ asked: JSON, _ language: Language, _ outcome: (DocumentCheck) -> Outcome) -> Outcome {
    do throws(ImportFault) {
      return outcome(try DocumentCheck(content, at: asked["name"]?.string ?? "", settings: asked["settings"], language))
    } catch {
      return Outcome(message: error.message.text(in: language))
    }
  }

  private static let noWord = Localized("只能给 Word 文档（.docx）加批注", "only Word documents (.docx) take comments")
  private static let noReport = Localized("不是政府信息公开工作年度报告", "this is not an annual report on government information disclosure")
}
