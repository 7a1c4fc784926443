import ReportForm
import ReportReading
import ReportSyntax
import TestSupport
import Testing

@testable import ReportAnalysis

@Suite struct TableVerdictTests {
  private func verdict(_ row: String) throws -> TableVerdict {
    try verdict(Fixture.sample.text.replacing("| 6 | 1 | 0 | 2 | 9 |", with: row), .reviews)
  }

  private func verdict(_ text: SourceText, _ kind: TableKind) throws -> TableVerdict {
    let inspection = try #require(Analysis(text).inspection)
    return TableVerdict(try #require(inspection.table(kind)), try #require(inspection.balance(kind)))
  }

  @Test func allHoldsWhereAllIsThereAndTies() throws {
    let verdict = try verdict("| 6 | 1 | 0 | 2 | 9 |")
    #expect(verdict.holds && verdict.figures == 15 && verdict.sums == 3)
  }

  @Test(arguments: ["| 6 | 1 |  | 2 | 9 |", "| 6 | 1 | / | 2 | 9 |"]) func whatIsNotANumberIsMissing(row: String) throws {
    let verdict = try verdict(row)
    #expect(!verdict.holds && verdict.missing == 1 && verdict.unread == 0 && verdict.failing == 0)
  }

  @Test func whatCannotBeReadIsCountedApart() throws {
    let verdict = try verdict(Fixture.sample.text.replacing("| 53 | 4 |", with: "| 约 | 4 |"), .requests)
    // Its row's sum and its column's.
    #expect(!verdict.holds && verdict.missing == 0 && verdict.unread == 1 && verdict.open == 2)
  }

  @Test func aSumThatFailsHasAPlace() throws {
    let verdict = try verdict("| 6 | 1 | 0 | 2 | 8 |")
    #expect(!verdict.holds && verdict.failing == 1 && verdict.places == 1)
  }
}
