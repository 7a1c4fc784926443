/// What the sums of a table that fail leave of its figures, for whoever compares others with them.
package final class Doubts: Sendable {
  /// What figures that are certainly wrong must be, by their numbers.
  package let corrections: [Int: Int64]
  /// The figures that may be wrong, since sums fail of which it is not known what is to blame.
  package let doubted: Set<Int>

  init(corrections: [Int: Int64], doubted: Set<Int>) {
    self.corrections = corrections
    self.doubted = doubted
  }
}
