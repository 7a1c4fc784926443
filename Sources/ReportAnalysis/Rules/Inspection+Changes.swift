import ReportReading
import ReportSyntax

extension Inspection {
  /// This year's counts that a change may be to; none where the text gives one that the tables do not have, which is another finding.
  private func counts(of growth: Growth) -> [Int64] {
    let readings = readings(of: growth.subject).map { $0.value }
    guard let now = growth.now?.quantity.whole else { return readings }
    return now <= ChangeOfCount.limit && (readings.isEmpty || readings.contains(now)) ? [now] : []
  }

  /// The changes that are right, none where one of them cannot be told, and the reading of last year's report that the first comes from; nil where the text itself gives last
  /// year's count.
  package func changes(of growth: Growth) -> (changes: [ChangeOfCount], base: ClaimReading?) {
    let counts = counts(of: growth)
    if let before = growth.before?.quantity.whole, growth.now != nil || previous == nil {
      return (counts.changes(from: [before], growth.quantity), nil)
    }
    if previous == nil, let now = growth.now?.quantity.whole, let before = growth.difference.flatMap(now.subtracting), before >= 0 {
      return (counts.changes(from: [before], growth.quantity), nil)
    }
    guard let previous, let now = counts.first else { return ([], nil) }
    let readings = previous.inspection.readings(of: growth.subject)
    guard let base = readings.first else { return ([], nil) }
    // Last year's text may have counted in a way of its own.
    let told = previous.inspection.prose.claims.filter { $0.subject == growth.subject }.compactMap { $0.quantity.whole }
    if growth.now != nil {
      return ([now].changes(from: readings.map { $0.value } + told, growth.quantity), base)
    }
    // Where the text gives no count, whatever either year may be read as is right.
    return (counts.changes(from: readings.map { $0.value }, growth.quantity), base)
  }
}

extension [Int64] {
  /// The changes to each of these counts from those that may have been before, each once; none where one of them cannot be told.
  fileprivate func changes(from before: [Int64], _ quantity: Quantity?) -> [ChangeOfCount] {
    var changes: [ChangeOfCount] = []
    for (now, then) in flatMap({ now in before.map { (now, $0) } }) {
      guard let change = ChangeOfCount(from: then, to: now, like: quantity) else { return [] }
      if !changes.contains(change) { changes.append(change) }
    }
    return changes
  }
}
