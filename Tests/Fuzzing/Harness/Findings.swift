import ReportAnalysis
import ReportSyntax

/// What is found lies within the text, and all repairs come to an end.
func feedAnalysis(_ bytes: [UInt8]) {
  let analysis = Analysis(SourceText(bytes))
  for finding in analysis.findings {
    hold(isPlace(finding.range, in: bytes), "\(finding.rule) lies within the text")
    for related in finding.related where related.previous == nil {
      hold(isPlace(related.range, in: bytes), "what is related to \(finding.rule) lies within the text")
    }
    for edit in finding.fixes.flatMap(\.edits) { hold(isPlace(edit.range, in: bytes), "a repair of \(finding.rule) lies within the text") }
  }
  let fixed = FixAll(analysis)
  hold(FixAll(fixed.analysis).count == 0, "repairs made again change nothing")
}

/// Whether a range lies within a text and, where that is UTF-8, between characters.
private func isPlace(_ range: ByteRange, in bytes: [UInt8]) -> Bool {
  func isBetween(_ offset: Int) -> Bool { offset == bytes.count || bytes[offset] & 0xC0 != 0x80 }
  guard range.lowerBound >= 0, range.upperBound <= bytes.count else { return false }
  return String(validating: bytes, as: UTF8.self) == nil || isBetween(range.lowerBound) && isBetween(range.upperBound)
}
