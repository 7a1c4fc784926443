import Testing

@testable import OfficeDocument
@testable import ReportWriting

/// Small documents, written out in their own markup.
@Suite struct WordReaderTests {
  /// A document with a body, and other parts tied to its main one.
  static func document(_ body: String, _ parts: [(type: String, content: String)] = []) -> [UInt8] {
    var archive = ZipArchive()
    let head = #"<?xml version="1.0" encoding="UTF-8"?>"#
    let names = """
      xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" \
      xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="urn:wps" xmlns:v="urn:schemas-microsoft-com:vml" \
      xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"
      """
    let ties = parts.enumerated().map { "<Relationship Id=\"r\($0)\" Type=\"http://x/\($1.type)\" Target=\"\($1.type).xml\"/>" }.joined()
    archive.add(
      "_rels/.rels",
      head + "<Relationships><Relationship Id=\"a\" Type=\"http://x/officeDocument\" Target=\"/word/document.xml\"/></Relationships>")
    archive.add("word/_rels/document.xml.rels", head + "<Relationships>\(ties)</Relationships>")
    archive.add("word/document.xml", head + "<w:document \(names)><w:body>\(body)<w:sectPr/></w:body></w:document>")
    for part in parts { archive.add("word/\(part.type).xml", head + "<w:\(part.type) \(names)>\(part.content)</w:\(part.type)>") }
    return archive.finished
  }

  private func read(_ body: String, _ parts: [(type: String, content: String)] = []) throws -> DocumentText {
    try OfficeDocument(Self.document(body, parts)).text
  }

  private func text(_ body: String, _ parts: [(type: String, content: String)] = []) throws -> String {
    String(decoding: try read(body, parts).bytes, as: UTF8.self)
  }

  private func run(_ text: String, _ properties: String = "") -> String {
    "<w:r>\(properties.isEmpty ? "" : "<w:rPr>\(properties)</w:rPr>")<w:t xml:space=\"preserve\">\(text)</w:t></w:r>"
  }

  private func paragraph(_ text: String, _ properties: String = "") -> String {
    "<w:p>\(properties.isEmpty ? "" : "<w:pPr>\(properties)</w:pPr>")\(run(text))</w:p>"
  }

  private func cell(_ text: String, _ properties: String = "") -> String {
    "<w:tc><w:tcPr>\(properties)</w:tcPr>\(text.isEmpty ? "<w:p/>" : paragraph(text))</w:tc>"
  }

  private func row(_ cells: String...) -> String { "<w:tr>\(cells.joined())</w:tr>" }

  // MARK: Text

  @Test func charactersAndReferences() throws {
    #expect(try text(paragraph("a|b &lt;c&gt; &#x4E2D;&amp;\\")) == "a\\|b &lt;c> 中&\\\\\n\n")
    #expect(try text("<w:p><w:r><w:t>前</w:t><w:br/><w:t>后</w:t><w:noBreakHyphen/><w:t>1</w:t></w:r></w:p>") == "前\n后-1\n\n")
    #expect(try text(paragraph("# 不是标题")) == "\\# 不是标题\n\n")
  }

  @Test func trackedChangesAreAccepted() throws {
    let body = """
      <w:p>\(run("收到"))<w:del w:id="1"><w:r><w:delText>99</w:delText></w:r></w:del><w:ins w:id="2">\(run("12"))</w:ins>\
      <w:moveFrom w:id="3">\(run("旧"))</w:moveFrom><w:moveTo w:id="4">\(run("件。"))</w:moveTo></w:p>
      """
    #expect(try text(body) == "收到12件。\n\n")
    // A paragraph whose end was deleted runs into the next one.
    let joined = "<w:p><w:pPr><w:rPr><w:del w:id=\"5\"/></w:rPr></w:pPr>\(run("办结"))</w:p>" + paragraph("3件。")
    #expect(try text(joined) == "办结3件。\n\n")
    let rows = "<w:tbl><w:tr><w:trPr><w:del w:id=\"6\"/></w:trPr>\(cell("旧"))\(cell("9"))</w:tr>\(row(cell("规章"), cell("1")))</w:tbl>"
    #expect(try text(rows) == "| 规章 | 1 |\n|---|---|\n\n")
  }

  @Test func fieldsGiveTheirResults() throws {
    let field = { (kind: String) in "<w:r><w:fldChar w:fldCharType=\"\(kind)\"/></w:r>" }
    let body = """
      <w:p>\(run("共"))\(field("begin"))<w:r><w:instrText> =SUM(ABOVE) </w:instrText></w:r>\(field("separate"))\(run("12"))\(field("end"))\(run("件"))</w:p>\
      <w:p><w:fldSimple w:instr="DATE">\(run("一月"))</w:fldSimple></w:p>
      """
    #expect(try text(body) == "共12件\n\n一月\n\n")
    // One that is left open hides nothing of the paragraphs after it.
    #expect(try text("<w:p>\(field("begin"))\(run("指令"))</w:p>" + paragraph("收到5件。")) == "收到5件。\n\n")
  }

