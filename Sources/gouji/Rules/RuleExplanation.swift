import ReportAnalysis
import ReportForm
import ReportReading

/// What there is to say of a rule: what it finds, why, what it rests on, how it is silenced, and an example before and after its repair.
struct RuleExplanation {
  let rule: Rule

  init(of rule: Rule) { self.rule = rule }

  func text(in language: Language) -> String {
    func line(_ chinese: String, _ english: String) -> String { Localized(chinese, english).text(in: language) + "\n" }
    let severity = rule.severity.word
    var text = line(
      "\(rule.title.text(in: .chinese))：\(severity.text(in: .chinese))", "\(rule.title.text(in: .english)): \(severity.text(in: .english))")
    text += line(rule.summary.chinese, rule.summary.english) + "\n"
    text += line("为什么：\(rule.rationale.chinese)", "Why: \(rule.rationale.english)")
    if let citation = rule.citation { text += line("依据：\(citation.chinese)", "Source: \(citation.english)") }
    text += line("忽略：\(rule.silencingComment)，写在上一行或行末", "Ignore: \(rule.silencingComment), on the line before or at the end of the line")
    text += line("不查：.gouji.json 里写 \(rule.silencingSetting)", "Turn off: \(rule.silencingSetting) in .gouji.json")
    guard let example = WorkedExample(of: rule) else { return text }
    if let previous = example.previous {
      text += "\n" + line("例子里的上年报告：", "Last year's report in the example:") + indented(previous.string)
    }
    text +=
      "\n" + line("例子：", "Example:") + indented(Squiggles.draw(example.findings, in: example.text, language: language, forReaders: true))
    guard let (fix, mended) = example.mended else { return text }
    let (chinese, english) = (fix.title.text(in: .chinese), fix.title.text(in: .english))
    text += "\n"
    text +=
      fix.isPreferred
      ? line("改好以后（\(chinese)）：", "Fixed (\(english)):") : line("一种改法（\(chinese)）：", "One way to fix it (\(english)):")
    text += indented(mended.string)
    for (index, other) in example.otherFixes.enumerated() {
      text += index == 0 ? "\n" : ""
      text += line("也可以（\(other.title.text(in: .chinese))）", "Or (\(other.title.text(in: .english)))")
    }
    return text
  }

  private func indented(_ text: String) -> String {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    if lines.last?.isEmpty ?? false { lines.removeLast() }
    return lines.map { $0.isEmpty ? "\n" : "    \($0)\n" }.joined()
  }
}
