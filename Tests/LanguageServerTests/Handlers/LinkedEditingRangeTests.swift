import TestSupport
import Testing

@testable import LanguageServer

@Suite struct LinkedEditingRangeTests {
  @Test func theYearsPlacesAreLinked() throws {
    let editor = try Editor(.inProcess, "# 云岭县水务局2024年政府信息公开工作年度报告\n\n## 一、总体情况\n\n2024年，云岭县水务局公开信息。\n")
    let ranges = try #require(try editor.ask("linkedEditingRange", try editor.range(of: "2024"))["ranges"]?.array)
    #expect(try ranges.map { try editor.string($0) } == ["2024", "2024"])
    #expect(try editor.ask("linkedEditingRange", try editor.range(of: "总体情况")) == .null)
  }
}
