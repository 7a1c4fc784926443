import ReportForm
import ReportSyntax

/// Findings drawn under the text they are in: what the command line prints, and what the fixtures hold.
///
/// A squiggle line mirrors the line above it character for character: `^` or space under a narrow character, `＾` or U+3000 under a
/// wide one, so that it lines up wherever wide characters take two columns.
package enum Squiggles {
  /// The whole text with a squiggle line under each line that findings are in, one line a finding, in the order of the text.
  ///
  /// For readers a severity goes by its word, and the rule, of which they know, by nothing.
  package static func draw(_ findings: [Finding], in text: SourceText, language: Language, forReaders: Bool = false) -> String {
    var result = ""
    var next = sorted(findings)[...]
    for line in 0..<text.lines.count {
      let range = text.lines.range(ofLine: line)
      result += text.string(range)
      let ofLine = next.prefix { text.lines.line(at: $0.range.lowerBound) == line }
      next = next.dropFirst(ofLine.count)
      guard !ofLine.isEmpty else { continue }
      let isUnended = text.contentEnd(ofLine: line) == range.upperBound
      for finding in ofLine {
        let kind =
          forReaders
          ? finding.severity.word.text(in: language) + language.say("：", ": ") : "\(finding.severity.letter) \(finding.rule): "
        let message = kind + finding.message.text(in: language)
        let drawn = "\(underline(finding.range, in: text)) \(message)"
        // A last line without a line break keeps none, so that taking the squiggles out gives the text back.
        result += isUnended ? "\n" + drawn : drawn + "\n"
      }
    }
    return result
  }

  /// The line of squiggles for one range, without the message: blanks up to it and marks under it.
  package static func underline(_ range: ByteRange, in text: SourceText) -> String {
    let line = text.lines.line(at: range.lowerBound)
    let start = text.lines.range(ofLine: line).lowerBound
    let end = max(text.contentEnd(ofLine: line), range.lowerBound)
    var result = ""
    for scalar in text.string(start..<range.lowerBound).unicodeScalars { result += blank(under: scalar) }
    let marked = text.string(range.lowerBound..<min(max(range.upperBound, range.lowerBound), end)).unicodeScalars
    for scalar in marked where CharacterWidth.of(scalar) > 0 { result += CharacterWidth.of(scalar) == 2 ? "＾" : "^" }
    return marked.isEmpty ? result + "^" : result
  }

  private static func blank(under scalar: Unicode.Scalar) -> String {
    if scalar == "\t" { return "\t" }
    switch CharacterWidth.of(scalar) {
    case 0: return ""
    case 2: return "\u{3000}"
    default: return " "
    }
  }

  /// A drawn text without its squiggle lines: the report as it was.
  package static func strip(_ drawn: String) -> String {
    drawn.split(separator: "\n", omittingEmptySubsequences: false).filter { !isSquiggle($0) }.joined(separator: "\n")
  }

  /// Whether a line is blanks, marks, a severity and a rule.
  private static func isSquiggle(_ line: Substring) -> Bool {
    let rest = line.drop { $0 == " " || $0 == "\t" || $0 == "\u{3000}" }
    let after = rest.drop { $0 == "^" || $0 == "＾" }
    guard after.startIndex != rest.startIndex, after.first == " " else { return false }
    let words = after.dropFirst()
    return Severity.allCases.contains { words.hasPrefix("\($0.letter) ") } && words.contains(":")
  }

  /// Findings in the order of the text, graver ones first at one place.
  package static func sorted(_ findings: [Finding]) -> [Finding] {
    let isInOrder = zip(findings, findings.dropFirst()).allSatisfy { !Order($1, 0).precedes(Order($0, 0)) }
    if isInOrder { return findings }
    return findings.indices.map { Order(findings[$0], $0) }.sorted { $0.precedes($1) }.map { findings[$0.place] }
  }

  /// What the order of a finding depends on.
  private struct Order {
    let lower: Int
    let severity: Int
    let upper: Int
    let place: Int

    @inline(__always)
    init(_ finding: Finding, _ place: Int) {
      (lower, severity, upper) = (finding.range.lowerBound, finding.severity.rawValue, finding.range.upperBound)
      self.place = place
    }

    @inline(__always)
    func precedes(_ other: Order) -> Bool {
      if lower != other.lower { return lower < other.lower }
      if severity != other.severity { return severity < other.severity }
      return upper != other.upper ? upper < other.upper : place < other.place
    }
  }
}

extension Severity {
  /// The letter that stands for it in drawings.
  package var letter: String {
    switch self {
    case .error: "E"
    case .warning: "W"
    case .information: "I"
    case .hint: "H"
    }
  }
}
