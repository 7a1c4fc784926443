import ReportSyntax

/// How far each of some stretches of a text has moved in an edit between them.
struct Displacement: Sendable {
  /// The stretches where they were, and by how many bytes each has moved.
  private let stretches: [(range: ByteRange, by: Int)]
  /// Whether everything is where it was.
  let isNone: Bool

  /// Compares where as many stretches were with where they are.
  init(from old: [ByteRange], to new: [ByteRange]) {
    stretches = zip(old, new).map { ($0, $1.lowerBound - $0.lowerBound) }
    isNone = stretches.allSatisfy { $0.by == 0 }
  }

  /// Where a byte of a stretch is now, or the place at its end; nil for one between stretches.
  func moved(_ offset: Int) -> Int? {
    for (range, by) in stretches where offset <= range.upperBound {
      return offset >= range.lowerBound ? offset + by : nil
    }
    return nil
  }

  /// Where a range is now; nil where an end of it is in no stretch.
  func moved(_ range: ByteRange) -> ByteRange? {
    guard let lower = moved(range.lowerBound), let upper = moved(range.upperBound), lower <= upper else { return nil }
    return lower..<upper
  }

  /// Findings where they are now; nil where one of them has an end in no stretch.
  func moved(_ findings: [Finding]) -> [Finding]? {
    var moved: [Finding] = []
    for finding in findings {
      guard let finding = self.moved(finding) else { return nil }
      moved.append(finding)
    }
    return moved
  }

  private func moved(_ finding: Finding) -> Finding? {
    guard let range = moved(finding.range) else { return nil }
    var related: [Finding.Related] = []
    for other in finding.related {
      // An edit moves nothing in another file.
      guard let range = other.previous == nil ? moved(other.range) : other.range else { return nil }
      related.append(Finding.Related(range, other.message, in: other.previous))
    }
    var fixes: [Fix] = []
    for fix in finding.fixes {
      var edits: [TextEdit] = []
      for edit in fix.edits {
        guard let range = moved(edit.range) else { return nil }
        edits.append(TextEdit(range, edit.text))
      }
      fixes.append(Fix(fix.title, preferred: fix.isPreferred, edits))
    }
    return Finding(
      rule: finding.rule, severity: finding.severity, message: finding.message, range: range, related: related, fixes: fixes)
  }
}
