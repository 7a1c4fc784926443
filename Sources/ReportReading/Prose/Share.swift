import ReportSyntax

/// A count of applications with its share of the whole: n 件，占 k%.
package struct Share: Sendable {
  package let claim: Claim
  package let percentage: Quantity
}

extension Prose {
  /// The shares of outcomes and applicants, in order.
  func findShares() -> [Share] {
    var shares: [Share] = []
    for (quantity, percentage) in zip(quantities, quantities.dropFirst()) where percentage.measure == .percent {
      guard let claim = claims.first(where: { $0.quantity == quantity }), claim.subject.hasShare,
        Self.links(text[quantity.range.upperBound..<percentage.range.lowerBound])
      else { continue }
      shares.append(Share(claim: claim, percentage: percentage))
    }
    return shares
  }

  private static let linkWords =
    [
      "办结总数", "办结总量", "办结数", "申请总数", "申请总量", "总数", "总量", "全部", "占比", "比重", "比例", "占", "的", "为", "，", "（", "约", "达", "总", "计", "合",
    ].map { [UInt8]($0.utf8) } + [[.comma], [.leftParenthesis]]

  /// Whether the words between a count and a percentage say that the one has the other's share.
  private static func links(_ between: ArraySlice<UInt8>) -> Bool {
    var rest = between
    var saysShare = false
    while !rest.isEmpty {
      guard let word = linkWords.first(where: { rest.starts(with: $0) }) else { return false }
      saysShare = saysShare || word.starts(with: Array("占".utf8)) || word == Array("比例".utf8) || word == Array("比重".utf8)
      rest = rest.dropFirst(word.count)
    }
    return saysShare
  }
}

extension Claim.Subject {
  /// Whether its share of all applications is meant where a percentage follows.
  fileprivate var hasShare: Bool {
    switch self {
    case .outcomes, .applicants: true
    default: false
    }
  }
}

extension Quantity {
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
