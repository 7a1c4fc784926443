import ReportForm
import ReportReading

/// Some of the rules, as words choose them: ids, names in either language, groups, and `all`.
package struct RuleChoice: Sendable, Equatable {
  /// The ids of all that are chosen.
  package private(set) var ids: Set<String> = []
  /// The ids of those that were named themselves, and not by a group.
  package private(set) var named: Set<String> = []

  /// The words for every rule.
  package static let everything = ["all", "全部"]

  /// Reads words, each of which may hold several with commas between them; fails at one that names nothing.
  package init(_ words: [String]) throws(SettingFault) {
    for word in words.flatMap({ $0.split { ",，、".contains($0) } }).map(Self.trimmed) where !word.isEmpty {
      if Self.everything.contains(word) {
        ids.formUnion(Rules.all.map { $0.id })
      } else if let group = RuleGroup(word) {
        ids.formUnion(group.rules.map { $0.id })
      } else if let rule = Rules.rule(word) {
        ids.insert(rule.id)
        named.insert(rule.id)
      } else {
        throw SettingFault(path: [], message: .noRule(word, nearest: NearestWord.one(to: word, among: Self.words)))
      }
    }
  }

  private static func trimmed(_ word: Substring) -> String {
    let end = word.lastIndex { $0 != " " }.map(word.index(after:)) ?? word.startIndex
    return String(word[..<end].drop { $0 == " " })
  }

  /// All words by which rules are chosen.
  package static var words: [String] {
    everything + RuleGroup.allCases.flatMap { [$0.rawValue, $0.name.chinese] } + Rules.all.map { $0.id } + Rules.all.map { $0.name.chinese }
  }
}
