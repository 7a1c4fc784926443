import Foundation
import TestSupport
import Testing

@Suite struct WatchTests {
  /// A change brings another check, which is there before the next change.
  @Test func aChangedFileIsCheckedAgain() throws {
    let folder = try TemporaryFolder()
    let sample = try Tool.sample
    try folder.write("a.md", sample)
    let output = try folder.write("结果", "")
    let process = Process()
    process.executableURL = BuiltTool.executable
    process.arguments = ["check", "--watch", "--format", "concise", "--select", "sums", "."]
    process.currentDirectoryURL = folder.url
    process.environment = [:]
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = FileHandle.nullDevice
    try process.run()
    defer {
      // The threads of the tests hold all other signals back, and so does what they start.
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
    }
    func wait(for words: String) throws -> Bool {
      let deadline = Date(timeIntervalSinceNow: 60)
      while Date() < deadline {
        if try String(contentsOf: output, encoding: .utf8).hasSuffix(words) { return true }
        usleep(20_000)
      }
      return false
    }
    #expect(try wait(for: "1 个文件：1 个错误\n"))
    try folder.write("a.md", sample.replacingOccurrences(of: "| 52 |", with: "| 25 |"))
    #expect(try wait(for: "\n✓ 勾稽相符：1 个文件，200 个数，42 条勾稽关系\n"))
    try folder.write("b.md", sample)
    #expect(try wait(for: "2 个文件：1 个错误\n"))
    #expect(process.isRunning)
  }

  /// What is written at each check is no reason for another, and replaces what the one before wrote.
  @Test func theOutputIsNotWatched() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.md", Tool.sample)
    let output = folder.url.appendingPathComponent("结果.txt")
    let process = Process()
    process.executableURL = BuiltTool.executable
    process.arguments = ["check", "--watch", "--select", "sums", "-o", "结果.txt", "."]
    process.currentDirectoryURL = folder.url
    process.standardInput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    defer {
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
    }
    func wait(for words: String) -> Bool {
      let deadline = Date(timeIntervalSinceNow: 60)
      while Date() < deadline {
        if (try? String(contentsOf: output, encoding: .utf8))?.hasSuffix(words) ?? false { return true }
        usleep(20_000)
      }
      return false
    }
    func number() throws -> Int? { try FileManager.default.attributesOfItem(atPath: output.path)[.systemFileNumber] as? Int }
    #expect(wait(for: "1 个文件：1 个错误\n"))
    let first = try number()
    usleep(1_700_000)
    #expect(try number() == first)
    try folder.write("b.md", Tool.sample)
    #expect(wait(for: "2 个文件：2 个错误\n"))
  }

  @Test func onlyFilesAreWatched() throws {
    for arguments in [["--watch", "-"], ["--watch", "--fix", "sample-report.md"], ["--watch", "--files-from", "-"]] {
      let outcome = try Tool.run(["check"] + arguments)
      #expect(outcome.errors.hasPrefix("gouji: --watch 只核对文件") && outcome.status == 2)
    }
  }
}
