import ReportReading
import ReportSyntax

/// What rules have found within the tables that a change of a figure's digits leaves as it is, by their places in ``Rules/all``.
///
/// Nearly all have found nothing, of which a bit is kept: a copy for each version would else cost two counts of references a rule.
struct LastingFindings: Sendable {
  /// The rules that have found nothing, a bit for each of the first 128; what others find is not kept.
  private var none: (UInt64, UInt64) = (0, 0)
  /// What the others have found.
  private var found: [Int: [Finding]] = [:]

  /// What a rule has found; nil for one that must be asked again.
  subscript(rule: Int) -> [Finding]? {
    let bits = rule < 64 ? none.0 : none.1
    if rule < 128, bits & Self.bit(rule) != 0 { return [] }
    return found.isEmpty ? nil : found[rule]
  }

  private static func bit(_ rule: Int) -> UInt64 { 1 << UInt64(rule & 63) }

  /// Notes what a rule has found, which was not known.
  mutating func note(_ findings: [Finding], of rule: Int) {
    switch rule {
    case _ where !findings.isEmpty: found[rule] = findings
    case ..<64: none.0 |= Self.bit(rule)
    case ..<128: none.1 |= Self.bit(rule)
    default: break
    }
  }

  /// The same in a text in which something has changed.
  func moved(by change: TextChange) -> LastingFindings {
    if change.distance == 0 || found.isEmpty { return self }
    var moved = self
    moved.found = found.mapValues { $0.map { $0.moved(by: change) } }
    return moved
  }
}

extension Finding {
  /// A finding without repairs where a change of a figure has moved it.
  fileprivate func moved(by change: TextChange) -> Finding {
    Finding(
      rule: rule, severity: severity, message: message, range: change.moved(range),
      related: related.map { Related($0.previous == nil ? change.moved($0.range) : $0.range, $0.message, in: $0.previous) })
  }
}
