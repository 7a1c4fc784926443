import ReportAnalysis
import ReportSyntax
import TestSupport
import Testing

@testable import ReportFeatures

@Suite struct WorkspaceSymbolTests {
  private func names(_ query: String, _ text: SourceText = Fixture.sample.text) -> [String] {
    WorkspaceSymbol.symbols(in: Analysis(text), matching: query, language: .chinese).map(\.name)
  }

  @Test func aReportIsFoundByBodyAndYear() {
    #expect(names("云岭县 2024") == ["云岭县人民政府 2024"])
    #expect(names("2023").isEmpty)
  }

  @Test func sectionsAndTablesAreFoundByNameAndByInitials() throws {
    #expect(names("存在问题") == ["五、存在问题及改进情况"])
    // 总体情况: zong ti qing kuang.
    #expect(names("ztqk") == ["一、总体情况"])
    let table = try #require(
      WorkspaceSymbol.symbols(in: Fixture.sample.analysis, matching: "表三", language: .chinese).first { $0.kind == .table })
    #expect(table.container == "云岭县人民政府 2024")
  }

  /// The report, its six sections and its three tables.
  @Test func anEmptyQueryFindsEverything() { #expect(names("").count == 10) }

  @Test func otherDocumentsHaveNone() { #expect(names("", SourceText("# 随笔\n")).isEmpty) }
}
