import JSONText
import ReportAnalysis
import ReportSyntax

/// The change of a `.gouji.json` after which it names last year's report by the name that the file is to have.
package struct PreviousReportChange: Sendable {
  /// The settings as they stand.
  package let file: ConfigurationFile
  /// What changes in them.
  package let edit: TextEdit

  /// The change where a file, or a folder with all in it, is moved; both paths begin at the root. Nil where the settings name nothing
  /// there, or are moved along with it.
  package init?(of file: ConfigurationFile, moving old: String, to new: String) {
    let key = Configuration.Key.previousReport.rawValue
    guard let written = (try? JSONParser.parse(file.text.bytes))?[key]?.string, !Self.lies(file.path, in: old) else { return nil }
    let folder = DiskFile.folder(of: file.path)
    let named = DiskFile.path(written, from: folder)
    guard Self.lies(named, in: old) else { return nil }
    let moved = new + named.dropFirst(old.count)
    var writer = JSONWriter()
    writer.string(written.hasPrefix("/") ? moved : Self.relative(moved, to: folder))
    guard let insertion = JSONInsertion([key], String(decoding: writer.bytes, as: UTF8.self), in: file.text.bytes) else { return nil }
    self.file = file
    edit = TextEdit(insertion.range, insertion.text)
  }

  /// Whether a path is that of a file or folder, or of something below it.
  private static func lies(_ path: String, in place: String) -> Bool { path == place || path.hasPrefix(place + "/") }

  /// A path as it is written from a folder.
  private static func relative(_ path: String, to folder: String) -> String {
    let (parts, base) = (path.split(separator: "/"), folder.split(separator: "/"))
    let shared = zip(parts, base).prefix { $0 == $1 }.count
    return ([Substring](repeating: "..", count: base.count - shared) + parts[shared...]).joined(separator: "/")
  }
}
