import ReportAnalysis
import ReportForm
import ReportSyntax
import ReportWriting

/// A table with a row for each finding, for a spreadsheet: with a byte order mark, by which Excel knows UTF-8.
struct CSVFormat: FindingsFormat {
  let language: Language

  var opening: [UInt8] {
    let names = [
      "path", "body", "year", "line", "column", "endLine", "endColumn", "severity", "rule", "name", "message",
    ]
    return Array(CSVLine.mark.utf8) + Self.row(names)
  }

  func piece(of text: CheckedText) -> [UInt8] {
    let report = text.analysis.report
    guard let report else {
      return Self.row([text.path, "", "", "", "", "", "", "", "no-report", "", Localized.isNoReport.text(in: language)])
    }
    var last: FindingPlace?
    return text.findings.flatMap { finding in
      let start = FindingPlace(finding.range.lowerBound, in: text.analysis.text, from: last)
      let end = FindingPlace(finding.range.upperBound, in: text.analysis.text, from: start)
      last = start
      return Self.row([
        text.path, report.body ?? "", report.year.map(String.init) ?? "", "\(start.line)", "\(start.column)", "\(end.line)",
        "\(end.column)", finding.severity.name, finding.rule, Rules.rule(finding.rule)?.name.text(in: language) ?? "",
        finding.message.text(in: language),
      ])
    }
  }

  func piece(of text: UnreadText) -> [UInt8] {
    Self.row([text.path, "", "", "", "", "", "", "", "unreadable", "", text.reason.text(in: language)])
  }

  private static func row(_ values: [String]) -> [UInt8] {
    Array(CSVLine.text(values.lazy.map { CSVLine.inert($0.printable) }).utf8)
  }
}
