import ReportAnalysis
import ReportForm
import ReportSyntax

/// What tells a finding apart from others of its file, wherever its line moves: its rule, what it says, and the line that it is in.
struct Fingerprint: Hashable, Sendable {
  let value: UInt64

  init(_ finding: Finding, in text: SourceText) {
    var hash = ByteHash()
    for byte in finding.rule.utf8 { hash.add(byte) }
    hash.add(0)
    // In one language, whichever is shown.
    for byte in finding.message.text(in: .chinese).utf8 { hash.add(byte) }
    hash.add(0)
    let line = text.lines.line(at: finding.range.lowerBound)
    let start = text.lines.range(ofLine: line).lowerBound
    for byte in text.bytes[start..<max(start, text.contentEnd(ofLine: line))] where byte > .space { hash.add(byte) }
    value = hash.value
  }

  /// Sixteen digits of base 16.
  var text: String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  /// The fingerprints of findings, each with how often it was met before it in the same file.
  static func numbered(_ findings: [Finding], in text: SourceText) -> [(print: Fingerprint, before: Int)] {
    var counts: [Fingerprint: Int] = [:]
    return findings.map { finding in
      let print = Fingerprint(finding, in: text)
      defer { counts[print, default: 0] += 1 }
      return (print, counts[print] ?? 0)
    }
  }
}
