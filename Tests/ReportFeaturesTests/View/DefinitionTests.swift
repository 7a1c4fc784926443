import ReportAnalysis
import ReportSyntax
import TestSupport
import Testing

@testable import ReportFeatures

@Suite struct DefinitionTests {
  private func definition(_ text: SourceText, _ part: String, after anchor: String = "") throws -> [String]? {
    let offset = try #require(text.offset(of: part, after: anchor))
    return Definition.at(offset, in: Analysis(text)).map { definition in
      [text.string(definition.origin)]
        + definition.targets.map { target in
          let line = text.string(text.lines.range(ofLine: text.lines.line(at: target.lowerBound)))
          let label = line.split(separator: "|").map { $0.filter { $0 != " " } }.last { $0.contains { !$0.isNumber } && $0 != "\n" } ?? ""
          return "\(text.string(target)) \(label)"
        }
    }
  }

  @Test func aCountInTheProseLeadsToItsFigure() throws {
    let text = Fixture.sample.text
    #expect(try definition(text, "108件") == ["108件", "108 一、本年新收政府信息公开申请数量"])
    #expect(try definition(text, "5件", after: "上年结转") == ["5件", "5 二、上年结转政府信息公开申请数量"])
    // Of several rows the sum is meant.
    #expect(
      try definition(text, "28件") == ["28件", "27 1.本机关不掌握相关政府信息", "1 2.没有现成信息需要另行制作", "0 3.补正后申请内容仍不明确"])
  }

  @Test func aCountThatIsWrongLeadsToWhatItMightBe() throws {
    let text = Fixture.sample.text.replacing("上年结转5件", with: "上年结转50件")
    #expect(try definition(text, "50件", after: "上年结转") == ["50件", "5 二、上年结转政府信息公开申请数量"])
  }

  @Test func aTotalLeadsToItsParts() throws {
    #expect(
      try definition(Fixture.sample.text, "9 | 3", after: "| 6 | 1 | 0 | 2 ")?.map { $0.prefix { $0 != " " } } == ["9", "6", "1", "0", "2"])
    #expect(try definition(Fixture.sample.text, "96 |") == nil)
  }

  @Test func whatNoTableHasLeadsNowhere() throws {
    #expect(try definition(Fixture.sample.text, "1840条") == nil)
    let other = Fixture.named("other/changelog.md").analysis
    #expect(Definition.at(0, in: other) == nil)
  }
}
