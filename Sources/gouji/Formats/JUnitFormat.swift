import ReportAnalysis
import ReportForm
import ReportSyntax

/// The results of tests as JUnit writes them: a suite for each file, in which each finding is a test that fails.
struct JUnitFormat: FindingsFormat {
  let language: Language

  var opening: [UInt8] { Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"gouji\">\n".utf8) }
  func closing(_ tally: Tally, troubleCount: Int) -> [UInt8] { Array("</testsuites>\n".utf8) }

  func piece(of text: CheckedText) -> [UInt8] {
    guard text.analysis.report != nil else {
      let reason = Self.attribute(Localized.isNoReport.text(in: language))
      return suite(text.path, skipped: 1, [test(text.path, Localized.isReport, "<skipped message=\"\(reason)\"/>")])
    }
    if text.findings.isEmpty { return suite(text.path, [test(text.path, Localized.nothingFound, nil)]) }
    var last: FindingPlace?
    return suite(
      text.path, failures: text.findings.count,
      text.findings.map { finding in
        let place = FindingPlace(finding.range.lowerBound, in: text.analysis.text, from: last)
        last = place
        let message = finding.message.text(in: language)
        let failure = "<failure type=\"\(finding.severity.name)\" message=\"\(Self.attribute(message))\">"
        let content = Self.escaped("\(text.path):\(place.line):\(place.column): \(message)")
        return test(text.path, Rules.title(of: finding.rule), line: place.line, failure + content + "</failure>")
      })
  }

  func piece(of text: UnreadText) -> [UInt8] {
    let reason = Self.attribute(text.reason.text(in: language))
    return suite(text.path, errors: 1, [test(text.path, Localized.isReport, "<error type=\"unreadable\" message=\"\(reason)\"/>")])
  }

  private func suite(_ path: String, failures: Int = 0, errors: Int = 0, skipped: Int = 0, _ tests: [String]) -> [UInt8] {
    let counts = "tests=\"\(tests.count)\" failures=\"\(failures)\" errors=\"\(errors)\" skipped=\"\(skipped)\""
    return Array("  <testsuite name=\"\(Self.attribute(path))\" \(counts)>\n\(tests.joined())  </testsuite>\n".utf8)
  }

  private func test(_ path: String, _ name: Localized, line: Int? = nil, _ result: String?) -> String {
    let place = line.map { " line=\"\($0)\"" } ?? ""
    let file = Self.attribute(path)
    let opening = "    <testcase name=\"\(Self.attribute(name.text(in: language)))\" classname=\"\(file)\" file=\"\(file)\"\(place)"
    return result.map { "\(opening)>\($0)</testcase>\n" } ?? "\(opening)/>\n"
  }

  private static func attribute(_ text: String) -> String { escaped(text).replacing("\"", with: "&quot;") }

  /// A text as XML has it, which has no place for most control characters.
  private static func escaped(_ text: String) -> String {
    text.printable.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
  }
}

extension Localized {
  fileprivate static let isReport = Localized("是年度报告", "is an annual report")
  fileprivate static let nothingFound = Localized("没有发现问题", "no problems found")
}
