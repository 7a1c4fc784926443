import ReportAnalysis
import ReportReading
import ReportSyntax
import TestSupport
import Testing

@testable import ReportFeatures

@Suite struct DocumentSymbolTests {
  /// Every symbol, from the outermost in.
  private func all(_ symbols: [DocumentSymbol]) -> [DocumentSymbol] { symbols.flatMap { [$0] + all($0.children) } }

  private func symbols(_ text: String) throws -> [DocumentSymbol] {
    try #require(DocumentSymbol.symbols(in: Analysis(SourceText(text)), language: .chinese))
  }

  @Test func theSampleIsOutlined() throws {
    let roots = try #require(DocumentSymbol.symbols(in: Fixture.sample.analysis, language: .chinese))
    #expect(roots.map(\.name) == ["云岭县人民政府2024年政府信息公开工作年度报告"])
    let sections = roots[0].children
    #expect(
      sections.map(\.name) == [
        "一、总体情况", "二、主动公开政府信息情况", "三、收到和处理政府信息公开申请情况", "四、政府信息公开行政复议、行政诉讼情况", "五、存在问题及改进情况", "六、其他需要报告的事项",
      ])
    #expect(sections[0].children.map(\.name) == ["（一）主动公开", "（二）依申请公开", "（三）政府信息管理", "（四）政府信息公开平台建设", "（五）监督保障"])
    #expect(sections[0].children.allSatisfy { $0.kind == .subheading })
    let tables = sections[1...3].flatMap(\.children)
    #expect(tables.map(\.name) == ["表二", "表三", "表四"])
    #expect(tables.map(\.kind) == [.table, .table, .table])
    #expect(tables.map(\.detail) == [nil, "✗ 2 条勾稽关系不成立", "✓ 3 条勾稽关系全部成立"])
    #expect(
      tables[0].children.map { [$0.name, $0.detail] } == [
        ["规章", "0 · 0 · 0"], ["行政规范性文件", "8 · 4 · 47"], ["行政许可", "31652"], ["行政处罚", "412"], ["行政强制", "57"], ["行政事业性收费", "86.24"],
      ])
    #expect(tables[1].children.map(\.name) == ["一、本年新收政府信息公开申请数量", "二、上年结转政府信息公开申请数量", "三、本年度办理结果", "四、结转下年度继续办理"])
    let outcomes = tables[1].children[2]
    #expect(outcomes.kind == .group)
    #expect(
      outcomes.children.map(\.name) == ["（一）予以公开", "（二）部分公开", "（三）不予公开", "（四）无法提供", "（五）不予处理", "（六）其他处理", "（七）总计"])
    #expect(outcomes.children[1].detail == "总计 7" && outcomes.children[2].children.count == 8)
    #expect(all([tables[1]]).count { $0.kind == .row } == 25)
    #expect(
      tables[2].children.map { [$0.name, $0.detail] } == [["行政复议", "总计 9"], ["未经复议直接起诉", "总计 4"], ["复议后起诉", "总计 1"]])
  }

  @Test func inEnglishTheFormKeepsItsOwnWords() throws {
    let roots = try #require(DocumentSymbol.symbols(in: Fixture.sample.analysis, language: .english))
    let table = try #require(all(roots).first { $0.name == "Table 3" })
    #expect(table.detail == "✗ 2 sums do not match")
    #expect(table.children.first?.name == "一、本年新收政府信息公开申请数量" && table.children.first?.detail == "total 108")
  }

  @Test(arguments: Fixture.sound + [Fixture.sample]) func whatIsWithinIsWithin(_ fixture: Fixture) throws {
    let roots = try #require(DocumentSymbol.symbols(in: fixture.analysis, language: .chinese))
    let symbols = all(roots)
    #expect(symbols.count { $0.kind == .section } == 6)
    #expect(symbols.count { $0.kind == .table } == 3)
    #expect(symbols.count { $0.kind == .row } > 30)
    for symbol in symbols {
      #expect(!symbol.name.isEmpty)
      #expect(symbol.selection.clamped(to: symbol.range) == symbol.selection && !symbol.selection.isEmpty)
      for child in symbol.children { #expect(child.range.clamped(to: symbol.range) == child.range) }
      #expect(zip(symbol.children, symbol.children.dropFirst()).allSatisfy { $0.range.upperBound <= $1.range.lowerBound })
    }
  }

  @Test func aGroupBeginsWithItsOwnLabel() throws {
    let fixture = Fixture.named("sound/flowing-2021.txt")
    let groups = all(try #require(DocumentSymbol.symbols(in: fixture.analysis, language: .chinese))).filter { $0.kind == .group }
    #expect(groups.map(\.name) == ["三、本年度办理结果", "（三）不予公开", "（四）无法提供", "（五）不予处理", "（六）其他处理"])
    for group in groups { #expect(fixture.text.string(group.selection).contains(group.name.prefix(3))) }
  }

  @Test func subheadingsEndWhereTheirSentenceDoes() throws {
    let roots = try symbols(
      """
      一、总体情况

      **（一）主动公开。**全年公布文件。
      （没有编号的括号）不是标题。

      （二）依申请公开：无。

      二、主动公开政府信息情况
      """)
    #expect(roots.map(\.name) == ["一、总体情况", "二、主动公开政府信息情况"])
    #expect(roots[0].children.map(\.name) == ["（一）主动公开", "（二）依申请公开"])
  }

  @Test func aRowThatIsNoneOfTheFormsHasItsOwnName() throws {
    let roots = try symbols(Sheet.requests.replacing("（一）予以公开", with: "（一）给予公布"))
    let table = try #require(all(roots).first { $0.kind == .table })
    let rows = all([table]).filter { $0.kind == .row }
    #expect(rows.map(\.name) == ["一、本年新收政府信息公开申请数量", "二、上年结转政府信息公开申请数量", "（一）给予公布", "四、结转下年度继续办理"])
    #expect(rows.map(\.detail) == ["总计 11", "总计 2", rows[2].detail, "总计 1"])
  }

  @Test(arguments: ["other/meeting-notice.txt", "other/changelog.md", "other/software-readme.md"])
  func otherDocumentsKeepTheirOwnOutline(_ name: String) throws {
    #expect(DocumentSymbol.symbols(in: Fixture.named(name).analysis, language: .chinese) == nil)
  }
}