  @Test func hiddenTextIsLeftOutAndCounted() throws {
    let styles = "<w:style w:type=\"character\" w:styleId=\"h\"><w:name w:val=\"h\"/><w:rPr><w:vanish/></w:rPr></w:style>"
    let body =
      "<w:p>\(run("收到"))\(run("99", "<w:vanish/>"))\(run("8", "<w:rStyle w:val=\"h\"/>"))\(run("5件", "<w:vanish w:val=\"0\"/>"))</w:p>"
    let read = try read(body, [("styles", styles)])
    #expect(String(decoding: read.bytes, as: UTF8.self) == "收到5件\n\n")
    #expect(read.leftOut.hidden == 2 && read.leftOut.hasHiddenFigures)
  }

  @Test func aBoxIsReadOnceAndBeforeItsParagraph() throws {
    let box = { (text: String) in "<w:txbxContent>\(self.paragraph(text))</w:txbxContent>" }
    let body = """
      <w:p>\(run("正文"))<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>\(box("标题"))</wps:txbx></w:drawing></mc:Choice>\
      <mc:Fallback><w:pict><v:textbox>\(box("标题"))</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>\
      <w:p><w:r><w:drawing><pic:pic/></w:drawing></w:r></w:p>
      """
    let read = try read(body)
    #expect(String(decoding: read.bytes, as: UTF8.self) == "标题\n\n正文\n\n")
    #expect(read.leftOut.boxes == 1 && read.leftOut.pictures == 1)
  }

  @Test func contentControlsAndNotes() throws {
    let body = """
      <w:sdt><w:sdtPr/><w:sdtContent>\(paragraph("甲"))</w:sdtContent></w:sdt>\
      <w:p><w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>\(run("单击此处输入文字"))</w:sdtContent></w:sdt>\(run("乙"))\
      <w:r><w:footnoteReference w:id="2"/></w:r></w:p>
      """
    let notes = "<w:footnote w:id=\"0\">\(paragraph("-"))</w:footnote><w:footnote w:id=\"2\">\(paragraph("其中3件"))</w:footnote>"
    let read = try read(body, [("footnotes", notes)])
    #expect(String(decoding: read.bytes, as: UTF8.self) == "甲\n\n乙[^1]\n\n[^1]: 其中3件\n\n")
    #expect(read.leftOut.prompts == 1 && read.leftOut.notes == 1)
  }

  @Test func boldTextKeepsItsMarksButNotWithinANumber() throws {
    let body = "<w:p>\(run("（一）公开。", "<w:b/>"))\(run("共1"))\(run("2", "<w:b/>"))\(run("件"))</w:p>"
    #expect(try text(body) == "**（一）公开。**共12件\n\n")
  }

  @Test func whatIsStruckOutRaisedOrLoweredIsNoPartOfTheNumberBesideIt() throws {
    let raised = "<w:vertAlign w:val=\"superscript\"/>"
    let lowered = "<w:vertAlign w:val=\"subscript\"/>"
    let body =
      "<w:p>\(run("共"))\(run("12", "<w:strike/>"))\(run("13件，"))\(run("4071"))\(run("1", raised))\(run("，H"))\(run("2", lowered))</w:p>"
    #expect(try text(body) == "共~~12~~13件，4071<sup>1</sup>，H<sub>2</sub>\n\n")
    let cell = { (runs: String) in "<w:tc><w:p>\(runs)</w:p></w:tc>" }
    let row = cell(run("1", "<w:dstrike/>") + run("2")) + cell(run("7", "<w:strike w:val=\"0\"/>")) + cell(run("3", raised))
    #expect(try text("<w:tbl><w:tr>\(row)</w:tr></w:tbl>") == "| ~~1~~2 | 7 | <sup>3</sup> |\n|---|---|---|\n\n")
  }

  // MARK: Numbers

  @Test func automaticNumbersAsTheyShow() throws {
    let level = { (index: Int, format: String, text: String) in
      "<w:lvl w:ilvl=\"\(index)\"><w:start w:val=\"1\"/><w:numFmt w:val=\"\(format)\"/><w:lvlText w:val=\"\(text)\"/></w:lvl>"
    }
    let numbering = """
      <w:abstractNum w:abstractNumId="7">\(level(0, "chineseCountingThousand", "%1、"))\(level(1, "japaneseCounting", "（%2）"))\
      \(level(2, "decimal", "%3."))\(level(3, "decimal", "%1.%4"))</w:abstractNum>\
      <w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>\
      <w:num w:numId="2"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="11"/></w:lvlOverride></w:num>
      """
    let item = { (text: String, level: Int, list: Int) in
      self.paragraph(text, "<w:numPr><w:ilvl w:val=\"\(level)\"/><w:numId w:val=\"\(list)\"/></w:numPr>")
    }
    let body =
      item("总体", 0, 1) + item("公开", 1, 1) + item("申请", 1, 1) + item("国家", 2, 1) + item("主动", 0, 1) + item("再", 1, 1)
      + item("跳", 0, 2) + item("无", 0, 0)
    #expect(try text(body, [("numbering", numbering)]) == "一、总体\n\n（一）公开\n\n（二）申请\n\n1. 国家\n\n二、主动\n\n（一）再\n\n十一、跳\n\n无\n\n")
  }

  @Test(
    arguments: [
      (10, "chineseCounting", "十"), (21, "chineseCounting", "二十一"), (105, "chineseCountingThousand", "一百零五"),
      (12, "chineseLegalSimplified", "壹拾贰"),
      (3, "decimalEnclosedCircle", "③"), (4, "upperRoman", "IV"), (28, "lowerLetter", "bb"), (2, "ideographTraditional", "乙"),
      (12, "decimalFullWidth", "１２"), (7, "decimalZero", "07"), (99_999, "chineseCounting", "99999"), (-3, "upperRoman", "-3"),
    ]) func formats(number: Int, format: String, text: String)
  { #expect(ListNumber.text(number, format) == text) }

  // MARK: Tables

  @Test func mergedCellsStandByTheirGrid() throws {
    let body = """
      <w:tbl><w:tblGrid><w:gridCol w:w="900"/><w:gridCol w:w="900"/><w:gridCol w:w="900"/></w:tblGrid>\
      \(row(cell("甲", "<w:gridSpan w:val=\"2\"/><w:vMerge w:val=\"restart\"/>"), cell("乙")))\
      \(row(cell("", "<w:gridSpan w:val=\"2\"/><w:vMerge/>"), cell("丙")))\(row(cell("丁"), cell("1"), cell("2")))</w:tbl>
      """
    #expect(try text(body) == "| 甲 |  | 乙 |\n|---|---|---|\n|  |  | 丙 |\n| 丁 | 1 | 2 |\n\n")
  }

  /// A column of 14 twips that nobody sees, and a boundary drawn a little aside, shift no figure.
  @Test func slipsOfTheGridShiftNothing() throws {
    let grid = [2000, 14, 900, 30, 900].map { "<w:gridCol w:w=\"\($0)\"/>" }.joined()
    let span = { (count: Int) in "<w:gridSpan w:val=\"\(count)\"/>" }
    let body = """
      <w:tbl><w:tblGrid>\(grid)</w:tblGrid>\
      \(row(cell("新收", span(2)), cell("1"), cell("2", span(2))))\
      \(row(cell("结转"), cell("3", span(2)), cell("", "<w:tcW w:w=\"30\" w:type=\"dxa\"/>"), cell("4")))\
      \(row(cell("办结"), cell("", ""), cell("", span(2)), cell("6")))</w:tbl>
      """
    let rows = try text(body).split(separator: "\n").filter { !$0.hasPrefix("|---") }.map { $0.filter { $0 != " " } }
    #expect(rows[0].hasSuffix("|1|2|") && rows[1].hasSuffix("|3|4|") && rows[2].hasSuffix("||6|"))
  }

  @Test func aTableThatLaysOutThePageFallsAway() throws {
    let inner = "<w:tbl>\(row(cell("规章"), cell("1")))</w:tbl>"
    #expect(try text("<w:tbl><w:tr><w:tc>\(paragraph("前"))\(inner)<w:p/></w:tc></w:tr></w:tbl>") == "前\n\n| 规章 | 1 |\n|---|---|\n\n")
  }

  @Test func placesAreThoseOfTheDocument() throws {
    let read = try read(
      paragraph("甲") + "<w:p/>" + paragraph("乙") + "<w:tbl>\(row(cell("规章"), cell("1")))\(row(cell("规范"), cell("2")))</w:tbl>")
    func place(_ word: String) -> DocumentPlace? {
      let text = String(decoding: read.bytes, as: UTF8.self)
      return text.range(of: word).flatMap { read.place(of: text.utf8.distance(from: text.startIndex, to: $0.lowerBound)) }
    }
    #expect(place("乙") == .paragraph(2) && place("2") == .cell(table: 1, row: 2, column: 2))
  }
}
