import ReportSyntax

/// A percentage of what the tables or its own sentence count: n 件，占 k%, or 办结率 k%.
package struct Share: Sendable {
  package enum Part: Sendable, Hashable {
    /// A part by what it is, with its count where the text gives it.
    case of(Claim.Subject, count: Int64?)
    /// 办结率: those dealt with, of all that were to be.
    case settled
    /// A count of whatever its sentence counts, of others that it tells, the likeliest of which stands first; of all applications, as the
    /// tables have them, where there are none.
    case told(Int64, of: [Int64])
    /// 公开率: those disclosed, wholly or in part, of those dealt with.
    case disclosed
  }

  package let part: Part
  package let percentage: Quantity
  /// What it is a share of, where the words behind 占 name it, as in 占不予公开的40%; all of its kind otherwise.
  package let named: Claim.Subject?
  /// The count that the text gives for the part, or nil.
  package let claim: Claim?
  /// What that count and those before it in the sentence come to, which the share may be of as well: 公开5件，部分公开2件，占70%.
  package let sums: [Int64]
  /// Whether it is what the counts of its own sentence make it: 不予公开48件，其中内部事务12件，占25%.
  let isFounded: Bool

  func moved(by distance: Int) -> Share {
    Share(
      part: part, percentage: percentage.moved(by: distance), named: named, claim: claim?.moved(by: distance), sums: sums,
      isFounded: isFounded)
  }
}

extension Share {
  /// What a subject is a part of in it.
  package func whole(of subject: Claim.Subject) -> Claim.Subject { named ?? subject.whole }
}

extension Quantity {
  /// Whether it is a share, or was rounded up so that all shares of a list come to 100%.
  package func isToldShare(_ part: Int64, of whole: Int64) -> Bool {
    if isShare(part, of: whole) { return true }
    guard decimals > 0, coefficient > 1 else { return false }
    let less = Quantity(
      coefficient: coefficient - 1, decimals: decimals, precision: precision, measure: measure, number: number, range: range)
    return less.isShare(part, of: whole)
  }

  /// Whether this percentage is the share of a part in a whole, rounded or cut off at its own decimals.
  package func isShare(_ part: Int64, of whole: Int64) -> Bool {
    guard whole > 0, part >= 0, part <= 1_000_000_000_000, decimals <= 4 else { return whole <= 0 ? false : true }
    var scale: Int64 = 100
    for _ in 0..<decimals { scale *= 10 }
    guard let scaled = part.multiplied(by: scale) else { return true }
    let cut = scaled / whole
    let rounded = cut + (scaled % whole >= whole - scaled % whole ? 1 : 0)
    return coefficient == cut || coefficient == rounded
  }
}
