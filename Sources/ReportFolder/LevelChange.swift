import JSONText
import ReportAnalysis
import ReportSyntax

/// The change of a `.gouji.json` that settles how grave a rule is in its folder and leaves all else as it is.
package struct LevelChange: Sendable {
  /// The path of the file; where `isNew`, there is none yet.
  package let path: String
  package let isNew: Bool
  /// The file as it stands, without a byte order mark; empty where there is none.
  package let text: SourceText
  /// What changes in it.
  package let edit: TextEdit

  /// The change of the settings that count for a report: of the nearest file, or of a new one beside the report. `level` is a name of
  /// ``Configuration/Level``. Nil where the file cannot be read as settings, which are then for a person to mend.
  package init?(of rule: String, to level: String, for report: String) {
    let nearest = ConfigurationFile.nearest(to: report)
    path = nearest?.path ?? DiskFile.path(ConfigurationFile.name, from: DiskFile.folder(of: report))
    isNew = nearest == nil
    text = nearest?.text ?? SourceText("")
    let key = Configuration.Key.severities.rawValue
    let settled = (try? JSONParser.parse(text.bytes))?[key]
    // What the file calls the rule it goes on being called.
    let called = Rules.rule(rule).map { [$0.id, $0.name.chinese, $0.name.english] }?.first { settled?[$0] != nil }
    let names = [key, called ?? rule]
    guard let insertion = JSONInsertion(names, "\"\(level)\"", in: text.bytes) else { return nil }
    edit = TextEdit(insertion.range, insertion.text)
  }

  /// The file with its folder, as people know it: 2024/.gouji.json.
  package var name: String { path.split(separator: "/").suffix(2).joined(separator: "/") }
}
