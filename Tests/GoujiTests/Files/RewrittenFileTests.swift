import Foundation
import Testing

@testable import ReportFolder
@testable import gouji

@Suite struct RewrittenFileTests {
  /// The sample with its three faults mended by hand.
  private static var mended: String {
    get throws {
      try Tool.sample.replacingOccurrences(of: "| 52 | 1 |", with: "| 25 | 1 |")
        .replacingOccurrences(of: "2.其他法律法规禁止公开", with: "2.其他法律行政法规禁止公开")
        .replacingOccurrences(of: "## 五、存在问题及改进情况", with: "## 五、存在的主要问题及改进情况")
    }
  }

  private func text(_ folder: TemporaryFolder, _ name: String) throws -> String {
    String(decoding: try Data(contentsOf: folder.url.appendingPathComponent(name)), as: UTF8.self)
  }

  private func names(_ folder: TemporaryFolder) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.url.path).sorted()
  }

  @Test func aFileIsMended() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.md", Tool.sample)
    let outcome = try Tool.run(["check", "--fix", "a.md"], in: folder.url)
    #expect(outcome.output == "改好 3 处，1 个文件\n没有找到上年报告，没有与上年核对\n✓ 勾稽相符：1 个文件，200 个数，42 条勾稽关系\n")
    #expect(outcome.errors == "" && outcome.status == 0)
    #expect(try text(folder, "a.md") == Self.mended)
    #expect(try names(folder) == ["a.md"])
    let again = try Tool.run(["check", "--fix", "--language", "en", "a.md"], in: folder.url)
    #expect(
      again.output
        == "no report for last year was found; nothing was compared with last year\n✓ all sums match: 1 file, 200 figures, 42 sums\n")
  }

  /// A file with another name stays, as rewriting would part the two.
  @Test func aFileWithAnotherNameIsLeft() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.md", Tool.sample)
    try FileManager.default.linkItem(
      atPath: folder.url.appendingPathComponent("a.md").path, toPath: folder.url.appendingPathComponent("b.md").path)
    for command in ["check", "format"] {
      let outcome = try Tool.run(command == "check" ? ["check", "--fix", "a.md"] : ["format", "a.md"], in: folder.url)
      #expect(outcome.errors.contains("硬链接") && outcome.status == 2)
    }
    #expect(try text(folder, "a.md") == Tool.sample && names(folder) == ["a.md", "b.md"])
  }

  @Test func theCopiesThatAnEndedRunLeftAreRemoved() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.md", Tool.sample)
    for name in [".gouji-abcdef", ".gouji-xyzabc", ".gouji-notes.md"] { try folder.write(name, "x") }
    let old = folder.url.appendingPathComponent(".gouji-abcdef").path
    try FileManager.default.setAttributes([.modificationDate: Date(timeIntervalSinceNow: -7200)], ofItemAtPath: old)
    _ = try Tool.run(["check", "--fix", "a.md"], in: folder.url)
    #expect(try names(folder) == [".gouji-notes.md", ".gouji-xyzabc", "a.md"])
  }

  /// Where the file system has extended attributes, a file that is mended keeps its own.
  @Test func extendedAttributesAreKept() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.md", Tool.sample)
    let path = FilePath(folder.url.appendingPathComponent("a.md").path)
    func python(_ code: String) throws -> String? {
      let process = Process()
      let output = Pipe()
      process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
      process.arguments = ["python3", "-c", "import os; " + code, path.text]
      process.standardOutput = output
      process.standardError = FileHandle.nullDevice
      try process.run()
      process.waitUntilExit()
      return process.terminationStatus == 0
        ? String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self) : nil
    }
    guard try python("import sys; os.setxattr(sys.argv[1], 'user.source', b'bureau')") != nil else { return }
    #expect(try Tool.run(["check", "--fix", "a.md"], in: folder.url).status == 0)
    #expect(try text(folder, "a.md") == Self.mended)
    #expect(try python("import sys; print(os.getxattr(sys.argv[1], 'user.source').decode())") == "bureau\n")
  }

  /// What cannot be mended is listed as ever, and decides the exit code.
  @Test func whatIsLeftIsListed() throws {
    let folder = try TemporaryFolder()
    let sample = try Tool.sample
    let cut = try #require(sample.range(of: "## 六、"))
    try folder.write("a.md", String(sample[..<cut.lowerBound]))
    let outcome = try Tool.run(["check", "--fix", "--language", "en", "a.md"], in: folder.url)
    #expect(outcome.output.contains("error missing-section"))
    #expect(
      outcome.output.hasSuffix(
        "\nfixed 3 problems in 1 file\nno report for last year was found; nothing was compared with last year\n1 file: 1 error\n"))
    #expect(outcome.status == 1)
    let again = try Tool.run(["check", "--fix", "a.md"], in: folder.url)
    #expect(again.output.hasSuffix("\n没有能自动改好的\n没有找到上年报告，没有与上年核对\n1 个文件：1 个错误\n"))
    #expect(try Tool.run(["check", "--fix", "--fail-on", "never", "a.md"], in: folder.url).status == 0)
  }

  @Test func jsonCountsRepairs() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.md", Tool.sample)
    let outcome = try Tool.run(["check", "--fix", "--format", "json", "a.md"], in: folder.url)
    #expect(try outcome.json()["files"]?.array?.first?["fixed"] == .integer(3))
    #expect(try outcome.json()["summary"]?["fixed"] == .integer(3))
    #expect(try outcome.json()["files"]?.array?.first?["findings"]?.array?.count == 0)
  }

  @Test func theDifferenceIsShownAndNothingWritten() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.md", Tool.sample)
    for arguments in [["check", "--diff", "a.md"], ["check", "--fix", "--diff", "a.md"]] {
      let outcome = try Tool.run(arguments, in: folder.url)
      #expect(outcome.output.hasPrefix("--- a.md\n+++ a.md\n@@ -55,14 +55,14 @@\n"))
      #expect(outcome.errors == "" && outcome.status == 1)
      #expect(try text(folder, "a.md") == Tool.sample)
    }
    let coloured = try Tool.run(["check", "--diff", "--color", "always", "a.md"], in: folder.url)
    #expect(coloured.output.contains("\u{1B}[31m-## 五、存在问题及改进情况\u{1B}[0m\n"))
    let piped = try Tool.shell("gouji check --diff a.md > a.diff; patch -s -p0 < a.diff && gouji check --diff a.md", in: folder.url)
    #expect(piped.output == "" && piped.status == 0)
    #expect(try text(folder, "a.md") == Self.mended)
  }

  @Test func theStandardInputIsFiltered() throws {
    let mended = try Tool.run(["check", "--fix", "-"], input: Tool.sample)
    #expect(try mended.output == Self.mended)
    #expect(mended.errors == "改好 3 处，1 个文件\n没有找到上年报告，没有与上年核对\n✓ 勾稽相符：1 个文件，200 个数，42 条勾稽关系\n")
    let sound = try Tool.run(["check", "--fix", "-"], input: Self.mended)
    #expect(try sound.output == Self.mended)
    let other = try Tool.run(["check", "--fix", "-"], input: "# 别的\n")
    #expect(other.output == "# 别的\n" && other.status == 2)
    #expect(try Tool.run(["check", "--fix", "--format", "json", "-"], input: Tool.sample).status == 2)
    #expect(try Tool.run(["check", "--diff", "--format", "json", "a.md"]).status == 2)
  }

  /// Byte order mark and line ends stay, and so do permissions and a link to the file.
  @Test func theFileStaysWhatItWas() throws {
    let folder = try TemporaryFolder()
    let lines = { (text: String) in "\u{FEFF}" + text.replacingOccurrences(of: "\n", with: "\r\n") }
    let file = try folder.write("real/a.md", lines(Tool.sample))
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: file.path)
    try FileManager.default.createSymbolicLink(atPath: folder.url.path + "/link.md", withDestinationPath: "real/a.md")
    #expect(try Tool.run(["check", "--fix", "link.md"], in: folder.url).status == 0)
    #expect(try Data(contentsOf: file) == Data(lines(Self.mended).utf8))
    #expect(try FileManager.default.attributesOfItem(atPath: file.path)[.posixPermissions] as? Int == 0o640)
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: folder.url.path + "/link.md") == "real/a.md")
  }

  @Test func whatMayNotBeWrittenIsToldAndTheRestMended() throws {
    let folder = try TemporaryFolder()
    let fixed = try folder.write("a.md", Tool.sample)
    try FileManager.default.setAttributes([.posixPermissions: 0o444], ofItemAtPath: fixed.path)
    try folder.write("b.md", Data(Tool.sample.utf8) + Data([0xD6, 0xD0, 0x0A]))
    try folder.write("c.md", Tool.sample)
    let outcome = try Tool.run(["check", "--fix", "a.md", "b.md", "c.md"], in: folder.url)
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("gouji: a.md：没有改写：文件是只读的\n"))
    #expect(outcome.errors.contains("gouji: b.md：没有改写：有不是 UTF-8 的字节，请先另存为 UTF-8\n"))
    #expect(outcome.output.contains("a.md:58:7: 警告"))
    #expect(outcome.output.contains("\n改好 3 处，1 个文件\n"))
    #expect(try text(folder, "a.md") == Tool.sample)
    #expect(try text(folder, "c.md") == Self.mended)
    let piped = try Tool.shell(
      "gouji check --fix - < b.md > piped; test $? = 2 && cmp b.md piped && gouji check --diff b.md", in: folder.url)
    #expect(piped.status == 2 && piped.output == "")
  }

  /// A write that fails half-way leaves the file as it was, and nothing beside it.
  @Test func aFullDiskLosesNothing() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.md", Tool.sample)
    let outcome = try Tool.shell("ulimit -f 4; gouji check --fix a.md > /dev/null", in: folder.url)
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("a.md：没有改写："))
    #expect(try text(folder, "a.md") == Tool.sample)
    #expect(try names(folder) == ["a.md"])
  }

  @Test func aFileThatHasChangedIsLeft() throws {
    let folder = try TemporaryFolder()
    let path = FilePath(try folder.write("a.md", "甲").path)
    let version = try System.status(of: path).version
    try folder.write("a.md", "乙乙")
    #expect(throws: SystemFault.self) { try System.replace(path, version, with: [0x61]) }
    #expect(try text(folder, "a.md") == "乙乙")
    try System.replace(path, System.status(of: path).version, with: [0x61])
    #expect(try text(folder, "a.md") == "a")
    #expect(try names(folder) == ["a.md"])
  }

  @Test(.enabled(if: getuid() != 0)) func aFolderThatMayNotBeWritten() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("closed/a.md", Tool.sample)
    let closed = file.deletingLastPathComponent().path
    try FileManager.default.setAttributes([.posixPermissions: 0o555], ofItemAtPath: closed)
    defer { try? FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: closed) }
    let outcome = try Tool.run(["check", "--fix", "closed"], in: folder.url)
    #expect(outcome.errors == "gouji: closed/a.md：没有改写：没有权限\n" && outcome.status == 2)
    #expect(try text(folder, "closed/a.md") == Tool.sample)
  }
}
