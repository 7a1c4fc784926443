import Foundation
import ReportSyntax

/// The reports that tests read: the fixtures beside them, and any folder that GOUJI_CORPUS names.
enum Corpus {
  struct Document: CustomStringConvertible, Sendable {
    let name: String
    let text: SourceText
    var description: String { name }
  }

  static let fixtures = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent(
    "Fixtures")

  static let sound = documents(in: fixtures.appendingPathComponent("sound"))
  static let other = documents(in: fixtures.appendingPathComponent("other"))
  static let faulty = documents(in: fixtures.appendingPathComponent("faulty"))
  static let named = ProcessInfo.processInfo.environment["GOUJI_CORPUS"].map { documents(in: URL(fileURLWithPath: $0)) } ?? []

  static func documents(in folder: URL) -> [Document] {
    let files = (try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)) ?? []
    return files.filter { ["md", "txt", "html"].contains($0.pathExtension) }.sorted { $0.path < $1.path }.compactMap { file in
      (try? Data(contentsOf: file)).map { Document(name: file.lastPathComponent, text: SourceText([UInt8]($0))) }
    }
  }
}
