import ReportSyntax
import TestSupport
import Testing

@testable import ReportAnalysis
@testable import ReportForm
@testable import ReportReading

/// What holds of every published report: all rows bind, nothing crashes, and the arithmetic, which is right in print, raises nothing.
@Suite struct CorpusTests {
  @Test(arguments: Fixture.sound + Fixture.corpus) func everyRowBinds(_ document: Fixture) throws {
    let report = try #require(Analysis(document.text).report)
    for table in report.tables {
      #expect(table.rows.map(\.role) == table.form.rows.indices.map { .row($0) })
      #expect(table.rows.allSatisfy { !$0.isMalformed })
      for figure in table.figures {
        #expect(figure.numeral != nil)
        #expect(Numeral.read(document.text, figure.range) == figure.reading.asNumeral)
      }
    }
    #expect(report.tables.map(\.kind) == TableKind.allCases)
    #expect(report.sections.map(\.form.number) == [1, 2, 3, 4, 5, 6])
  }

  @Test(arguments: Fixture.sound + Fixture.corpus) func theArithmeticIsSilent(_ document: Fixture) throws {
    let analysis = Analysis(document.text)
    #expect(analysis.findings.filter { $0.severity == .error }.map(\.rule) == [])
    let balances = try #require(analysis.inspection).balances
    for balance in balances { #expect(balance.standings.allSatisfy { $0 == .holds }) }
  }

  @Test(arguments: Fixture.sound) func soundReportsAreSilent(_ document: Fixture) {
    #expect(Analysis(document.text).findings.filter { $0.severity <= .warning }.map(\.rule) == [])
  }

  @Test(arguments: Fixture.other) func otherDocumentsAreSilent(_ document: Fixture) {
    #expect(Analysis(document.text).report == nil)
    #expect(Analysis(document.text).findings.isEmpty)
  }

  /// The rows and sums that the editions ask for, counted by hand in the official forms.
  @Test(arguments: Fixture.sound) func countsOfTheForm(_ document: Fixture) throws {
    let inspection = try #require(Analysis(document.text).inspection)
    let isNew = !document.name.contains("2019")
    #expect(inspection.edition.year == (isNew ? .year2021 : .year2019))
    let requests = try #require(inspection.table(.requests))
    #expect(requests.rows.count == (isNew ? 25 : 23))
    #expect(inspection.tables.reduce(0) { $0 + $1.figures.count } == (isNew ? 200 : 198))
    #expect(inspection.balances.reduce(0) { $0 + $1.equations.count } == (isNew ? 42 : 40))
  }

  @Test(arguments: Fixture.sound + Fixture.faulty) func lossless(_ document: Fixture) {
    #expect(SyntaxTree(document.text).leaves.flatMap { document.text.bytes[$0] } == document.text.bytes)
  }
}

extension Figure.Reading {
  fileprivate var asNumeral: Numeral.Reading {
    if case .number(let numeral) = self { .number(numeral) } else { .none }
  }
}
