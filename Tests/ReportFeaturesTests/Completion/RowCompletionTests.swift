import ReportAnalysis
import ReportSyntax
import TestSupport
import Testing

@testable import ReportFeatures

@Suite struct RowCompletionTests {
  private func rowItems(_ analysis: Analysis, _ offset: Int) -> [Completion.Item] {
    Completion.items(in: analysis, at: offset, language: .chinese).filter { $0.kind == .row }
  }

  @Test(arguments: Fixture.sound) func aBlankLineOffersTheRowThatIsGone(_ fixture: Fixture) throws {
    let tables = try #require(fixture.analysis.report).tables.filter { $0.kind != .reviews }
    for (table, index) in tables.flatMap({ table in table.form.rows.indices.map { (table, $0) } }) {
      let kind = table.kind
      let form = table.form.rows[index]
      let row = try #require(table.row(index))
      // The row's bytes go, and its line break stays.
      let start = row.range.lowerBound
      let cut = Analysis(fixture.text.applying([TextEdit(start..<row.range.upperBound, "")]))
      #expect(cut.findings.contains { $0.rule == "missing-row" }, "\(row.role)")
      let items = rowItems(cut, start)
      #expect(items.map(\.label) == [form.label], "\(row.role)")
      guard !items.isEmpty else { continue }
      let item = try #require(items.first)
      // In flowing text （六）其他处理 is a row only once it has figures, since the other edition has a group of that name.
      if row.layout != .flowing || form.key != .otherHandling {
        let inserted = Analysis(cut.text.applying([TextEdit(item.range, item.text)]))
        #expect(!inserted.findings.contains { $0.rule == "missing-row" }, "\(row.role)")
      }
      // Typed through from tab stop to tab stop, the row is whole again.
      var typed = ""
      for (part, piece) in (item.snippet ?? "").split(separator: "$", omittingEmptySubsequences: false).enumerated() {
        #expect(part == 0 || piece.hasPrefix("\(part)"))
        typed += part == 0 ? String(piece) : "0" + piece.drop { $0.isASCII && $0.isNumber }
      }
      let filled = try #require(Analysis(cut.text.applying([TextEdit(item.range, typed)])).report?.table(kind)?.row(index), "\(row.role)")
      #expect(filled.figures.map { $0.numeral?.whole } == form.columns.map { _ in 0 }, "\(row.role)")
    }
  }

  @Test func aLabelBegunInItsCellIsCompleted() throws {
    let caret = Caret(
      """
      二、主动公开政府信息情况

      | 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
      |---|---|---|---|
      | 规章 | 0 | 0 | 0 |
      | 行政规范性文件 | 0 | 0 | 0 |
      | 信息内容 | 本年处理决定数量 | | |
      | 行政许可 | 1 | | |
      | 行政处罚 | 1 | | |
      | 强制‸ |  | | |
      | 行政事业性收费 | 1 | | |

      四、政府信息公开行政复议、行政诉讼情况
      """)
    let items = rowItems(caret.analysis, caret.offset)
    #expect(items.map(\.label) == ["行政强制"])
    #expect(items.map(\.text) == ["行政强制"])
    #expect(items.map { caret.analysis.text.string($0.range) } == ["强制"])
    #expect(items.map(\.detail) == ["第二十条第（六）项"])
  }

  @Test func aRowBegunWithoutCellsIsWrittenWhole() throws {
    for (begun, filter) in [("行政强", "行政强制 xzqz"), ("| 行政强", "| 行政强制 xzqz"), ("| xzq |", "| 行政强制 xzqz")] {
      let caret = Caret(
        """
        二、主动公开政府信息情况

        | 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
        |---|---|---|---|
        | 规章 | 0 | 0 | 0 |
        | 行政规范性文件 | 0 | 0 | 0 |
        | 行政许可 | 1 | | |
        | 行政处罚 | 1 | | |
        \(begun)‸
        | 行政事业性收费 | 1 | | |

        四、政府信息公开行政复议、行政诉讼情况
        """)
      let item = try #require(rowItems(caret.analysis, caret.offset).first)
      #expect(item.text == "| 行政强制 |   | | |")
      #expect(item.snippet == "| 行政强制 |  $1 | | |")
      #expect(item.filterText == filter)
      #expect(caret.analysis.text.string(item.range) == begun)
    }
  }

  /// The sample's row 5.属于三类内部事务信息 typed anew, from its number on.
  @Test func aNumberInTheLabelsColumnBeginsALabel() throws {
    func row(_ begun: String, typed: Character? = nil) throws -> (items: [Completion.Item], caret: Caret) {
      let line = "| | | 5.属于三类内部事务信息 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |"
      try #require(Fixture.sample.string.contains(line))
      let caret = Caret(Fixture.sample.string.replacing(line, with: begun))
      return (Completion.items(in: caret.analysis, at: caret.offset, language: .chinese, typed: typed), caret)
    }
    for typed in [nil, "5"] as [Character?] {
      let (items, caret) = try row("| | | 5‸", typed: typed)
      #expect(items.map(\.label) == ["5.属于三类内部事务信息"])
      let item = try #require(items.first)
      #expect(caret.analysis.text.string(item.range) == "| | | 5" && item.text.hasPrefix("| | | 5.属于三类内部事务信息 |"))
      #expect(item.filterText.hasPrefix("| | | 5.属于三类内部事务信息 "))
    }
    // Where the figures' cells are there, the label alone is written.
    let (items, caret) = try row("| | | 5‸ | | | | | | | |")
    #expect(items.map(\.text) == ["5.属于三类内部事务信息"] && items.map { caret.analysis.text.string($0.range) } == ["5"])
    // A figure, and a number of no label.
    #expect(try row("| | | 5.属于三类内部事务信息 | 1‸ | | | | | | |", typed: "1").items.isEmpty)
    #expect(try row("| | | 5 | 1‸ | | | | | | |", typed: "1").items.isEmpty)
    #expect(try row("| | | 9‸", typed: "9").items.isEmpty)
  }

  @Test func rowsAreInTheOrderOfTheForm() throws {
    let caret = Caret(Sheet.requests.replacingFirst("| 1 |\n\n", with: "| 1 |\n‸\n"))
    let labels = rowItems(caret.analysis, caret.offset).map(\.label)
    #expect(labels.count == 21)
    #expect(labels.first == "（二）部分公开（区分处理的，只计这一情形，不计其他情形）")
    #expect(labels.last == "（七）总计")
    let sorted = Completion.items(in: caret.analysis, at: caret.offset, language: .chinese).map(\.sortText)
    #expect(sorted == sorted.sorted() && Set(sorted).count == sorted.count)
  }

  @Test func aHeaderRowAndAWholeTableOfferNothing() throws {
    let text = Fixture.sample.text
    let analysis = Fixture.sample.analysis
    let offset = try #require(text.offset(of: "| | | | 自然人", plus: 3))
    #expect(rowItems(analysis, offset).isEmpty)
    let end = try #require(text.offset(of: "\n\n## 三、", plus: 1))
    #expect(rowItems(analysis, end).isEmpty)
  }
}
