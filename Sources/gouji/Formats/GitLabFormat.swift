import JSONText
import ReportAnalysis
import ReportForm
import ReportSyntax

/// A report on code quality as GitLab reads it: one array of issues.
struct GitLabFormat: FindingsFormat {
  let language: Language

  var opening: [UInt8] { Array("[".utf8) }
  var separator: [UInt8] { Array(",\n".utf8) }
  func closing(_ tally: Tally, troubleCount: Int) -> [UInt8] { Array("]\n".utf8) }

  func piece(of text: CheckedText) -> [UInt8] {
    guard text.analysis.report != nil else { return issue(text.path, "no-report", Localized.isNoReport.text(in: language), "info", 1, "0") }
    let prints = Fingerprint.numbered(text.findings, in: text.analysis.text)
    let issues = zip(text.findings, prints).map { finding, print in
      let line = text.analysis.text.lines.line(at: finding.range.lowerBound) + 1
      return issue(
        text.path, finding.rule, finding.message.text(in: language), finding.severity.gitLabWord, line,
        "\(print.print.text)-\(print.before)")
    }
    return Array(issues.joined(separator: separator))
  }

  func piece(of text: UnreadText) -> [UInt8] { issue(text.path, "unreadable", text.reason.text(in: language), "blocker", 1, "0") }

  private func issue(
    _ path: String, _ rule: String, _ message: String, _ severity: String, _ line: Int, _ print: String
  ) -> [UInt8] {
    var writer = JSONWriter()
    writer.object { writer in
      writer.member("description", message)
      writer.member("check_name", rule)
      // It tells issues of all files apart.
      writer.member("fingerprint", "\(path):\(rule):\(print)")
      writer.member("severity", severity)
      writer.name("location")
      writer.object { writer in
        writer.member("path", path)
        writer.name("lines")
        writer.object { $0.member("begin", line) }
      }
    }
    return writer.bytes
  }
}

extension Severity {
  /// What GitLab calls it.
  fileprivate var gitLabWord: String {
    switch self {
    case .error: "critical"
    case .warning: "major"
    case .information: "minor"
    case .hint: "info"
    }
  }
}
