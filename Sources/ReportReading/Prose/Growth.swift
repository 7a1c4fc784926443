/// A change since last year that the prose gives for one of its counts: 收到申请454件，同比增长12.5%，or 比上年增加50件.
package struct Growth {
  /// What has changed, with this year's count.
  package let claim: Claim
  /// The change: a percentage, or a count with the claim's measure word.
  package let quantity: Quantity
  package let isFall: Bool
}

extension Prose {
  /// The changes since the year before `year` that follow a claim with nothing between them that is not understood, in order.
  package func growths(in year: Int) -> [Growth] {
    var growths: [Growth] = []
    var next = quantities.startIndex
    for claim in claims {
      while next < quantities.endIndex, quantities[next].range.lowerBound < claim.quantity.range.upperBound { next += 1 }
      guard claim.quantity.precision == .exact else { continue }
      growths += self.growths(after: claim, quantities[next...], lastYear: Int64(year) - 1)
    }
    return growths
  }

  /// What a word between a count and its change says.
  private enum Link { case comparison, lastYear, rise, fall, filler }

  /// Longer words come before those that they begin with.
  private static let links: [(word: [UInt8], link: Link)] =
    ([
      ("增长率", .rise), ("增长", .rise), ("上升", .rise), ("增加", .rise), ("提高", .rise), ("增幅", .rise), ("升幅", .rise), ("涨幅", .rise),
      ("下降", .fall), ("减少", .fall), ("降低", .fall), ("降幅", .fall),
      ("同比", .lastYear), ("上年", .lastYear), ("上一年", .lastYear), ("去年", .lastYear),
      ("相比", .comparison), ("对比", .comparison), ("较", .comparison), ("比", .comparison), ("与", .comparison),
      ("同期", .filler), ("度", .filler), ("有所", .filler), ("了", .filler), ("达", .filler), ("为", .filler), ("，", .filler), (",", .filler),
      ("（", .filler), ("(", .filler),
    ] as [(String, Link)]).map { ([UInt8]($0.0.utf8), $0.1) }

  private func growths(after claim: Claim, _ rest: ArraySlice<Quantity>, lastYear: Int64) -> [Growth] {
    var growths: [Growth] = []
    var rest = rest
    var place = claim.quantity.range.upperBound
    var comparesYears = false
    var last: Link?
    var direction: Link?
    while place < text.count {
      if let quantity = rest.first, quantity.range.lowerBound == place {
        rest = rest.dropFirst()
        place = quantity.range.upperBound
        if quantity.measure == .year {
          // 较2023年 compares with last year, 较2020年 with another.
          guard last == .comparison, quantity.whole == lastYear else { return growths }
          comparesYears = true
        } else {
          guard comparesYears, let found = direction, quantity.precision == .exact, isWholeChange(quantity, of: claim) else {
            return growths
          }
          growths.append(Growth(claim: claim, quantity: quantity, isFall: found == .fall))
          direction = nil
        }
        last = nil
        continue
      }
      guard let (word, link) = Self.links.first(where: { text[place...].starts(with: $0.word) }) else { return growths }
      switch link {
      case .lastYear: comparesYears = true
      case .rise, .fall: direction = link
      case .comparison, .filler: break
      }
      last = link
      place += word.count
    }
    return growths
  }

  private static let vague = ["左右", "以上", "以内", "个百分点", "百分点", "倍", "成"].map { [UInt8]($0.utf8) }

  /// Whether a quantity is a change of the claim's count, and nothing after it makes it vague or another thing.
  private func isWholeChange(_ quantity: Quantity, of claim: Claim) -> Bool {
    guard quantity.measure == .percent || quantity.isCount && quantity.measure == claim.quantity.measure else { return false }
    return !Self.vague.contains { text[quantity.range.upperBound...].starts(with: $0) }
  }
}
