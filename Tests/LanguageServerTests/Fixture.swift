import Foundation

/// The whole reports that tests open.
struct Fixture: CustomStringConvertible, Sendable {
  let name: String
  let text: String
  var description: String { name }

  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Fixtures")

  /// Those in which nothing is wrong, of both editions and every layout.
  static let sound = named(in: "sound")
  /// Those that are no such reports.
  static let other = named(in: "other")
  /// The one with three faults.
  static let sample = named("sample-report.md")
  /// A sound one with tabs.
  static let tabs = named("sound/tabs-2021.txt")
  /// A sound one with pipes.
  static let pipes = named("sound/pipes-2021.md")

  private static func named(in name: String) -> [Fixture] {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.appendingPathComponent(name).path)) ?? []
    return files.sorted().map { named("\(name)/\($0)") }
  }

  private static func named(_ path: String) -> Fixture {
    let data = (try? Data(contentsOf: folder.appendingPathComponent(path))) ?? Data()
    return Fixture(name: path, text: String(decoding: data, as: UTF8.self))
  }
}
