import ReportAnalysis
import ReportForm
import ReportReading
import ReportSyntax
import TestSupport
import Testing

/// A blank is one however it came: as itself or as a reference, of any width or none, in every layout.
@Suite struct BlanksInTablesTests {
  private static let year = Edition.Year.year2021
  private static let scalars: [Unicode.Scalar] = [
    " ", "\u{C}", "\u{A0}", "\u{2002}", "\u{2003}", "\u{2009}", "\u{200B}", "\u{200C}", "\u{200D}", "\u{200E}", "\u{2028}", "\u{202F}",
    "\u{205F}", "\u{2060}", "\u{3000}", "\u{FEFF}",
  ]
  /// Each as itself and as a reference.
  private static let blanks = scalars.flatMap { [String($0), "&#\($0.value);"] } + ["&nbsp;", "&emsp;", "&thinsp;", "&zwj;"]

  private typealias Writer = @Sendable (Edition, String, (Int) -> String) -> String
  private static let writers: [(name: String, write: Writer)] =
    LayoutWriter.allCases.map { layout in (layout.rawValue, { layout.report($0, title: $1, $2) }) }
    + PublishedLayout.allCases.map { layout in (layout.rawValue, { layout.report($0, title: $1, $2) }) }

  private func write(_ writer: Writer, _ figure: @escaping (Int64) -> String) -> (text: String, values: [Int64]) {
    let values = Self.year.edition.balancedFigures
    return (writer(Self.year.edition, "云岭市人民政府2024年政府信息公开工作年度报告") { figure(values[$0]) }, values)
  }

  /// All figures are read, and nothing is found but the page numbers that one of the layouts has.
  private func expectSound(_ text: String, _ values: [Int64], _ comment: Comment) {
    let analysis = Analysis(SourceText(text))
    #expect(analysis.report?.tables.flatMap(\.figures).map { $0.numeral?.whole } == values.map { $0 }, comment)
    #expect(analysis.findings.map(\.rule).filter { $0 != Rule.leftoverMarkup.id } == [], comment)
    #expect(unsoundness(of: analysis) == [], comment)
  }

  @Test(arguments: blanks) func withinALabel(_ blank: String) {
    for (name, writer) in Self.writers {
      let (text, values) = write(writer) { "\($0)" }
      expectSound(text.replacing("行政强制", with: "行政\(blank)强制"), values, "\(name) \(blank.debugDescription)")
    }
  }

  @Test(arguments: blanks) func besideAFigure(_ blank: String) {
    // These break what they take for a label.
    for (name, writer) in Self.writers where !["pages", "brokenPipes", "brokenBarePipes"].contains(name) {
      for (before, after) in [(blank, ""), ("", blank), (blank, blank)] {
        let (text, values) = write(writer) { before + "\($0)" + after }
        expectSound(text, values, "\(name) \(blank.debugDescription)")
      }
    }
  }

  /// A cell that has a line to itself is blank where nothing but its | stands there, also between a label and its first figure.
  @Test(arguments: [0, 1, 2]) func aCellALineWithItsBar(_ blanksBehindLabels: Int) throws {
    let edition = Self.year.edition
    let values = edition.balancedFigures
    let layout = LayoutWriter.pipes
    let text = layout.report(edition, title: "云岭市人民政府2024年政府信息公开工作年度报告") { $0.isMultiple(of: 3) ? "0" : "\(values[$0])" }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).filter { !$0.hasPrefix("|---") }.flatMap { line -> [String] in
      guard line.hasPrefix("|") else { return [String(line)] }
      var cells = line.split(separator: "|").map { String($0.filter { $0 != " " }) }.filter { !$0.isEmpty }
      guard cells.count >= 8, cells.suffix(7).allSatisfy({ $0.allSatisfy(\.isNumber) }), !cells[0].allSatisfy(\.isNumber)
      else {
        return cells.map { $0 + " |" }
      }
      let figures = cells.suffix(7).map { $0 == "0" ? "|" : $0 + " |" }
      cells.removeLast(7)
      return cells.map { $0 + " |" } + Array(repeating: "|", count: blanksBehindLabels) + figures
    }
    let analysis = Analysis(SourceText(lines.joined(separator: "\n")))
    let table = try #require(analysis.report?.table(.requests))
    #expect(table.irregularRows.isEmpty)
    for (place, figure) in table.figures.enumerated() {
      let number = table.firstFigure + place
      #expect(number.isMultiple(of: 3) ? figure.reading == .blank : figure.numeral?.whole == values[number])
    }
    #expect(!analysis.findings.contains { $0.rule == Rule.malformedRow.id } && unsoundness(of: analysis) == [])
  }

  /// Lines of | alone behind the only figure of a row fill up the table.
  @Test func barsBehindAFigureAreNoFigures() throws {
    let text = """
      云岭市人民政府2024年政府信息公开工作年度报告
      二、主动公开政府信息情况
      第二十条第（五）项 |
      |||
      信息内容 |
      本年处理决定数量 |
      ||
      行政许可 |
      1204 |
      ||
      第二十条第（六）项 |
      |||
      信息内容 |
      本年处理决定数量 |
      ||
      行政处罚 |
      37 |
      ||
      行政强制 |
      6 |
      ||
      """
    let analysis = Analysis(SourceText(text))
    let table = try #require(analysis.report?.table(.disclosures))
    #expect(table.figures.compactMap { $0.numeral?.whole } == [1204, 37, 6])
    #expect(!analysis.findings.contains { $0.rule == Rule.malformedRow.id })
  }

  /// What nobody sees parts no number.
  @Test(arguments: ["\u{200B}", "\u{200D}", "\u{2060}", "\u{FEFF}"]) func withinAFigure(_ blank: String) {
    for layout in [LayoutWriter.pipes, .barePipes, .tabs, .cellPerLine] {
      let (text, values) = write({ layout.report($0, title: $1, $2) }) { $0 > 9 ? "\($0 / 10)\(blank)\($0 % 10)" : "\($0)" }
      expectSound(text, values, "\(layout) \(blank.debugDescription)")
    }
  }

  @Test(arguments: blanks) func aCellWithNothingElseIsBlank(_ blank: String) {
    for layout in [LayoutWriter.pipes, .barePipes, .tabs, .cellPerLine] {
      let text = write({ layout.report($0, title: $1, $2) }) { _ in blank }.text
      let report = Analysis(SourceText(text)).report
      #expect(report?.tables.flatMap(\.figures).allSatisfy { $0.reading == .blank } ?? false, "\(layout) \(blank.debugDescription)")
    }
  }

  /// A count in the prose is read over blanks.
  @Test(arguments: blanks) func withinProse(_ blank: String) {
    let text = SourceText("青禾县人民政府2024年政府信息公开工作年度报告\n\n一、总体情况\n\n全年收到政府信息\(blank)公开申请\(blank)101\(blank)件。\n\n二、主动公开政府信息情况\n")
    let prose = Analysis(text).report.map { Prose($0) }
    #expect(prose?.claims.map(\.quantity.whole) == [101])
  }
}
