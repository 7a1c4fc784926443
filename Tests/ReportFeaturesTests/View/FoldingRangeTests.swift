import ReportAnalysis
import TestSupport
import Testing

@testable import ReportFeatures

@Suite struct FoldingRangeTests {
  private func text(_ range: FoldingRange, of analysis: Analysis) -> String {
    analysis.text.string(analysis.text.lines.range(ofLine: range.lines.lowerBound))
  }

  @Test func sectionsTablesGroupsAndCommentsFold() throws {
    let source = Fixture.sample.text.replacing("## 五、存在问题", with: "<!-- 待办：\n核对\n-->\n\n## 五、存在问题")
    let analysis = Analysis(source)
    let ranges = try #require(FoldingRange.ranges(in: analysis))
    let starts = ranges.map { text($0, of: analysis).prefix(12) }
    #expect(starts.filter { $0.hasPrefix("## ") }.count == 6)
    #expect(starts.filter { $0.hasPrefix("### ") }.count == 5)
    #expect(starts.contains { $0.hasPrefix("| 三、本年度办理结果") })
    #expect(starts.contains { $0.hasPrefix("| | （五）不予处理") })
    let comment = try #require(ranges.first { $0.kind == .comment })
    #expect(comment.lines.count == 3 && text(comment, of: analysis) == "<!-- 待办：\n")
    #expect(ranges.count { $0.kind == .comment } == 1)
  }

  @Test func aGroupEndsWithItsLastRow() throws {
    let analysis = Fixture.sample.analysis
    let group = try #require(FoldingRange.ranges(in: analysis)?.first { text($0, of: analysis).hasPrefix("| | （三）不予公开") })
    #expect(group.lines.count == 8)
    #expect(analysis.text.string(analysis.text.lines.range(ofLine: group.lines.upperBound)).contains("8.属于行政查询事项"))
  }

  @Test(arguments: Fixture.sound + [Fixture.sample]) func rangesLieWithinOneAnotherOrApart(_ fixture: Fixture) throws {
    let ranges = try #require(FoldingRange.ranges(in: fixture.analysis))
    #expect(ranges == ranges.sorted { $0.lines.lowerBound < $1.lines.lowerBound })
    #expect(Set(ranges.map(\.lines.lowerBound)).count == ranges.count)
    for (index, range) in ranges.enumerated() {
      #expect(range.lines.count > 1 && range.lines.upperBound < fixture.text.lines.count)
      for later in ranges[(index + 1)...] where later.lines.lowerBound <= range.lines.upperBound {
        #expect(later.lines.upperBound <= range.lines.upperBound)
      }
    }
  }

  @Test func ofTooManyTheLargestStay() throws {
    let all = try #require(FoldingRange.ranges(in: Fixture.sample.analysis))
    let few = try #require(FoldingRange.ranges(in: Fixture.sample.analysis, limit: 3))
    #expect(few.count == 3 && few.allSatisfy(all.contains))
    let largest = all.map(\.lines.count).sorted(by: >).prefix(3)
    #expect(few.map(\.lines.count).sorted(by: >) == Array(largest))
    #expect(FoldingRange.ranges(in: Fixture.sample.analysis, limit: -1) == [])
  }

  @Test func otherDocumentsAreLeftAlone() throws {
    #expect(FoldingRange.ranges(in: Fixture.named("other/changelog.md").analysis) == nil)
  }
}
