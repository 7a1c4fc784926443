import ReportFormat
import ReportSyntax
import TestSupport
import Testing

@testable import ReportAnalysis

/// The blank and a filled form of each edition, written in every layout, read back to the same rows and figures.
@Suite struct RoundTripTests {
  private static func title(_ edition: Edition) -> String { "云岭市人民政府\(edition == .edition2019 ? 2020 : 2024)年政府信息公开工作年度报告" }

  static let cases: [(Edition, LayoutWriter)] = Edition.allCases.flatMap { edition in LayoutWriter.allCases.map { (edition, $0) } }

  /// Figures that satisfy every sum of an edition, none of them 0 where it need not be: leaves first, then what follows from them.
  static func balancedFigures(_ format: ReportFormat) -> [Int64] {
    var values = [Int64](repeating: 0, count: format.places.count)
    for figure in values.indices { values[figure] = Int64(figure % 9 + 1) }
    let requests = format.table(.requests)
    func figure(_ key: RowKey, _ column: Int) -> Int {
      format.firstFigures[1][requests.index(of: key) ?? 0] + column
    }
    // What is carried out balances the carryover, so enough must have come in.
    for column in 0..<6 { values[figure(.received, column)] = 400 + Int64(column) }
    for equation in format.equations where equation.kind == .total {
      let row = format.places[equation.right[0]].row
      let isColumnSum = equation.left.contains { format.places[$0].row != row }
      if isColumnSum { values[equation.right[0]] = equation.left.reduce(0) { $0 + values[$1] } }
    }
    for equation in format.equations where equation.kind == .carryover {
      values[equation.right[1]] = equation.left.reduce(0) { $0 + values[$1] } - values[equation.right[0]]
    }
    for equation in format.equations where equation.kind == .total {
      let row = format.places[equation.right[0]].row
      if equation.left.allSatisfy({ format.places[$0].row == row }) {
        values[equation.right[0]] = equation.left.reduce(0) { $0 + values[$1] }
      }
    }
    return values
  }

  @Test(arguments: Edition.allCases) func theFiguresAreBalanced(_ edition: Edition) {
    let values = Self.balancedFigures(edition.format)
    for equation in edition.format.equations {
      #expect(equation.left.reduce(0) { $0 + values[$1] } == equation.right.reduce(0) { $0 + values[$1] })
    }
  }

  @Test(arguments: cases.indices) func filled(_ index: Int) throws {
    let (edition, layout) = Self.cases[index]
    let values = Self.balancedFigures(edition.format)
    let text = SourceText(layout.report(edition.format, title: Self.title(edition)) { "\(values[$0])" })
    let report = try #require(Analysis(text).report)
    #expect(report.format.edition == edition && report.tables.map(\.format.edition) == [edition, edition, edition])
    #expect(report.tables.flatMap(\.figures).map { $0.numeral?.whole } == values.map { $0 })
    #expect(report.tables.allSatisfy { $0.rows.allSatisfy(\.hasStandardLabel) })
    #expect(Analysis(text).findings.map(\.rule) == [])
  }

  /// A report goes from layout to layout, each written from what was read of the one before, and all its figures arrive.
  @Test(arguments: Edition.allCases) func fromLayoutToLayout(_ edition: Edition) throws {
    typealias Writer = (ReportFormat, String, (Int) -> String) -> String
    let writers: [Writer] =
      LayoutWriter.allCases.map { layout in { layout.report($0, title: $1, $2) } }
      + PublishedLayout.allCases.map { layout in { layout.report($0, title: $1, $2) } }
    let values = Self.balancedFigures(edition.format)
    var known = values.map { "\($0)" }
    for writer in (writers + writers.reversed()) {
      let analysis = Analysis(SourceText(writer(edition.format, Self.title(edition)) { known[$0] }))
      known = try #require(analysis.report).tables.flatMap(\.figures).map { $0.numeral?.plain ?? "?" }
      try #require(known.count == values.count)
    }
    #expect(known == values.map { "\($0)" })
  }

  @Test(arguments: cases.indices) func blank(_ index: Int) throws {
    let (edition, layout) = Self.cases[index]
    let text = SourceText(layout.report(edition.format, title: Self.title(edition)) { _ in "" })
    let analysis = Analysis(text)
    let report = try #require(analysis.report)
    for table in report.tables { #expect(table.rows.map(\.role) == table.form.rows.indices.map { .row($0) }) }
    #expect(report.tables.flatMap(\.figures).allSatisfy { $0.reading == .blank })
    #expect(analysis.findings.map(\.rule) == ["blank-cell", "blank-cell", "blank-cell"])
    #expect(analysis.findings.allSatisfy { $0.severity == .information })
    // The repair of all three fills the form with zeros, which then is sound.
    let filled = text.applying(analysis.findings.compactMap(\.fixes.first).flatMap(\.edits))
    #expect(Analysis(filled).findings.map(\.rule) == [])
    #expect(
      Analysis(filled).report?.tables.flatMap(\.figures).map { $0.numeral?.whole }
        == [Int64?](repeating: 0, count: edition.format.places.count))
  }

  @Test(arguments: Edition.allCases) func template(_ edition: Edition) throws {
    for blank in ["", "0"] {
      let text = Template.report(
        edition.format, year: edition == .edition2019 ? 2020 : 2024, body: "云岭市人民政府", blank: blank, language: .chinese)
      let analysis = Analysis(SourceText(text))
      let report = try #require(analysis.report)
      #expect(report.format.edition == edition && report.sections.count == 6)
      // What is still to be written is told of, and is no fault yet.
      let unwritten = ["empty-section", "missing-fee-statement"]
      #expect(
        analysis.findings.map(\.rule).filter { !unwritten.contains($0) }
          == (blank.isEmpty ? ["blank-cell", "blank-cell", "blank-cell"] : []))
      #expect(analysis.findings.allSatisfy { $0.severity == .information })
    }
  }
}
