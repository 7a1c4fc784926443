import ReportAnalysis
import ReportSyntax

/// A figure that is being typed: what the author has written of it may yet become the value that is due.
struct UnfinishedFigure {
  /// How long it is waited for the rest, in nanoseconds.
  static let patience: UInt64 = 1_500_000_000

  /// The bytes that the last change wrote, in the present text; empty where it only took some away.
  let change: ByteRange

  /// Whether a finding asks for a number of which the changed figure has the first digits, so that it may be gone with the next key.
  func mayEnd(_ finding: Finding, in text: SourceText) -> Bool {
    finding.fixes.contains { fix in
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
}
