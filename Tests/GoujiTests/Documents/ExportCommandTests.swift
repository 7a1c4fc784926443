import Foundation
import JSONText
import Testing

@Suite struct ExportCommandTests {
  private func parsed(_ text: String) throws -> JSON { try JSONParser.parse(Array(text.utf8)) }

  @Test func theSampleAsAWhole() throws {
    let outcome = try Tool.run(["export", "sample-report.md", "--format", "json"])
    #expect(outcome.errors == "gouji: sample-report.md：报告里还有 1 个错误，已照原样导出；请用 gouji check 核对\n")
    #expect(outcome.status == 0)
    let document = try outcome.json()
    guard case .object(let members) = document else { return #expect(Bool(false), "an object") }
    #expect(members.map(\.name) == ["path", "title", "body", "year", "edition", "sections", "tables"])
    #expect(document["path"]?.string == "sample-report.md")
    #expect(document["title"]?.string == "云岭县人民政府2024年政府信息公开工作年度报告")
    #expect(document["body"]?.string == "云岭县人民政府")
    #expect(document["year"] == .integer(2024))
    #expect(document["edition"] == .integer(2021))
    // Headings are the form's, though the file words the fifth otherwise.
    let sections = """
      [{"number":1,"heading":"一、总体情况","line":5},{"number":2,"heading":"二、主动公开政府信息情况","line":29},
       {"number":3,"heading":"三、收到和处理政府信息公开申请情况","line":47},
       {"number":4,"heading":"四、政府信息公开行政复议、行政诉讼情况","line":79},
       {"number":5,"heading":"五、存在的主要问题及改进情况","line":87},{"number":6,"heading":"六、其他需要报告的事项","line":93}]
      """
    #expect(try document["sections"] == parsed(sections))
    let disclosures = """
      [{"label":"规章","cells":{"本年制发件数":0,"本年废止件数":0,"现行有效件数":0}},
       {"label":"行政规范性文件","cells":{"本年制发件数":8,"本年废止件数":4,"现行有效件数":47}},
       {"label":"行政许可","cells":{"本年处理决定数量":31652}},
       {"label":"行政处罚","cells":{"本年处理决定数量":412}},
       {"label":"行政强制","cells":{"本年处理决定数量":57}},
       {"label":"行政事业性收费","cells":{"本年收费金额（单位：万元）":86.24}}]
      """
    #expect(try document["tables"]?["disclosures"] == parsed(disclosures))
    let reviews = """
      {"行政复议":{"结果维持":6,"结果纠正":1,"其他结果":0,"尚未审结":2,"总计":9},
       "未经复议直接起诉":{"结果维持":3,"结果纠正":0,"其他结果":0,"尚未审结":1,"总计":4},
       "复议后起诉":{"结果维持":1,"结果纠正":0,"其他结果":0,"尚未审结":0,"总计":1}}
      """
    #expect(try document["tables"]?["reviews"] == parsed(reviews))
  }

  @Test func requestsInTheOrderOfTheForm() throws {
    let rows = try Tool.run(["export", "sample-report.md"]).json()["tables"]?["requests"]?.array ?? []
    #expect(rows.count == 25)
    #expect(
      try rows.first
        == parsed(
          """
          {"label":"一、本年新收政府信息公开申请数量",
           "cells":{"自然人":96,"商业企业":7,"科研机构":0,"社会公益组织":1,"法律服务机构":4,"其他":0,"总计":108}}
          """))
    // The statutory label stands where the file has a slip, and the figure as the file has it where it is wrong.
    #expect(rows[5]["label"]?.string == "2.其他法律行政法规禁止公开")
    #expect(rows[12]["cells"]?["自然人"] == .integer(52))
    #expect(rows.last?["label"]?.string == "四、结转下年度继续办理")
  }

