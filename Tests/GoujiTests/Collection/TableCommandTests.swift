import Foundation
import JSONText
import TestSupport
import Testing

@Suite struct TableCommandTests {
  /// The lines of an output as JSON.
  private func objects(_ outcome: Tool.Outcome) throws -> [JSON] {
    try outcome.output.split(separator: "\n").map { try JSONParser.parse(Array($0.utf8)) }
  }

  @Test func aLineOfJSONForEachReport() throws {
    let outcome = try Tool.run(["table", "sample-report.md", "sound/pipes-2019.md", "--format", "jsonl"])
    #expect(outcome.status == 0 && outcome.errors == "")
    let rows = try objects(outcome)
    #expect(rows.map { $0["body"]?.string } == ["云岭县人民政府", "鹤鸣市人民政府"])
    #expect(rows.map { $0["year"]?.integer } == [2024, 2020] && rows.map { $0["edition"]?.integer } == [2021, 2019])
    let figures = try #require(rows[0]["figures"])
    #expect(figures["表三·一、本年新收政府信息公开申请数量·总计"] == .integer(108))
    #expect(figures["表三·（四）无法提供·1.本机关不掌握相关政府信息·自然人"] == .integer(52))
    #expect(figures["表四·行政诉讼·复议后起诉·结果维持"] == .integer(1))
    var writer = JSONWriter()
    figures["表二·第二十条第（八）项·行政事业性收费·本年收费金额（单位：万元）"]?.write(to: &writer)
    #expect(String(decoding: writer.bytes, as: UTF8.self) == "86.24")
    // The row and the column that the planted figure is in do not add up.
    #expect(rows[0]["verdict"]?["failing"]?.integer == 2 && rows[0]["errors"]?.integer == 1 && rows[0]["warnings"]?.integer == 2)
    #expect(rows[1]["verdict"]?["holds"]?.bool == true)
    for (row, count) in zip(rows, [200, 198]) {
      guard case .object(let members) = row["figures"] else { return #expect(Bool(false), "an object") }
      #expect(members.count == count && Set(members.map(\.name)).count == count)
    }
  }

  @Test func figuresThatAreNoneAreSaidToBeNone() throws {
    let folder = try TemporaryFolder()
    let text = try Tool.sample.replacingOccurrences(of: "| 规章 | 0 | 0 | 0 |", with: "| 规章 | 约3 | | =1+1 |")
    try folder.write("a.md", text)
    let figures = try objects(Tool.run(["table", "a.md", "--format=jsonl"], in: folder.url))[0]["figures"]
    for column in ["本年制发件数", "本年废止件数", "现行有效件数"] { #expect(figures?["表二·第二十条第（一）项·规章·" + column] == .null) }
    let csv = try Tool.run(["table", "a.md"], in: folder.url).output
    #expect(csv.hasPrefix("\u{FEFF}单位,年度,格式,核对,错误,警告,文件,表二·第二十条第（一）项·规章·本年制发件数,"))
    // A cell that would begin a formula stands as text.
    #expect(csv.split(separator: "\r\n")[1].contains(",a.md,约3,,'=1+1,8,4,47,31652,"))
  }

  @Test func whatIsNoReportHasARowWithTheReason() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.md", Tool.sample)
    try folder.write("b.md", "# 会议纪要\n")
    try folder.write("c.txt", Data([0xD0, 0xC5, 0xCF, 0xA2, 0xB9, 0xAB, 0xBF, 0xAA, 0xFF, 0x0A]))
    let outcome = try Tool.run(["table", "a.md", "b.md", "c.txt", "d.md", "--format", "jsonl"], in: folder.url)
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("b.md：不是政府信息公开工作年度报告") && outcome.errors.contains("d.md：没有这个文件"))
    let rows = try objects(outcome)
    #expect(rows.map { $0["path"]?.string } == ["a.md", "b.md", "c.txt", "d.md"])
    #expect(rows.map { $0["report"]?.bool } == [true, false, false, false])
    #expect(rows[2]["unreadable"]?["reason"]?.string?.contains("GBK") == true)
    let csv = try Tool.run(["table", "a.md", "b.md", "c.txt", "d.md"], in: folder.url).output.split(separator: "\r\n")
    #expect(csv.count == 5 && csv[2].contains(",不是年度报告,,,b.md,") && csv[4].contains("没有读出：没有这个文件,,,d.md"))
  }

  @Test func pathsComeThroughAPipe() throws {
    let outcome = try Tool.shell("printf 'sample-report.md\\nsound/pipes-2021.md\\n' | gouji table --format jsonl --files-from -")
    #expect(try objects(outcome).map { $0["path"]?.string } == ["sample-report.md", "sound/pipes-2021.md"])
    let report = try Tool.run(["table", "--format=jsonl", "-"], input: Tool.sample)
    #expect(try objects(report).map { $0["path"]?.string } == ["-"])
  }

  @Test func theExcerptIsAligned() throws {
    let outcome = try Tool.run(["table", "sound/bare-pipes-2021.md", "sound/pipes-2019.md", "--format", "text"])
    let expected = """
      单位            年度  新收  上年结转  办结  结转下年  复议  直接起诉  复议后起诉  核对      文件
      临湖区人民政府  2024   101         0   101         0    17         0           0  勾稽相符  sound/bare-pipes-2021.md
      鹤鸣市人民政府  2020   454         6   457         3    13        17           5  勾稽相符  sound/pipes-2019.md

      """
    #expect(outcome.output == expected)
    let faulty = try Tool.run(["table", "sample-report.md", "--format", "text"]).output
    #expect(faulty.contains("  1 个错误；2 个警告；2 ") && !faulty.contains("勾稽相符"))
  }

  @Test func aReportIsNotWrittenOver() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("a.md", Tool.sample)
    let outcome = try Tool.run(["table", "a.md", "-o", "a.md", "--format", "csv"], in: folder.url)
    #expect(outcome.status == 2 && outcome.errors.contains("就是原来的文件"))
    #expect(try String(contentsOf: file, encoding: .utf8) == Tool.sample)
    #expect(try Tool.run(["table"]).status == 2)
  }
}
