import Foundation
import Testing

@Suite struct ReportFilesTests {
  private func paths(_ outcome: Tool.Outcome) throws -> [String] {
    try outcome.json()["files"]?.array?.compactMap { $0["path"]?.string } ?? []
  }

  /// A folder with reports at several depths, among what is to be passed over.
  private func mixedFolder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    for path in ["b/二.TXT", "b/c/三.markdown", "a.md", "乙.md", ".hidden/x.md", "b/.x.md", "表.pdf", "report"] {
      try folder.write(path, Tool.sample)
    }
    try folder.write("readme.md", "# Readme\n")
    try folder.write("empty.txt", "")
    try folder.write("random.txt", Data((0..<4096).map { UInt8(truncatingIfNeeded: $0 &* 197 &+ $0 >> 3) }))
    return folder
  }

  @Test func aFolderIsWalkedInOrder() throws {
    let folder = try mixedFolder()
    let outcome = try Tool.run(["check", "--format", "json", "."], in: folder.url)
    #expect(try paths(outcome) == ["a.md", "b/c/三.markdown", "b/二.TXT", "乙.md"])
    #expect(try outcome.json()["summary"]?["files"] == .integer(4))
    #expect(outcome.errors == "")
    #expect(outcome.status == 1)
    let text = try Tool.run(["check", "b/"], in: folder.url)
    #expect(text.output.hasPrefix("b/c/三.markdown:58:7: 警告"))
    #expect(text.output.hasSuffix("\n2 个文件：2 个错误，4 个警告\n"))
  }

  @Test func whatIsNamedIsReadWhateverItsName() throws {
    let folder = try mixedFolder()
    #expect(try paths(Tool.run(["check", "--format", "json", ".hidden", "表.pdf"], in: folder.url)) == [".hidden/x.md", "表.pdf"])
  }

  @Test func eachFileIsCheckedOnce() throws {
    let folder = try mixedFolder()
    try FileManager.default.createSymbolicLink(atPath: folder.url.path + "/z.md", withDestinationPath: "a.md")
    let outcome = try Tool.run(["check", "--format", "json", "乙.md", ".", "./a.md", "乙.md"], in: folder.url)
    #expect(try paths(outcome) == ["乙.md", "a.md", "b/c/三.markdown", "b/二.TXT"])
  }

  @Test func linkedFoldersAreNotWalked() throws {
    let folder = try mixedFolder()
    try FileManager.default.createSymbolicLink(atPath: folder.url.path + "/b/up", withDestinationPath: "..")
    try FileManager.default.createSymbolicLink(atPath: folder.url.path + "/b/up.md", withDestinationPath: "..")
    #expect(try paths(Tool.run(["check", "--format", "json", "b"], in: folder.url)) == ["b/c/三.markdown", "b/二.TXT"])
  }

  @Test func aFolderWithoutReports() throws {
    let outcome = try Tool.run(["check", "other"])
    #expect(outcome.output == "")
    #expect(outcome.errors == "gouji: other：没有找到政府信息公开工作年度报告\n")
    // A script must not go on as if something had been checked.
    #expect(outcome.status == 2)
  }

  @Test func standardInput() throws {
    let outcome = try Tool.run(["check", "-"], input: Tool.sample)
    #expect(outcome.output.hasPrefix("-:58:7: 警告 nonstandard-label"))
    #expect(outcome.status == 1)
    #expect(try paths(Tool.run(["check", "--format", "json", "-"], input: Tool.sample)) == ["-"])
    let piped = try Tool.shell("cat sample-report.md | gouji check - | tail -n 1")
    #expect(piped.output == "1 个文件：1 个错误，2 个警告\n")
  }

  @Test func aNamedPipeIsRead() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.md", Tool.sample)
    let line = "mkfifo pipe.md && { cat a.md > pipe.md & gouji check pipe.md | tail -n 1; gouji check .; }"
    let outcome = try Tool.shell(line, in: folder.url)
    #expect(outcome.output.hasPrefix("1 个文件：1 个错误，2 个警告\na.md:58:7:"))
  }

  @Test func troubleIsToldAndTheRestChecked() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.md", Tool.sample)
    try FileManager.default.createSymbolicLink(atPath: folder.url.path + "/loop.md", withDestinationPath: "loop.md")
    let long = String(repeating: "长", count: 200)
    let outcome = try Tool.run(["check", "没有.md", "loop.md", long, "a.md/x", "a.md"], in: folder.url)
    #expect(outcome.status == 2)
    #expect(
      outcome.errors == """
        gouji: 没有.md：没有这个文件
        gouji: loop.md：符号链接绕成了圈
        gouji: \(long)：文件名太长
        gouji: a.md/x：Not a directory

        """)
    #expect(outcome.output.hasSuffix("\n1 个文件：1 个错误，2 个警告；另有 4 处没能读取\n"))
    let never = try Tool.run(["check", "--fail-on", "never", "--language", "en", "."], in: folder.url)
    #expect(never.errors == "gouji: loop.md: its symbolic links form a loop\n")
    #expect(never.output.hasSuffix("\n1 file: 1 error, 2 warnings; 1 could not be read\n"))
    #expect(never.status == 2)
  }

  @Test(.enabled(if: geteuid() != 0, "nothing is forbidden to root")) func whatIsForbidden() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("closed/a.md", Tool.sample)
    try folder.write("b.md", Tool.sample)
    chmod(file.path, 0)
    #expect(try Tool.run(["check", "."], in: folder.url).errors == "gouji: closed/a.md：没有权限\n")
    chmod(file.deletingLastPathComponent().path, 0)
    let outcome = try Tool.run(["check", "."], in: folder.url)
    #expect(outcome.errors == "gouji: closed：没有权限\n")
    #expect(outcome.output.hasSuffix("1 个文件：1 个错误，2 个警告；另有 1 处没能读取\n"))
    #expect(outcome.status == 2)
    chmod(file.deletingLastPathComponent().path, 0o700)
  }

  @Test func aFileTooLargeIsRefused() throws {
    let folder = try TemporaryFolder()
    try folder.write("large.md", Data(repeating: UInt8(ascii: "x"), count: 50_000_000))
    let outcome = try Tool.run(["check", "large.md"], in: folder.url)
    #expect(outcome.errors == "gouji: large.md：文件太大，不像是年度报告\n")
    #expect(outcome.status == 2)
    #expect(try Tool.run(["check", "."], in: folder.url).errors == "gouji: .：没有找到政府信息公开工作年度报告\n")
  }

  @Test func aNameThatIsNotUTF8() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.md", Tool.sample)
    let outcome = try Tool.shell("mv a.md \"$(printf '\\261\\250.md')\" && gouji check .", in: folder.url)
    #expect(outcome.output.hasSuffix("1 个文件：1 个错误，2 个警告\n"))
    #expect(outcome.errors == "")
  }
}
