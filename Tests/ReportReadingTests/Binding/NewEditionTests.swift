import ReportSyntax
import TestSupport
import Testing

@testable import ReportForm
@testable import ReportReading

/// An edition with other tables than any before is one value: whatever reads reports takes what it needs from there.
@Suite struct NewEditionTests {
  private static let meaning = Wording("甲", "A")
  private static func header(_ label: String, _ role: HeaderForm.Role? = nil) -> HeaderForm { HeaderForm(label, role, meaning: meaning) }
  private static func row(
    _ key: RowKey, _ label: String, _ outcome: Outcome? = nil, in path: [String] = [], columns: [ColumnForm]
  ) -> RowForm {
    RowForm(key, label, outcome, in: path, columns: columns, meaning: meaning, Citation(.regulations))
  }

  private static let documents = [("本年印发件数", HeaderForm.Role.made), ("年底有效件数", .inForce)].map { ColumnForm(header($0, $1)) }
  private static let fees = [ColumnForm(header("本年收费总额", .feeAmount), .amount)]
  private static let bodies = header("单位", .organisations)
  private static let requests = [
    ColumnForm(header("公民", .naturalPersons)), ColumnForm(header("企业"), under: [bodies]), ColumnForm(header("其他单位"), under: [bodies]),
    ColumnForm(header("总计", .total)),
  ]
  private static let cases = [header("复议案件", .reviews), header("诉讼案件", .lawsuits)].flatMap { block in
    [header("审结", .decided), header("未结", .pending), header("总计", .total)].map { ColumnForm($0, under: [block]) }
  }

  /// The made-up edition: fewer columns everywhere, five sections, other headers, and a title that no edition before had.
  private static let madeUp = Edition(
    year: .year2021, notice: Notice(year: 2031, number: 8),
    sections: [
      section(1, "一", "总体情况", nil), section(2, "二", "主动公开政府信息情况", .disclosures), section(3, "三", "依申请公开办理情况统计表", .requests),
      section(4, "四", "政府信息公开行政复议、行政诉讼情况", .reviews), section(5, "五", "其他需要报告的事项", nil),
    ],
    tables: [
      TableForm(
        kind: .disclosures, labelColumns: 1, stub: header("公开内容"),
        rows: [
          row(.rules, "规章", in: ["第二十条第（一）项"], columns: documents),
          row(.normativeDocuments, "行政规范性文件", in: ["第二十条第（一）项"], columns: documents),
          row(.fees, "行政事业性收费", in: ["第二十条第（八）项"], columns: fees),
        ],
        groups: ["第二十条第（一）项", "第二十条第（八）项"].map { GroupForm($0, meaning: meaning, Citation(.regulations)) },
        markers: ["公开内容", "本年印发件数", "年底有效件数", "本年收费总额"]),
      TableForm(
        kind: .requests, labelColumns: 2, header: header("申请主体"),
        rows: [
          row(.received, "一、本年新收政府信息公开申请数量", columns: requests), row(.carriedIn, "二、上年结转政府信息公开申请数量", columns: requests),
          row(.disclosed, "（一）予以公开", .disclosed, in: ["三、本年度办理结果"], columns: requests),
          row(.otherOutcome, "（二）其他答复", .otherHandling, in: ["三、本年度办理结果"], columns: requests),
          row(.total, "（三）总计", in: ["三、本年度办理结果"], columns: requests), row(.carriedOut, "四、结转下年度继续办理", columns: requests),
        ],
        groups: [GroupForm("三、本年度办理结果", meaning: meaning, Citation(.regulations))], markers: ["申请主体", "公民", "（二）其他答复"]),
      TableForm(kind: .reviews, labelColumns: 0, rows: [row(.reviews, "", columns: cases)], markers: ["复议案件", "诉讼案件", "审结", "未结"]),
    ],
    calculations: [
      .acrossColumns(.requests), .downRows(.requests, parts: [.disclosed, .otherOutcome], total: .total),
      .carryover(.requests, incoming: [.received, .carriedIn], outgoing: [.total, .carriedOut]), .acrossColumns(.reviews),
    ])

  private static func section(_ number: Int, _ numeral: String, _ title: String, _ table: TableKind?) -> SectionForm {
    SectionForm(
      number: number, numeral: numeral, title: title, keywords: [], table: table, holds: meaning, citation: Citation(.regulations))
  }

