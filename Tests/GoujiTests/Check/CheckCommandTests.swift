import Foundation
import JSONText
import Testing

@Suite struct CheckCommandTests {
  @Test func textIsWhatTheAuthorReads() throws {
    let outcome = try Tool.run(["check", "sample-report.md"])
    let expected = """
      sample-report.md:58:7: 警告 nonstandard-label: 行名应为“2.其他法律行政法规禁止公开”
          | | | 2.其他法律法规禁止公开 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |
                ^^＾＾＾＾＾＾＾＾＾＾
          改法：把“2.其他法律法规禁止公开”改为“2.其他法律行政法规禁止公开”

      sample-report.md:65:32: 错误 unbalanced-total: “1.本机关不掌握相关政府信息”的“自然人”栏应为 25，现为 52
          | | （四）无法提供 | 1.本机关不掌握相关政府信息 | 52 | 1 | 0 | 0 | 1 | 0 | 27 |
              　　　　　　　     　　　　　　　　　　　　   ^^
          本行：自然人（52）＋商业企业（1）＋法律服务机构（1）＝54，而总计（27）少 27
          第 76 行：本列：各项结果（53＋6＋1＋2＋1＋2＋1＋2＋52＋1＋2＋1＋1）＝125，而（七）总计（98）少 27
          改法：把 52 改为 25

      sample-report.md:87:4: 警告 nonstandard-heading: 部分标题应为“五、存在的主要问题及改进情况”
          ## 五、存在问题及改进情况
             ＾＾＾＾＾＾＾＾＾＾＾
          改法：把“五、存在问题及改进情况”改为“五、存在的主要问题及改进情况”

      没有找到上年报告，没有与上年核对
      1 个文件：1 个错误，2 个警告

      """
    #expect(outcome.output == expected)
    #expect(outcome.errors == "")
    #expect(outcome.status == 1)
  }

  @Test func textInEnglish() throws {
    let lines = try Tool.run(["check", "--language", "en", "sample-report.md"]).output.split(separator: "\n")
    #expect(lines.first == "sample-report.md:58:7: warning nonstandard-label: The row label should be “2.其他法律行政法规禁止公开”")
    #expect(lines.contains("    fix: Change 52 to 25"))
    #expect(lines.contains { $0.hasPrefix("    line 76: its column: ") })
    #expect(lines.last == "1 file: 1 error, 2 warnings")
  }

  @Test func jsonIsOneDocument() throws {
    let outcome = try Tool.run(["check", "--format=json", "sample-report.md"])
    let sums = [
      "本行：自然人（52）＋商业企业（1）＋法律服务机构（1）＝54，而总计（27）少 27",
      "本列：各项结果（53＋6＋1＋2＋1＋2＋1＋2＋52＋1＋2＋1＋1）＝125，而（七）总计（98）少 27",
    ]
    let label = #""start":{"line":58,"column":7,"offset":4087},"end":{"line":58,"column":19,"offset":4119}"#
    let figure = #""start":{"line":65,"column":32,"offset":4615},"end":{"line":65,"column":34,"offset":4617}"#
    let heading = #""start":{"line":87,"column":4,"offset":6161},"end":{"line":87,"column":15,"offset":6194}"#
    let expected = """
      {"files":[{"path":"sample-report.md","report":true,"edition":2021,"year":2024,"body":"云岭县人民政府","previous":[],
       "verdict":{"holds":false,"figures":200,"sums":42,"failing":2,"open":0,"silenced":0},"findings":[
        {"rule":"nonstandard-label","severity":"warning","message":"行名应为“2.其他法律行政法规禁止公开”",
         \(label),"related":[],
         "fixes":[{"title":"把“2.其他法律法规禁止公开”改为“2.其他法律行政法规禁止公开”","preferred":true,
                   "edits":[{\(label),"text":"2.其他法律行政法规禁止公开"}]}]},
        {"rule":"unbalanced-total","severity":"error",
         "message":"“1.本机关不掌握相关政府信息”的“自然人”栏应为 25，现为 52",
         \(figure),
         "related":[
           {"message":"\(sums[0])","start":{"line":65,"column":57,"offset":4640},"end":{"line":65,"column":59,"offset":4642}},
           {"message":"\(sums[1])","start":{"line":76,"column":15,"offset":5529},"end":{"line":76,"column":17,"offset":5531}}],
         "fixes":[{"title":"把 52 改为 25","preferred":true,"edits":[{\(figure),"text":"25"}]}]},
        {"rule":"nonstandard-heading","severity":"warning","message":"部分标题应为“五、存在的主要问题及改进情况”",
         \(heading),"related":[],
         "fixes":[{"title":"把“五、存在问题及改进情况”改为“五、存在的主要问题及改进情况”","preferred":true,
                   "edits":[{\(heading),"text":"五、存在的主要问题及改进情况"}]}]}]}],
       "summary":{"files":1,"errors":1,"warnings":2,"information":0,"hints":0,"uncompared":1}}
      """
    #expect(try outcome.json() == JSONParser.parse(Array(expected.utf8)))
    #expect(outcome.errors == "")
    #expect(outcome.status == 1)
  }

