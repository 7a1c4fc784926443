import Foundation
import ReportAnalysis
import ReportSyntax

/// A whole report that tests read: one of Tests/Fixtures, or of a folder that GOUJI_CORPUS names.
package struct Fixture: CustomStringConvertible, Sendable {
  package let name: String
  package let text: SourceText
  package var description: String { name }

  /// The text as a string.
  package var string: String { text.string }
  package var analysis: Analysis { Analysis(text) }

  /// The folder that holds them.
  package static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Fixtures")

  /// Those in which nothing is wrong, of both editions and every layout.
  package static let sound = all(in: folder.appendingPathComponent("sound"))
  /// Those with faults, drawn under them.
  package static let faulty = all(in: folder.appendingPathComponent("faulty"))
  /// Those that are no such reports.
  package static let other = all(in: folder.appendingPathComponent("other"))
  /// The published reports in the folder that GOUJI_CORPUS names.
  package static let corpus = ProcessInfo.processInfo.environment["GOUJI_CORPUS"].map { all(in: URL(fileURLWithPath: $0)) } ?? []
  /// The one with three faults.
  package static let sample = named("sample-report.md")
  /// A sound one with tabs.
  package static let tabs = named("sound/tabs-2021.txt")
  /// A sound one with pipes.
  package static let pipes = named("sound/pipes-2021.md")

  /// The fixture under a path within the folder; an empty one where there is none.
  package static func named(_ path: String) -> Fixture {
    read(folder.appendingPathComponent(path)) ?? Fixture(name: path, text: SourceText(""))
  }

  /// The texts of a folder, by name.
  package static func all(in folder: URL) -> [Fixture] {
    let files = (try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)) ?? []
    return files.filter { ["md", "txt", "html"].contains($0.pathExtension) }.sorted { $0.path < $1.path }.compactMap(read)
  }

  private static func read(_ file: URL) -> Fixture? {
    (try? Data(contentsOf: file)).map { Fixture(name: file.lastPathComponent, text: SourceText([UInt8]($0))) }
  }
}
