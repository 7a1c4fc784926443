/// A fault in the arithmetic of a table: the figure to look at, and the repairs that would settle it.
package struct Blame: Sendable {
  /// A new value for a figure.
  package struct Change: Sendable, Hashable {
    /// The figure's number in the edition.
    package let figure: Int
    package let value: Int64
  }

  /// Changes after which the sums hold, in the order of the form.
  package struct Repair: Sendable, Hashable {
    package let changes: [Change]
    /// The one slip that the changes undo, where they undo one; nil where they are single figures.
    package let slip: Slip?
  }

  /// What is known of a fault.
  package enum Cause: Sendable, Hashable {
    /// Exactly this figure must be wrong, if as few are wrong as can be.
    case figure
    /// This figure must be wrong, if as few are wrong as can be; were one more wrong, it might be another.
    case likely
    /// Exactly the figures of the only repair are wrong, if as few are as can be; each of them put right alone makes a new fault.
    case figures
    /// All parts tie with one another; the totals of the only repair do not follow from them.
    case totals
    /// One slip of the hand, the first repair's, explains every sum of the table that fails.
    case slip
    /// Which figures are wrong cannot be told; each repair is one of several that are possible.
    case open
  }

  /// The number of the figure to underline.
  package let figure: Int
  /// The sums that fail because of it, as indices in the balance's equations.
  package let equations: [Int]
  /// The repairs, likeliest first, each of which settles these sums.
  package let repairs: [Repair]
  package let cause: Cause

  /// What the figure must be, where exactly it is wrong; else nil.
  package var certain: Change? { cause == .figure ? repairs.first?.changes.first : nil }
}
