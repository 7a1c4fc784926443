import ReportForm
import ReportSyntax
import TestSupport
import Testing

@testable import ReportReading

/// A table that is being typed row by row: what stands there so far is where it will be.
@Suite struct RowsBeingTypedTests {
  private static func report(_ year: Int, _ rows: String...) -> String {
    """
    云岭县水务局\(year)年政府信息公开工作年度报告

    ## 三、收到和处理政府信息公开申请情况

    | （本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和） |  |  | 申请人情况 |  |  |  |  |  |  |
    |---|---|---|---|---|---|---|---|---|---|
    |  |  |  | 自然人 | 法人或其他组织 |  |  |  |  | 总计 |
    |  |  |  |  | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 |  |
    \(rows.joined(separator: "\n"))
    """
  }

  private func table(_ text: String) throws -> Table {
    try #require(Report(reading: SyntaxTree(SourceText(text)))?.table(.requests))
  }

  /// Of ten columns three are the label's, whatever is still to come at the end.
  @Test(arguments: 1...6) func theFirstRowBeginsUnderItsHeaders(_ count: Int) throws {
    let cells = ["8", "7", "6", "5", "4", "3"].prefix(count).joined(separator: " | ")
    let row = try #require(try table(Self.report(2024, "| 一、本年新收政府信息公开申请数量 |  |  | \(cells) |")).row(0))
    #expect(row.isMalformed && row.figures.compactMap { $0.numeral?.whole } == [8, 7, 6, 5, 4, 3].prefix(count).map { $0 })
  }

  @Test func aBlankAmongTheFirstFiguresIsPlaced() throws {
    let row = try #require(try table(Self.report(2024, "| 一、本年新收政府信息公开申请数量 |  |  |  | 7 | 6 | 5 | 4 | 3 | 25 |")).row(0))
    #expect(!row.isMalformed && row.figures.map { $0.numeral?.whole } == [nil, 7, 6, 5, 4, 3, 25])
  }

  /// 3.其他 is a row of its own, but 2.其他 behind 1.属于国家秘密 is on its way to be the next one.
  @Test(arguments: [("", 2024), ("", 2020), (" 0 | 0 | 0 | 0 | 0 | 0 | 0 |", 2024), (" 0 | 0 | 0 | 0 | 0 | 0 | 0 |", 2020)])
  func aLabelThatIsBegunIsOfTheRowThatIsDue(_ figures: String, _ year: Int) throws {
    let table = try table(
      Self.report(
        year, "| 三、本年度办理结果 | （一）予以公开 |  | 1 | 0 | 0 | 0 | 0 | 0 | 1 |",
        "|  | （二）部分公开（区分处理的，只计这一情形，不计其他情形） |  | 0 | 0 | 0 | 0 | 0 | 0 | 0 |",
        "|  | （三）不予公开 | 1.属于国家秘密 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |", "|  |  | 2.其他 |\(figures)"))
    let due = try #require(table.form.index(of: .forbiddenByLaw))
    #expect(table.edition.year.rawValue == (year == 2020 ? 2019 : 2021))
    #expect(table.rows.last?.role == .row(due) && table.rows.last?.hasStandardLabel == false)
  }

  /// Labels of the form that begin others of its are as short as the reader takes them to be.
  @Test func onlyShortLabelsBeginOthers() {
    let labels = Editions.all.list.flatMap { edition in edition.tables.flatMap { $0.rows.map(\.label) } }
    let cores = labels.map { Array(LabelText($0).core) }
    let beginnings = labels.indices.filter { short in
      cores.contains { cores[short].count < $0.count && !cores[short].isEmpty && $0.starts(with: cores[short]) }
    }
    #expect(beginnings.contains { labels[$0] == "3.其他" })
    for label in beginnings.map({ labels[$0] }) { #expect(label.utf8.count <= EditionDetection.longestBeginning, "\(label)") }
  }
}
