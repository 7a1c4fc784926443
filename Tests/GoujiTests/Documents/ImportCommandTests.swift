import Foundation
import JSONText
import TestSupport
import Testing

/// Documents that pandoc and LibreOffice write, read back.
@Suite(.serialized, .enabled(if: Program.isExpected(Program.pandoc), "pandoc is not installed")) struct ImportCommandTests {
  private func gouji(_ arguments: [String], input: String = "", in folder: TemporaryFolder) throws -> Tool.Outcome {
    try Tool.run(arguments, input: input, in: folder.url, environment: Program.environment)
  }

  /// What a report says, wherever it lies: its title, headings and figures.
  private func said(by path: String, in folder: TemporaryFolder) throws -> [JSON?] {
    let document = try gouji(["export", path], in: folder).json()
    return [document["title"], document["edition"], document["tables"]] + (document["sections"]?.array ?? []).map { $0["number"] }
  }

  /// A document that pandoc makes of HTML.
  private func document(_ name: String, of html: String, in folder: TemporaryFolder) throws {
    let made = try Tool.run(
      try #require(Program.pandoc), ["--from=html", "-o", name], input: html, in: folder.url, environment: Program.environment)
    #expect(made.status == 0, "\(made.errors)")
  }

  /// The prose of a text, without white space and marks.
  private func prose(_ text: String) -> Set<String> {
    let lines = text.split(separator: "\n").filter { !$0.contains("|") && !$0.contains("\t") }
    return Set(lines.map { $0.filter { !" 　#*\u{A0}".contains($0) } }.filter { $0.count > 1 })
  }

  static let reports = [
    "pipes-2021.md", "pipes-2019.md", "tabs-2019.md", "cells-2021.txt", "flowing-2019.txt", "flowing-2021.txt", "broken-pipes-2021.txt",
    "page-2021.html", "html-2019.md",
  ]

  @Test(arguments: reports) func whatIsExportedComesBack(report: String) throws {
    let folder = try TemporaryFolder()
    defer { withExtendedLifetime(folder) {} }
    let source = try String(contentsOf: Fixture.folder.appendingPathComponent("sound/" + report), encoding: .utf8)
    try folder.write(report, source)
    #expect(try gouji(["export", report, "--format=docx", "-o", "a.docx"], in: folder).errors == "")
    let imported = try gouji(["import", "a.docx", "-o", "b.md"], in: folder)
    #expect(imported.status == 0)
    #expect(imported.errors == "gouji: 已写到 b.md，核对没有发现问题\n")
    #expect(try said(by: "b.md", in: folder) == said(by: report, in: folder))
    // It is in order already.
    #expect(try gouji(["format", "--check", "b.md"], in: folder).output == "")
    if report.hasPrefix("pipes") {
      let back = try String(contentsOf: folder.url.appendingPathComponent("b.md"), encoding: .utf8)
      #expect(prose(back) == prose(source))
    }
  }

  /// Text on the line of a heading, before and behind it, is taken over.
  @Test func textBesideAHeadingStays() throws {
    let folder = try TemporaryFolder()
    defer { withExtendedLifetime(folder) {} }
    var text = try String(contentsOf: Fixture.folder.appendingPathComponent("sound/pipes-2021.md"), encoding: .utf8)
    text = text.replacingOccurrences(of: "## 一、总体情况\n", with: "2024年全年统计。一、总体情况 概述如下。\n")
    text = text.replacingOccurrences(of: "## 五、存在的主要问题及改进情况\n", with: "五、存在问题及改进情况：问题概述。\n")
    #expect(text.contains("概述如下。") && text.contains("问题概述。"))
    try document("a.docx", of: text.split(separator: "\n").map { "<p>\($0.drop { "# ".contains($0) })</p>" }.joined(), in: folder)
    _ = try gouji(["import", "a.docx", "-o", "b.md"], in: folder)
    let lines = try String(contentsOf: folder.url.appendingPathComponent("b.md"), encoding: .utf8).split(separator: "\n")
    for line in ["2024年全年统计。", "## 一、总体情况", "概述如下。", "## 五、存在问题及改进情况", "问题概述。"] { #expect(lines.contains { $0 == line }, "\(line)") }
  }

  @Test(arguments: ["pipes-2021.md", "pipes-2019.md"]) func theSameByWayOfAPage(report: String) throws {
    let folder = try TemporaryFolder()
    defer { withExtendedLifetime(folder) {} }
    try folder.write(report, String(contentsOf: Fixture.folder.appendingPathComponent("sound/" + report), encoding: .utf8))
    let page = try gouji(["export", report, "--format=html"], in: folder).output
    try folder.write("a.html", page)
    try document("b.docx", of: page, in: folder)
    for name in ["a.html", "b.docx"] {
      let imported = try gouji(["import", name, "-o", name + ".md"], in: folder)
      #expect(imported.errors == "gouji: 已写到 \(name).md，核对没有发现问题\n")
      #expect(try said(by: name + ".md", in: folder) == said(by: report, in: folder))
    }
  }

  @Test(.enabled(if: Program.isExpected(Program.office), "LibreOffice is not installed"), arguments: ["pipes-2021.md", "pipes-2019.md"])
  func theSameByWayOfAnOffice(report: String) throws {
    let folder = try TemporaryFolder()
    defer { withExtendedLifetime(folder) {} }
    try folder.write(report, String(contentsOf: Fixture.folder.appendingPathComponent("sound/" + report), encoding: .utf8))
    for format in ["html", "docx"] {
      #expect(try gouji(["export", report, "--format", format, "-o", "a." + format], in: folder).errors == "")
    }
    let expected = try said(by: report, in: folder)
    let document = folder.url.appendingPathComponent("a.docx")
    // What it makes of the page, and of the document when that is saved again.
    for source in [folder.url.appendingPathComponent("a.html"), document] {
      let converted = try Program.convert(source, to: "docx:MS Word 2007 XML", in: folder)
      let name = source.pathExtension + ".md"
      let imported = try gouji(["import", converted.path, "-o", name], in: folder)
      #expect(imported.status == 0, "\(imported.errors)")
      #expect(try said(by: name, in: folder) == expected)
    }
    // The office shows the cells of the form as merged.
    let shown = try String(contentsOf: Program.convert(document, to: "html", in: folder), encoding: .utf8)
    #expect(shown.contains("rowspan=\"\(report.contains("2021") ? 22 : 20)\""))
    for span in ["colspan=\"7\"", "colspan=\"5\"", "rowspan=\"8\"", "rowspan=\"3\""] { #expect(shown.contains(span)) }
  }

  @Test func aDocumentAsPeopleWriteThem() throws {
    let folder = try TemporaryFolder()
    let blank = try gouji(["new", "--year=2024", "--body=云岭县水利局", "--zeros"], in: folder).output
    try folder.write("blank.md", blank)
    let page = try gouji(["export", "blank.md", "--format=html"], in: folder).output
    let tables = page.components(separatedBy: "<table").dropFirst().map {
      "<table" + $0.components(separatedBy: "</table>")[0] + "</table>"
    }
    #expect(tables.count == 3)
    let html = """
      <p><strong>云岭县水利局</strong></p><p><strong>2024年政府信息公开工作年度报告</strong></p>
      <p>根据规定编制本报告<sup>a</sup>，详见<a href="https://example.org/a?b=1">网站</a>。</p>
      <p><strong>一、</strong><strong>总体情况</strong></p><p><strong>（一）主动公开。</strong>全年发布&lt;信息&gt;12|13条，比重3*4。</p>
      <p># 号不是标题</p><ul><li>第一项</li><li>第二项</li></ul>
      <p><b>二、主动公开政府信息情况</b></p>\(tables[0])
      <p><b>三、收到和处理政府信息公开申请情况</b></p>\(tables[1])
      <p><b>四、政府信息公开行政复议、行政诉讼情况</b></p>\(tables[2])
      <p><b>五、存在的主要问题及改进情况</b></p><p>问题一。</p><p><b>六、其他需要报告的事项</b></p><p>没有收取信息处理费。</p>
      """
    try document("a.docx", of: html, in: folder)
    let imported = try gouji(["import", "a.docx"], in: folder)
    #expect(imported.status == 0, "\(imported.errors)")
    let text = imported.output
    #expect(text.hasPrefix("# 云岭县水利局2024年政府信息公开工作年度报告\n\n根据规定编制本报告<sup>a</sup>，详见[网站](https://example.org/a?b=1)。\n\n## 一、总体情况\n\n"))
    #expect(text.contains("\n**（一）主动公开。**全年发布&lt;信息>12\\|13条，比重3*4。\n\n\\# 号不是标题\n\n- 第一项\n\n- 第二项\n\n## 二、"))
    #expect(text.hasSuffix("## 六、其他需要报告的事项\n\n没有收取信息处理费。\n\n"))
    try folder.write("b.md", text)
    #expect(try said(by: "b.md", in: folder)[2] == said(by: "blank.md", in: folder)[2])
    // What was escaped comes out as it was.
    #expect(try gouji(["export", "b.md", "--format=html"], in: folder).output.contains("全年发布&lt;信息&gt;12|13条，比重3*4。"))
  }

  @Test func whatIsNotRecognisedStaysAndIsTold() throws {
    let folder = try TemporaryFolder()
    let html = """
      <h1>云岭县水利局2024年政府信息公开工作年度报告</h1><h2>一、总体情况</h2><p>平稳。</p><h2>六、其他需要报告的事项</h2>
      <table><tr><td>甲</td><td>乙</td></tr><tr><td>1</td><td>2</td></tr></table>
      """
    try document("a.docx", of: html, in: folder)
    let imported = try gouji(["import", "a.docx"], in: folder)
    #expect(imported.status == 1)
    #expect(imported.errors.contains("gouji: a.docx：没有认出表二、表三、表四；文档里如有，照原样留着\n"))
    #expect(imported.errors.contains("gouji: a.docx：没有认出第二、三、四、五部分的标题\n"))
    #expect(imported.output.contains("| 甲") && imported.output.contains("## 六、其他需要报告的事项"))
    try document("b.docx", of: "<p>会议通知</p><p>明天开会。</p>", in: folder)
    let other = try gouji(["import", "b.docx"], in: folder)
    #expect(other.output == "会议通知\n\n明天开会。\n\n")
    #expect(other.errors == "gouji: b.docx：文字都转出来了，但认不出是政府信息公开工作年度报告\n")
    #expect(other.status == 1)
  }

  @Test func whatStandsThereStays() throws {
    let folder = try TemporaryFolder()
    defer { withExtendedLifetime(folder) {} }
    try document("a.docx", of: "<p>会议通知</p>", in: folder)
    try folder.write("b.md", "mine")
    let outcome = try gouji(["import", "a.docx", "-o", "b.md"], in: folder)
    #expect(outcome.errors == "gouji: b.md：已经有这个文件，没有改写；请换一个名字，或者加上 --force\n")
    #expect(outcome.status == 2)
    #expect(try String(contentsOf: folder.url.appendingPathComponent("b.md"), encoding: .utf8) == "mine")
  }

  @Test func aDamagedDocumentIsNoDocument() throws {
    let folder = try TemporaryFolder()
    try document("a.docx", of: "<p>会议通知</p>", in: folder)
    let bytes = try Data(contentsOf: folder.url.appendingPathComponent("a.docx"))
    try folder.write("b.docx", bytes.prefix(bytes.count / 2) + Data("word/document.xml".utf8))
    let outcome = try gouji(["import", "b.docx"], in: folder)
    #expect(outcome.errors == "gouji: b.docx：文档损坏，读不出来；请在 Word、WPS 里打开，另存一份\n")
    #expect(outcome.output == "" && outcome.status == 2)
  }
}

/// What cannot be read, where no other program is.
@Suite struct ImportRefusalTests {
  private static let noOffice =
    "读 .doc、.wps、.rtf、.odt、.et、.xls 要用 LibreOffice，这台机器上没有找到；请安装，或在 Word、WPS 里另存为 .docx、.xlsx"

  @Test(
    arguments: [
      ("a.doc", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1], noOffice), ("a.et", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1], noOffice),
      ("a.rtf", Array("{\\rtf1 a}".utf8), noOffice),
      ("a.odt", Array("PK\u{3}\u{4}mimetypeapplication/vnd.oasis.opendocument.text".utf8), noOffice),
      ("a.xlsx", Array("PK\u{3}\u{4}xl/workbook.xml".utf8), "文档损坏，读不出来；请在 Word、WPS 里打开，另存一份"),
      ("a.pdf", Array("%PDF-1.7".utf8), "读 PDF 要用 pdftotext（poppler-utils），这台机器上没有找到；请安装，或用原来的 Word 文档"),
      ("a.md", Array("# 报告\n".utf8), "已经是纯文本，不用转换；整理表格用 gouji format"),
      ("a.html", [0xD0, 0xC5, 0xCF, 0xA2, 0xB9, 0xAB, 0xBF, 0xAA, 0xFF], "编码是 GBK（ANSI），请另存为 UTF-8 再核对"),
    ] as [(String, [UInt8], String)]) func otherFiles(name: String, bytes: [UInt8], message: String) throws
  {
    let folder = try TemporaryFolder()
    defer { withExtendedLifetime(folder) {} }
    try folder.write(name, Data(bytes))
    let outcome = try Tool.run(["import", name], in: folder.url, environment: ["PATH": folder.url.path])
    #expect(outcome.errors == "gouji: \(name)：\(message)\n")
    #expect(outcome.output == "" && outcome.status == 2)
  }

  @Test(arguments: [([], "要转换哪个文件？"), (["a.docx", "b.docx"], "一次只能转换一个文件"), (["a.docx", "--out", "b"], "没有选项 --out")])
  func faults(arguments: [String], message: String) throws {
    let outcome = try Tool.run(["import"] + arguments)
    #expect(outcome.errors.hasPrefix("gouji: \(message)"))
    #expect(outcome.status == 2)
  }
}
