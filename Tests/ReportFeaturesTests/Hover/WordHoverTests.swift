import ReportForm
import ReportReading
import TestSupport
import Testing

@testable import ReportFeatures

@Suite struct WordHoverTests {
  private func hover(_ part: String, in fixture: Fixture, plus shift: Int = 0, _ language: Language = .chinese) throws -> Hover {
    let offset = try #require(fixture.text.offset(of: part, plus: shift))
    return try #require(Hover.at(offset, in: fixture.analysis, language: language))
  }

  @Test func headersAndGroupsInAGrid() throws {
    let sample = Fixture.sample
    #expect(try hover("科研机构", in: sample).plainText == "科研机构\n申请人是科研机构的申请。\n填不小于 0 的整数，没有的填 0。")
    #expect(try hover("| （四）无法提供", in: sample, plus: 2).plainText.hasPrefix("（四）无法提供\n无法提供的各种情形"))
    let block = try hover("第二十条第（六）项", in: sample, .english).plainText
    #expect(block.hasPrefix("第二十条第（六）项\nPenalties and coercion"))
    #expect(try hover("（本列数据", in: sample).plainText.hasSuffix("加四（结转下年度）。"))
  }

  @Test func wordsThatBreakOverLines() throws {
    let flowing = try #require(Fixture.sound.first { $0.name == "flowing-2021.txt" })
    let group = try hover("度办\n", in: flowing)
    #expect(flowing.text.string(group.range) == "三、本\n年度办\n理结果")
    #expect(group.plainText.hasPrefix("三、本年度办理结果\n"))
    let header = try hover("企业\n\n科研\n机构", in: flowing)
    #expect(flowing.text.string(header.range) == "商业\n企业")
    let cells = try #require(Fixture.sound.first { $0.name == "cells-2021.txt" })
    #expect(try hover("维持\n\t结果\n纠正", in: cells).plainText.hasPrefix("结果维持\n"))
  }

  /// Every header, group and block title that an edition prints has a meaning in both languages.
  @Test(arguments: Edition.Year.allCases) func everyWordIsKnown(_ year: Edition.Year) throws {
    for table in year.edition.tables {
      let words = TableWords.of(table.kind, in: year.edition)
      for cell in PrintedTable(table.kind, of: year.edition, { _ in "" }).rows.flatMap(\.cells) where cell.kind == .header {
        let word = try #require(words.named(LabelText(cell.text)), "\(cell.text)")
        #expect(word.label == cell.text && !word.meaning.chinese.isEmpty && !word.meaning.english.isEmpty)
      }
      for group in table.rows.flatMap(\.path) { #expect(words.named(LabelText(group))?.kind == .group) }
    }
  }
}
