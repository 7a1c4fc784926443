import ReportAnalysis
import ReportForm
import ReportSyntax

/// What the rules say whose findings are at a place: what each finds, why it matters, and how to silence it.
struct FindingHover {
  private let rules: [Rule]
  private let language: Language
  private let isBrief: Bool
  /// What was found there.
  let findings: [Finding]
  /// The bytes of the first finding there, or nil where there is none.
  let range: ByteRange?

  /// A brief one leaves out what the findings, their links and their quick fixes say.
  init(_ analysis: Analysis, _ offset: Int, _ language: Language, isBrief: Bool) {
    let findings = analysis.findings.filter { $0.range.lowerBound <= offset && offset <= $0.range.upperBound }
    var rules: [Rule] = []
    for finding in findings where !rules.contains(where: { $0.id == finding.rule }) {
      if let rule = Rules.rule(finding.rule) { rules.append(rule) }
    }
    self.rules = rules
    self.language = language
    self.isBrief = isBrief
    self.findings = findings
    range = findings.first?.range
  }

  /// The rules alone.
  var text: HoverText { texts.dropFirst().reduce(into: texts.first ?? HoverText(title: "")) { $0.add($1) } }

  /// A hover with the rules after it.
  func added(to text: HoverText) -> HoverText { texts.reduce(into: text) { $0.add($1) } }

  private var texts: [HoverText] {
    rules.map { rule in
      let source = rule.citation.map { language.say("依据：", "Source: ") + $0.text(in: language) }
      guard !isBrief else {
        var text = HoverText(rule.rationale.text(in: language))
        if let source { text.add(source) }
        return text
      }
      var text = HoverText(title: rule.title.text(in: language))
      text.add(rule.summary.text(in: language) + language.say("", " ") + rule.rationale.text(in: language))
      if let source { text.add(source) }
      text.add(language.say("忽略：", "Ignore: "), code: rule.silencingComment)
      return text
    }
  }
}
