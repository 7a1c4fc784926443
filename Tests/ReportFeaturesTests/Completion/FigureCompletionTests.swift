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

  private static let head = """
    云岭县水务局2024年政府信息公开工作年度报告

    ## 三、收到和处理政府信息公开申请情况

    | （本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和） |  |  | 申请人情况 |  |  |  |  |  |  |
    |---|---|---|---|---|---|---|---|---|---|
    |  |  |  | 自然人 | 法人或其他组织 |  |  |  |  | 总计 |
    |  |  |  |  | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 |  |

    """

  private func typed(_ rows: String) -> [String] {
    let caret = Caret(Self.head + rows)
    return Completion.items(in: caret.analysis, at: caret.offset, language: .chinese).map(\.text)
  }

  /// 8 + 7 + 6 + 5 + 4 + 3 are 33, in the first row as in the second.
  @Test func theLastCellOfARowIsOffered() {
    let row = "| 8 | 7 | 6 | 5 | 4 | 3 "
    #expect(typed("| 一、本年新收政府信息公开申请数量 |  |  \(row)| ‸").map { $0.filter { $0 != " " } } == ["33", "0"])
    #expect(typed("| 一、本年新收政府信息公开申请数量 |  |  \(row)|‸\n\n## 五、存在的主要问题及改进情况\n").first == " 33")
    let second = "| 一、本年新收政府信息公开申请数量 |  |  \(row)| 33 |\n| 二、上年结转政府信息公开申请数量 |  |  \(row)| ‸"
    #expect(typed(second).first?.filter { $0 != " " } == "33")
    // What comes before it is the author's to know.
    #expect(typed("| 一、本年新收政府信息公开申请数量 |  |  | 8 | 7 | 6 | 5 | 4 | ‸") == [])
  }

  /// Before the tab of a cell that has a line to itself the tab stays.
  @Test func theTabBeforeAFigureStays() throws {
    let fixture = Fixture.named("sound/cells-2021.txt")
    let table = try #require(fixture.analysis.report?.table(.reviews))
    let total = table.figures[4]
    let items = Completion.items(in: fixture.analysis, at: total.range.lowerBound - 1, language: .chinese)
    let item = try #require(items.first)
    #expect(fixture.text.applying([TextEdit(item.range, item.text)]).string == fixture.string)
  }
}
