import ReportForm
import ReportSyntax

/// The sums of one table as its figures stand: which hold, which fail, and what a vacant figure must be.
package final class Balance: Sendable {
  /// How one sum stands.
  package enum Standing: Sendable, Hashable {
    case holds
    /// The right side exceeds the left by the difference, which is not 0.
    case fails(by: Int64)
    /// Some figure is not known, or more than one is vacant: the sum is neither right nor wrong.
    case open

    /// Whether the sum is wrong as it stands.
    package var fails: Bool { if case .fails = self { true } else { false } }
  }

  /// The sums of the table, as the edition numbers its figures.
  package let equations: [Equation]
  /// How each of them stands.
  package let standings: [Standing]
  /// For a vacant figure, by its number, the value that its sums give it; absent where they give none, or different ones.
  package let computed: [Int: Int64]
  /// Which figures are to blame for the sums that fail.
  package let blames: [Blame]
  /// What that leaves of its figures; nil where no sum fails.
  package let doubts: Doubts?
  /// How they were found, for each part of the table in which sums fail.
  package let accounts: [BlameSearch.Account]

  init(_ table: Table) {
    equations = table.edition.equationsOfTable[table.kind.rawValue]
    let first = table.firstFigure
    var ledger = Ledger(table)
    var standings: [Standing] = []
    standings.reserveCapacity(equations.count)
    for index in equations.indices { standings.append(ledger.standing(of: equations[index], first)) }
    self.standings = standings
    computed = ledger.computed
    if standings.contains(where: { $0.fails }) || MovedFigures.lacksTotals(table) {
      let search = BlameSearch(table, equations, standings)
      let blames = search.blames()
      self.blames = blames
      doubts = blames.isEmpty ? nil : search.doubts(blames)
      accounts = search.accounts
    } else {
      blames = []
      doubts = nil
      accounts = []
    }
  }

  /// The summands of a table, and what follows from them for vacant figures.
  private struct Ledger {
    /// For each figure its value, or -1 where it is not known.
    private let summands: [Int64]
    private let vacant: [Bool]
    private var disputed = Set<Int>()
    private(set) var computed: [Int: Int64] = [:]

    init(_ table: Table) {
      var summands: [Int64] = []
      var vacant: [Bool] = []
      summands.reserveCapacity(table.figures.count)
      vacant.reserveCapacity(table.figures.count)
      for figure in table.figures {
        summands.append(figure.summand ?? -1)
        vacant.append(figure.isVacant)
      }
      self.summands = summands
      self.vacant = vacant
    }

    mutating func standing(of equation: Equation, _ first: Int) -> Standing {
      var left = Side()
      var right = Side()
      // Going by place keeps the two lists of a sum from being retained on every keystroke.
      for place in equation.left.indices { left.add(equation.left[place], self, first) }
      for place in equation.right.indices { right.add(equation.right[place], self, first) }
      guard left.isKnown, right.isKnown, left.vacancies + right.vacancies <= 1 else { return .open }
      // Neither side is negative, so the difference cannot overflow.
      let difference = right.sum - left.sum
      guard left.vacancies + right.vacancies == 1 else { return difference == 0 ? .holds : .fails(by: difference) }
      let needed = left.vacancies == 1 ? difference : 0 - difference
      // A blank that would have to be negative is not at fault: some other figure is.
      guard needed >= 0 else { return .fails(by: difference) }
      suggest(needed, for: left.vacancies == 1 ? left.lastVacant : right.lastVacant)
      return .open
    }

    private mutating func suggest(_ value: Int64, for figure: Int) {
      if let other = computed[figure], other != value { disputed.insert(figure) }
      computed[figure] = disputed.contains(figure) ? nil : value
    }

    private struct Side {
      var sum: Int64 = 0
      var isKnown = true
      var vacancies = 0
      var lastVacant = -1

      @inline(__always)
      mutating func add(_ figure: Int, _ ledger: borrowing Ledger, _ first: Int) {
        let value = ledger.summands[figure &- first]
        if value >= 0, let next = sum.adding(value) { sum = next } else { isKnown = false }
        if ledger.vacant[figure &- first] {
          vacancies &+= 1
          lastVacant = figure
        }
      }
    }
  }
}
