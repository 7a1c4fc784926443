import Foundation
import Testing

/// A pipe with a name is read as a file where a program writes into it, and waited for no longer than for a program to begin.
@Suite struct PipeTests {
  @Test(arguments: ["check", "format", "export", "import", "table", "check --baseline", "check --files-from"])
  func onePipeWithoutWriterIsTold(_ command: String) throws {
    let folder = try TemporaryFolder()
    let outcome = try Tool.shell("mkfifo pipe.md; gouji \(command) pipe.md", in: folder.url)
    #expect(outcome.errors.contains("没有程序往里面写"), "\(outcome.errors)")
    #expect(outcome.status == 2)
  }

  @Test func whatAProgramWritesIsRead() throws {
    let folder = try TemporaryFolder()
    try folder.write("sample.md", try Tool.sample)
    let late = try Tool.shell("mkfifo pipe.md; { sleep 0.5; cat sample.md > pipe.md; } & gouji check pipe.md", in: folder.url)
    #expect(late.output.hasPrefix("pipe.md:58:7: ") && late.status == 1, "\(late.errors)")
    let slow = try Tool.shell(
      "{ head -c 1000 sample.md; sleep 0.5; tail -c +1001 sample.md; } > pipe.md & gouji check pipe.md", in: folder.url)
    #expect(slow.output == late.output && slow.status == 1, "\(slow.errors)")
  }
}
