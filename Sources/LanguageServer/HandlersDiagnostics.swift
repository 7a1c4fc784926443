import LanguageServerProtocol
import ReportAnalysis
import ReportSyntax

extension Server {
  /// Publishes the findings of a document's present version.
  func publishFindings(of document: Document) {
    let analysis = document.analysis
    noteTitle(of: document, analysis.report?.title)
    // Here and not on each edit, so that a burst of edits in last year's report has this year's compared once.
    for other in documents.compared(with: document) where other.lookAgain() { documents.noteChange(of: other) }
    let conversions = Conversions(analysis.text, in: encoding)
    let diagnostics = analysis.findings.map { diagnostic($0, in: document, conversions) }
    let version = client.wantsDiagnosticVersion ? document.version : nil
    publish(PublishDiagnosticsParams(uri: document.uri, version: version, diagnostics: diagnostics))
    if wantsVerdict { tellVerdict(of: document) }
  }

  func publish(_ params: PublishDiagnosticsParams) {
    outbox.add { ServerMessage.notification(.publishDiagnostics, params, in: &$0) }
  }

  private func diagnostic(_ finding: Finding, in document: Document, _ conversions: Conversions) -> Diagnostic {
    let language = language(of: document)
    let message = finding.message.text(in: language)
    let related = finding.related.map { place in
      let range = place.previous.map { Conversions($0.text, in: encoding).range(of: place.range) } ?? conversions.range(of: place.range)
      return Diagnostic.Related(uri: place.previous?.location ?? document.uri, range: range, message: place.message.text(in: language))
    }
    return Diagnostic(
      range: conversions.range(of: finding.range), severity: finding.severity.rawValue, code: finding.rule,
      codeDescription: ruleReference.map { "\($0)#\(finding.rule)" }, source: "gouji",
      message: client.showsRelatedInformation ? message : fold(related, into: message, of: document.uri, in: language),
      related: client.showsRelatedInformation ? related : [],
      repairs: client.keepsDiagnosticData ? repairs(of: finding) : nil)
  }

  private func repairs(of finding: Finding) -> Diagnostic.Repairs {
    Diagnostic.Repairs(count: finding.fixes.count, hasPreferred: finding.fixes.contains(where: \.isPreferred))
  }

  /// The message with a line for every place that bears on it, for clients that show the message alone.
  func fold(
    _ related: [Diagnostic.Related], into message: String, of uri: String? = nil, in language: Language? = nil
  ) -> String {
    related.reduce(into: message) { message, place in
      let line = place.range.start.line + 1
      if let uri, place.uri != uri {
        message += "\n\(FileURI.name(of: place.uri)):\(line): \(place.message)"
        return
      }
      switch language ?? languages.language {
      case .chinese: message += "\n第 \(line) 行：\(place.message)"
      case .english: message += "\nline \(line): \(place.message)"
      }
    }
  }
}
