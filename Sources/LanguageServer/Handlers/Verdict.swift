import LanguageServerProtocol
import ReportAnalysis

extension Server {
  /// `gouji/verdict`: tells how a document stands, after its findings.
  func tellVerdict(of document: Document) {
    let analysis = document.analysis
    func count(_ severity: Severity) -> Int { analysis.findings.count { $0.severity == severity } }
    let report = analysis.report
    let standing = Verdict(analysis)
    let language = language(of: document)
    let verdict = VerdictParams(
      uri: document.uri, version: document.version, isReport: report != nil, year: report?.year, body: report?.body,
      holds: standing?.holds ?? false, reservations: (standing?.reservations ?? []).map { $0.text(in: language) },
      counts: (count(.error), count(.warning), count(.information), count(.hint)))
    outbox.add { ServerMessage.notification(.verdict, verdict, in: &$0) }
  }
}
