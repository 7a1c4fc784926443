import ReportForm
import ReportReading
import ReportSyntax
import TestSupport
import Testing

@testable import ReportAnalysis

/// Figures that stand beside their places are one finding that says so, with the repair that moves them back.
@Suite struct MovedFiguresTests {
  /// A report of a layout whose table 3 has requests of every kind, all sums of which hold.
  private struct Report {
    let text: SourceText
    let rows: [[String]]

    init(_ document: Fixture) throws {
      let table = try #require(Analysis(document.text).report?.table(.requests))
      let results = 2..<table.form.rows.count - 2
      var rows = [[Int]](repeating: [Int](repeating: 0, count: 6), count: table.form.rows.count)
      rows[1] = [7, 2, 0, 1, 0, 1]
      for row in results { rows[row] = [row * 3 + 5, row % 4 + 1, row % 3, row * row % 2, (row + 1) % 3, row % 5] }
      rows[results.upperBound] = (0..<6).map { column in results.reduce(0) { $0 + rows[$1][column] } }
      rows[results.upperBound + 1] = [9, 0, 1, 0, 2, 1]
      for column in 0..<6 { rows[0][column] = rows[results.upperBound][column] + rows[results.upperBound + 1][column] - rows[1][column] }
      self.rows = rows.map { ($0 + [$0.reduce(0, +)]).map { "\($0)" } }
      text = Self.written(self.rows, in: document.text, table)
    }

    /// The report with other figures in table 3.
    func with(_ changed: [[String]]) throws -> SourceText {
      Self.written(changed, in: text, try #require(Analysis(text).report?.table(.requests)))
    }

    private static func written(_ rows: [[String]], in text: SourceText, _ table: Table) -> SourceText {
      text.applying(zip(table.figures, rows.flatMap { $0 }).map { TextEdit($0.range, $1) })
    }
  }

  /// Layouts in which a blank cell can be told.
  private static let withBlanks = ["pipes-2021.md", "pipes-2019.md", "tabs-2021.txt", "html-2019.md", "page-2021.html"]
    .map { Fixture.named("sound/\($0)") }

  private static func left(_ row: [String], _ blank: String = "0", from start: Int = 0) -> [String] {
    Array(row[..<start] + row[(start + 1)...]) + [blank]
  }

  private static func right(_ row: [String], _ blank: String = "0") -> [String] { [blank] + row.dropLast() }

  /// Expects one finding with some words, of whose repairs the one at a place gives back the report.
  private func expect(
    _ report: Report, _ changed: [[String]], says words: String, repair: Int = 0, count: Int = 1,
    _ location: Testing.SourceLocation = #_sourceLocation
  ) throws {
    #expect(Analysis(report.text).findings.allSatisfy { $0.severity != .error }, sourceLocation: location)
    let wrong = try report.with(changed)
    let findings = Analysis(wrong).findings.filter { ["unbalanced-total", "unbalanced-carryover", "blank-cell"].contains($0.rule) }
    try #require(findings.count == 1, "\(findings.map { $0.message.text(in: .chinese) })", sourceLocation: location)
    let message = findings[0].message.text(in: .chinese)
    #expect(message.contains(words), "\(message)", sourceLocation: location)
    try #require(findings[0].fixes.count == count, "\(findings[0].fixes.map { $0.title.text(in: .chinese) })", sourceLocation: location)
    #expect(findings[0].fixes.allSatisfy { !$0.isPreferred }, sourceLocation: location)
    let mended = Analysis(wrong.applying(findings[0].fixes[repair].edits))
    let figures = mended.report?.table(.requests)?.figures.map { $0.numeral?.plain ?? "" }
    #expect(figures == report.rows.flatMap { $0 }, sourceLocation: location)
    #expect(mended.findings.allSatisfy { $0.severity != .error }, sourceLocation: location)
  }

  @Test(arguments: Fixture.sound) func allRowsOneColumnTooFarLeft(_ document: Fixture) throws {
    let report = try Report(document)
    // Any of six columns may be the one that was left out.
    try expect(report, report.rows.map { Self.left($0) }, says: "各行的数似乎左移了一列，少了一栏", count: 6)
    try expect(report, report.rows.map { Self.left($0, from: 1) }, says: "各行的数似乎左移了一列，少了一栏", repair: 1, count: 6)
  }

  @Test(arguments: withBlanks) func allRowsOneColumnTooFarLeftBeforeABlank(_ document: Fixture) throws {
    let report = try Report(document)
    try expect(report, report.rows.map { Self.left($0, "") }, says: "各行的数似乎左移了一列，少了一栏", count: 6)
  }

  @Test(arguments: Fixture.sound) func allRowsOneColumnTooFarRight(_ document: Fixture) throws {
    let report = try Report(document)
    try expect(report, report.rows.map { Self.right($0) }, says: "各行的数似乎右移了一列，少了“总计”一栏")
  }

  // With tabs a blank before the first figure is one column more of labels.
  @Test(arguments: withBlanks.filter { $0.name != "tabs-2021.txt" })
  func allRowsOneColumnTooFarRightBehindABlank(_ document: Fixture) throws {
    let report = try Report(document)
    try expect(report, report.rows.map { Self.right($0, "") }, says: "各行的数似乎右移了一列，少了“总计”一栏")
  }

