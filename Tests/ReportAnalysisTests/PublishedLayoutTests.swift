import ReportFormat
import ReportSyntax
import TestSupport
import Testing

@testable import ReportAnalysis

/// A filled form of each edition in every layout that published reports come in reads back to the same figures.
@Suite struct PublishedLayoutTests {
  static let cases: [(Edition, PublishedLayout)] = Edition.allCases.flatMap { edition in PublishedLayout.allCases.map { (edition, $0) } }

  private static func title(_ edition: Edition) -> String { "云岭市人民政府\(edition == .edition2019 ? 2020 : 2024)年政府信息公开工作年度报告" }

  static func filled(_ edition: Edition, _ layout: PublishedLayout) -> SourceText {
    let values = RoundTripTests.balancedFigures(edition.format)
    return SourceText(layout.report(edition.format, title: title(edition)) { "\(values[$0])" })
  }

  /// What is rightly found in a layout, beyond hints.
  private func expected(_ layout: PublishedLayout) -> Set<String> {
    switch layout {
    case .pages: ["leftover-markup"]
    default: []
    }
  }

  @Test(arguments: cases.indices) func filled(_ index: Int) throws {
    let (edition, layout) = Self.cases[index]
    let text = Self.filled(edition, layout)
    let analysis = Analysis(text)
    let report = try #require(analysis.report, "\(layout)")
    #expect(report.format.edition == edition && report.tables.map(\.format.edition) == [edition, edition, edition], "\(layout)")
    let figures = report.tables.flatMap(\.figures)
    #expect(figures.map { $0.numeral?.whole } == RoundTripTests.balancedFigures(edition.format).map { $0 }, "\(layout) \(edition)")
    #expect(figures.allSatisfy { text.string($0.range) == $0.numeral?.plain }, "\(layout)")
    #expect(report.tables.allSatisfy { $0.rows.allSatisfy(\.hasStandardLabel) }, "\(layout)")
    #expect(report.sections.map(\.form.number) == [1, 2, 3, 4, 5, 6] && report.title?.year != nil, "\(layout)")
    #expect(report.title?.body == "云岭市人民政府", "\(layout)")
    #expect(Set(analysis.findings.filter { $0.severity <= .warning }.map(\.rule)) == expected(layout), "\(layout) \(edition)")
  }
}
