import ReportForm
import ReportReading
import ReportSyntax

/// All comments of a text by which its author silences rules, and what they hide of what was found.
struct Suppressions {
  private let tree: SyntaxTree
  private let comments: [Suppression]
  /// What comments hide that say why, by the rules that they name.
  private let hidden: [String: CoveredRanges]

  /// Those of a tree, or nil where it has none.
  init?(_ tree: SyntaxTree) {
    guard !tree.comments.isEmpty else { return nil }
    let comments = Suppression.all(in: tree)
    guard !comments.isEmpty else { return nil }
    self.comments = comments
    hidden = Suppression.scopes(of: comments.filter { $0.hasReason(in: tree.text) })
    self.tree = tree
  }

  /// The findings that are left, with those about comments that are at fault, and how many are hidden; `isOff` tells the rules that were not asked.
  func applied(to findings: [Finding], rule: Rule?, isOff: (String) -> Bool) -> (left: [Finding], hidden: Int) {
    let left = findings.filter { !isHidden($0) }
    let hidden = findings.count - left.count
    guard let rule else { return (left, hidden) }
    var faults = faults(rule, in: FoundPlaces(findings), isOff: isOff)
    // A comment that silences findings about comments is at fault only where there are none to silence.
    let faulty = FoundPlaces(faults)
    let idle = comments.flatMap { comment in
      comment.names.enumerated().filter { _, name in name.id == rule.id && !faulty.has(rule.id, in: comment.scope) }
        .map { place, name in
          rule.finding(tree.text.underlined(name.range), .idle(name.id), fixes: [removal(ofName: place, from: comment)])
        }
    }
    faults.removeAll(where: isHidden)
    return (left + faults + idle, hidden)
  }

  /// A comment that does not say why hides nothing, so that a key pressed in haste silences nothing.
  private func isHidden(_ finding: Finding) -> Bool { hidden[finding.rule]?.contains(finding.range.lowerBound) ?? false }

  /// What is wrong with the comments, seen from all that was found.
  private func faults(_ rule: Rule, in findings: FoundPlaces, isOff: (String) -> Bool) -> [Finding] {
    comments.flatMap { comment -> [Finding] in
      guard comment.scope != nil else {
        let word = Suppression.words[tree.text.string(comment.directive).contains("-f") ? 1 : 0]
        let fix = Fix.replacement(TextEdit(comment.directive, word), in: tree.text, preferred: true)
        return [rule.finding(comment.directive, .misspelt(word), fixes: [fix])]
      }
      let whole = tree.text.underlined(comment.range)
      if comment.names.isEmpty { return [rule.finding(whole, .nameless, fixes: [removal(ofName: nil, from: comment)])] }
      let faults = comment.names.enumerated().compactMap { place, name -> Finding? in
        let range = tree.text.underlined(name.range)
        let removal = removal(ofName: place, from: comment)
        guard Rules.rule(name.id) != nil else {
          let nearest = Rules.nearest(to: name.id)
          let fix = nearest.map { Fix.replacement(TextEdit(name.range, $0), in: tree.text, preferred: true) }
          return rule.finding(range, .noRule(name.id, nearest: nearest), fixes: [fix, removal].compactMap { $0 })
        }
        if name.id == rule.id || isOff(name.id) || findings.has(name.id, in: comment.scope) { return nil }
        return rule.finding(range, .idle(name.id), fixes: [removal])
      }
      // A comment that is to go needs no reason.
      if faults.isEmpty, !comment.hasReason(in: tree.text) { return [rule.finding(whole, .unexplained)] }
      return faults
    }
  }

  /// The repair that takes a name out of a comment, or the comment out of the text where it names nothing else.
  private func removal(ofName index: Int?, from comment: Suppression) -> Fix {
    let names = comment.names
    guard let index, names.count > 1 else {
      return .deletion(tree.text.withSpace(around: comment.range), in: tree.text, preferred: true)
    }
    let range =
      index + 1 < names.count
      ? names[index].range.lowerBound..<names[index + 1].range.lowerBound
      : names[index - 1].range.upperBound..<names[index].range.upperBound
    return .deletion(range, in: tree.text, preferred: true)
  }
}

/// Where something was found, by rules.
private struct FoundPlaces {
  private var places: [String: [Int]] = [:]

  init(_ findings: [Finding]) {
    for finding in findings { places[finding.rule, default: []].append(finding.range.lowerBound) }
    for rule in places.keys { places[rule]?.sort() }
  }

  /// Whether a rule found anything in a range; false where there is none.
  func has(_ rule: String, in scope: ByteRange?) -> Bool {
    guard let scope, let places = places[rule] else { return false }
    let next = places.firstSortedIndex { $0 >= scope.lowerBound }
    return next < places.count && places[next] < scope.upperBound
  }
}

extension SourceText {
  /// A comment's bytes with what must go with it: its whole line where it stands alone, else the blanks before it.
  fileprivate func withSpace(around comment: ByteRange) -> ByteRange {
    let line = lines.line(at: comment.lowerBound)
    let lineRange = lines.range(ofLine: line)
    func isBlank(_ index: Int) -> Bool { bytes[index] == .space || bytes[index] == .tab }
    var start = comment.lowerBound
    while start > lineRange.lowerBound, isBlank(start - 1) { start -= 1 }
    var end = comment.upperBound
    while end < contentEnd(ofLine: line), isBlank(end) { end += 1 }
    if start == lineRange.lowerBound { return end == contentEnd(ofLine: line) ? lineRange : start..<end }
    return start..<comment.upperBound
  }
}

extension Localized {

  fileprivate static func misspelt(_ word: String) -> Localized { Localized("是不是 \(word)？", "Did you mean \(word)?") }

  fileprivate static let nameless = Localized("没有写明忽略哪条规则", "This comment does not say which rule to ignore")

  fileprivate static let unexplained = Localized("没有写明忽略的理由，写明以后才起作用", "This comment has no reason; it takes effect once it gives one")

  fileprivate static func idle(_ id: String) -> Localized {
    let title = Rules.title(of: id)
    return Localized(
      "这里没有“\(title.text(in: .chinese))”的问题可忽略", "There is no “\(title.text(in: .english))” here to ignore")
  }
}
