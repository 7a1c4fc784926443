import ReportForm
import ReportSyntax

/// The figures of a table and its known sums, by their places in it, with changes made to try what would follow.
struct Reckoning {
  /// A term on the right has the difference of its sum grow with it.
  typealias Term = Incidence.Term

  /// The number of the table's first figure.
  let first: Int
  /// Which figures are terms of which known sums.
  private let incidence: Incidence
  private(set) var values: [Int64]
  /// By how much the right side of each sum exceeds the left; 0 for those that are not known.
  private(set) var differences: [Int64]

  init(_ table: Table, _ standings: [Balance.Standing]) {
    first = table.firstFigure
    values = table.figures.map { $0.summand ?? 0 }
    let whole = table.edition.incidences[table.kind.rawValue]
    incidence = standings.contains(.open) ? Incidence(whole) { standings[$0] == .open } : whole
    differences = standings.map { if case .fails(let difference) = $0 { difference } else { 0 } }
  }

  /// For each sum its figures; none for a sum that is not known.
  var figures: [[Term]] { incidence.figures }
  /// For each figure the known sums that it is a term of.
  var sums: [[Term]] { incidence.sums }
  /// Whether each sum adds up figures of one row.
  var isAcross: [Bool] { incidence.isAcross }

  /// Whether no known sum fails.
  var isSettled: Bool { differences.allSatisfy { $0 == 0 } }

  /// The sums that fail.
  var failing: [Int] { differences.indices.filter { differences[$0] != 0 } }

  /// The value of a figure with which a sum that it is a term of holds; nil where it would be negative or too large.
  @inline(__always)
  func settling(_ figure: Term, _ sum: Int) -> Int64? {
    let value = figure.isRight ? values[figure.place].subtracting(differences[sum]) : values[figure.place].adding(differences[sum])
    return value.flatMap { $0 < 0 ? nil : $0 }
  }

  /// Gives a figure another value, which is not negative; false, and nothing changed, where a sum would overflow.
  @inline(__always)
  mutating func set(_ figure: Int, _ value: Int64) -> Bool {
    let delta = value &- values[figure]
    for sum in sums[figure] {
      guard (sum.isRight ? differences[sum.place].adding(delta) : differences[sum.place].subtracting(delta)) != nil else { return false }
    }
    for sum in sums[figure] { differences[sum.place] = differences[sum.place] &+ (sum.isRight ? delta : 0 &- delta) }
    values[figure] = value
    return true
  }

  /// Whether all known sums hold after some changes.
  func holds(after changes: [Blame.Change]) -> Bool {
    var tried = self
    return changes.allSatisfy { tried.set($0.figure - first, $0.value) } && tried.isSettled
  }

  /// The known sums that a figure, by its number, is a term of.
  func sums(of figure: Int) -> [Int] { sums[figure - first].map { $0.place } }
}
