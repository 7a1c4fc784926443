import Foundation

/// The checkout that the tests were built from, as files.
enum Checkout {
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  static func text(_ path: String) throws -> String { try String(contentsOf: root.appendingPathComponent(path), encoding: .utf8) }

  /// The paths below a folder, relative to the root, of files with one of some endings, sorted.
  static func files(in folder: String, endings: [String]) -> [String] {
    let start = root.appendingPathComponent(folder).path
    let all = FileManager.default.enumerator(atPath: start)?.compactMap { $0 as? String } ?? []
    return all.filter { path in endings.contains { path.hasSuffix($0) } && !path.contains(".build/") }.map { "\(folder)/\($0)" }.sorted()
  }

  static let sources = files(in: "Sources", endings: [".swift"])
  /// The modules, each a folder of Sources.
  static let modules = Set(sources.map { String($0.split(separator: "/")[1]) }).sorted()
  static let tests = files(in: "Tests", endings: [".swift"])
}

extension String {
  /// The file's name without folder and ending.
  var stem: String { String(split(separator: "/").last?.split(separator: ".").first ?? "") }

  /// The module that a source file belongs to.
  var module: String { split(separator: "/").dropFirst().first.map(String.init) ?? "" }

  /// The folder that a source file stands in, without Sources.
  var room: String { split(separator: "/").dropFirst().dropLast().joined(separator: "/") }
}
