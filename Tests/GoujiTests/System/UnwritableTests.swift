import Foundation
import TestSupport
import Testing

/// Where nothing can be written, the reason is told, every file stays as it was, and nothing half-written is left.
@Suite(.serialized) struct UnwritableTests {
  /// All that writes into a folder.
  private static let writing = [
    ["check", "--fix", "a.md"], ["check", "--add-ignores", "a.md"], ["format", "a.md"], ["check", "a.md", "-o", "结果.txt"],
    ["check", "a.md", "--write-baseline", "已知.json"], ["check", "a.docx", "--annotate", "批注.docx"], ["export", "a.md", "-o", "a.html"],
    ["import", "a.docx", "-o", "b.md"], ["table", "a.md", "-o", "汇总.xlsx"], ["summary", "a.md", "-o", "汇总"],
    ["new", "--year", "2025", "--body", "云岭县水务局", "-o", "c.md"],
  ]

  /// A report and a document of it in a folder.
  private func fill(_ folder: URL) throws {
    try Data(Tool.sample.utf8).write(to: folder.appendingPathComponent("a.md"))
    #expect(try Tool.run(["export", "a.md", "-o", "a.docx"], in: folder).status == 0)
  }

  /// What stands in the files of a folder, by their paths.
  private func files(_ folder: URL) throws -> [String: Data] {
    var files: [String: Data] = [:]
    for path in FileManager.default.enumerator(atPath: folder.path)?.compactMap({ $0 as? String }) ?? [] {
      let file = folder.appendingPathComponent(path)
      if try file.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile ?? false { files[path] = try Data(contentsOf: file) }
    }
    return files
  }

  /// Runs everything that writes, but what is done by an option, and holds that it cannot, for a reason, and says so.
  private func expectNothingWritten(
    in folder: URL, reason: String, but small: String? = nil, _ run: ([String]) throws -> Tool.Outcome
  ) throws {
    let before = try files(folder)
    for arguments in Self.writing where small.map({ !arguments.contains($0) }) ?? true {
      let outcome = try run(arguments)
      #expect(outcome.status == 2 && outcome.errors.contains(reason), "\(arguments): \(outcome.errors)")
      #expect(try files(folder) == before, "\(arguments)")
    }
  }

  /// Runs a program, and gives whether it went well.
  private func run(_ path: String, _ arguments: String...) -> Bool {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return false }
    process.waitUntilExit()
    return process.terminationStatus == 0
  }

  /// On a disk of its own, where one can be mounted.
  @Test func aFullDiskIsTold() throws {
    let folder = try TemporaryFolder()
    guard geteuid() == 0, run("/bin/mount", "-t", "tmpfs", "-o", "size=512k", "tmpfs", folder.url.path) else { return }
    defer { _ = run("/bin/umount", folder.url.path) }
    try fill(folder.url)
    // Fills it to the last byte.
    _ = run("/bin/dd", "if=/dev/zero", "of=\(folder.url.path)/filler", "bs=1024")
    try expectNothingWritten(in: folder.url, reason: "磁盘已满") { try Tool.run($0, in: folder.url) }
  }

  /// Of a kilobyte, which a list of known problems does not reach.
  @Test func aLimitOnFilesIsTold() throws {
    let folder = try TemporaryFolder()
    try fill(folder.url)
    try expectNothingWritten(in: folder.url, reason: "超出磁盘限额或文件大小的限制", but: "--write-baseline") { arguments in
      try Tool.shell("ulimit -f 1; gouji " + arguments.joined(separator: " "), in: folder.url)
    }
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/dev/full"))) func aFullDeviceIsTold() throws {
    for arguments in [["check", "sample-report.md"], ["export", "sample-report.md"], ["table", "sample-report.md"]] {
      let outcome = try Tool.run(arguments + ["-o", "/dev/full"])
      #expect(outcome.status == 2 && outcome.errors.contains("/dev/full：磁盘已满"), "\(arguments): \(outcome.errors)")
    }
  }

  /// As a user who may not write there; the superuser may everywhere, and is another one for this.
  @Test(.enabled(if: geteuid() != 0 || FileManager.default.isExecutableFile(atPath: "/usr/bin/setpriv")))
  func aFolderThatMayNotBeWrittenIsTold() throws {
    let folder = try TemporaryFolder()
    try fill(folder.url)
    let tool = try TemporaryFolder()
    let program = tool.url.appendingPathComponent("gouji")
    try FileManager.default.copyItem(at: BuiltTool.executable, to: program)
    let nobody: [FileAttributeKey: Any] = [.ownerAccountID: 65534, .groupOwnerAccountID: 65534, .posixPermissions: 0o644]
    if geteuid() == 0 {
      for name in ["a.md", "a.docx"] {
        try FileManager.default.setAttributes(nobody, ofItemAtPath: folder.url.appendingPathComponent(name).path)
      }
    }
    try FileManager.default.setAttributes([.posixPermissions: 0o555], ofItemAtPath: folder.url.path)
    defer { try? FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder.url.path) }
    try expectNothingWritten(in: folder.url, reason: "没有权限") { arguments in
      guard geteuid() == 0 else { return try Tool.run(program, arguments, input: "", in: folder.url, environment: [:]) }
      return try Tool.run(
        URL(fileURLWithPath: "/usr/bin/setpriv"),
        ["--reuid=65534", "--regid=65534", "--clear-groups", program.path] + arguments, input: "", in: folder.url, environment: [:])
    }
  }
}
