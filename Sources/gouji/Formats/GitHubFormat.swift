import ReportAnalysis
import ReportForm
import ReportSyntax

/// Commands by which a run of GitHub Actions marks findings at their lines, one a line.
struct GitHubFormat: FindingsFormat {
  let language: Language

  func piece(of text: CheckedText) -> [UInt8] {
    var lines = ""
    if text.analysis.report == nil { lines += line("notice", [("file", text.path)], Localized.isNoReport.text(in: language)) }
    var last: FindingPlace?
    for finding in text.findings {
      let start = FindingPlace(finding.range.lowerBound, in: text.analysis.text, from: last)
      let end = FindingPlace(finding.range.upperBound, in: text.analysis.text, from: start)
      last = start
      var places = [("file", text.path), ("line", String(start.line)), ("endLine", String(end.line))]
      places += [("col", String(start.column)), ("endColumn", String(end.column))]
      places.append(("title", Rules.title(of: finding.rule).text(in: language)))
      lines += line(finding.severity.command, places, finding.message.text(in: language))
    }
    return Array(lines.utf8)
  }

  func piece(of text: UnreadText) -> [UInt8] { Array(line("error", [("file", text.path)], text.reason.text(in: language)).utf8) }

  private func line(_ command: String, _ properties: [(name: String, value: String)], _ message: String) -> String {
    let list = properties.map { "\($0.name)=\(Self.escaped($0.value, isProperty: true))" }.joined(separator: ",")
    return "::\(command) \(list)::\(Self.escaped(message, isProperty: false))\n"
  }

  /// A text without what would end a command, or a value in it.
  private static func escaped(_ text: String, isProperty: Bool) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "%": result += "%25"
      case "\r": result += "%0D"
      case "\n": result += "%0A"
      case ":" where isProperty: result += "%3A"
      case "," where isProperty: result += "%2C"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result.printable
  }
}

extension Severity {
  /// The command that GitHub has for it.
  fileprivate var command: String {
    switch self {
    case .error: "error"
    case .warning: "warning"
    case .information, .hint: "notice"
    }
  }
}