  @Test func jsonTellsOfWhatCouldNotBeRead() throws {
    let folder = try TemporaryFolder()
    let gbk: [UInt8] = [0xD0, 0xC5, 0xCF, 0xA2, 0xB9, 0xAB, 0xBF, 0xAA, 0xFF, 0x0A]
    try Data(gbk).write(to: folder.url.appendingPathComponent("a.md"))
    try Data([0xFF, 0x00, 0xFF]).write(to: folder.url.appendingPathComponent("b.md"))
    let outcome = try Tool.run(["check", "--format", "json", "没有.md", "a.md", "b.md"], in: folder.url)
    let files = try #require(try outcome.json()["files"]?.array)
    #expect(files.map { $0["path"]?.string } == ["没有.md", "a.md", "b.md"])
    #expect(files.map { $0["unreadable"]?["reason"]?.string } == ["没有这个文件", "编码是 GBK（ANSI），请另存为 UTF-8 再核对", "不是文本文件"])
    #expect(files.map { $0["unreadable"]?["mayHoldReport"]?.bool } == [false, true, false])
    #expect(files.allSatisfy { $0["report"] == .bool(false) && $0["findings"] == .array([]) })
    #expect(outcome.status == 2)
    // Of a folder only those that may be reports are told of.
    let all = try Tool.run(["check", "--format", "json", "."], in: folder.url).json()["files"]?.array
    #expect(all?.map { $0["path"]?.string } == ["a.md"])
  }

  @Test func namesOfFilesAreTakenFromAList() throws {
    let folder = try TemporaryFolder()
    let sample = try Tool.sample
    for name in ["a b.md", "-c.md", "d.md"] { _ = try folder.write(name, sample) }
    _ = try folder.write("名单", "a b.md\r\n\n-c.md")
    func paths(_ arguments: [String], _ input: String = "") throws -> [String?] {
      let json = try Tool.run(["check", "--format", "json", "--fail-on", "never"] + arguments, input: input, in: folder.url).json()
      return try #require(json["files"]?.array).map { $0["path"]?.string }
    }
    #expect(try paths(["--files-from", "名单"]) == ["a b.md", "-c.md"])
    #expect(try paths(["--files-from=-", "d.md"], "-c.md\n") == ["d.md", "-c.md"])
    #expect(try paths(["--files-from", "-"], "\n") == [])
    #expect(try Tool.run(["check", "--files-from", "-", "-"]).status == 2)
    #expect(try Tool.run(["check", "--files-from", "没有"]).errors.hasPrefix("gouji: 没有：没有这个文件"))
  }

