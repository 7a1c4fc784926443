import ReportForm
import ReportSyntax

/// The sums of an equation's sides, with whatever values its figures have or may be given.
extension Equation {
  /// The sums of both sides; nil for one with a figure that is not known, or that cannot be held.
  package func sides(_ value: (Int) -> Int64?) -> (left: Int64?, right: Int64?) { (Self.sum(left, value), Self.sum(right, value)) }

  private static func sum(_ figures: [Int], _ value: (Int) -> Int64?) -> Int64? {
    var sum: Int64 = 0
    for figure in figures {
      guard let next = value(figure).flatMap(sum.adding) else { return nil }
      sum = next
    }
    return sum
  }

  /// By how much the right side exceeds the left; nil where one of them is not known.
  package func difference(_ value: (Int) -> Int64?) -> Int64? {
    let sides = sides(value)
    guard let left = sides.left, let right = sides.right else { return nil }
    return right.subtracting(left)
  }

  /// Whether both sides are the same; false where one of them is not known.
  package func holds(_ value: (Int) -> Int64?) -> Bool { difference(value) == 0 }
}
