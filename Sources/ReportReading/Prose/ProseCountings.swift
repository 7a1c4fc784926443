import ReportForm

/// How what a text tells is counted in the tables, which is worked out once for each version of the text, and not for each of its tables.
final class ProseCountings: Sendable {
  /// For each claim.
  let claims: [[Counting]]
  /// For each share: its part, unless the text gives the count, and what it may be a part of.
  let shares: [(part: [Counting], whole: [Counting])]
  /// For each absence.
  let absences: [[Counting]]
  /// For each kind of table the numbers of the claims that are counted in it.
  let claimsIn: [[Int]]
  /// The same of shares, by their parts or wholes.
  let sharesIn: [[Int]]
  /// The same of absences.
  let absencesIn: [[Int]]

  /// Of which edition each table is; nil for one that is not there.
  private let editions: [Edition?]

  /// Those of a text that tells nothing.
  static let none = ProseCountings()

  private init() {
    (claims, shares, absences, editions) = ([], [], [], [])
    let none = [[Int]](repeating: [], count: TableKind.allCases.count)
    (claimsIn, sharesIn, absencesIn) = (none, none, none)
  }

  /// Works them out for a text; `known` is an earlier version, whose countings are those of whatever stands in both.
  init(_ prose: Prose, in report: Report, after known: Prose?) {
    let editions = TableKind.allCases.map { report.table($0)?.edition }
    self.editions = editions
    let known = known.flatMap { known in zip(known.countings.editions, editions).allSatisfy { $0 === $1 } ? known : nil }
    func countings(_ subject: Claim.Subject) -> [Counting] { Counting.all(of: subject, in: report) }
    claims = Self.countings(of: prose.claims, known.map { ($0.claims, $0.countings.claims) }, isSame: { $0.subject == $1.subject }) {
      countings($0.subject)
    }
    let isSameShare = { (one: Share, other: Share) in one.part == other.part && one.named == other.named }
    shares = Self.countings(of: prose.shares, known.map { ($0.shares, $0.countings.shares) }, isSame: isSameShare) { share in
      // What a sentence counts may be a share of all applications as well.
      if case .told = share.part { return ([], countings(.applications(.handled, by: []))) }
      guard case .of(let subject, let count) = share.part else { return ([], []) }
      return (count == nil ? countings(subject) : [], countings(share.whole(of: subject)))
    }
    absences = Self.countings(of: prose.absences, known.map { ($0.absences, $0.countings.absences) }, isSame: { $0.subject == $1.subject })
    {
      countings($0.counted)
    }
    claimsIn = Self.numbers(of: claims)
    sharesIn = Self.numbers(of: shares.map { $0.part + $0.whole })
    absencesIn = Self.numbers(of: absences)
  }

  /// For each kind of table the numbers of those that are counted in it.
  private static func numbers(of countings: [[Counting]]) -> [[Int]] {
    TableKind.allCases.map { kind in countings.indices.filter { number in countings[number].contains { $0.table == kind } } }
  }

  /// How some items are counted, where those of an earlier version that are in the same place, from either end, are counted alike.
  private static func countings<Item, Value>(
    of items: [Item], _ known: (items: [Item], values: [Value])?, isSame: (Item, Item) -> Bool, _ count: (Item) -> Value
  ) -> [Value] {
    guard let known else { return items.map(count) }
    return items.indices.map { index in
      let fromEnd = index - items.count + known.items.count
      for place in [index, fromEnd] where known.items.indices.contains(place) && isSame(items[index], known.items[place]) {
        return known.values[place]
      }
      return count(items[index])
    }
  }
}
