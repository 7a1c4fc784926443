import Foundation
import ReportAnalysis
import ReportSyntax
import TestSupport
import Testing

@testable import ReportFeatures

@Suite struct FoldingRangeTests {
  private func text(_ range: FoldingRange, of analysis: Analysis) -> String {
    analysis.text.string(analysis.text.lines.range(ofLine: range.lines.lowerBound))
  }

  @Test func sectionsSubheadingsAndCommentsFold() throws {
    let source = Fixture.sample.text.replacing("## 五、存在问题", with: "<!-- 待办：\n核对\n-->\n\n## 五、存在问题")
    let analysis = Analysis(source)
    let ranges = try #require(FoldingRange.ranges(in: analysis))
    let starts = ranges.map { text($0, of: analysis).prefix(12) }
    #expect(starts.filter { $0.hasPrefix("## ") }.count == 6)
    #expect(starts.filter { $0.hasPrefix("### ") }.count == 5)
    let comment = try #require(ranges.first { $0.kind == .comment })
    #expect(comment.lines.count == 3 && text(comment, of: analysis) == "<!-- 待办：\n")
    #expect(ranges.count { $0.kind == .comment } == 1)
  }

  /// What stays in sight of table 3 is the names of its columns, and nothing of its rows.
  @Test func aTableFoldsBelowTheNamesOfItsColumns() throws {
    let analysis = Fixture.sample.analysis
    let ranges = try #require(FoldingRange.ranges(in: analysis)).filter { text($0, of: analysis).hasPrefix("|") }
    #expect(
      ranges.map { text($0, of: analysis).split(separator: "|").map { $0.filter { !$0.isWhitespace } }.first { !$0.isEmpty } } == [
        "信息内容", "信息内容", "信息内容", "信息内容", "自然人", "商业企业", "结果维持", "结果维持",
      ])
    let last = try #require(ranges.first { text($0, of: analysis).contains("商业企业") })
    #expect(analysis.text.string(analysis.text.lines.range(ofLine: last.lines.upperBound)).contains("四、结转下年度继续办理"))
    let first = try #require(ranges.first)
    #expect(analysis.text.string(analysis.text.lines.range(ofLine: first.lines.upperBound)).contains("行政规范性文件"))
  }

  /// Names of columns below which no figures stand, as where a table is pasted twice and only half of it is left, fold nothing.
  @Test func namesWithoutFiguresFoldNothing() throws {
    let lines: [String] = Fixture.sample.string.components(separatedBy: "\n")
    let names = lines.filter { $0.hasPrefix("|") && ($0.contains("自然人") || $0.contains("商业企业")) }
    #expect(names.count == 2)
    let end = try #require(lines.firstIndex { $0.contains("四、结转下年度继续办理") })
    var changed = lines
    changed.insert(contentsOf: names, at: end + 1)
    let text = changed.joined(separator: "\n")
    let analysis = Analysis(SourceText(text))
    let ranges = try #require(FoldingRange.ranges(in: analysis))
    let starts = Set(ranges.map { $0.lines.lowerBound })
    #expect(starts.isDisjoint(with: [end + 1, end + 2]))
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
