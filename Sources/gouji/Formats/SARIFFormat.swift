import JSONText
import LanguageServer
import ReportAnalysis
import ReportForm
import ReportSyntax

/// A log of static analysis as SARIF 2.1.0 has it, for the programs that gather such logs.
struct SARIFFormat: FindingsFormat {
  let language: Language

  /// The places of the rules in the list that the log begins with.
  private static let indices = Dictionary(uniqueKeysWithValues: Rules.all.enumerated().map { ($1.id, $0) })

  var separator: [UInt8] { Array(",\n".utf8) }

  var opening: [UInt8] {
    var driver = JSONWriter()
    driver.object { writer in
      writer.member("name", "gouji")
      writer.member("version", LanguageServer.version)
      writer.member("language", language == .chinese ? "zh-CN" : "en")
      writer.member("rules", Rules.all.map { SARIFRule(rule: $0, language: language) })
    }
    let schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
    return Array("{\"$schema\":\"\(schema)\",\"version\":\"2.1.0\",\"runs\":[{\"tool\":{\"driver\":".utf8) + driver.bytes
      + Array("},\"columnKind\":\"unicodeCodePoints\",\"results\":[\n".utf8)
  }

  func closing(_ tally: Tally, troubleCount: Int) -> [UInt8] {
    Array("],\"invocations\":[{\"executionSuccessful\":\(troubleCount == 0)}]}]}\n".utf8)
  }

  func piece(of text: CheckedText) -> [UInt8] {
    guard text.analysis.report != nil else {
      return bytes { SARIFResult.unchecked(text.file, Localized.isNoReport.text(in: language), isTrouble: false, &$0) }
    }
    let prints = Fingerprint.numbered(text.findings, in: text.analysis.text)
    let results = zip(text.findings, prints).map { finding, print in
      let result = SARIFResult(
        finding: finding, text: text.analysis.text, path: text.file, ruleIndex: Self.indices[finding.rule],
        fingerprint: "\(print.print.text)/\(print.before)", language: language)
      return bytes { result.write(to: &$0) }
    }
    return Array(results.joined(separator: separator))
  }

  func piece(of text: UnreadText) -> [UInt8] {
    bytes { SARIFResult.unchecked(text.file, text.reason.text(in: language), isTrouble: true, &$0) }
  }

  private func bytes(_ write: (inout JSONWriter) -> Void) -> [UInt8] {
    var writer = JSONWriter()
    write(&writer)
    return writer.bytes
  }
}

/// A rule in the list that the log begins with.
private struct SARIFRule: JSONWritable {
  let rule: Rule
  let language: Language

  func write(to writer: inout JSONWriter) {
    func text(_ name: StaticString, _ words: Wording, _ writer: inout JSONWriter) {
      writer.name(name)
      writer.object { $0.member("text", words.text(in: language)) }
    }
    writer.object { writer in
      writer.member("id", rule.id)
      writer.member("name", rule.name.text(in: language))
      text("shortDescription", rule.summary, &writer)
      text("fullDescription", rule.rationale, &writer)
      writer.name("defaultConfiguration")
      writer.object { $0.member("level", rule.severity.sarifLevel) }
    }
  }
}

extension Severity {
  /// What SARIF calls it.
  var sarifLevel: String {
    switch self {
    case .error: "error"
    case .warning: "warning"
    case .information, .hint: "note"
    }
  }
}
