import ReportForm
import ReportReading
import ReportSyntax

/// A text with every preferred repair made, round after round until nothing is left to do.
///
/// A figure is changed only where it alone is certainly wrong; totals are computed anew by a command of its own. What is done leaves less
/// to find, by ``Burden``, so that it comes to an end, and done again changes nothing more.
package struct FixAll: Sendable {
  /// The text after all repairs; the same as before where there was nothing to repair.
  package let analysis: Analysis
  /// The number of repairs that were made.
  package let count: Int
  /// The text after each round that was needed, in order, with the number of repairs made in it.
  package let rounds: [Round]

  /// The largest number of repairs that are tried one by one, where all at once leave no less to find.
  private static let mostTries = 64

  /// Repairs a text; one that is no report is left alone.
  package init(_ original: Analysis) {
    var rounds: [Round] = []
    while let next = Self.repairs(of: rounds.last?.analysis ?? original) { rounds.append(next) }
    analysis = rounds.last?.analysis ?? original
    count = rounds.reduce(0) { $0 + $1.count }
    self.rounds = rounds
  }

  /// What one round comes to.
  package struct Round: Sendable {
    /// The text after it.
    package let analysis: Analysis
    /// The number of repairs made in it.
    package let count: Int
  }

  /// The text with as many preferred repairs as leave less to find; nil where none does.
  private static func repairs(of analysis: Analysis) -> Round? {
    let fixes = preferred(in: analysis)
    let all = analysis.lightened(by: fixes.flatMap { $0.edits }).map { Round(analysis: $0, count: fixes.count) }
    // Where something new is found after all of them, one may have done harm under cover of the others.
    if let all, !Burden(of: all.analysis).exceeds(Burden(of: analysis)) { return all }
    if fixes.count < 2 { return all }
    var best: Round?
    var edits: [TextEdit] = []
    for fix in fixes.prefix(mostTries) {
      guard let next = analysis.lightened(by: edits + fix.edits) else { continue }
      if let best, !(Burden(of: next) < Burden(of: best.analysis)) { continue }
      edits += fix.edits
      best = Round(analysis: next, count: (best?.count ?? 0) + 1)
    }
    return best ?? all
  }

  /// The preferred repairs that can be made at once: of two that touch the same place the second one waits.
  private static func preferred(in analysis: Analysis) -> [Fix] {
    var taken: [TextEdit] = []
    var fixes: [Fix] = []
    for fix in analysis.findings.compactMap({ $0.fixes.first { $0.isPreferred } }) {
      guard !fix.edits.contains(where: { edit in taken.contains { $0.touches(edit) } }) else { continue }
      taken += fix.edits
      fixes.append(fix)
    }
    return fixes
  }
}

/// How much there is to find in a text, to be compared: first by the number of findings of each severity, gravest first, then by that
/// of each rule, in the order of the catalogue.
///
/// The second keeps two rules from undoing each other's repairs for ever, where each makes a finding of the other.
private struct Burden: Comparable {
  private let counts: [Int]

  init(of analysis: Analysis) {
    counts =
      Severity.allCases.map { severity in analysis.findings.count { $0.severity == severity } }
      + Rules.all.map { rule in analysis.findings.count { $0.rule == rule.id } }
  }

  /// Whether there is more to find of some rule.
  func exceeds(_ other: Burden) -> Bool { zip(counts, other.counts).contains { $0 > $1 } }

  static func < (left: Burden, right: Burden) -> Bool { left.counts.lexicographicallyPrecedes(right.counts) }
}

extension TextEdit {
  /// Whether two edits change the same bytes, or insert at the same place.
  fileprivate func touches(_ other: TextEdit) -> Bool {
    range.lowerBound <= other.range.upperBound && other.range.lowerBound <= range.upperBound
  }
}

extension Analysis {
  /// The text after some edits, where it is a report of the same edition with less to find; else nil.
  fileprivate func lightened(by edits: [TextEdit]) -> Analysis? {
    guard !edits.isEmpty, let inspection else { return nil }
    let read = ReadText(text.applying(edits), configuration: configuration, fileName: fileName)
    let next = Analysis(read, neighbours: inspection.neighbours, resemblances: inspection.resemblances) { _ in inspection.lastYear }
    guard next.report?.edition.year == inspection.edition.year, Burden(of: next) < Burden(of: self) else { return nil }
    return next
  }
}
