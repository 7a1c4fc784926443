import ReportForm
import TestSupport
import Testing

@testable import ReportReading

/// What is said of figures that are wrong at random, where the right ones are known.
@Suite struct BlameLawTests {
  /// Whether some figure is said to be certainly wrong that is right, or to have another value than it has.
  private func isFalse(_ balance: Balance, of sound: DrawnTable) -> Bool {
    balance.blames.compactMap(\.certain).contains { sound.values[$0.figure - sound.first] != $0.value }
  }

  /// The figures with the first repair of every finding made.
  private func mended(_ wrong: DrawnTable, _ balance: Balance) -> [Int64] {
    balance.blames.compactMap(\.repairs.first).flatMap(\.changes).reduce(into: wrong.values) { $0[$1.figure - wrong.first] = $1.value }
  }

  @Test(arguments: [TableKind.requests, .reviews], [1, 2, 3, 4]) func nothingFalseIsCertain(_ kind: TableKind, _ count: Int) {
    var random = SeededGenerator(UInt64(count))
    var restored = 0
    for _ in 0..<100 {
      let sound = DrawnTable(kind, &random)
      var wrong = sound
      for place in wrong.values.indices.shuffled(using: &random).prefix(count) { wrong.slip(at: place, &random) }
      let balance = wrong.balance
      #expect(!isFalse(balance, of: sound), "\(sound.differences(from: wrong))")
      if mended(wrong, balance) == sound.values { restored += 1 }
    }
    // In table 4 each figure is a term of one sum, and nothing tells which of five is wrong.
    #expect(kind == .reviews || restored >= 100 - 5 * count, "\(restored)")
  }

  /// One case is entered late, in its row and in 一, and no total is brought up to date: the totals are told of, and no part.
  @Test func lateCasesLeaveTheTotalsBehind() {
    var random = SeededGenerator(3)
    for _ in 0..<200 {
      var right = DrawnTable(.requests, &random)
      var wrong = right
      let column = Int.random(in: 0..<6, using: &random)
      let outcome = Int.random(in: 2..<right.rows - 2, using: &random)
      for row in [0, outcome] {
        wrong.values[row * 7 + column] += 1
        right.values[row * 7 + column] += 1
      }
      right.settle()
      let balance = wrong.balance
      #expect(balance.blames.map(\.cause) == [.totals] && mended(wrong, balance) == right.values)
    }
  }

  /// Totals that were never brought up to date after several parts were changed, which tie with one another.
  @Test func staleTotalsAreOneFinding() {
    var random = SeededGenerator(4)
    for _ in 0..<200 {
      let wrong = DrawnTable(.requests, &random)
      var right = wrong
      for _ in 0..<3 {
        let place = Int.random(in: 2..<right.rows - 2, using: &random) * 7 + Int.random(in: 0..<6, using: &random)
        right.values[place] += Int64.random(in: 1...4, using: &random)
      }
      right.settle()
      var stale = right
      for row in 0..<right.rows { stale.values[row * 7 + 6] = wrong.values[row * 7 + 6] }
      for column in 0..<7 { stale.values[(right.rows - 2) * 7 + column] = wrong.values[(right.rows - 2) * 7 + column] }
      let balance = stale.balance
      #expect(balance.blames.map(\.cause) == [.totals] && mended(stale, balance) == right.values)
    }
  }

  /// What a person gets wrong in one go is one finding, never one that is certain of a figure.
  @Test(arguments: HandSlip.allCases) func oneSlipIsOneFinding(_ slip: HandSlip) {
    var random = SeededGenerator(5)
    var made = 0
    var offered = 0
    for _ in 0..<200 where made < 30 {
      let sound = DrawnTable(slip.kind, &random)
      guard let wrong = slip.made(in: sound, &random) else { continue }
      let balance = wrong.balance
      guard balance.standings.contains(where: \.fails) else { continue }
      made += 1
      #expect(!isFalse(balance, of: sound), "\(sound.differences(from: wrong))")
      #expect(balance.blames.count <= slip.most, "\(sound.differences(from: wrong)): \(balance.blames.map(\.cause))")
      let repairs = balance.blames.flatMap(\.repairs)
      let isOffered = repairs.contains { repair in
        repair.changes.reduce(into: wrong.values) { $0[$1.figure - wrong.first] = $1.value } == sound.values
      }
      if isOffered || mended(wrong, balance) == sound.values { offered += 1 }
    }
    #expect(made >= 30, "\(slip): \(made)")
    #expect(offered * 100 >= made * slip.least, "\(slip): \(offered) of \(made)")
  }

  /// A table with a dozen wrong figures takes no longer than a table may.
  @Test func theSearchEnds() {
    var random = SeededGenerator(6)
    for _ in 0..<20 {
      var wrong = DrawnTable(.requests, &random)
      for place in wrong.values.indices.shuffled(using: &random).prefix(12) { wrong.slip(at: place, &random) }
      let balance = wrong.balance
      #expect(balance.accounts.allSatisfy { $0.steps <= 15_001 })
      #expect(balance.blames.allSatisfy { $0.certain == nil })
    }
  }
}
