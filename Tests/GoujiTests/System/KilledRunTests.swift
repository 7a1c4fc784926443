import Foundation
import TestSupport
import Testing

/// A run that is ended at any moment leaves each file as it was or as it was to be, and nothing that the next run does not take away.
@Suite struct KilledRunTests {
  @Test(arguments: [["check", "--fix", "--exit-zero", "."], ["format", "."], ["summary", ".", "-o", "out"]])
  func everyFileIsOldOrNew(_ arguments: [String]) throws {
    let folder = try TemporaryFolder()
    let old = try Tool.sample
    let names = (0..<12).map { "\($0).md" }
    func reset() throws { for name in names { try folder.write(name, old) } }
    try reset()
    _ = try Tool.run(arguments, in: folder.url)
    let new = try String(contentsOf: folder.url.appendingPathComponent(names[0]), encoding: .utf8)
    let page = try? Data(contentsOf: folder.url.appendingPathComponent("out/index.html"))
    #expect((new != old) == (page == nil))
    for _ in 0..<25 {
      try reset()
      let process = Process()
      process.executableURL = BuiltTool.executable
      process.arguments = arguments
      process.currentDirectoryURL = folder.url
      process.standardOutput = FileHandle.nullDevice
      process.standardError = FileHandle.nullDevice
      try process.run()
      usleep(.random(in: 0...120_000))
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      for name in names {
        let text = try String(contentsOf: folder.url.appendingPathComponent(name), encoding: .utf8)
        #expect(text == old || text == new)
      }
      #expect((try? Data(contentsOf: folder.url.appendingPathComponent("out/index.html"))) == page)
    }
    // A copy of this moment may be that of a run that still goes on.
    sleep(2)
    try reset()
    _ = try Tool.run(arguments, in: folder.url)
    let all = FileManager.default.enumerator(atPath: folder.url.path)?.compactMap { $0 as? String } ?? []
    #expect(all.count >= names.count && !all.contains { $0.contains(".gouji-") }, "\(all)")
  }
}
