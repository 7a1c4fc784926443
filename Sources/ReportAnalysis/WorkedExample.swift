import ReportReading
import ReportSyntax

/// An example of a rule, analysed.
package struct WorkedExample {
  package let text: SourceText
  /// Last year's report, where the rule compares with it.
  package let previous: SourceText?
  /// The rule's own findings in it.
  package let findings: [Finding]

  /// The first example with one right repair, else the first that can be mended, else the first with a finding.
  package init?(of rule: Rule) {
    let examples = rule.examples.map { WorkedExample($0, of: rule) }.filter { !$0.findings.isEmpty }
    let best = examples.first { $0.mended?.fix.isPreferred ?? false } ?? examples.first { $0.mended != nil }
    guard let example = best ?? examples.first else { return nil }
    self = example
  }

  private init(_ example: Example, of rule: Rule) {
    let analysis = example.analysis(SourceText(Squiggles.strip(example.text)))
    text = analysis.text
    previous = analysis.inspection?.previous?.text
    findings = analysis.findings.filter { $0.rule == rule.id }
  }

  /// What else would mend the first finding, where no repair is the right one.
  package var otherFixes: ArraySlice<Fix> {
    guard let mended, !mended.fix.isPreferred else { return [] }
    return findings.first { !$0.fixes.isEmpty }?.fixes.dropFirst() ?? []
  }

  /// The text after the first repair of each finding, with the first one; nil where nothing can be repaired.
  package var mended: (fix: Fix, text: SourceText)? {
    let fixes = findings.compactMap { $0.fixes.first }
    guard let first = fixes.first else { return nil }
    return (first, text.applying(fixes.flatMap { $0.edits }))
  }
}

extension Example {
  /// A variation of the fragment, analysed beside the example's report of last year.
  package func analysis(_ text: SourceText) -> Analysis {
    let reports = [(previous, "上年报告.md"), (otherPrevious, "上年报告-草稿.md")].compactMap { text, name in
      text.flatMap { PreviousReport(SourceText($0), location: name, name: name) }
    }
    let unread = unread.map { [UnreadReport(name: $0, reason: .savedAsGBK)] } ?? []
    let subordinates = subordinates.isEmpty ? nil : Subordinates(subordinates.compactMap { member($0) }, of: bodies)
    return Analysis(text, neighbours: neighbour.flatMap(neighbours), subordinates: subordinates) { _ in LastYear(reports, unread: unread) }
  }

  /// Another body's report, beside which nothing else was checked.
  private func neighbours(_ neighbour: String) -> NeighbourReports? {
    let text = SourceText(neighbour)
    guard let inspection = Analysis(text).inspection else { return nil }
    var neighbours = NeighbourReports { _ in text }
    let name = "\(inspection.body ?? "").md"
    if let own = inspection.ownText { neighbours.take(own, location: name, name: name) }
    return neighbours
  }

  private func member(_ text: String) -> Subordinates.Member? {
    let text = SourceText(text)
    return Analysis(text).report.flatMap { report in
      let name = "\(report.body ?? "").md"
      return Subordinates.Member(report, in: LocatedText(text, location: name, name: name))
    }
  }
}
