import ReportSyntax
import TestSupport
import Testing

@testable import ReportAnalysis

/// What authors and converters do to a table that must not move a figure.
@Suite struct RowFinderTests {
  private func figures(_ text: String) -> [Int64?] {
    Analysis(SourceText(text)).report?.tables.flatMap(\.figures).map { $0.numeral?.whole } ?? []
  }

  private func fixture(_ name: String) throws -> String { try #require(Fixture.sound.first { $0.name == name }).text.string }

  /// The text changed in a way that must not matter: all figures are the same, and nothing graver than an information is found.
  private func expectUnmoved(_ name: String, _ change: (String) -> String) throws {
    let text = try fixture(name)
    let changed = change(text)
    #expect(changed != text)
    #expect(figures(changed) == figures(text))
    #expect(Analysis(SourceText(changed)).findings.filter { $0.severity <= .warning && $0.rule != "leftover-markup" }.map(\.rule) == [])
  }

  @Test func cellsOneALineWithBlankLinesBetween() throws {
    try expectUnmoved("cells-2021.txt") { text in
      text.split(separator: "\n", omittingEmptySubsequences: false).map { $0.hasPrefix("\t") ? $0.drop { $0 == "\t" } + "\n" : $0 }.joined(
        separator: "\n")
    }
  }

  /// A letter or numeral in a figure's place is that figure, mistyped, wherever a cell stands alone: one finding, on it.
  @Test(arguments: ["O", "I", "十", "〇", "x"])
  func aLetterForAFigureInCellsOneALine(_ letter: String) throws {
    let text = try fixture("cells-2021.txt").split(separator: "\n", omittingEmptySubsequences: false)
    let label = try #require(text.firstIndex { $0.contains("重复申请") })
    for column in 1...7 {
      var lines = text.map(String.init)
      lines[label + column] = "\t\(letter)"
      let bare = lines.map { $0.hasPrefix("\t") ? $0.drop { $0 == "\t" } + "\n" : $0[...] }.joined(separator: "\n")
      for changed in [lines.joined(separator: "\n"), bare] {
        let findings = Analysis(SourceText(changed)).findings.filter { $0.severity <= .warning }
        #expect(findings.map(\.rule) == ["unreadable-number"])
        #expect(findings.first.map { SourceText(changed).string($0.range) } == letter)
      }
    }
  }

  @Test func pageNumbersBetweenRowsOfFlowingText() throws {
    try expectUnmoved("flowing-2021.txt") { text in
      text.replacing("（四）无\n法提供", with: "- 3 -\n\n（四）无\n法提供").replacing("（五）不\n予处理", with: "4\n\n（五）不\n予处理")
    }
  }

  /// No page has more numbers than one, nor any where each figure has a line and no sum tells that a row is full.
  @Test(arguments: [
    ["规章", "1", "0", "5", "行政规范性文件", "2", "0", "5", "19"], ["规章", "行政规范性文件", "1", "0", "5", "2", "1", "19"],
  ])
  func numbersBehindAFullRowAreItsOwn(_ lines: [String]) throws {
    let text = try fixture("cells-2021.txt").split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
    let start = try #require(text.firstIndex(of: "规章"))
    let end = try #require(text.firstIndex(of: "第二十条第（五）项"))
    let changed = Analysis(SourceText((text[..<start] + lines + text[end...]).joined(separator: "\n")))
    let found = changed.findings.filter { $0.severity == .error }
    #expect(found.map(\.rule) == ["malformed-row"])
    let table = try #require(changed.report?.table(.disclosures))
    #expect(table.rows.first { $0.isMalformed }?.placed.last?.numeral?.whole == 19)
  }

  @Test func blankLinesBetweenRows() throws { try expectUnmoved("pipes-2021.md") { $0.replacing("\n|", with: "\n\n|") } }

  @Test func anotherTableInTheSection() throws {
    try expectUnmoved("pipes-2021.md") { text in
      text.replacing("## 三、收到和处理", with: "| 渠道 | 数量 |\n|---|---|\n| 网站 | 306 |\n| 规章解读 | 3 |\n\n## 三、收到和处理")
    }
  }

  @Test func separatorsAndWidthOfFigures() throws {
    let text = try fixture("pipes-2021.md")
    let changed = text.replacing("| 40544 |", with: "| 40,544 |").replacing("| 238 |", with: "| ２３８ |")
    #expect(figures(changed) == figures(text))
    #expect(
      Analysis(SourceText(changed)).findings.filter { $0.severity <= .warning }.map(\.rule) == [
        "nonstandard-numeral", "nonstandard-numeral",
      ])
  }

  @Test(arguments: ["pipes-2021.md", "tabs-2021.txt", "flowing-2021.txt", "cells-2021.txt", "bare-pipes-2021.md"])
  func lineEndingsAndByteOrderMark(_ name: String) throws {
    try expectUnmoved(name) { "\u{FEFF}" + $0.replacing("\n", with: "\r\n") }
    try expectUnmoved(name) { $0.replacing("\n", with: "\r") }
  }

  /// A table under another section's heading, or under none, is still known by its labels.
  @Test func tablesWithoutTheirHeadings() throws {
    let text = try fixture("pipes-2021.md")
    let bare = text.replacing("## 三、收到和处理政府信息公开申请情况\n", with: "").replacing("## 四、政府信息公开行政复议、行政诉讼情况\n", with: "")
    #expect(figures(bare) == figures(text))
    #expect(Analysis(SourceText(bare)).findings.map(\.rule).filter { $0 != "missing-section" } == [])
  }

  /// A blank among the figures stays in its column, wherever the row's figures begin.
  @Test(arguments: ["pipes-2021.md", "shifted-pipes-2021.md", "tabs-2021.txt", "cells-2021.txt", "tabs-2019.md", "bare-pipes-2021.md"])
  func everyBlankIsPlaced(_ name: String) throws {
    let document = try #require(Fixture.sound.first { $0.name == name })
    let table = try #require(Analysis(document.text).report?.table(.requests))
    for (index, figure) in table.figures.enumerated() {
      let blanked = Analysis(document.text.applying([TextEdit(figure.range, "")]))
      let found = try #require(blanked.report?.table(.requests))
      #expect(
        found.figures.indices.filter { found.figures[$0].reading == .blank } == [index], "\(table.name(of: table.firstFigure + index))")
      #expect(blanked.findings.filter { $0.severity <= .warning }.map(\.rule) == ["blank-cell"])
    }
  }
}
