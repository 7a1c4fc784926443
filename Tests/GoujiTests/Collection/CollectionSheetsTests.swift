import Foundation
import Testing

/// The workbook of `table` in the programs that offices and scripts open it with.
@Suite(.serialized) struct CollectionSheetsTests {
  private func workbook(in folder: TemporaryFolder) throws -> URL {
    let file = folder.url.appendingPathComponent("汇总.xlsx")
    let outcome = try Tool.run(["table", "sample-report.md", "sound/pipes-2019.md", "-o", file.path])
    #expect(outcome.status == 0 && outcome.output == "" && outcome.errors == "")
    return file
  }

  @Test(.enabled(if: Program.isExpected(Program.office), "LibreOffice is not installed")) func calcReadsEverySheet() throws {
    let folder = try TemporaryFolder()
    // Every sheet as comma-separated values in UTF-8.
    let filter = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1"
    let target = try Program.convert(try workbook(in: folder), to: filter, in: folder).deletingLastPathComponent()
    func lines(_ name: String) throws -> [[Substring]] {
      try String(contentsOf: target.appendingPathComponent("汇总-\(name).csv"), encoding: .utf8).split(separator: "\n")
        .map { $0.split(separator: ",", omittingEmptySubsequences: false) }
    }
    let disclosures = try lines("表二")
    #expect(disclosures.count == 3 && disclosures[0][0] == "单位" && disclosures[1][0] == "云岭县人民政府")
    // What the other edition alone has is blank: 10 figures of table 2 of 2021, 22 of that of 2019, of which none is called the same.
    #expect(disclosures[0].count == 7 + 32)
    let fee = try #require(disclosures[0].firstIndex { $0.hasSuffix("本年收费金额（单位：万元）") })
    #expect(disclosures[1][fee] == "86.24" && disclosures[2][fee] == "")
    #expect(try lines("表三")[1][8...13] == ["7", "0", "1", "4", "0", "108"])
    #expect(try lines("表四")[1].suffix(5) == ["1", "0", "0", "0", "1"])
  }

  @Test(.enabled(if: Program.isExpected(Program.python(with: "openpyxl")), "openpyxl is not installed"))
  func numbersAreNumbersAndTheHeaderStays() throws {
    let folder = try TemporaryFolder()
    let script = """
      import openpyxl, sys
      book = openpyxl.load_workbook(sys.argv[1])
      print([sheet.title for sheet in book], [sheet.freeze_panes for sheet in book])
      sheet = book["表三"]
      row = {sheet.cell(1, column).value: sheet.cell(2, column) for column in range(1, sheet.max_column + 1)}
      print(row["年度"].value + 1, row["表三·一、本年新收政府信息公开申请数量·总计"].value * 2, row["单位"].data_type, row["错误"].data_type)
      print(sheet.auto_filter.ref == sheet.dimensions, sheet.max_row, sheet["A1"].font.b, sheet["A1"].alignment.wrap_text)
      """
    let python = try #require(Program.python(with: "openpyxl"))
    let outcome = try Tool.run(
      python, ["-c", script, try workbook(in: folder).path], input: "", in: folder.url,
      environment: Program.environment.merging(["PYTHONIOENCODING": "utf-8"]) { $1 })
    #expect(outcome.errors == "")
    #expect(outcome.output == "['表二', '表三', '表四'] ['C2', 'C2', 'C2']\n2025 216 s n\nTrue 3 True True\n")
  }
}
