import ReportAnalysis
import ReportForm
import ReportSyntax

/// What the rules say whose findings are at a place: what each finds, why it matters, and how to silence it.
struct FindingHover {
  private let rules: [Rule]
  private let language: Language
  /// The bytes of the first finding there, or nil where there is none.
  let range: ByteRange?

  init(_ analysis: Analysis, _ offset: Int, _ language: Language) {
    let findings = analysis.findings.filter { $0.range.lowerBound <= offset && offset <= $0.range.upperBound }
    var rules: [Rule] = []
    for finding in findings where !rules.contains(where: { $0.id == finding.rule }) {
      if let rule = Rules.rule(finding.rule) { rules.append(rule) }
    }
    self.rules = rules
    self.language = language
    range = findings.first?.range
  }

  /// The rules alone.
  var text: HoverText { texts.dropFirst().reduce(into: texts.first ?? HoverText(title: "")) { $0.add($1) } }

  /// A hover with the rules after it.
  func added(to text: HoverText) -> HoverText { texts.reduce(into: text) { $0.add($1) } }

  private var texts: [HoverText] {
    rules.map { rule in
      var text = HoverText(title: rule.id)
      text.add(rule.summary.text(in: language) + language.say("", " ") + rule.rationale.text(in: language))
      if let citation = rule.citation { text.add(language.say("依据：", "Source: ") + citation.text(in: language)) }
      text.add(language.say("忽略：", "Silence: "), code: rule.silencingComment)
      return text
    }
  }
}
