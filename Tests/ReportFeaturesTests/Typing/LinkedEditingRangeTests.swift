import ReportAnalysis
import ReportSyntax
import TestSupport
import Testing

@testable import ReportFeatures

@Suite struct LinkedEditingRangeTests {
  private func ranges(_ part: String) throws -> [String]? {
    let source = SourceText(RenameTests.report)
    let offset = try #require(source.offset(of: part))
    return LinkedEditingRange.ranges(at: offset, in: Analysis(source))?.map { source.string($0) }
  }

  @Test func whatReadsAlikeIsTypedOverTogether() throws {
    // In the title, the name of the report, twice in the period, and leading a sentence; 二〇二四 reads otherwise.
    #expect(try ranges("2024年政府") == Array(repeating: "2024", count: 5))
    // In the title, as author, as subject, and below.
    #expect(try ranges("云岭县水务局") == Array(repeating: "云岭县水务局", count: 4))
  }

  @Test func otherPlacesStandAlone() throws {
    for part in ["二〇二四", "2023年多", "2024〕", "总体情况", "2025年1月"] { #expect(try ranges(part) == nil, "\(part)") }
    #expect(LinkedEditingRange.ranges(at: 0, in: Analysis(SourceText("# 会议通知"))) == nil)
  }
}
