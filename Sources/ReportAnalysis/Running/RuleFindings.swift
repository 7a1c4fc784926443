import ReportReading
import ReportSyntax

/// What rules have found, by their places in ``Rules/all``, as far as they were asked.
///
/// Nearly all have found nothing, of which a bit is kept: a copy for each version would else cost two counts of references a rule.
struct RuleFindings: Sendable {
  /// The rules that have found nothing.
  private(set) var nothing: RuleSet = []
  /// What the others have found.
  private var found: [Int: [Finding]] = [:]

  /// Whether no rule was asked.
  var isEmpty: Bool { nothing.isEmpty && found.isEmpty }

  /// What a rule has found; nil for one that must be asked.
  subscript(rule: Int) -> [Finding]? { nothing.contains(rule) ? [] : found.isEmpty ? nil : found[rule] }

  /// Notes what a rule has found, in place of what was known of it.
  mutating func note(_ findings: [Finding], of rule: Int) {
    if findings.isEmpty {
      nothing.insert(rule)
      if !found.isEmpty { found[rule] = nil }
    } else {
      nothing.remove(rule)
      found[rule] = findings
    }
  }

  /// The same with what the rules have found put otherwise; those of which that gives nil must be asked.
  func mapped(_ transform: ([Finding]) -> [Finding]?) -> RuleFindings {
    if found.isEmpty { return self }
    var mapped = self
    mapped.found = [:]
    for (rule, findings) in found {
      if let findings = transform(findings) { mapped.note(findings, of: rule) }
    }
    return mapped
  }

  /// The same in a text in which something has changed.
  func moved(by change: TextChange) -> RuleFindings {
    change.distance == 0 ? self : mapped { $0.map { $0.moved(by: change) } }
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