  @Test func jsonSpeaksEnglish() throws {
    let document = try Tool.run(["check", "--format", "json", "--language", "en", "sample-report.md"]).json()
    let fix = document["files"]?.array?.first?["findings"]?.array?.last?["fixes"]?.array?.first
    #expect(fix?["title"]?.string == "Change “五、存在问题及改进情况” to “五、存在的主要问题及改进情况”")
  }

  @Test func aCleanReportIsSoundWithAllItsFigures() throws {
    let one = try Tool.run(["check", "sound/flowing-2021.txt"])
    #expect(one.output == "没有找到上年报告，没有与上年核对\n✓ 勾稽相符：1 个文件，200 个数，42 条勾稽关系\n")
    #expect(one.status == 0)
    let two = try Tool.run(["check", "--language", "en", "sound/pipes-2019.md", "sound/pipes-2021.md"])
    #expect(
      two.output
        == "no report for last year was found; nothing was compared with last year\n✓ all sums match: 2 files, 398 figures, 82 sums\n")
  }

  @Test(arguments: [
    ("error", Int32(1), Int32(0), Int32(0)), ("warning", 1, 1, 0), ("information", 1, 1, 1), ("hint", 1, 1, 1), ("never", 0, 0, 0),
  ]) func failOn(level: String, withErrors: Int32, withWarnings: Int32, withInformation: Int32) throws {
    let folder = try TemporaryFolder()
    try folder.write("errors.md", Tool.sample)
    try folder.write("warnings.md", Tool.sample.replacingOccurrences(of: "| 52 |", with: "| 25 |"))
    try folder.write("information.md", Tool.run(["new", "--year", "2024", "--body", "云岭县水利局"]).output)
    func status(_ file: String) throws -> Int32 { try Tool.run(["check", "--fail-on", level, file], in: folder.url).status }
    #expect(try status("errors.md") == withErrors)
    #expect(try status("warnings.md") == withWarnings)
    #expect(try status("information.md") == withInformation)
  }

  @Test func failsOnErrorsByDefault() throws {
    let warnings = try Tool.sample.replacingOccurrences(of: "| 52 |", with: "| 25 |")
    let outcome = try Tool.run(["check", "-"], input: warnings)
    #expect(outcome.status == 0)
    #expect(outcome.output.hasSuffix("1 个文件：2 个警告\n"))
  }

  @Test func colour() throws {
    let plain = try Tool.run(["check", "sample-report.md"]).output
    let coloured = try Tool.run(["check", "--color", "always", "sample-report.md"], environment: ["NO_COLOR": "1"]).output
    #expect(!plain.contains("\u{1B}"))
    #expect(coloured.hasPrefix("\u{1B}[1msample-report.md:58:7:\u{1B}[0m \u{1B}[33m警告\u{1B}[0m nonstandard-label"))
    #expect(coloured.contains("\u{1B}[31m错误\u{1B}[0m unbalanced-total"))
    #expect(coloured.replacing(#/\u{1B}\[[0-9]+m/#, with: "") == plain)
    #expect(try Tool.run(["check", "--color", "auto", "sample-report.md"]).output == plain)
    #expect(try Tool.run(["check", "--color", "never", "sample-report.md"]).output == plain)
  }

  @Test func whatIsNoReportIsSaidPlainly() throws {
    let text = try Tool.run(["check", "other/changelog.md"])
    #expect(text.output == "")
    #expect(text.errors == "gouji: other/changelog.md：不是政府信息公开工作年度报告，没有核对\n")
    #expect(text.status == 2)
    let json = try Tool.run(["check", "--format", "json", "other/changelog.md"])
    let expected = """
      {"files":[{"path":"other/changelog.md","report":false,"edition":null,"year":null,"body":null,"previous":null,"findings":[]}],
       "summary":{"files":1,"errors":0,"warnings":0,"information":0,"hints":0,"uncompared":0}}
      """
    #expect(try json.json() == JSONParser.parse(Array(expected.utf8)))
    #expect(json.status == 2)
  }
}
