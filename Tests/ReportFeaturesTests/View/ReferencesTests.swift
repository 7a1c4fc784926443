import ReportAnalysis
import ReportSyntax
import TestSupport
import Testing

@testable import ReportFeatures

@Suite struct ReferencesTests {
  private func references(_ text: SourceText, _ part: String, after anchor: String = "", own: Bool = false) throws -> [String]? {
    let offset = try #require(text.offset(of: part, after: anchor))
    return References.at(offset, in: Analysis(text), includesOwn: own)?.map { text.string($0) }
  }

  @Test func aFigureIsUsedInItsTotalsAndInTheProse() throws {
    let text = Fixture.sample.text
    // The row's total, and the column's.
    #expect(try references(text, "53 |") == ["61", "98"])
  }

  /// 一＋二＝七＋四: 96＋4＝98＋2 of the first column, and 108＋5＝110＋3 of the last.
  @Test func aFigureThatIsCarriedOverIsUsedByItsPartners() throws {
    let text = Fixture.sample.text
    #expect(try references(text, "96 |") == ["108", "4", "98", "2"])
    #expect(try references(text, "108 |", after: "| 96 | 7") == ["108件", "5", "110", "3"])
    #expect(try references(text, "108 |", after: "| 96 | 7", own: true) == ["108件", "108", "5", "110", "3"])
  }

  @Test func aCountInTheProseIsUsedWhereItsFigureIs() throws {
    #expect(try references(Fixture.sample.text, "61件") == ["61件", "110"])
  }

  @Test func elsewhereThereAreNone() throws {
    #expect(try references(Fixture.sample.text, "着力解决") == nil)
    #expect(References.at(0, in: Fixture.named("other/changelog.md").analysis, includesOwn: true) == nil)
  }
}
