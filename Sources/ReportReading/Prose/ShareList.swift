/// The shares of one whole that a sentence lists, as 网上、信函、当面申请分别占60%、30%、10%, or three and more with 、 between them.
package struct ShareList: Sendable {
  package let shares: [Quantity]

  /// By how much they are more than the whole, in units of a hundred-thousandth of one percent, beyond what rounding brings; nil where
  /// they are not, or cannot be added.
  package var excess: Int64? {
    var (sum, slack) = (Int64(0), Int64(0))
    for share in shares {
      guard let value = share.scaled, let next = sum.adding(value) else { return nil }
      sum = next
      // Each may have been rounded up by half a unit of its last digit.
      slack += Self.unit(share.decimals) / 2
    }
    let excess = sum - 100 * Self.unit(0) - slack
    return excess > 0 ? excess : nil
  }

  /// One unit of the last of so many decimals.
  fileprivate static func unit(_ decimals: Int) -> Int64 { (0..<max(0, 5 - decimals)).reduce(1) { unit, _ in unit * 10 } }
}

extension Quantity {
  /// A percentage in hundred-thousandths of one percent; nil where it has more decimals or is beyond all bounds.
  fileprivate var scaled: Int64? {
    measure == .percent && precision == .exact && decimals <= 5 ? coefficient.multiplied(by: ShareList.unit(decimals)) : nil
  }
}

extension Prose {
  /// The lists of shares, in order.
  package var shareLists: [ShareList] {
    var lists: [ShareList] = []
    var run: [Quantity] = []
    func close() {
      guard let first = run.first, run.count >= 2 else { return }
      let lead = sentence(at: first.range.lowerBound).lowerBound..<first.range.lowerBound
      if text.word(of: ["分别占", "各占", "分别为"], endingAt: first.range.lowerBound) != nil && !text.places(of: "占", in: lead).isEmpty
        || run.count >= 3 && text.word(of: ["占", "占比", "占比为"], endingAt: first.range.lowerBound) != nil
      {
        lists.append(ShareList(shares: run))
      }
    }
    for quantity in quantities where quantity.measure == .percent {
      if let last = run.last, !isNextShare(last.range.upperBound..<max(last.range.upperBound, quantity.range.lowerBound)) {
        close()
        run = []
      }
      run.append(quantity)
    }
    close()
    return lists
  }

  /// Whether the text between two shares begins with 、 and goes on with one more part of the same whole.
  private func isNextShare(_ between: Range<Int>) -> Bool {
    guard between.count <= 60, text.word(of: ["、", "和"], at: between.lowerBound) != nil else { return false }
    let rest = between.lowerBound + 3..<between.upperBound
    return !text.has(anyOf: ["，", "；", "。", "、", "其中", "同比", "较", "比上", "增", "降", "率"], in: rest)
  }
}
