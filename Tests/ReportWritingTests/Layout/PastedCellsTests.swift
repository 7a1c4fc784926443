import ReportSyntax
import Testing

@testable import ReportAnalysis
@testable import ReportWriting

/// Figures pasted from a spreadsheet into a cell of a pipe table.
@Suite struct PastedCellsTests {
  private func report(_ rows: String) -> SourceText {
    SourceText(
      """
      三、收到和处理政府信息公开申请情况

      | 申请人情况 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |
      |---|---|---|---|---|---|---|---|
      | 一、本年新收政府信息公开申请数量 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |
      \(rows)

      四、政府信息公开行政复议、行政诉讼情况
      """)
  }

  private func spread(_ rows: String) throws -> String? {
    let text = report(rows)
    let pasted = PastedCells(in: try #require(Analysis(text).report))
    return pasted.edits.isEmpty ? nil : text.applying(pasted.edits).string
  }

  @Test(arguments: [
    ("| 1.重复申请 | 12\t3\t0\t0\t0\t0\t15 | | | | | | |", "| 1.重复申请 | 12 | 3 | 0 | 0 | 0 | 0 | 15 |"),
    ("| 2.重复申请 | 12\t3\t0\t0\t0\t0\t15 |", "| 2.重复申请 | 12 | 3 | 0 | 0 | 0 | 0 | 15 |"),
    ("| 2.重复申请 | 12\t3\t0\t0\t0\t0\t15", "| 2.重复申请 | 12 | 3 | 0 | 0 | 0 | 0 | 15"),
    ("| 2.重复申请 | 12\t3\t\t/\t0\t0\t15 | 0 | 0 | 0 | 0 | 0 | 0 |", "| 2.重复申请 | 12 | 3 |  | / | 0 | 0 | 15 |"),
    ("| 2.重复申请 | 12 | 3\t0\t0 | | | 0 | 15 |", "| 2.重复申请 | 12 | 3 | 0 | 0 | 0 | 15 |"),
  ])
  func onARow(pasted: String, expected: String) throws { #expect(try spread(pasted) == report(expected).string) }

  @Test(arguments: [
    "| 2.重复申请 | 12\t3\t0\t0\t0\t0\t15 | | 4 | | | | |", "| 2.重复申请 | 十\t三 | | | | | | |", "| 2.重复申请 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |",
  ])
  func whatIsOtherwiseStaysAsItIs(rows: String) throws { #expect(try spread(rows) == nil) }

  /// A spreadsheet ends what it copies with a line break, some editors drop it.
  @Test(arguments: ["\n", ""]) func onSeveralRows(_ end: String) throws {
    let rows = """
      | 2.重复申请 | 12\t3\t0\t0\t0\t0\t15
      1\t2\t3\t4\t5\t6\t21
      7\t0\t0\t0\t0\t0\t7\(end) | | | | | | |
      | 3.要求提供公开出版物 | | | | | | | |
      | 4.无正当理由大量反复申请 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |
      | （七）总计 | | | | | | | |
      """
    let expected = """
      | 2.重复申请 | 12 | 3 | 0 | 0 | 0 | 0 | 15 |
      | 3.要求提供公开出版物 | 1 | 2 | 3 | 4 | 5 | 6 | 21 |
      | 4.无正当理由大量反复申请 | 7 | 0 | 0 | 0 | 0 | 0 | 7 |
      | （七）总计 | | | | | | | |
      """
    #expect(try spread(rows) == report(expected).string)
  }

  @Test func rowsThatAreNotThereAreNotInvented() throws {
    #expect(
      try spread("| 2.重复申请 | 12\t3\t0\t0\t0\t0\t15\n1\t2\t3\t4\t5\t6\t21\n7\t0\t0\t0\t0\t0\t7\n | | | | | | |\n| （七）总计 | | | | | | | |")
        == nil)
  }

  @Test func formattingLaysOutWhatWasPasted() throws {
    let text = report("| 2.重复申请 | 12\t3\t0\t0\t0\t0\t15 | | | | | | |")
    let offset = (0..<text.bytes.count).first { text.bytes[$0] == 0x09 } ?? 0
    let result = Relayout(Analysis(text), touching: .at(offset))
    let analysis = Analysis(result.text)
    let row = try #require(analysis.report?.table(.requests)?.rows.last)
    #expect(row.figures.map { $0.numeral?.whole } == [12, 3, 0, 0, 0, 0, 15])
    #expect(Relayout(analysis).edits.isEmpty)
  }
}
