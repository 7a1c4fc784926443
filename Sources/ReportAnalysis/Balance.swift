import ReportFormat

/// The sums of one table as its figures stand: which hold, which fail, and what a vacant figure must be.
package struct Balance: Sendable {
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

  init(_ table: Table) {
    let equations = table.format.equations.filter { $0.table == table.kind }
    let summands = table.figures.map(\.summand)
    let vacant = table.figures.map(\.isVacant)
    let first = table.firstFigure
    var standings: [Standing] = []
    standings.reserveCapacity(equations.count)
    var computed: [Int: Int64] = [:]
    var disputed = Set<Int>()
    for equation in equations {
      var difference: Int64 = 0
      var isKnown = true
      var vacancies = 0
      var lastVacant = -1
      for (side, sign) in [(equation.left, Int64(-1)), (equation.right, 1)] {
        for figure in side {
          guard let value = summands[figure - first] else {
            isKnown = false
            break
          }
          let (sum, overflows) = difference.addingReportingOverflow(sign * value)
          if overflows { isKnown = false }
          difference = sum
          if vacant[figure - first] {
            vacancies += 1
            lastVacant = figure
          }
        }
      }
      guard isKnown, vacancies <= 1 else {
        standings.append(.open)
        continue
      }
      if vacancies == 1 {
        let needed = equation.left.contains(lastVacant) ? difference : 0 - difference
        if needed >= 0 {
          standings.append(.open)
          if let other = computed[lastVacant], other != needed { disputed.insert(lastVacant) }
          computed[lastVacant] = needed
          continue
        }
      }
      standings.append(difference == 0 ? .holds : .fails(by: difference))
    }
    for figure in disputed { computed[figure] = nil }
    self.equations = equations
    self.standings = standings
    self.computed = computed
    if standings.contains(where: { $0.fails }) {
      var search = BlameSearch(table, equations, standings)
      blames = search.blames()
    } else {
      blames = []
    }
  }
}

/// A fault in the arithmetic of a table: the figure to look at, and the repairs that would settle it.
package struct Blame: Sendable {
  /// A new value for a figure.
  package struct Change: Sendable, Hashable {
    /// The figure's number in the edition.
    package let figure: Int
    package let value: Int64
  }

  /// The number of the figure to underline.
  package let figure: Int
  /// The sums that fail because of it, as indices in the balance's equations.
  package let equations: [Int]
  /// The repairs, each a set of changes after which these sums hold; where there is only one, it is certain.
  package let repairs: [[Change]]
  /// Whether exactly this figure must be wrong, if as few are wrong as can be.
  package let isCertain: Bool
}
