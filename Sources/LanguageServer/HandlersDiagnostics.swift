import LanguageServerProtocol
import ReportAnalysis
import ReportSyntax

extension Server {
  /// Publishes the findings of a document's present version.
  func publishFindings(of document: Document) {
    let analysis = document.analysis
    let conversions = Conversions(analysis.text, in: encoding)
    let diagnostics = analysis.findings.map { diagnostic($0, in: document, conversions) }
    let version = client.wantsDiagnosticVersion ? document.version : nil
    publish(PublishDiagnosticsParams(uri: document.uri, version: version, diagnostics: diagnostics))
  }

  func publish(_ params: PublishDiagnosticsParams) {
    outbox.add { ServerMessage.notification(.publishDiagnostics, params, in: &$0) }
  }

  private func diagnostic(_ finding: Finding, in document: Document, _ conversions: Conversions) -> Diagnostic {
    let language = languages.language
    var message = finding.message.text(in: language)
    var related: [Diagnostic.Related] = []
    for place in finding.related {
      let range = conversions.range(of: place.range)
      let text = place.message.text(in: language)
      if client.showsRelatedInformation {
        related.append(Diagnostic.Related(uri: document.uri, range: range, message: text))
      } else {
        message += language == .chinese ? "\n第 \(range.start.line + 1) 行：\(text)" : "\nline \(range.start.line + 1): \(text)"
      }
    }
    return Diagnostic(
      range: conversions.range(of: finding.range), severity: finding.severity.rawValue, code: finding.rule, source: "gouji",
      message: message, related: related)
  }
}
