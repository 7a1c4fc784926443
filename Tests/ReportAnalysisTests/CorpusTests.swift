import ReportFormat
import ReportSyntax
import Testing

@testable import ReportAnalysis

/// What holds of every published report: all rows bind, nothing crashes, and the arithmetic, which is right in print, raises nothing.
@Suite struct CorpusTests {
  @Test(arguments: Corpus.sound + Corpus.named) func everyRowBinds(_ document: Corpus.Document) throws {
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

  @Test(arguments: Corpus.sound + Corpus.named) func theArithmeticIsSilent(_ document: Corpus.Document) throws {
    let analysis = Analysis(document.text)
    #expect(analysis.findings.filter { $0.severity == .error }.map(\.rule) == [])
    let balances = try #require(analysis.report).balances
    for balance in balances { #expect(balance.standings.allSatisfy { $0 == .holds }) }
  }

  @Test(arguments: Corpus.sound) func soundReportsAreSilent(_ document: Corpus.Document) {
    #expect(Analysis(document.text).findings.filter { $0.severity <= .warning }.map(\.rule) == [])
  }

  @Test(arguments: Corpus.other) func otherDocumentsAreSilent(_ document: Corpus.Document) {
    #expect(Analysis(document.text).report == nil)
    #expect(Analysis(document.text).findings.isEmpty)
  }

  /// The rows and sums that the editions ask for, counted by hand in the official forms.
  @Test(arguments: Corpus.sound) func countsOfTheForm(_ document: Corpus.Document) throws {
    let report = try #require(Analysis(document.text).report)
    let isNew = !document.name.contains("2019")
    #expect(report.format.edition == (isNew ? .edition2021 : .edition2019))
    let requests = try #require(report.table(.requests))
    #expect(requests.rows.count == (isNew ? 25 : 23))
    #expect(report.tables.reduce(0) { $0 + $1.figures.count } == (isNew ? 200 : 198))
    #expect(report.balances.reduce(0) { $0 + $1.equations.count } == (isNew ? 42 : 40))
  }

  @Test(arguments: Corpus.sound + Corpus.faulty) func lossless(_ document: Corpus.Document) {
    #expect(SyntaxTree(document.text).leaves.flatMap { document.text.bytes[$0] } == document.text.bytes)
  }
}

extension Figure.Reading {
  fileprivate var asNumeral: Numeral.Reading {
    if case .number(let numeral) = self { .number(numeral) } else { .none }
  }
}
