import Foundation
import JSONText
import TestSupport
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

  /// The report with three planted faults.
  static var sample: String {
    get throws { try String(contentsOf: Fixture.folder.appendingPathComponent("sample-report.md"), encoding: .utf8) }
  }

  /// Runs the tool in a folder; `environment` is all of its environment.
  static func run(
    _ arguments: [String], input: String = "", in folder: URL = Fixture.folder, environment: [String: String] = [:], seconds: Double = 60
  ) throws -> Outcome {
    try run(BuiltTool.executable, arguments, input: input, in: folder, environment: environment, seconds: seconds)
  }

  /// Runs a line of the shell in a folder, in which `gouji` is the tool.
  static func shell(_ line: String, in folder: URL = Fixture.folder) throws -> Outcome {
    let script = "gouji() { \"\(BuiltTool.executable.path)\" \"$@\"; }\n\(line)"
    return try run(URL(fileURLWithPath: "/bin/sh"), ["-c", script], input: "", in: folder, environment: ["PATH": "/usr/bin:/bin"])
  }

  /// Runs any program in a folder.
  static func run(
    _ program: URL, _ arguments: [String], input: String, in folder: URL, environment: [String: String], seconds: Double = 60
  ) throws -> Outcome {
    let scratch = try TemporaryFolder()
    let output = try scratch.write("output", "")
    let errors = try scratch.write("errors", "")
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = environment
    process.standardInput = try FileHandle(forReadingFrom: scratch.write("input", input))
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: errors)
    try process.run()
    let deadline = Date(timeIntervalSinceNow: seconds)
    while process.isRunning, Date() < deadline { usleep(1000) }
    if process.isRunning { kill(process.processIdentifier, SIGKILL) }
    process.waitUntilExit()
    #expect(process.terminationReason == .exit, "it ends by itself")
    func text(_ file: URL) throws -> String { String(decoding: try Data(contentsOf: file), as: UTF8.self) }
    return Outcome(status: process.terminationStatus, output: try text(output), errors: try text(errors))
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
