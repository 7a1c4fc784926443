import Testing

@testable import OfficeDocument
@testable import ReportWriting

/// Small workbooks, written out in their own markup.
@Suite struct SheetReaderTests {
  /// A workbook with one sheet.
  static func workbook(_ name: String, _ sheet: String, strings: [String] = [], state: String = "") -> [UInt8] {
    var archive = ZipArchive()
    let spaces = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://x/relationships\""
    archive.add(
      "_rels/.rels", "<Relationships><Relationship Id=\"a\" Type=\"http://x/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>")
    archive.add(
      "xl/workbook.xml", "<workbook \(spaces)><sheets><sheet name=\"\(name)\" sheetId=\"1\" \(state) r:id=\"s\"/></sheets></workbook>")
    archive.add(
      "xl/_rels/workbook.xml.rels",
      """
      <Relationships><Relationship Id="s" Type="http://x/worksheet" Target="worksheets/sheet1.xml"/>\
      <Relationship Id="t" Type="http://x/sharedStrings" Target="sharedStrings.xml"/></Relationships>
      """)
    archive.add("xl/sharedStrings.xml", "<sst \(spaces)>" + strings.map { "<si>\($0)</si>" }.joined() + "</sst>")
    archive.add("xl/worksheets/sheet1.xml", "<worksheet \(spaces)>\(sheet)</worksheet>")
    return archive.finished
  }

  @Test func cellsOfAllKinds() throws {
    let sheet = """
      <cols><col min="5" max="5" hidden="1"/></cols><sheetData>\
      <row r="1"><c r="A1" t="s"><v>0</v></c></row>\
      <row r="3"><c r="A3" t="inlineStr"><is><t>规章</t></is></c><c r="B3"><v>12</v></c><c r="C3"><f>B3*2</f><v>24</v></c><c r="E3"><v>7</v></c></row>\
      <row r="4"><c r="A4" t="s"><v>1</v></c><c r="B4"><v>0.30000000000000004</v></c><c r="C4"><f>1/3</f></c></row>\
      <row r="5" hidden="1"><c r="A5"><v>9</v></c></row></sheetData>
      """
    let strings = ["<t>某局2024年</t>", "<r><t>规范性</t></r><r><t>文件</t></r><rPh><t>guifan</t></rPh>"]
    let read = try OfficeDocument(Self.workbook("表二", sheet, strings: strings)).text
    #expect(String(decoding: read.bytes, as: UTF8.self) == "表二\n\n某局2024年\n\n| 规章 | 12 | 24 |\n|---|---|---|\n| 规范性文件 | 0.3 |  |\n\n")
    #expect(read.leftOut.hidden == 2 && read.leftOut.hasHiddenFigures && read.leftOut.formulas == 1)
    #expect(read.stretches.last?.place == .sheetCell(sheet: "表二", cell: "C4"))
  }

  @Test func whatMergedCellsCoverDoesNotShow() throws {
    let sheet = """
      <sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c><c r="C1"><v>3</v></c></row></sheetData>\
      <mergeCells><mergeCell ref="A1:B1"/></mergeCells>
      """
    let read = try OfficeDocument(Self.workbook("Sheet1", sheet)).text
    #expect(String(decoding: read.bytes, as: UTF8.self) == "| 1 | 3 |\n|---|---|\n\n")
  }

  @Test func aHiddenSheetIsLeftOut() throws {
    let sheet = "<sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"B1\"><v>2</v></c></row></sheetData>"
    let read = try OfficeDocument(Self.workbook("旧", sheet, state: "state=\"hidden\"")).text
    #expect(read.bytes.isEmpty && read.leftOut.hidden == 2)
  }

  @Test(
    arguments: [
      ("12", "12"), ("-8", "-8"), ("86.239999999999995", "86.24"), ("0.1", "0.1"), ("1.2E3", "1200"), ("5E-2", "0.05"), ("3.0", "3"),
      ("0", "0"),
      ("-0.50", "-0.5"), ("999999999999999.9", "1000000000000000"), ("1E99", "1E99"), ("abc", "abc"), ("", ""), ("00012.5", "12.5"),
    ]) func numbers(written: String, shown: String)
  { #expect(SheetNumber.text(written) == shown) }
}
