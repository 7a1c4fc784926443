import Foundation
import LanguageServerProtocol
import Testing

/// The built tool, run as a process with its output in files, so that no pipe can fill up.
enum Tool {
  /// What a run came to.
  struct Outcome {
    let status: Int32
    let output: String
    let errors: String

    /// The output as JSON; it must be one document on one line.
    func json() throws -> JSON {
      #expect(output.hasSuffix("}\n") && output.filter { $0 == "\n" }.count == 1)
      return try JSONParser.parse(Array(output.utf8))
    }
  }

  /// The built tool, which stands beside the tests.
  static var executable: URL {
    let bundle = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }?.bundleURL
    let tests = bundle ?? URL(fileURLWithPath: CommandLine.arguments.first ?? "")
    return tests.deletingLastPathComponent().appendingPathComponent("gouji")
  }

  /// The folder of the fixtures.
  static let fixtures = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Fixtures")

  /// The report with three planted faults.
  static var sample: String { get throws { try String(contentsOf: fixtures.appendingPathComponent("sample-report.md"), encoding: .utf8) } }

  /// Runs the tool in a folder; `environment` is all of its environment.
  static func run(
    _ arguments: [String], input: String = "", in folder: URL = fixtures, environment: [String: String] = [:]
  ) throws -> Outcome {
    let scratch = try TemporaryFolder()
    let inputFile = try scratch.write("input", input)
    let outputFile = try scratch.write("output", "")
    let errorsFile = try scratch.write("errors", "")
    let process = Process()
    process.executableURL = executable
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = environment
    process.standardInput = try FileHandle(forReadingFrom: inputFile)
    process.standardOutput = try FileHandle(forWritingTo: outputFile)
    process.standardError = try FileHandle(forWritingTo: errorsFile)
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationReason == .exit)
    return Outcome(
      status: process.terminationStatus, output: String(decoding: try Data(contentsOf: outputFile), as: UTF8.self),
      errors: String(decoding: try Data(contentsOf: errorsFile), as: UTF8.self))
  }

  /// Runs a line of the shell in a folder, in which `gouji` is the tool.
  static func shell(_ line: String, in folder: URL = fixtures) throws -> Outcome {
    let script = "gouji() { \"\(executable.path)\" \"$@\"; }\n\(line)"
    let scratch = try TemporaryFolder()
    let outputFile = try scratch.write("output", "")
    let errorsFile = try scratch.write("errors", "")
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", script]
    process.currentDirectoryURL = folder
    process.environment = ["PATH": "/usr/bin:/bin"]
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: outputFile)
    process.standardError = try FileHandle(forWritingTo: errorsFile)
    try process.run()
    process.waitUntilExit()
    return Outcome(
      status: process.terminationStatus, output: String(decoding: try Data(contentsOf: outputFile), as: UTF8.self),
      errors: String(decoding: try Data(contentsOf: errorsFile), as: UTF8.self))
  }
}

/// A folder that is gone with its last user.
final class TemporaryFolder {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appendingPathComponent("gouji-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  /// Writes a file, with the folders above it.
  @discardableResult
  func write(_ path: String, _ text: String) throws -> URL { try write(path, Data(text.utf8)) }

  /// Writes a file, with the folders above it.
  @discardableResult
  func write(_ path: String, _ data: Data) throws -> URL {
    let file = url.appendingPathComponent(path)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try data.write(to: file)
    return file
  }
}
