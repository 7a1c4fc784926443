import JSONText
import LanguageServerProtocol
import ReportAnalysis
import ReportSyntax

extension Server {
  /// Publishes the findings of a document's present version.
  func publishFindings(of document: Document) {
    let analysis = document.analysis
    noteIdentity(of: document, analysis.report?.identity)
    // Here and not on each edit, so that a burst of edits in last year's report has this year's compared once.
    for other in documents.compared(with: document, document.toldKey) where other.lookAgain() { documents.noteChange(of: other) }
    if pullsDiagnostics {
      askAgain(for: document)
    } else {
      let conversions = Conversions(analysis.text, in: encoding)
      let diagnostics = document.diagnostics(findings(of: document), in: language(of: document)) { finding, writer in
        diagnostic(finding, in: document, conversions).write(to: &writer)
      }
      let version = client.wantsDiagnosticVersion ? document.version : nil
      publish(PublishDiagnosticsParams(uri: document.uri, version: version, written: diagnostics))
    }
    if wantsVerdict { tellVerdict(of: document) }
  }

  /// Has the client ask again where what it was told of the present version is true no more; after its own edits it asks by itself.
  private func askAgain(for document: Document) {
    guard let told = document.told, told.version == document.version, told.resultID != Self.name(of: diagnostics(of: document))
    else { return }
    document.told = nil
    ask(.refreshDiagnostics)
  }

  /// `textDocument/diagnostic`: none of a document that is not open.
  func diagnose(_ params: DocumentDiagnosticParams) -> DiagnosticReport {
    guard let document = documents[params.uri] else { return report([], previousResultID: params.previousResultID) }
    let report = report(diagnostics(of: document), previousResultID: params.previousResultID)
    document.told = (document.version, report.resultID)
    return report
  }

  /// What is told of some diagnostics to a client that has those of a name, or none.
  func report(_ diagnostics: [Diagnostic], previousResultID: String?, document: (uri: String, version: Int?)? = nil) -> DiagnosticReport {
    DiagnosticReport(diagnostics, named: Self.name(of: diagnostics), previousResultID: previousResultID, document: document)
  }

  /// A name for some diagnostics, which others have in one case of 2⁶⁴.
  private static func name(of diagnostics: [Diagnostic]) -> String {
    var writer = JSONWriter()
    for diagnostic in diagnostics { diagnostic.write(to: &writer) }
    return String(writer.bytes.withUnsafeBytes(ByteHash.of), radix: 36)
  }

  /// The diagnostics of what is found in a document's present version.
  func diagnostics(of document: Document) -> [Diagnostic] {
    let conversions = Conversions(document.analysis.text, in: encoding)
    return findings(of: document).map { diagnostic($0, in: document, conversions) }
  }

  /// The findings of a document's present version, but for those that wait for a figure, a row or a sentence to be typed to its end.
  private func findings(of document: Document) -> [Finding] {
    let analysis = document.analysis
    let findings = document.unfinished.map { figure in
      let sentence = UnfinishedSentence(figure.change, in: analysis)
      let row = UnfinishedRow(figure.change, in: analysis)
      return analysis.findings.filter {
        !figure.mayEnd($0, in: analysis.text) && !(sentence?.mayEnd($0) ?? false) && !(row?.mayEnd($0) ?? false)
      }
    }
    let waits = findings.map { $0.count < analysis.findings.count } ?? false
    documents.wait(for: document, until: waits ? Clock.nanoseconds &+ UnfinishedFigure.patience : nil)
    return findings ?? analysis.findings
  }

  func publish(_ params: PublishDiagnosticsParams) {
    outbox.add { ServerMessage.notification(.publishDiagnostics, params, in: &$0) }
  }

  private func diagnostic(_ finding: Finding, in document: Document, _ conversions: Conversions) -> Diagnostic {
    let language = language(of: document)
    var message = finding.message.text(in: language)
    // A client that shows the message alone reads the places there.
    if !client.showsRelatedInformation {
      for note in finding.notes(in: conversions.text, language: language, name: { $0.name }) { message += "\n" + note }
    }
    let related = client.showsRelatedInformation ? finding.related : []
    let places = related.map { place in
      let range = place.previous.map { Conversions($0.text, in: encoding).range(of: place.range) } ?? conversions.range(of: place.range)
      return Diagnostic.Related(uri: place.previous?.location ?? document.uri, range: range, message: place.message.text(in: language))
    }
    return Diagnostic(
      range: conversions.range(of: finding.range), severity: finding.severity.rawValue, code: finding.rule,
      codeDescription: ruleReference.map { "\($0)#\(finding.rule)" }, source: "gouji",
      message: message, related: places, repairs: client.keepsDiagnosticData ? repairs(of: finding) : nil)
  }

  private func repairs(of finding: Finding) -> Diagnostic.Repairs {
    Diagnostic.Repairs(count: finding.fixes.count, hasPreferred: finding.fixes.contains { $0.isPreferred })
  }
}
