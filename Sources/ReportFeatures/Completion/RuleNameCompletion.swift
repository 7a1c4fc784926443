import ReportAnalysis
import ReportForm
import ReportSyntax

/// The names of rules in a comment by which an author silences them: first of those that find something just below or beside it.
struct RuleNameCompletion {
  private let analysis: Analysis
  private let cursor: Cursor
  private let language: Language
  /// The part of a name that is written already.
  private let begun: Substring
  private let isForFile: Bool

  /// Nil where the cursor is in no such comment, or behind the colon where the reason stands.
  init?(_ analysis: Analysis, _ cursor: Cursor, _ language: Language) {
    let before = cursor.text.string(cursor.lineRange.lowerBound..<cursor.offset)
    guard let open = before.ranges(of: "<!--").last?.upperBound, !before[open...].contains("-->") else { return nil }
    let words = before[open...].drop { $0 == " " }
    guard let directive = Suppression.words.last(where: { words.hasPrefix($0 + " ") }) else { return nil }
    let names = words.dropFirst(directive.count)
    guard names.allSatisfy({ $0.isASCII && $0 != ":" || $0 == "，" || $0 == "、" }) else { return nil }
    begun = names[(names.lastIndex { !$0.isLetter && $0 != "-" }.map { names.index(after: $0) } ?? names.startIndex)...]
    isForFile = directive == Suppression.words.last
    self.analysis = analysis
    self.cursor = cursor
    self.language = language
  }

  var items: [Completion.Item] {
    let found = Set(near.map { $0.rule })
    let (own, others) = (Rules.all.filter { found.contains($0.id) }, Rules.all.filter { !found.contains($0.id) })
    let range = cursor.offset - begun.utf8.count..<cursor.offset
    return (own + others).filter { $0.id.contains(begun) }.map { rule in
      Completion.Item(
        kind: .rule, label: rule.id, detail: found.contains(rule.id) ? language.say("这里有", "found here") : nil,
        documentation: HoverText.escaped(rule.summary.text(in: language)), filterText: rule.id, range: range, text: rule.id, snippet: nil)
    }
  }

  /// The findings that the comment may be meant for.
  private var near: [Finding] {
    if isForFile { return analysis.findings }
    let lines = analysis.text.lines
    var last = cursor.line + 1
    while last < lines.count, cursor.isBlank(last) { last += 1 }
    return analysis.findings.filter { (cursor.line...last).contains(lines.line(at: $0.range.lowerBound)) }
  }
}