  @Test(arguments: Fixture.sound) func someRowsOneColumnAside(_ document: Fixture) throws {
    let report = try Report(document)
    func some(_ move: ([String]) -> [String]) -> [[String]] {
      report.rows.indices.map { (4..<12).contains($0) ? move(report.rows[$0]) : report.rows[$0] }
    }
    let rows = "“1.属于国家秘密”到“8.属于行政查询事项”各行的数似乎"
    try expect(report, some { Self.left($0) }, says: rows + "左移了一列，少了一栏")
    try expect(report, some { Self.right($0) }, says: rows + "右移了一列，少了“总计”一栏")
    // 总计 has stayed in its place.
    try expect(report, some { Self.right(Array($0.dropLast())) + [$0[6]] }, says: rows + "右移了一列，少了“其他”一栏")
  }

  @Test(arguments: [Fixture.pipes, .tabs, .named("sound/flowing-2019.txt"), .named("sound/cells-2021.txt")], [0, 1, 6])
  func aColumnOneRowTooLowOrTooHigh(_ document: Fixture, _ column: Int) throws {
    let report = try Report(document)
    let name = ["自然人", "商业企业", "", "", "", "", "总计"][column]
    let results = 2..<report.rows.count - 2
    func moved(_ move: ([String]) -> [String], _ rows: Range<Int>) -> [[String]] {
      var changed = report.rows
      for (row, value) in zip(rows, move(report.rows[rows].map { $0[column] })) { changed[row][column] = value }
      return changed
    }
    try expect(report, moved({ ["0"] + $0.dropLast() }, results), says: "“\(name)”一列的数似乎下移了一行")
    try expect(report, moved({ $0.dropFirst() + ["0"] }, results), says: "“\(name)”一列的数似乎上移了一行")
    try expect(report, moved({ ["0"] + $0.dropLast() }, report.rows.indices), says: "“\(name)”一列的数似乎下移了一行")
    try expect(report, moved({ ["0"] + $0.dropLast() }, 5..<11), says: "“\(name)”一列的数似乎下移了一行")
  }

  @Test(arguments: Fixture.sound) func totalsLeftBehindAreNoColumnAside(_ document: Fixture) throws {
    let report = try Report(document)
    let wrong = try report.with(report.rows.map { row in row.dropLast() + ["\((Int(row[6]) ?? 0) - (Int(row[0]) ?? 0))"] })
    let findings = Analysis(wrong).findings.filter { $0.severity == .error }
    #expect(findings.count == 1 && findings[0].message.text(in: .chinese).hasPrefix("合计与分项不符"))
  }

  @Test(arguments: Fixture.sound, [1, -1]) func aRowOfZeros(_ document: Fixture, _ place: Int) throws {
    let report = try Report(document)
    var changed = report.rows
    changed[place < 0 ? report.rows.count + place : place] = [String](repeating: "0", count: 7)
    let name = place < 0 ? "四、结转下年度继续办理" : "二、上年结转政府信息公开申请数量"
    try expect(report, changed, says: "“\(name)”一行似乎没有填，都是 0")
  }

  /// Where a row of zeros and another have changed places, each is put back and none is filled in.
  @Test(arguments: Fixture.sound) func exchangedRowsAreNoRowOfZeros(_ document: Fixture) throws {
    let report = try Report(document)
    var sound = report.rows
    let (received, carriedIn, total, carriedOut) = (0, 1, report.rows.count - 2, report.rows.count - 1)
    sound[carriedIn] = [String](repeating: "0", count: 7)
    sound[received] = zip(report.rows[total], report.rows[carriedOut]).map { "\(Int($0)! + Int($1)!)" }
    #expect(try Analysis(report.with(sound)).findings.allSatisfy { $0.severity != .error })
    var changed = sound
    changed.swapAt(carriedIn, carriedOut)
    let findings = try Analysis(report.with(changed)).findings.filter { $0.severity == .error }
    #expect(!findings.isEmpty && findings.allSatisfy { !$0.message.text(in: .chinese).contains("没有填") })
  }

  @Test(arguments: Fixture.sound) func totalsBeforeTheirParts(_ document: Fixture) throws {
    let table = try #require(Analysis(document.text).report?.table(.reviews))
    func text(_ values: [Int]) -> SourceText { document.text.applying(zip(table.figures, values).map { TextEdit($0.range, "\($1)") }) }
    let sound = text([6, 3, 2, 1, 12, 1, 0, 1, 0, 2, 0, 0, 0, 0, 0])
    let wrong = text([12, 6, 3, 2, 1, 2, 1, 0, 1, 0, 0, 0, 0, 0, 0])
    #expect(Analysis(sound).findings.allSatisfy { $0.severity != .error })
    let findings = Analysis(wrong).findings.filter { $0.severity == .error }
    try #require(findings.count == 1 && findings[0].fixes.count == 1)
    #expect(findings[0].message.text(in: .chinese) == "“总计”似乎写在了各组的第一格，改回后全部勾稽关系都成立")
    #expect(wrong.applying(findings[0].fixes[0].edits).bytes == sound.bytes)
  }

  /// Two miscounts by one, the one up and the other down, are no exchange.
  @Test(arguments: Fixture.sound) func miscountsAreNoExchange(_ document: Fixture) throws {
    let table = try #require(Analysis(document.text).report?.table(.reviews))
    func findings(_ values: [Int]) -> [Finding] {
      let text = document.text.applying(zip(table.figures, values).map { TextEdit($0.range, "\($1)") })
      return Analysis(text).findings.filter { $0.severity == .error }
    }
    #expect(findings([2, 2, 4, 4, 11, 1, 2, 0, 0, 4, 0, 0, 0, 0, 0]).count == 2)
    let exchanged = findings([2, 2, 4, 4, 15, 5, 2, 0, 0, 4, 0, 0, 0, 0, 0])
    #expect(exchanged.count == 1 && exchanged[0].message.text(in: .chinese).contains("似乎互换了"))
  }
}
