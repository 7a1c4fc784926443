import ReportForm

/// Counts that may be of one figure together, since offices tell apart more than the form does.
extension FrameReader {
  /// Notes what stands beside each count of the sentence that ends and may be of the same figure: 答复17件，退回3件 of the total,
  /// 不属于本机关8件，信息不存在2件 of those not held, 新增复议3件，上年结转1件 of all reviews; what a government has beside its departments.
  mutating func noteNeighbours(before index: Int) {
    guard sentence.start < index, sentence.claims.contains(where: { $0.subject.sharing != nil }) else { return }
    let first = framesOfSentence.startIndex
    guard frames.count - first > 1 else { return }
    let joints = tokens[sentence.start..<index].filter { $0.tellsParts }.map { $0.range.lowerBound }
    for place in first..<frames.count {
      guard case .count(let claim) = frames[place].meaning, claim.subject.sharing != nil else { continue }
      let behind = sums(from: place, by: 1, within: first..<frames.count, claim, joints)
      let before = sums(from: place, by: -1, within: first..<frames.count, claim, joints)
      guard !before.isEmpty || !behind.isEmpty else { continue }
      let both = before.flatMap { one in behind.compactMap { one.adding($0) } }
      let shared = Claim(subject: claim.subject, quantity: claim.quantity, range: claim.range, beside: before + behind + both)
      frames[place] = Frame(quantity: claim.quantity, meaning: .count(shared))
    }
  }

  /// What the frames beside a claim's come to, one after the other in one direction, as long as they may be of its figure.
  private func sums(from claimed: Int, by step: Int, within sentence: Range<Int>, _ claim: Claim, _ joints: [Int]) -> [Int64] {
    var sums: [Int64] = []
    var last = claim.quantity.range
    var next = claimed + step
    while sentence.contains(next) {
      let place = next
      next += step
      let (quantity, meaning) = (frames[place].quantity, frames[place].meaning)
      let start = min(last.upperBound, quantity.range.upperBound)
      let between = start..<max(start, last.lowerBound, quantity.range.lowerBound)
      if joints.contains(where: between.contains) || sums.count == Self.mostNeighbours { break }
      if claim.subject.sharing == .withUnits {
        // 县政府收到申请9件，其余32件由部门和乡镇收到.
        guard case .none(.oneUnit) = meaning else { return sums }
      }
      switch meaning {
      case .share, .growth: continue
      case .lastYear: if !claim.subject.isOfCases { continue }
      case .count(let other):
        guard other.subject.mayBe(claim.subject) || claim.subject.isSettled && other.subject.endings != nil else { return sums }
      case .none(let reason):
        if quantity.measure == .percent { continue }
        if reason == .notCounted || reason == .otherYear { return sums }
      }
      guard quantity.countsCases, quantity.precision == .exact, let whole = quantity.whole, let sum = (sums.last ?? 0).adding(whole) else {
        return sums
      }
      sums.append(sum)
      last = quantity.range
    }
    return sums
  }

  /// No figure is told in more counts than these and its own.
  private static let mostNeighbours = 4
}

extension Claim.Subject {
  /// Whether it is another, or leaves open whether it is.
  fileprivate func mayBe(_ other: Claim.Subject) -> Bool {
    if self == other { return true }
    if case .either(let subjects) = self { return subjects.contains(other) }
    if case .either(let subjects) = other { return subjects.contains(self) }
    return false
  }

  /// With which others it may be told of one figure together.
  fileprivate enum Sharing {
    /// With any, those in words of one's own among them.
    case withAny
    /// With those of parts of the body alone.
    case withUnits
  }

  /// With which others it may be told; nil where with none.
  fileprivate var sharing: Sharing? {
    switch self {
    case .outcomes, .cases: .withAny
    case .either(let subjects): subjects.allSatisfy { $0.endings != nil } ? .withAny : nil
    case .applications(.received, by: []), .applications(.newlyReceived, by: []), .applications(.handled, by: []), .decisions, .documents:
      .withUnits
    default: isSettled || isCarriedOut ? .withAny : nil
    }
  }
}