  @Test func theEditionOf2019() throws {
    let document = try Tool.run(["export", "sound/tabs-2019.md"]).json()
    let rows = document["tables"]?["disclosures"]?.array ?? []
    #expect(document["edition"] == .integer(2019))
    #expect(
      rows.map { $0["label"]?.string } == ["规章", "规范性文件", "行政许可", "其他对外管理服务事项", "行政处罚", "行政强制", "行政事业性收费", "政府集中采购"])
    #expect(try rows[3]["cells"] == parsed(#"{"上一年项目数量":436,"本年增/减":19,"处理决定数量":1368499}"#))
    #expect(try rows[2]["cells"] == parsed(#"{"上一年项目数量":443,"本年增/减":-8,"处理决定数量":1167545}"#))
    #expect(try rows[7]["cells"] == parsed(#"{"采购项目数量":1330,"采购总金额":220076.8468}"#))
    #expect(document["tables"]?["requests"]?.array?.count == 23)
  }

  @Test(arguments: [
    ("86.240", "86.240"), ("0.00", "0.00"), ("240万元", "240"), ("251000元", "25.1000"), ("5元", "0.0005"), ("12.5元", "0.00125"),
    ("1.5亿元", "15000"), ("1.23456亿元", "12345.6"), ("1,167,545.5", "1167545.5"), ("１２．５", "12.5"), ("007", "7"), ("-3", "-3"),
    ("约3", "null"), ("", "null"), ("/", "null"), ("99999999999999999999999", "null"),
  ]) func amountsAreExact(written: String, exported: String) throws {
    let text = try Tool.sample.replacingOccurrences(of: "| 86.24 |", with: "| \(written) |")
    let outcome = try Tool.run(["export", "-"], input: text)
    _ = try outcome.json()
    #expect(outcome.output.contains("{\"本年收费金额（单位：万元）\":\(exported)}"))
  }

  @Test func aRowOrTableThatTheFileLacksIsAbsent() throws {
    var lines = try Tool.sample.split(separator: "\n", omittingEmptySubsequences: false)
    // Line 45 is 行政事业性收费; 81 to 85 are table 4.
    lines.removeSubrange(80..<85)
    lines.remove(at: 44)
    let tables = try Tool.run(["export", "-"], input: lines.joined(separator: "\n")).json()["tables"]
    #expect(tables?["disclosures"]?.array?.map { $0["label"]?.string } == ["规章", "行政规范性文件", "行政许可", "行政处罚", "行政强制"])
    #expect(tables?["requests"]?.array?.count == 25)
    #expect(tables?["reviews"] == .object([]))
  }

  @Test(arguments: [
    (["sample-report.md", "--format", "pdf"], "--format 不能是 pdf，只能是 json|csv|html|docx"),
    (["sample-report.md", "--format=htm"], "--format 不能是 htm，是不是 html？可以是 json|csv|html|docx"),
    (["sample-report.md", "-o"], "-o 后面缺少值"),
    (["sample-report.md", "--output="], "--output 后面缺少值"),
    ([], "要导出哪个文件？"),
    (["sample-report.md", "sound/pipes-2021.md"], "一次只能导出一个文件"),
  ]) func faults(arguments: [String], message: String) throws {
    let outcome = try Tool.run(["export"] + arguments)
    #expect(outcome.errors == "gouji: \(message)\ngouji: 用法见 gouji help export\n")
    #expect(outcome.output == "")
    #expect(outcome.status == 2)
  }

  @Test(arguments: [
    ("other/changelog.md", "不是政府信息公开工作年度报告，没有可导出的"), ("没有.md", "没有这个文件"), ("sound", "这是文件夹"),
  ]) func whatCannotBeExported(path: String, message: String) throws {
    let outcome = try Tool.run(["export", path])
    #expect(outcome.errors == "gouji: \(path)：\(message)\n")
    #expect(outcome.output == "")
    #expect(outcome.status == 2)
  }

  @Test(arguments: ["csv", "html", "docx"]) func twiceTheSameBytes(format: String) throws {
    let folder = try TemporaryFolder()
    defer { withExtendedLifetime(folder) {} }
    for name in ["a", "b"] {
      let outcome = try Tool.run(["export", "sample-report.md", "--format", format, "-o", folder.url.path + "/" + name])
      #expect(outcome.status == 0 && outcome.errors.contains("还有 1 个错误") && outcome.output == "")
    }
    let bytes = try ["a", "b"].map { try Data(contentsOf: folder.url.appendingPathComponent($0)) }
    #expect(bytes[0] == bytes[1] && bytes[0].count > 1000)
  }

  /// The name tells the format; where the two contradict each other nothing is written.
  @Test func theNameTellsTheFormat() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.md", Tool.sample)
    for (name, start) in [("a.docx", "PK"), ("a.HTM", "<!"), ("a.csv", "\u{FEFF}"), ("a.json", "{"), ("a.txt", "{")] {
      #expect(try Tool.run(["export", "a.md", "-o", name], in: folder.url).status == 0)
      let bytes = try Data(contentsOf: folder.url.appendingPathComponent(name))
      #expect(bytes.starts(with: Data(start.utf8)), "\(name)")
    }
    let outcome = try Tool.run(["export", "a.md", "--format=json", "-o", "b.docx"], in: folder.url)
    #expect(outcome.errors.hasPrefix("gouji: --format 是 json，而 -o 的文件名以 .docx 结尾") && outcome.status == 2)
    #expect(!FileManager.default.fileExists(atPath: folder.url.appendingPathComponent("b.docx").path))
  }

  @Test func anOutputIsReplacedWhenAskedButNeverTheReportItself() throws {
    let folder = try TemporaryFolder()
    defer { withExtendedLifetime(folder) {} }
    let report = try folder.write("a.md", Tool.sample)
    try folder.write("a.csv", "old")
    #expect(try Tool.run(["export", "a.md", "--format=csv", "--output", "a.csv"], in: folder.url).status == 2)
    #expect(try String(contentsOf: folder.url.appendingPathComponent("a.csv"), encoding: .utf8) == "old")
    #expect(try Tool.run(["export", "a.md", "--format=csv", "--output", "a.csv", "--force"], in: folder.url).status == 0)
    #expect(try String(contentsOf: folder.url.appendingPathComponent("a.csv"), encoding: .utf8).contains("行政许可,31652,,\r\n"))
    let outcome = try Tool.run(["export", "a.md", "--format=csv", "-o", "./a.md"], in: folder.url)
    #expect(outcome.errors == "gouji: ./a.md：就是原来的文件，没有改写；请换一个名字\n")
    #expect(outcome.status == 2)
    #expect(try String(contentsOf: report, encoding: .utf8) == Tool.sample)
    let lost = try Tool.run(["export", "a.md", "-o", "nowhere/a.json"], in: folder.url)
    #expect(lost.errors == "gouji: nowhere/a.json：没有这个文件\n")
    #expect(lost.status == 2)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path).sorted() == ["a.csv", "a.md"])
  }

  @Test func aNewFileIsReadableLikeAnyOther() throws {
    let folder = try TemporaryFolder()
    defer { withExtendedLifetime(folder) {} }
    let outcome = try Tool.shell(
      "umask 027; gouji export sample-report.md -o \(folder.url.path)/a.json && gouji export - -o - < sample-report.md | wc -l")
    #expect(outcome.status == 0 && outcome.output.filter { $0 != " " } == "1\n")
    let attributes = try FileManager.default.attributesOfItem(atPath: folder.url.path + "/a.json")
    #expect(attributes[.posixPermissions] as? Int == 0o640)
  }

  @Test func whatHasNoPlaceInASheetIsTold() throws {
    let text = try Tool.sample.replacingOccurrences(of: "| 行政强制 | 57 | | |", with: "| 行政强制 | 57 | 58 | 59 |\n| 行政检查 | 3 | | |")
    let outcome = try Tool.run(["export", "-", "--format", "csv"], input: text)
    #expect(outcome.errors.contains("gouji: -:43：这一行的数对不上格式里的格，没有导出；请先用 gouji check 查看\n"))
    #expect(outcome.errors.contains("gouji: -:42："))
    #expect(outcome.output.contains("\r\n行政强制,,,\r\n"))
    #expect(outcome.status == 0)
  }

  /// A label in other words stays, in the page, in the document and in a table that is formatted: nothing is set right unasked.
  @Test func whatIsWrittenStays() throws {
    let (written, standard) = ("2.其他法律法规禁止公开", "2.其他法律行政法规禁止公开")
    for command in [["export", "-", "--format", "html"], ["format", "-"]] {
      let outcome = try Tool.run(command, input: Tool.sample)
      #expect(outcome.output.contains(written) && !outcome.output.contains(standard))
      #expect(outcome.output.contains("五、存在问题及改进情况"))
    }
  }

  @Test func aTableThatCannotBeLaidOutIsExportedAsItStands() throws {
    let text = try Tool.sample.replacingOccurrences(of: "| 行政强制 | 57 | | |", with: "\n### 小标题\n\n| 行政强制 | 57 | | |")
    let outcome = try Tool.run(["export", "-", "--format", "html"], input: text)
    #expect(outcome.errors.hasPrefix("gouji: -:43：表二没有排成规定格式，照原文导出：表格中间夹有标题，请先移开\n"))
    #expect(outcome.output.contains("<td>31652</td>") && outcome.output.contains("小标题</h3>") && outcome.output.contains("<td>57</td>"))
    #expect(outcome.status == 0)
  }
}
