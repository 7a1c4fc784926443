import Foundation
import TestSupport
import Testing

/// What somebody saves while a report is being checked stays: it is not overwritten with what was made of the text before.
@Suite struct ChangedMeanwhileTests {
  @Test(arguments: [["check", "--fix"], ["check", "--add-ignores"]], [true, false])
  func whatWasSavedMeanwhileStays(_ arguments: [String], isReplaced: Bool) throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("a.md", Tool.sample)
    let saved = try Tool.sample.replacingOccurrences(of: "云岭县人民政府", with: "云岭县水务局")
    // The text is read, and waits for the one that comes through a pipe after it.
    #expect(mkfifo(folder.url.appendingPathComponent("b.md").path, 0o600) == 0)
    let process = Process()
    let errors = Pipe()
    process.executableURL = BuiltTool.executable
    process.arguments = arguments + ["a.md", "b.md"]
    process.currentDirectoryURL = folder.url
    process.standardOutput = FileHandle.nullDevice
    process.standardError = errors
    try process.run()
    usleep(300_000)
    // As an editor saves: in a new file that takes its place, or in the file itself.
    if isReplaced {
      try Data(saved.utf8).write(to: file, options: .atomic)
    } else {
      let handle = try FileHandle(forWritingTo: file)
      try handle.truncate(atOffset: 0)
      try handle.write(contentsOf: Data(saved.utf8))
      try handle.close()
    }
    try Data(Tool.sample.utf8).write(to: folder.url.appendingPathComponent("b.md"))
    process.waitUntilExit()
    let told = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    #expect(process.terminationStatus == 2 && told.contains("a.md：没有改写：读取之后又被别的程序改动"), "\(told)")
    #expect(try String(contentsOf: file, encoding: .utf8) == saved)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.url.path)
    #expect(names.sorted() == ["a.md", "b.md"])
  }
}
