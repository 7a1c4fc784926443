import ReportAnalysis
import ReportSyntax
import TestSupport
import Testing

@testable import ReportFeatures

@Suite struct ReportCompletionTests {
  private func items(_ marked: String) -> [Completion.Item] {
    let caret = Caret(marked)
    return Completion.items(in: caret.analysis, at: caret.offset, language: .chinese)
  }

  @Test func anEmptyTextOffersTheWholeReport() throws {
    for text in ["‸", "\n\n‸\n", "年报‸", "政府信息‸", "# ‸", "zfxx‸"] {
      let found = items(text)
      #expect(found.map(\.label) == ["年度报告全文"])
      let item = try #require(found.first)
      #expect(item.snippet?.hasPrefix("# ${1:单位全称}${2:年份}年政府信息公开工作年度报告\n\n## 一、总体情况\n") == true)
      // After the body and the year the author goes on with the first topic; the figures have no stops, each is a step of its own.
      #expect(item.snippet?.contains("\n**（一）主动公开。**$0\n") == true && item.snippet?.contains("$3") == false)
      let report = try #require(Analysis(SourceText(item.text.replacingFirst("单位全称年份", with: "某县水务局2024"))).report)
      #expect(report.sections.map(\.form.number) == [1, 2, 3, 4, 5, 6])
      #expect(report.tables.flatMap(\.figures).filter { $0.reading == .blank }.count == 200)
    }
  }

  @Test func whatIsKnownIsNotAskedFor() throws {
    func snippet(_ year: Int?, _ body: String?) throws -> String {
      let caret = Caret("‸")
      let items = Completion.items(in: caret.analysis, at: caret.offset, language: .chinese) { ExpectedIdentity(year: year, body: body) }
      return try #require(items.first?.snippet)
    }
    #expect(try snippet(2025, "某县水务局").hasPrefix("# 某县水务局2025年政府信息公开工作年度报告\n"))
    #expect(try snippet(2025, nil).hasPrefix("# ${1:单位全称}2025年政府"))
    #expect(try snippet(nil, "某县水务局").hasPrefix("# 某县水务局${1:年份}年政府"))
    // The form is that of the year.
    #expect(try snippet(2020, nil).contains("政府集中采购"))
  }

  @Test func afterATitleTheSixSectionsFollow() throws {
    let found = items("# 某县水务局2020年政府信息公开工作年度报告\n\n‸")
    let item = try #require(found.first)
    #expect(item.label == "六个部分和三张表")
    // The edition is that of the title's year.
    #expect(item.snippet?.contains("\n**（一）主动公开。**$0\n") == true)
    #expect(Analysis(SourceText("# 某县水务局2020年政府信息公开工作年度报告\n\n" + item.text)).report?.edition.year == .year2019)
    #expect(found.dropFirst().map(\.kind) == [.sentence, .heading, .heading, .heading, .heading, .heading, .heading])
  }

  @Test func thePeriodMayComeBeforeTheSections() {
    let title = "# 某县水务局2024年政府信息公开工作年度报告\n\n"
    let period = "本报告所列数据的统计期限自2024年1月1日起至2024年12月31日止。"
    #expect(items(title + "‸").contains { $0.text == period })
    #expect(items(title + period + "\n\n‸").first?.label == "六个部分和三张表")
    // Whoever has begun a section has begun the report.
    #expect(!items(title + period + "\n\n## 一、总体情况\n\n‸").contains { $0.label == "六个部分和三张表" })
    #expect(!items(title + "‸\n\n" + period).contains { $0.label == "六个部分和三张表" })
  }

  @Test func otherTextsOfferNothing() {
    for text in ["会议通知‸", "# 会议通知\n\n‸", "hello‸", "- a\n- ‸"] { #expect(items(text).isEmpty) }
  }
}
