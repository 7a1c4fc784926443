/// Some of the rules, by their places in ``Rules/all``, a bit for each.
struct RuleSet: Sendable, ExpressibleByArrayLiteral {
  private var low: UInt64 = 0
  private var high: UInt64 = 0

  /// How many rules there may be.
  static let capacity = 128

  init(arrayLiteral places: Int...) { for place in places { insert(place) } }

  /// The rules of which something holds.
  init(where holds: (Rule) -> Bool) {
    for (place, rule) in Rules.all.enumerated() where holds(rule) { insert(place) }
  }

  /// Those whose findings within the tables an edit there may change.
  static let withinTables = RuleSet { !$0.looksOutsideTablesOnly }
  /// Those that look at each paragraph by itself.
  static let inParagraphs = RuleSet { $0.looksAtParagraphs }
  /// Those that look at all that stands outside the tables.
  static let outside = RuleSet { $0.looksOutside }
  /// Those that have nothing to say where nothing is known of last year.
  static let comparingYears = RuleSet { $0.comparesYears }
  /// Those that say something else beside another report of last year.
  static let mayCompareYears = RuleSet { $0.mayCompareYears }
  /// Those that have nothing to say where no other body's report is at hand.
  static let comparingBodies = RuleSet { $0.comparesBodies }

  var isEmpty: Bool { low | high == 0 }

  func contains(_ place: Int) -> Bool { (place < 64 ? low : high) & Self.bit(place) != 0 }

  mutating func insert(_ place: Int) {
    if place < 64 { low |= Self.bit(place) } else { high |= Self.bit(place) }
  }

  mutating func remove(_ place: Int) {
    if place < 64 { low &= ~Self.bit(place) } else { high &= ~Self.bit(place) }
  }

  func subtracting(_ other: RuleSet) -> RuleSet {
    var rest = self
    rest.low &= ~other.low
    rest.high &= ~other.high
    return rest
  }

  func union(_ other: RuleSet) -> RuleSet {
    var all = self
    all.low |= other.low
    all.high |= other.high
    return all
  }

  /// Takes the first one out; nil where there is none.
  mutating func popFirst() -> Int? {
    if isEmpty { return nil }
    let place = low != 0 ? low.trailingZeroBitCount : 64 + high.trailingZeroBitCount
    remove(place)
    return place
  }

  private static func bit(_ place: Int) -> UInt64 { 1 << UInt64(place & 63) }
}
