import Foundation
import Testing

/// A program that is no part of this project, run by a test.
enum Program {
  /// Where a program of one of these names is, or nil.
  static func find(_ names: String...) -> URL? {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin").split(separator: ":").map(String.init)
    return names.lazy.flatMap { name in folders.map { URL(fileURLWithPath: $0 + "/" + name) } }
      .first { FileManager.default.isExecutableFile(atPath: $0.path) }
  }

  /// Whether what needs a program can be tested here; in CI it must be.
  static func isExpected(_ programs: URL?...) -> Bool {
    programs.allSatisfy { $0 != nil } || ProcessInfo.processInfo.environment["CI"] == "true"
  }

  static let pandoc = find("pandoc")
  static let office = find("soffice", "libreoffice")
  static let browser = find("chromium", "chromium-browser", "google-chrome")

  /// The environment in which the tool finds them.
  static var environment: [String: String] { ["PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"] }

  /// Turns a document into another format beside it, with an office that has a profile of its own; gives the new file.
  static func convert(_ file: URL, to format: String, in folder: TemporaryFolder) throws -> URL {
    let target = folder.url.appendingPathComponent("converted")
    let ending = String(format.prefix { $0 != ":" })
    let outcome = try Tool.run(
      try #require(office),
      [
        "-env:UserInstallation=file://" + folder.url.appendingPathComponent("profile").path, "--headless", "--convert-to", format,
        "--outdir", target.path, file.path,
      ], input: "", in: folder.url, environment: environment.merging(["HOME": folder.url.path, "LC_ALL": "C.UTF-8"]) { $1 })
    #expect(outcome.status == 0, "\(outcome.errors)")
    return target.appendingPathComponent(file.deletingPathExtension().lastPathComponent + "." + ending)
  }
}

extension Program {
  /// A Python that has a module, or nil.
  static func python(with module: String) -> URL? {
    [URL(fileURLWithPath: "/usr/bin/python3"), find("python3")].compactMap(\.self).first { python in
      let process = Process()
      process.executableURL = python
      process.arguments = ["-c", "import " + module]
      process.standardError = FileHandle.nullDevice
      guard (try? process.run()) != nil else { return false }
      process.waitUntilExit()
      return process.terminationStatus == 0
    }
  }
}
