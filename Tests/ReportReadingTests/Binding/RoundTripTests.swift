import ReportSyntax
import TestSupport
import Testing

@testable import ReportAnalysis
@testable import ReportForm

/// The blank and a filled form of each year, written in every layout, read back to the same rows and figures.
@Suite struct RoundTripTests {
  private static func title(_ year: Edition.Year) -> String { "云岭市人民政府\(year == .year2019 ? 2020 : 2024)年政府信息公开工作年度报告" }

  @Test(arguments: Edition.Year.allCases) func theFiguresAreBalanced(_ year: Edition.Year) {
    let values = year.edition.balancedFigures
    for equation in year.edition.equations {
      #expect(equation.left.reduce(0) { $0 + values[$1] } == equation.right.reduce(0) { $0 + values[$1] })
    }
  }

  @Test(arguments: LayoutWriter.cases.indices) func filled(_ index: Int) throws {
    let (year, layout) = LayoutWriter.cases[index]
    let values = year.edition.balancedFigures
    let text = SourceText(layout.report(year.edition, title: Self.title(year)) { "\(values[$0])" })
    let report = try #require(Analysis(text).report)
    #expect(report.edition.year == year && report.tables.map(\.edition.year) == [year, year, year])
    #expect(report.tables.flatMap(\.figures).map { $0.numeral?.whole } == values.map { $0 })
    #expect(report.tables.allSatisfy { $0.rows.allSatisfy(\.hasStandardLabel) })
    #expect(Analysis(text).findings.map(\.rule) == [])
  }

  /// A report goes from layout to layout, each written from what was read of the one before, and all its figures arrive.
  @Test(arguments: Edition.Year.allCases) func fromLayoutToLayout(_ year: Edition.Year) throws {
    typealias Writer = (Edition, String, (Int) -> String) -> String
    let writers: [Writer] =
      LayoutWriter.allCases.map { layout in { layout.report($0, title: $1, $2) } }
      + PublishedLayout.allCases.map { layout in { layout.report($0, title: $1, $2) } }
    let values = year.edition.balancedFigures
    var known = values.map { "\($0)" }
    for writer in (writers + writers.reversed()) {
      let analysis = Analysis(SourceText(writer(year.edition, Self.title(year)) { known[$0] }))
      known = try #require(analysis.report).tables.flatMap(\.figures).map { $0.numeral?.plain ?? "?" }
      try #require(known.count == values.count)
    }
    #expect(known == values.map { "\($0)" })
  }

  @Test(arguments: LayoutWriter.cases.indices) func blank(_ index: Int) throws {
    let (year, layout) = LayoutWriter.cases[index]
    let text = SourceText(layout.report(year.edition, title: Self.title(year)) { _ in "" })
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
        == [Int64?](repeating: 0, count: year.edition.places.count))
  }

  @Test(arguments: Edition.Year.allCases) func template(_ year: Edition.Year) throws {
    for blank in ["", "0"] {
      let text = Draft.report(
        year.edition, year: year == .year2019 ? 2020 : 2024, body: "云岭市人民政府", blank: blank, language: .chinese
      ).text(in: .markdown)
      let analysis = Analysis(SourceText(text))
      let report = try #require(analysis.report)
      #expect(report.edition.year == year && report.sections.count == 6)
      // What is still to be written is told of, and is no fault yet.
      let unwritten = ["empty-section", "missing-fee-statement"]
      #expect(
        analysis.findings.map(\.rule).filter { !unwritten.contains($0) }
          == (blank.isEmpty ? ["blank-cell", "blank-cell", "blank-cell"] : []))
      #expect(analysis.findings.allSatisfy { $0.severity == .information })
    }
  }
}