  private static let vocabulary = Vocabulary(Editions([.edition2019, .edition2021, madeUp]))
  private static let title = "云岭县水务局2031年政府信息公开工作年度报告"

  private func read(_ text: String) -> Report? { Report(reading: SyntaxTree(SourceText(text)), Self.vocabulary) }

  @Test func theFormCountsItself() {
    #expect(Self.madeUp.tables.map(\.figureCount) == [5, 24, 6] && Self.madeUp.places.count == 35)
    #expect(Self.madeUp.equations.count == 6 + 4 + 4 + 2)
    #expect(Self.madeUp.table(.requests).blocks == [0..<4] && Self.madeUp.table(.reviews).blocks == [0..<3, 3..<6])
  }

  /// Every layout binds, all sums hold, and one wrong figure is the one to blame.
  @Test(arguments: LayoutWriter.allCases) func isReadInEveryLayout(_ layout: LayoutWriter) throws {
    let values = Self.madeUp.balancedFigures
    let report = try #require(read(layout.report(Self.madeUp, title: Self.title) { "\(values[$0])" }))
    #expect(report.edition === Self.madeUp && report.sections.map(\.form.number) == [1, 2, 3, 4, 5])
    #expect(report.sections.allSatisfy { $0.isStandard })
    #expect(report.tables.map(\.kind) == TableKind.allCases && report.tables.allSatisfy { $0.edition === Self.madeUp })
    #expect(report.tables.allSatisfy { table in table.rows.allSatisfy { $0.hasStandardLabel && !$0.isMalformed } })
    #expect(report.tables.flatMap(\.figures).map { $0.numeral?.whole } == values.map { $0 })
    #expect(report.tables.flatMap { Balance($0).standings }.allSatisfy { $0 == .holds })
    for wrong in [Self.madeUp.firstFigure(of: .requests) + 9, Self.madeUp.firstFigure(of: .reviews) + 5] {
      let text = layout.report(Self.madeUp, title: Self.title) { "\($0 == wrong ? values[$0] + 1 : values[$0])" }
      let table = try #require(read(text)?.table(Self.madeUp.places[wrong].table))
      #expect(Balance(table).blames.map(\.figure) == [wrong])
    }
  }

  /// Tables of the editions before are told from it, in a report of any year.
  @Test(arguments: LayoutWriter.cases.indices) func tellsTheOthersApart(_ index: Int) throws {
    let (year, layout) = LayoutWriter.cases[index]
    let values = year.edition.balancedFigures
    let report = try #require(read(layout.report(year.edition, title: Self.title) { "\(values[$0])" }))
    #expect(report.edition === Self.madeUp)
    #expect(report.table(.disclosures)?.edition === year.edition && report.table(.requests)?.edition === year.edition)
    // Nothing in table 4 tells the older editions from each other; the newer of them is meant.
    #expect(report.table(.reviews)?.edition === Edition.edition2021)
    #expect(report.tables.map(\.figures.count) == year.edition.tables.map(\.figureCount))
  }

  /// What the text claims is looked up by what columns and rows are, not by where they stand.
  @Test func claimsAreReadByRole() throws {
    let values = Self.madeUp.balancedFigures
    let report = try #require(read(LayoutWriter.pipes.report(Self.madeUp, title: Self.title) { "\(values[$0])" }))
    let inspection = Inspection(report, prose: Prose(report))
    func numbers(_ subject: Claim.Subject) -> [[Int]] { inspection.readings(of: subject).map(\.figures) }
    let requests = try #require(report.table(.requests))
    let received = try #require(requests.figures(.received)).lowerBound
    #expect(numbers(.applications(.received, by: [])).first == [received + 3])
    #expect(numbers(.applications(.received, by: [.organisations])).first == [received + 1, received + 2])
    let other = try #require(requests.figures(.otherOutcome)).lowerBound
    #expect(numbers(.outcomes([.outcome(.otherHandling)])) == [[other + 3]])
    let first = Self.madeUp.firstFigure(of: .reviews)
    #expect(numbers(.cases([.lawsuits], [])) == [[first + 5], [first + 3]])
    #expect(numbers(.cases([.reviews, .lawsuits], [])) == [[first + 2, first + 5], [first, first + 3], [first + 2], [first + 5]])
    #expect(report.table(.disclosures)?.figure(.rules, .repealed) == nil)
    #expect(report.table(.disclosures)?.figure(.rules, .inForce)?.numeral?.whole == values[1])
  }
}
