import ReportForm
import ReportReading
import ReportSyntax

/// A part and its whole, of which a share in the prose tells the ratio.
package struct ShareRatio: Sendable {
  package let part: Int64
  package let whole: Int64

  /// It as a percentage, rounded; nil where there is no whole, or the number is past all bounds.
  package func percentage(decimals: Int) -> ExactDecimal? {
    var scale: Int64 = 100
    for _ in 0..<decimals { scale *= 10 }
    guard whole > 0, let raised = part.multiplied(by: scale)?.adding(whole / 2) else { return nil }
    return ExactDecimal(raised / whole, decimals: decimals)
  }
}

extension Inspection {
  /// The ratios that a share may tell, the plainest first; none where a figure is not known, or the share is told otherwise.
  package func ratios(of share: Share) -> [ShareRatio] {
    switch share.part {
    case .settled:
      // 按时办结率 may be told of those that were due, and then is all of them.
      guard !share.percentage.isShare(1, of: 1) else { return [] }
      let done = readings(of: .applications(.settled, by: []))
      let due = readings(of: .applications(.receivedAndCarriedIn, by: [])) + readings(of: .applications(.received, by: []))
      guard let settled = done.first, !due.isEmpty else { return [] }
      return due.map { ShareRatio(part: settled.value, whole: $0.value) } + [ofThisYear].compactMap { $0 }
    case .disclosed:
      // Sites, documents and lists have rates of their own, which are told whole.
      guard !share.percentage.isShare(1, of: 1) else { return [] }
      let wholes = readings(of: .applications(.settled, by: []))
      let parts = [[Outcome.disclosed, .partlyDisclosed], [.disclosed]].flatMap { readings(of: .outcomes($0.map { .outcome($0) })) }
      guard parts.count == 2, let whole = wholes.first else { return [] }
      return parts.map { ShareRatio(part: $0.value, whole: whole.value) }
    case .told(let part, of: let wholes):
      let all = wholes.isEmpty ? readings(of: .applications(.handled, by: [])).map { $0.value } : wholes
      let ratios = all.map { ShareRatio(part: part, whole: $0) }
      return Array(ratios.first { share.percentage.isShare($0.part, of: $0.whole) }.map { [$0] } ?? ratios.prefix(1))
    case .of(let subject, count: let count):
      return ratios(of: count.map { [$0] } ?? readings(of: subject).map { $0.value }, among: subject, in: share)
    }
  }

  /// Those of the year's own applications that are dealt with, of all that came in: 新收申请当年办结率.
  private var ofThisYear: ShareRatio? {
    guard let received = readings(of: .applications(.received, by: [])).first?.value,
      let left = readings(of: .applications(.carriedOut, by: [])).first?.value, left <= received
    else { return nil }
    return ShareRatio(part: received - left, whole: received)
  }

  /// The ratios of some counts of a subject to all of which it may be a part in a share.
  func ratios(of parts: [Int64], among subject: Claim.Subject, in share: Share) -> [ShareRatio] {
    let wholes = readings(of: share.whole(of: subject)).map { $0.value }
    // The number of those dealt with is what outcomes are shares of; applicants are counted as they come in.
    var ordered = wholes
    if subject.isOfSettled, share.named == nil, let settled = ordered.popLast() { ordered.insert(settled, at: 0) }
    return parts.flatMap { part in ordered.map { ShareRatio(part: part, whole: $0) } }
  }
}

extension Claim.Subject {
  /// Whether it counts applications that are dealt with.
  fileprivate var isOfSettled: Bool {
    switch self {
    case .outcomes, .applications(.settled, by: _), .applications(.settledOfThem, by: _): true
    default: false
    }
  }
}
