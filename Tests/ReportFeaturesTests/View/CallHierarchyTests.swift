import ReportAnalysis
import ReportSyntax
import TestSupport
import Testing

@testable import ReportFeatures

@Suite struct CallHierarchyTests {
  private let analysis = Fixture.sample.analysis

  private func figure(_ part: String, after anchor: String) throws -> CallHierarchy {
    let offset = try #require(analysis.text.offset(of: part, after: anchor))
    return try #require(CallHierarchy.at(offset, in: analysis, language: .chinese))
  }

  private func strings(_ figures: [CallHierarchy]?) -> [String]? { figures?.map { analysis.text.string($0.range) } }

  @Test func aFigureIsTakenUpByTheTotalsAcrossAndDown() throws {
    let figure = try figure("53", after: "（一）予以公开 | ")
    #expect(figure.name == "（一）予以公开·自然人" && figure.detail == "53 · 表三")
    #expect(strings(CallHierarchy.totals(with: figure.number, in: analysis, language: .chinese)) == ["61", "98"])
    #expect(strings(CallHierarchy.parts(of: figure.number, in: analysis, language: .chinese)) == [])
  }

  @Test func aTotalIsMadeOfItsParts() throws {
    let total = try figure("9 | 3", after: "| 6 | 1 | 0 | 2 ")
    #expect(strings(CallHierarchy.parts(of: total.number, in: analysis, language: .chinese)) == ["6", "1", "0", "2"])
    #expect(strings(CallHierarchy.totals(with: total.number, in: analysis, language: .chinese)) == [])
  }

  @Test func elsewhereThereIsNothing() {
    #expect(CallHierarchy.at(0, in: analysis, language: .chinese) == nil)
    for number in [-1, 100_000] {
      #expect(CallHierarchy.totals(with: number, in: analysis, language: .chinese) == nil)
      #expect(CallHierarchy.parts(of: number, in: analysis, language: .chinese) == nil)
    }
  }
}
