import ReportAnalysis
import ReportReading
import ReportSyntax
import TestSupport
import Testing

@testable import ReportFeatures

@Suite struct SignatureHelpTests {
  private func help(_ text: String, _ cell: String, after row: String, previous: String? = nil) throws -> SignatureHelp? {
    let source = SourceText(text)
    let offset = try #require(source.offset(of: cell, after: row)) + 2
    let analysis = Analysis(source) { _ in
      LastYear(previous.flatMap { PreviousReport(SourceText($0), location: "", name: "") })
    }
    return SignatureHelp.at(offset, in: analysis, language: .chinese)
  }

  private let row = "| | | 5.属于三类内部事务信息 "

  @Test func rowAndColumnAreNamed() throws {
    let help = try #require(try help(Fixture.pipes.string, "| 1 |", after: row))
    #expect(help.label == "（三）› 5.属于三类内部事务信息 · 自然人 (1/7)")
    #expect(help.active == 0 && help.columns.count == 7)
    #expect(help.label.contains(help.columns[help.active]))
    #expect(help.documentation.contains("本行已填 7 个，共 7 个"))
    #expect(help.documentation.contains("101"))
  }

  @Test func theColumnIsThatOfTheCursor() throws {
    let help = try #require(try help(Fixture.pipes.string, "| 101 |\n", after: "| 一、本年新收政府信息公开申请数量 "))
    #expect(help.label == "一、本年新收政府信息公开申请数量 · 总计 (7/7)")
    #expect(help.active == 6)
  }

  @Test func lastYearsFigureStandsBesideIt() throws {
    let last = Fixture.pipes.string.replacingFirst("2023年政府", with: "2022年政府").replacingFirst(row + "| 1 |", with: row + "| 4 |")
    let told = try #require(try help(Fixture.pipes.string, "| 1 |", after: row, previous: last))
    #expect(told.documentation.contains("上年（2022年）为 4"))
    let untold = try #require(try help(Fixture.pipes.string, "| 1 |", after: row))
    #expect(!untold.documentation.contains("上年（"))
  }

  @Test func outsideFiguresThereIsNone() throws {
    let analysis = Fixture.pipes.analysis
    for part in ["## 一、总体情况", "全年通过", "一、本年新收", "| 自然人"] {
      let offset = try #require(analysis.text.offset(of: part)) + 4
      #expect(SignatureHelp.at(offset, in: analysis, language: .english) == nil, "\(part)")
    }
  }
}
