import Foundation
import Testing

@Suite struct ConsoleTests {
  @Test(
    arguments: [
      ([:], true), (["LANG": "zh_CN.UTF-8"], true), (["LANG": "C"], true), (["LANG": "de_DE.UTF-8"], true),
      (["LANG": "en_US.UTF-8"], false),
      (["LANG": "zh_CN.UTF-8", "LC_MESSAGES": "en_GB"], false), (["LANG": "en_US", "LC_ALL": "zh_CN"], true),
      (["LANG": "en_US", "LC_MESSAGES": "zh_CN", "LC_ALL": ""], true),
    ] as [([String: String], Bool)]) func theLocaleChoosesTheLanguage(environment: [String: String], isChinese: Bool) throws
  {
    #expect(try Tool.run(["check"], environment: environment).errors.contains("要核对哪个文件") == isChinese)
    #expect(try Tool.run(["check", "--language", "en"], environment: environment).errors.contains("Which file or folder"))
    #expect(try Tool.run(["check", "--language", "zh"], environment: environment).errors.contains("要核对哪个文件"))
  }

  @Test func aReaderWhoIsGoneEndsItQuietly() throws {
    let folder = try TemporaryFolder()
    let sample = try Tool.sample
    for number in 0..<200 { try folder.write("\(number).md", sample) }
    let outcome = try Tool.shell("{ gouji check .; echo \"status $?\" >&2; } | head -n 1", in: folder.url)
    #expect(outcome.output.hasPrefix("0.md:58:7: 警告"))
    #expect(outcome.errors == "status 1\n")
  }

  @Test func aClosedOutputIsTrouble() throws {
    let outcome = try Tool.shell("gouji check sample-report.md >&-")
    #expect(outcome.errors == "gouji: 无法写出结果：Bad file descriptor\n")
    #expect(outcome.status == 2)
    #expect(try Tool.shell("gouji check sample-report.md 2>&-").status == 1)
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/dev/full"))) func aFullDiskIsTrouble() throws {
    let outcome = try Tool.shell("gouji new --year 2025 --body 某某局 > /dev/full")
    #expect(outcome.errors == "gouji: 无法写出结果：磁盘已满\n")
    #expect(outcome.status == 2)
  }

  @Test func aClosedInputIsTrouble() throws {
    let outcome = try Tool.shell("gouji check - <&-")
    #expect(outcome.errors == "gouji: -：Bad file descriptor\n")
    #expect(outcome.status == 2)
  }
}
