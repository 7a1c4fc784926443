import ReportAnalysis

/// What is wrong with the findings of an analysis, whatever the text: each underlines at least one character of one line, and its
/// edits lie in the text and do not overlap.
package func unsoundness(of analysis: Analysis) -> [String] {
  var faults: [String] = []
  let text = analysis.text
  let all = 0..<text.bytes.count
  if analysis.tree.leaves.reduce(0, { $0 + $1.count }) != text.bytes.count { faults.append("the leaves do not tile the text") }
  for finding in analysis.findings {
    func demand(_ holds: Bool, _ fault: String) {
      if !holds { faults.append("\(finding.rule) at \(finding.range): \(fault)") }
    }
    let line = text.lines.line(at: finding.range.lowerBound)
    demand(finding.range.clamped(to: all) == finding.range, "outside the text")
    demand(!finding.range.isEmpty || text.contentEnd(ofLine: line) == text.lines.starts[line], "underlines nothing")
    demand(finding.range.upperBound <= max(text.contentEnd(ofLine: line), finding.range.lowerBound), "underlines more than a line")
    for place in finding.related {
      demand(place.range.clamped(to: 0..<place.text(besides: text).bytes.count) == place.range, "a related place is outside its text")
    }
    for fix in finding.fixes {
      demand(!fix.edits.isEmpty, "a repair without edits")
      let sorted = fix.edits.map(\.range).sorted { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }
      demand(zip(sorted, sorted.dropFirst()).allSatisfy { $0.upperBound <= $1.lowerBound }, "edits overlap")
      demand(sorted.allSatisfy { $0.clamped(to: all) == $0 }, "an edit is outside the text")
      demand(!fix.title.text(in: .chinese).isEmpty && !fix.title.text(in: .english).isEmpty, "a repair without a title")
    }
    demand(!finding.message.text(in: .chinese).isEmpty && !finding.message.text(in: .english).isEmpty, "no message")
  }
  return faults
}
