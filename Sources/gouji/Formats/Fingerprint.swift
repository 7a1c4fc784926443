import ReportAnalysis
import ReportForm
import ReportSyntax

/// What tells a finding apart from others of its file, wherever its line moves: its rule, what it says, and the line that it is in.
struct Fingerprint: Hashable, Sendable {
  let value: UInt64

  init(_ finding: Finding, in text: SourceText) {
    var line: Line?
    self.init(finding, in: text, &line)
  }

  /// A line of a text, and a hash of what stands in it without blanks.
  private struct Line {
    let number: Int
    let hash: UInt64

    init(_ number: Int, of text: SourceText) {
      var hash = ByteHash()
      let start = text.lines.range(ofLine: number).lowerBound
      for byte in text.bytes[start..<max(start, text.contentEnd(ofLine: number))] where byte > .space { hash.add(byte) }
      self.number = number
      self.hash = hash.value
    }
  }

  /// The same, where `line` is the line of the finding before, which becomes its own: many findings may be in one long line.
  private init(_ finding: Finding, in text: SourceText, _ line: inout Line?) {
    var hash = ByteHash()
    for byte in finding.rule.utf8 { hash.add(byte) }
    hash.add(0)
    // In one language, whichever is shown.
    for byte in finding.message.text(in: .chinese).utf8 { hash.add(byte) }
    hash.add(0)
    let number = text.lines.line(at: finding.range.lowerBound)
    let own = line.flatMap { $0.number == number ? $0 : nil } ?? Line(number, of: text)
    line = own
    for shift in stride(from: 0, to: 64, by: 8) { hash.add(UInt8(truncatingIfNeeded: own.hash >> UInt64(shift))) }
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
    return all(findings, in: text).map { print in
      defer { counts[print, default: 0] += 1 }
      return (print, counts[print] ?? 0)
    }
  }

  /// The fingerprints of findings.
  static func all(_ findings: [Finding], in text: SourceText) -> [Fingerprint] {
    var line: Line?
    return findings.map { Fingerprint($0, in: text, &line) }
  }
}
