import ReportSyntax
import TestSupport
import Testing

@testable import ReportAnalysis
@testable import ReportForm
@testable import ReportWriting

@Suite struct CSVDocumentTests {
  private func sheet(_ edition: Edition.Year = .year2021, title: String = "某某局2024年政府信息公开工作年度报告", _ figure: (Int) -> String) throws
    -> String
  {
    let text = LayoutWriter.pipes.report(edition.edition, title: title, figure)
    return String(decoding: CSVDocument(try #require(Analysis(SourceText(text)).report)).bytes, as: UTF8.self)
  }

  @Test func asExcelOpensIt() throws {
    let text = try sheet { String($0) }
    #expect(Array(text.utf8).starts(with: [0xEF, 0xBB, 0xBF]))
    // Every line ends in CRLF, and no other break stands anywhere.
    #expect(text.utf8.filter { $0 == 0x0A }.count == text.utf8.filter { $0 == 0x0D }.count)
    let lines = text.dropFirst().split(separator: "\r\n", omittingEmptySubsequences: false)
    #expect(lines[0].hasSuffix("某某局2024年政府信息公开工作年度报告") && lines[1] == "" && lines[2] == "二、主动公开政府信息情况")
    #expect(lines[5] == "规章,0,1,2" && lines[16] == "行政事业性收费,9,,")
    #expect(lines.last == "")
    #expect(lines[17] == "" && lines[18] == "三、收到和处理政府信息公开申请情况" && lines[22] == "一、本年新收政府信息公开申请数量,,,10,11,12,13,14,15,16")
  }

  @Test(arguments: [
    ("1,234", "1234"), ("１２", "12"), ("3件", "3"), ("007", "7"), ("", ""), ("/", ""), ("-", ""), ("约3", "约3"),
    ("=1+1", "'=1+1"), ("@SUM(A1)", "'@SUM(A1)"), ("+甲", "'+甲"), ("-甲", "'-甲"), ("＝甲", "'＝甲"), ("甲\"乙\"，丙,丁", "\"甲\"\"乙\"\"，丙,丁\""),
  ]) func figuresAreNumbersAndNothingIsAFormula(written: String, cell: String) throws {
    #expect(try sheet { $0 == 1 ? written : "0" }.contains("\r\n规章,0,\(cell),0\r\n"))
  }

  @Test func amountsAreIn万元AndSignsStay() throws {
    #expect(try sheet { $0 == 9 ? "12.5亿元" : "0" }.contains("\r\n行政事业性收费,125000,,\r\n"))
    let older = try sheet(.year2019, title: "某某局2020年政府信息公开工作年度报告") { $0 == 7 ? "-8" : $0 == 10 ? "+19" : "1" }
    #expect(older.contains("\r\n行政许可,1,-8,1\r\n") && older.contains("\r\n其他对外管理服务事项,1,19,1\r\n"))
  }

  @Test func aTitleIsNoFormulaEither() throws {
    #expect(try sheet(title: "=某某局2024年政府信息公开工作年度报告") { _ in "0" }.hasPrefix("\u{FEFF}'=某某局"))
  }
}
