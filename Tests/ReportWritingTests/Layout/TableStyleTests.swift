import Foundation
import ReportAnalysis
import ReportForm
import ReportSyntax
import ReportWriting
import TestSupport
import Testing

/// Tables as a screen shows them, in each style.
@Suite struct TableStyleTests {
  /// The fixtures, and beside the checkout the small reports that are read by other tools too.
  private static let texts: [Fixture] = {
    let beside = Fixture.folder.deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("shared/cases")
    return Fixture.sound + Fixture.faulty + Fixture.all(in: beside)
  }()

  private func lines(_ kind: TableKind, _ style: TableStyle, _ figure: (Int) -> String) -> [String] {
    PrintedTable(kind, of: .edition2021, figure).text(in: DraftStyle(.markdown, tables: style)).split(separator: "\n").map(String.init)
  }

  /// The columns before the first figure's pipe in a row of table 3.
  private func lead(_ line: String) -> Int {
    let pipes = line.indices.filter { line[$0] == "|" }
    return CharacterWidth.of(String(line[..<pipes[3]]))
  }

  /// A row's label and its seven figures stand in one line of a hundred columns, as figures of three digits too; only the note of
  /// the corner, three labels of half a line and the ten headers of table 4 go over.
  @Test(arguments: [TableStyle.compact, .aligned], ["", "0", "102"])
  func labelAndFiguresStandInAHundredColumns(_ style: TableStyle, _ figure: String) {
    for kind in TableKind.allCases {
      let over = lines(kind, style) { _ in figure }.filter { CharacterWidth.of($0) > 100 }
      let known = ["勾稽关系", "不计其他情形", "逾期不补正", "收费通知", "结果维持"]
      #expect(over.allSatisfy { line in known.contains { line.contains($0) } })
    }
  }

  @Test func compactRowsHaveNoPadding() {
    let rows = lines(.requests, .compact) { _ in "0" }
    #expect(rows[4] == "| 一、本年新收政府信息公开申请数量 | | |  0 |  0 |  0 |  0 |  0 |  0 |  0 |")
    #expect(rows[1] == "|---|---|---|---:|---:|---:|---:|---:|---:|---:|")
    // Digits have one width in every face, so what is behind the label is as long in every row.
    let tails = rows.dropFirst(4).map { row in row.utf8.reversed().prefix(36).count { $0 == 0x7C } }
    #expect(Set(tails) == [8])
  }

  /// Where a Chinese character is as wide as two digits, the figures stand under one another.
  @Test func alignedFiguresStandUnderOneAnother() {
    let rows = lines(.requests, .aligned) { _ in "0" }.dropFirst(4)
    let within = rows.filter { CharacterWidth.of($0) <= 100 }
    #expect(Set(within.map(lead)).count == 1 && within.count == rows.count - 2)
  }

  @Test func officialColumnsAreAsWideAsTheirWidestCell() {
    for kind in TableKind.allCases {
      let rows = lines(kind, .official) { "\($0)" }
      #expect(Set(rows.map(CharacterWidth.of)).count == 1)
    }
  }

  @Test(arguments: TableStyle.allCases) func layingOutKeepsTheFiguresAndIsDoneOnce(_ style: TableStyle) {
    var configuration = Configuration()
    configuration.tables = style
    #expect(Self.texts.count > 20)
    for fixture in Self.texts {
      let before = Analysis(fixture.text, configuration: configuration)
      let laid = Relayout(before).text
      let after = Analysis(laid, configuration: configuration)
      let readings = { (analysis: Analysis) in analysis.report?.tables.map { $0.figures.map(\.reading) } }
      #expect(readings(after) == readings(before), "\(fixture)")
      #expect(Relayout(after).text.bytes == laid.bytes, "\(fixture)")
    }
  }

  /// From any style to any other and back nothing but blanks and dashes changes.
  @Test func stylesTurnIntoOneAnother() {
    for fixture in Fixture.sound where !fixture.name.hasSuffix("html") {
      let texts = TableStyle.allCases.map { style in
        var configuration = Configuration()
        configuration.tables = style
        return Relayout(Analysis(fixture.text, configuration: configuration)).text
      }
      for text in texts {
        for (style, expected) in zip(TableStyle.allCases, texts) {
          var configuration = Configuration()
          configuration.tables = style
          #expect(Relayout(Analysis(text, configuration: configuration)).text.bytes == expected.bytes, "\(fixture), \(style)")
        }
      }
    }
  }
}
