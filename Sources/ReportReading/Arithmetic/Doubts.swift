/// What the sums of a table that fail leave of its figures, for whoever compares others with them.
package final class Doubts: Sendable {
  /// What figures that are certainly wrong must be, by their numbers.
  package let corrections: [Int: Int64]
  /// The number of the table's first figure.
  private let first: Int
  /// For each figure of the table whether it may be wrong, since sums fail of which it is not known what is to blame.
  private let isDoubted: [Bool]

  init(corrections: [Int: Int64], first: Int, isDoubted: [Bool]) {
    self.corrections = corrections
    self.first = first
    self.isDoubted = isDoubted
  }

  /// Whether a figure of the table, by its number, may be wrong.
  package func doubt(_ figure: Int) -> Bool { isDoubted.indices.contains(figure - first) && isDoubted[figure - first] }
}
