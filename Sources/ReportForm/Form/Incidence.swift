/// Which figures of a table are terms of which sums, both by their places in the table: the form's own, or some of them.
package final class Incidence: Sendable {
  /// A sum that a figure is a term of, or a figure that is a term of a sum.
  package struct Term: Sendable {
    package let place: Int
    /// Whether the figure stands on the right.
    package let isRight: Bool

    package init(place: Int, isRight: Bool) {
      self.place = place
      self.isRight = isRight
    }
  }

  /// For each sum its figures, the left side first.
  package let figures: [[Term]]
  /// For each figure the sums that it is a term of.
  package let sums: [[Term]]
  /// Whether each sum adds up figures of one row.
  package let isAcross: [Bool]

  /// That of the sums of a table which has so many figures, from the number `first` on.
  init(_ equations: [Equation], first: Int, count: Int) {
    var figures: [[Term]] = []
    var sums = [[Term]](repeating: [], count: count)
    figures.reserveCapacity(equations.count)
    for (index, equation) in equations.enumerated() {
      var terms: [Term] = []
      terms.reserveCapacity(equation.left.count + equation.right.count)
      for figure in equation.left { terms.append(Term(place: figure - first, isRight: false)) }
      for figure in equation.right { terms.append(Term(place: figure - first, isRight: true)) }
      for term in terms { sums[term.place].append(Term(place: index, isRight: term.isRight)) }
      figures.append(terms)
    }
    self.figures = figures
    self.sums = sums
    isAcross = equations.map { $0.isAcross }
  }

  /// The same without the sums that are left out, which keep their places and have no figures.
  package init(_ whole: Incidence, without isLeftOut: (Int) -> Bool) {
    figures = whole.figures.indices.map { isLeftOut($0) ? [] : whole.figures[$0] }
    sums = whole.sums.map { terms in terms.contains { isLeftOut($0.place) } ? terms.filter { !isLeftOut($0.place) } : terms }
    isAcross = whole.isAcross
  }
}
