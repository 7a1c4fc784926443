import ReportAnalysis
import ReportForm
import ReportSyntax
import TestSupport
import Testing

@testable import ReportFeatures

@Suite struct TableCompletionTests {
  @Test func aSectionWithoutItsTableOffersIt() throws {
    for kind in TableKind.allCases {
      let form = try #require(Edition.edition2021.sections.first { $0.table == kind })
      for begun in ["", "表", kind.chinese] {
        let caret = Caret("某县水务局2024年政府信息公开工作年度报告\n\n\(form.heading)\n\n\(begun)‸\n\n五、存在的主要问题及改进情况\n")
        let item = try #require(Completion.items(in: caret.analysis, at: caret.offset, language: .chinese).first { $0.kind == .template })
        let text = caret.analysis.text
        #expect(text.string(item.range) == begun)
        let filled = Analysis(text.applying([TextEdit(item.range, item.text)]))
        let table = try #require(filled.report?.table(kind))
        #expect(table.rows.map(\.role) == table.form.rows.indices.map { .row($0) })
        #expect(!filled.findings.contains { $0.rule == "missing-table" || $0.rule == "missing-row" || $0.rule == "malformed-row" })
        // As a snippet it leaves the cursor in the first figure, and has no stop in another.
        let snippet = try #require(item.snippet)
        let stop = try #require(snippet.firstRange(of: "$0"))
        #expect(snippet[..<stop.lowerBound] + snippet[stop.upperBound...] == item.text)
        let offset = item.range.lowerBound + snippet[..<stop.lowerBound].utf8.count
        guard case .figure(let place, let figure)? = Place.at(offset, in: try #require(filled.report)) else {
          Issue.record("the cursor is in no figure")
          continue
        }
        #expect(place.kind == kind && figure == filled.report?.edition.figures(ofRow: 0, in: kind).first)
      }
    }
  }

  @Test func theRowOfTheStopIsAsWideAsTheOthers() throws {
    let caret = Caret("# 某县水务局2024年政府信息公开工作年度报告\n\n## 二、主动公开政府信息情况\n\n‸\n")
    let items = Completion.items(in: caret.analysis, at: caret.offset, language: .chinese)
    let text = try #require(items.first { $0.kind == .template }?.text)
    #expect(text.contains("\n| 规章 |    |    |    |\n| 行政规范性文件 |    |    |    |\n"))
  }

  @Test func aTableThatIsThereIsNotOfferedAgain() throws {
    let offset = try #require(Fixture.sample.text.offset(of: "\n\n## 三、", plus: 1))
    #expect(Completion.items(in: Fixture.sample.analysis, at: offset, language: .chinese).isEmpty)
  }

  @Test func aSnippetEscapesWhatIsItsOwn() {
    #expect(TabStops.snippet("a$b}\\ \(TabStops.mark)|\(TabStops.mark)", from: 3) == "a\\$b\\}\\\\ $3|$4")
    #expect(TabStops.plain("a\(TabStops.mark)b") == "ab")
  }

  @Test func itHasTheLineBreaksOfTheText() throws {
    let caret = Caret("# 某县水务局2024年政府信息公开工作年度报告\r\n\r\n## 二、主动公开政府信息情况\r\n\r\n‸\r\n")
    let items = Completion.items(in: caret.analysis, at: caret.offset, language: .chinese)
    let item = try #require(items.first { $0.kind == .template })
    for text in [item.text, try #require(item.snippet)] {
      #expect(text.utf8.count { $0 == 10 } > 5 && text.utf8.count { $0 == 10 } == text.utf8.count { $0 == 13 })
    }
  }

  @Test func aTableThatIsBegunIsNotOfferedBelowItsBeginning() {
    let caret = Caret("# 某县水务局2024年政府信息公开工作年度报告\n\n## 四、政府信息公开行政复议、行政诉讼情况\n\n| 行政复议 | 行政诉讼 |\n|---|---|\n\n‸\n")
    #expect(!Completion.items(in: caret.analysis, at: caret.offset, language: .chinese).contains { $0.kind == .template })
  }
}
