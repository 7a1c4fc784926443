import Testing

@Suite struct ArgumentsTests {
  @Test(arguments: [
    (["chekc", "a.md"], "没有子命令 chekc，是不是 check？", "help"),
    (["Check"], "没有子命令 Check，是不是 check？", "help"),
    (["print"], "没有子命令 print", "help"),
    (["sample-report.md"], "没有子命令 sample-report.md；核对文件用：gouji check sample-report.md", "help"),
    (["help", "chekc"], "没有子命令 chekc，是不是 check？", "help help"),
    (["--verison"], "没有选项 --verison，是不是 --version？", "help"),
    (["--version", "x"], "多余的参数：x", "help"),
    (["--language", "fr", "check"], "--language 不能是 fr，只能是 zh|en", "help"),
    (["check"], "要核对哪个文件或文件夹？", "help check"),
    (["check", "--foramt", "json", "a.md"], "没有选项 --foramt，是不是 --format？", "help check"),
    (
      ["check", "--format", "jsno", "a.md"],
      "--format 不能是 jsno，是不是 json？可以是 text|concise|grouped|json|jsonl|github|gitlab|sarif|junit|csv", "help check"
    ),
    (["rules", "--format", "xml"], "--format 不能是 xml，只能是 text|json|schema|json-schema", "help rules"),
    (["check", "--fail-on=errors", "a.md"], "--fail-on 不能是 errors，是不是 error？可以是 error|warning|information|hint|never", "help check"),
    (["check", "--fail-on", "--format", "json"], "--fail-on 后面缺少值", "help check"),
    (["check", "--color", "yes", "a.md"], "--color 不能是 yes，只能是 auto|always|never", "help check"),
    (["check", "a.md", "--format"], "--format 后面缺少值", "help check"),
    (["check", "--mend", "a.md"], "没有选项 --mend", "help check"),
    (["check", "-x=1", "a.md"], "没有选项 -x", "help check"),
  ]) func faults(arguments: [String], message: String, help: String) throws {
    let outcome = try Tool.run(arguments)
    #expect(outcome.errors == "gouji: \(message)\ngouji: 用法见 gouji \(help)\n")
    #expect(outcome.output == "")
    #expect(outcome.status == 2)
  }

  @Test func optionsStandAnywhere() throws {
    let expected = try Tool.run(["check", "--format", "json", "--fail-on", "never", "sample-report.md"])
    #expect(expected.status == 0)
    for arguments in [
      ["check", "sample-report.md", "--format=json", "--fail-on=never"],
      ["--language", "zh", "check", "--fail-on", "never", "sample-report.md", "--format", "json"],
      ["check", "--format", "text", "--format", "json", "--fail-on=never", "--", "sample-report.md"],
    ] {
      let outcome = try Tool.run(arguments)
      #expect(outcome.output == expected.output)
      #expect(outcome.status == 0)
    }
  }

  @Test func wordsAfterDashesAreOperands() throws {
    let folder = try TemporaryFolder()
    try folder.write("--format", Tool.sample)
    let outcome = try Tool.run(["check", "--", "--format", "--help"], in: folder.url)
    #expect(outcome.output.hasPrefix("--format:58:7: 警告"))
    #expect(outcome.errors == "gouji: --help：没有这个文件\n")
  }
}
