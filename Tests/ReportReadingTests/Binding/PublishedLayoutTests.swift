import ReportSyntax
import TestSupport
import Testing

@testable import ReportAnalysis
@testable import ReportForm

/// A filled form of each edition in every layout that published reports come in reads back to the same figures.
@Suite struct PublishedLayoutTests {
  /// What is rightly found in a layout, beyond hints.
  private func expected(_ layout: PublishedLayout) -> Set<String> {
    switch layout {
    case .pages: ["leftover-markup"]
    default: []
    }
  }

  @Test(arguments: PublishedLayout.cases.indices) func filled(_ index: Int) throws {
    let (edition, layout) = PublishedLayout.cases[index]
    let text = layout.filled(edition)
    let analysis = Analysis(text)
    let report = try #require(analysis.report, "\(layout)")
    #expect(report.edition.year == edition && report.tables.map(\.edition.year) == [edition, edition, edition], "\(layout)")
    let figures = report.tables.flatMap(\.figures)
    #expect(figures.map { $0.numeral?.whole } == edition.edition.balancedFigures.map { $0 }, "\(layout) \(edition)")
    #expect(figures.allSatisfy { text.string($0.range) == $0.numeral?.plain }, "\(layout)")
    #expect(report.tables.allSatisfy { $0.rows.allSatisfy(\.hasStandardLabel) }, "\(layout)")
    #expect(report.sections.map(\.form.number) == [1, 2, 3, 4, 5, 6] && report.title?.year != nil, "\(layout)")
    #expect(report.title?.body == "云岭市人民政府", "\(layout)")
    #expect(Set(analysis.findings.filter { $0.severity <= .warning }.map(\.rule)) == expected(layout), "\(layout) \(edition)")
  }

  /// What the form is with nothing filled in, where its cells can be told; the repair of all blanks makes it sound.
  @Test(arguments: PublishedLayout.cases.indices.filter { PublishedLayout.cases[$0].1.keepsBlanks }) func blank(_ index: Int) throws {
    let (edition, layout) = PublishedLayout.cases[index]
    let text = SourceText(layout.report(edition.edition, title: PublishedLayout.title(edition)) { _ in "" })
    let analysis = Analysis(text)
    let report = try #require(analysis.report, "\(layout)")
    for table in report.tables { #expect(table.rows.map(\.role) == table.form.rows.indices.map { .row($0) }, "\(layout)") }
    #expect(report.tables.flatMap(\.figures).allSatisfy { $0.reading == .blank }, "\(layout)")
    let findings = analysis.findings.filter { $0.severity <= .information }
    #expect(findings.map(\.rule) == ["blank-cell", "blank-cell", "blank-cell"], "\(layout)")
    let filled = text.applying(findings.compactMap(\.fixes.first).flatMap(\.edits))
    let figures = Analysis(filled).report?.tables.flatMap(\.figures).map { $0.numeral?.whole }
    #expect(figures == [Int64?](repeating: 0, count: edition.edition.places.count), "\(layout)")
  }

  /// One blank among the figures is found in its place, and the repair fills it there.
  @Test(arguments: PublishedLayout.cases.indices.filter { PublishedLayout.cases[$0].1.keepsBlanks }) func oneBlank(_ index: Int) throws {
    let (edition, layout) = PublishedLayout.cases[index]
    let values = edition.edition.balancedFigures
    let firstReview = edition.edition.firstFigure(of: .reviews)
    for blank in stride(from: index % 13, to: values.count, by: 13) {
      // Without a pipe before it, a blank first cell of a row without a label cannot be seen.
      if layout == .brokenBarePipes, blank == firstReview { continue }
      let text = SourceText(layout.report(edition.edition, title: PublishedLayout.title(edition)) { $0 == blank ? "" : "\(values[$0])" })
      let analysis = Analysis(text)
      let figures = analysis.report?.tables.flatMap(\.figures) ?? []
      #expect(figures.indices.filter { figures[$0].reading == .blank } == [blank], "\(layout) \(edition)")
      let findings = analysis.findings.filter { $0.severity <= .information }
      #expect(findings.map(\.rule) == ["blank-cell"], "\(layout) \(edition)")
      guard let edits = findings.first?.fixes.first?.edits else { continue }
      let filled = Analysis(text.applying(edits)).report?.tables.flatMap(\.figures).compactMap { $0.numeral?.whole } ?? []
      #expect(filled.count == values.count && filled.indices.allSatisfy { $0 == blank || filled[$0] == values[$0] }, "\(layout)")
    }
  }

  /// One wrong digit is one finding on the figure, and the repair restores the bytes; in tables 3 and, for totals, 4.
  @Test(arguments: PublishedLayout.cases.indices) func oneWrongDigit(_ index: Int) throws {
    let (edition, layout) = PublishedLayout.cases[index]
    let text = layout.filled(edition)
    let table = try #require(Analysis(text).report?.table(.requests))
    for place in stride(from: index % 11, to: table.figures.count, by: 11) {
      let figure = table.figures[place]
      var bytes = text.bytes
      let last = figure.range.upperBound - 1
      bytes[last] = bytes[last] == 0x39 ? 0x38 : bytes[last] + 1
      let findings = Analysis(SourceText(bytes)).findings.filter { $0.severity == .error }
      #expect(findings.map(\.range) == [figure.range], "\(layout) \(edition) \(place)")
      let fix = try #require(findings.first?.fixes.first, "\(layout)")
      #expect(fix.isPreferred && SourceText(bytes).applying(fix.edits).bytes == text.bytes, "\(layout) \(edition) \(place)")
    }
  }

  /// Whatever is cut off, no byte is lost and every finding is sound.
  @Test(arguments: PublishedLayout.cases.indices) func truncated(_ index: Int) {
    let (edition, layout) = PublishedLayout.cases[index]
    let bytes = layout.filled(edition).bytes
    let faults = stride(from: index % 101, to: bytes.count, by: 101).flatMap {
      unsoundness(of: Analysis(SourceText([UInt8](bytes[..<$0]))))
    }
    #expect(faults == [], "\(layout)")
  }

  /// Line endings and a byte order mark change nothing.
  @Test(arguments: PublishedLayout.cases.indices) func lineEndings(_ index: Int) {
    let (edition, layout) = PublishedLayout.cases[index]
    let text = layout.filled(edition).string
    for other in ["\u{FEFF}" + text.replacing("\n", with: "\r\n"), text.replacing("\n", with: "\r")] {
      let analysis = Analysis(SourceText(other))
      #expect(
        analysis.report?.tables.flatMap(\.figures).map { $0.numeral?.whole } == edition.edition.balancedFigures.map { $0 },
        "\(layout)")
      #expect(Set(analysis.findings.filter { $0.severity <= .warning }.map(\.rule)) == expected(layout), "\(layout) \(edition)")
    }
  }
}
