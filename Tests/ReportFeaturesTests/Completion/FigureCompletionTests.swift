import ReportForm
import ReportSyntax
import TestSupport
import Testing

@testable import ReportFeatures

@Suite struct FigureCompletionTests {
  @Test(arguments: Fixture.sound) func everyTotalIsOfferedAsItIsWritten(_ fixture: Fixture) throws {
    let analysis = fixture.analysis
    let inspection = try #require(analysis.inspection)
    for (table, balance) in zip(inspection.tables, inspection.balances) {
      for equation in balance.equations where equation.kind == .total {
        let figure = table[try #require(equation.right.first)]
        let items = Completion.items(in: analysis, at: figure.range.upperBound, language: .chinese)
        #expect(items.map(\.label) == [figure.numeral?.plain])
        #expect(items.map(\.range) == [figure.range])
        #expect(items.first?.detail?.hasSuffix("＝\(figure.numeral?.plain ?? "")") == true)
      }
    }
  }

  @Test(arguments: Fixture.sound) func figuresThatAreNoTotalsOfferNothing(_ fixture: Fixture) throws {
    let analysis = fixture.analysis
    let table = try #require(analysis.report?.table(.disclosures))
    for figure in table.figures { #expect(Completion.items(in: analysis, at: figure.range.upperBound, language: .chinese).isEmpty) }
  }

  private func items(_ old: String, _ new: String, after: String, _ language: Language = .chinese) -> [Completion.Item] {
    let text = SourceText(Sheet.requests).replacing(old, with: new, after: after)
    let caret = Caret(text.string)
    return Completion.items(in: caret.analysis, at: caret.offset, language: language)
  }

  @Test func aWrongTotalIsReplaced() throws {
    let items = items("| 11 |", "| 11‸ |", after: "一、本年新收")
    #expect(items.map(\.text) == ["10"])
    #expect(items.first?.detail == "自然人（9）＋商业企业（1）＝10")
    // What is there must not filter the right figure out.
    #expect(items.first?.filterText == "11")
  }

  @Test func aBlankTotalIsComputedAndMayBeZero() throws {
    let total = items("| 0 |  |\n", "| 0 |‸|\n", after: "（一）予以公开")
    #expect(total.map(\.label) == ["3", "0"])
    #expect(total.map(\.text) == [" 3 ", " 0 "])
    #expect(total.first?.detail?.hasSuffix("＝3（空着的按 0）") == true)
  }

  /// An editor asks after each digit, and matches what is typed with the filter's text.
  @Test func aDigitKeepsTheTotalThatIsDue() {
    func typed(_ marked: String, after row: String) -> [Completion.Item] {
      let caret = Caret(SourceText(Sheet.requests).replacing("| 0 |  |\n", with: marked, after: row).string)
      return Completion.items(in: caret.analysis, at: caret.offset, language: .chinese, typed: "7")
    }
    #expect(typed("| 0 | 7‸ |\n", after: "（一）予以公开").map(\.text) == ["3"])
    #expect(typed("| 0 | 7‸ |\n", after: "（一）予以公开").map(\.filterText) == ["7"])
    #expect(typed("| 0 | 3‸ |\n", after: "（一）予以公开").isEmpty)
    // A part is the author's to know.
    #expect(typed("| 7‸ |  |\n", after: "（一）予以公开").isEmpty)
  }

  @Test func aBlankPartFollowsFromItsTotal() throws {
    let items = items("| 0 |  | 0", "| 0 | ‸ | 0", after: "二、上年结转", .english)
    #expect(items.map(\.text) == ["2", "0"])
    #expect(items.map(\.detail) == ["from the sums", "0 for none"])
  }
}
