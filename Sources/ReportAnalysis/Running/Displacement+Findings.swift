import ReportSyntax

extension Displacement {
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
