import ReportAnalysis
import ReportSyntax
import TestSupport
import Testing

@testable import ReportFeatures

@Suite struct SelectionRangeTests {
  private func ranges(_ text: SourceText, _ part: String, after anchor: String = "") throws -> [String] {
    let offset = try #require(text.offset(of: part, after: anchor))
    return try #require(SelectionRange.ranges(around: offset, in: Analysis(text))).map { text.string($0) }
  }

  @Test func inATableDigitsGrowToTheDocument() throws {
    let text = Fixture.sample.text
    let ranges = try ranges(text, "52 | 1", after: "1.本机关不掌握")
    #expect(ranges.first == "52")
    #expect(ranges.contains("| | （四）无法提供 | 1.本机关不掌握相关政府信息 | 52 | 1 | 0 | 0 | 1 | 0 | 27 |"))
    let table = try #require(ranges.firstIndex { $0.hasPrefix("| （本列数据的勾稽关系为") })
    #expect(ranges[table].hasSuffix("| 四、结转下年度继续办理 | | | 2 | 1 | 0 | 0 | 0 | 0 | 3 |"))
    let section = try #require(ranges.firstIndex { $0.hasPrefix("三、收到和处理") || $0.hasPrefix("## 三、收到和处理") })
    #expect(section > table && ranges.last == text.string)
  }

  @Test func inTheTextWordsGrowToSentenceParagraphAndSection() throws {
    let text = Fixture.sample.text
    let ranges = try ranges(text, "61件", after: "办结110件")
    #expect(ranges.prefix(2) == ["61", "61件"])
    let sentence = try #require(ranges.firstIndex { $0.hasPrefix("办结110件") })
    #expect(!ranges[sentence].contains("。"))
    let paragraph = try #require(ranges.firstIndex { $0.hasPrefix("全年收到政府信息公开申请108件") })
    let topic = try #require(ranges.firstIndex { $0.hasPrefix("（二）依申请公开\n") || $0.hasPrefix("### （二）依申请公开\n") })
    let section = try #require(ranges.firstIndex { $0.hasPrefix("一、总体情况") || $0.hasPrefix("## 一、总体情况") })
    #expect(sentence < paragraph && paragraph < topic && topic < section && ranges.last == text.string)
  }

  @Test(arguments: Fixture.sound) func eachHoldsTheOneBefore(_ fixture: Fixture) throws {
    let analysis = fixture.analysis
    for offset in stride(from: 0, through: fixture.text.bytes.count, by: 397) {
      let ranges = try #require(SelectionRange.ranges(around: offset, in: analysis))
      for (inner, outer) in zip(ranges, ranges.dropFirst()) {
        #expect(inner.clamped(to: outer) == inner && inner.count < outer.count)
      }
      #expect(ranges.last == 0..<fixture.text.bytes.count)
    }
  }

  @Test func otherDocumentsHaveNone() {
    #expect(SelectionRange.ranges(around: 3, in: Analysis(SourceText("# 随笔\n"))) == nil)
  }
}
