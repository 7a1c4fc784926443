import ReportAnalysis
import ReportSyntax

/// A figure that is being typed: what the author has written of it may yet become the value that is due.
struct UnfinishedFigure {
  /// How long it is waited for the rest, in nanoseconds.
  static let patience: UInt64 = 1_500_000_000

  /// The bytes that the last change wrote, in the present text; empty where it only took some away.
  let change: ByteRange

  /// Whether a finding asks for a number of which the changed figure has the first digits, or tells of a point behind which no digit stands
  /// yet, so that it may be gone with the next key.
  func mayEnd(_ finding: Finding, in text: SourceText) -> Bool {
    if isPoint(finding, in: text) { return true }
    return finding.fixes.contains { fix in
      fix.edits.contains { edit in
        guard edit.range.lowerBound <= change.lowerBound, change.upperBound <= edit.range.upperBound, !edit.range.isEmpty,
          edit.range.upperBound <= text.bytes.count
        else { return false }
        let written = text.bytes[edit.range]
        return written.allSatisfy { $0.isDigit } && edit.text.utf8.count > written.count
          && edit.text.utf8.starts(with: written)
      }
    }
  }

  /// Whether a finding is of a whole number with a point behind it, which was typed last.
  private func isPoint(_ finding: Finding, in text: SourceText) -> Bool {
    guard change.upperBound == finding.range.upperBound, finding.range.count > 1, change.upperBound <= text.bytes.count else {
      return false
    }
    let written = text.bytes[finding.range]
    return written.last == .dot && written.dropLast().allSatisfy { $0.isDigit }
  }
}
