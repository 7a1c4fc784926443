import ReportAnalysis
import ReportReading
import ReportSyntax
import TestSupport
import Testing

@testable import ReportFeatures

@Suite struct CodeLensTests {
  private func lenses(_ text: SourceText, previous: SourceText? = nil) -> [CodeLens] {
    let last = previous.flatMap { PreviousReport($0, location: "去年.md", name: "去年.md") }
    return CodeLens.lenses(in: Analysis(text, lastYear: { _ in LastYear(last) }), language: .chinese)
  }

  private static let right = Fixture.sample.text.replacing("52 | 1 | 0", with: "25 | 1 | 0")
  private static let title = "# 云岭县人民政府2024年政府信息公开工作年度报告"

  /// The form of 2021 has 25 rows and 7 columns in table 3, and one sum more for each column: 39.
  @Test func aTableWhoseSumsHoldIsTicked() {
    let lenses = lenses(Self.right)
    #expect(lenses.map(\.title) == ["新建下一年度", "✓ 39 条勾稽关系", "✓ 3 条勾稽关系"])
    #expect(lenses.map(\.action) == [.beginNextYear, .tell, .tell])
    #expect(lenses.first.map { Self.right.string($0.range) } == Self.title)
  }

  /// Totals that followed the part that is wrong would hide it.
  @Test func wrongPartsAreCountedAndTotalsLeft() {
    #expect(lenses(Fixture.sample.text).map(\.title) == ["✗ 1 处不符", "✓ 3 条勾稽关系"])
  }

  @Test func aWrongTotalCanBeReckonedAnew() {
    let text = Self.right.replacing("| 2 | 9 | 3 |", with: "| 2 | 8 | 3 |")
    let lenses = lenses(text)
    #expect(lenses.map(\.title) == ["✓ 39 条勾稽关系", "✗ 1 处不符", "重算"])
    #expect(lenses.last?.action == .recalculateTotals(.reviews))
    let outcome = EditorCommand.recalculateTotals(of: .reviews).outcome(in: Analysis(text), language: .chinese)
    #expect(text.applying(outcome.edits).string == Self.right.string)
  }

  @Test func onlyTheTableThatIsAskedForIsReckonedAnew() {
    let text = Self.right.replacing("| 2 | 9 | 3 |", with: "| 2 | 8 | 3 |")
    #expect(EditorCommand.recalculateTotals(of: .requests).outcome(in: Analysis(text), language: .chinese).edits.isEmpty)
  }

  @Test func blanksAreCountedAndCanBeFilled() {
    let text = Self.right.replacing("| 6 | 1 | 0 | 2 |", with: "| 6 | 1 |  | 2 |")
    let lenses = lenses(text)
    #expect(lenses.map(\.title) == ["✓ 39 条勾稽关系", "？ 未填完：1 格没有数", "填 0"])
    #expect(lenses.last?.action == .fillBlanks(.reviews))
    let outcome = EditorCommand.fillBlanks(of: .reviews).outcome(in: Analysis(text), language: .chinese)
    #expect(text.applying(outcome.edits).string.contains("| 6 | 1 | 0 | 2 | 9 |"))
    let again = EditorCommand.fillBlanks(of: .reviews).outcome(in: Analysis(Self.right), language: .chinese)
    #expect(again.edits.isEmpty && again.remark == "表四没有可以填的空格。")
  }

  @Test func aTableWithoutSumsTellsOnlyWhatIsMissing() {
    let text = Self.right.replacing("| 行政处罚 | 412 |", with: "| 行政处罚 |  |")
    #expect(lenses(text).map(\.title) == ["？ 未填完：1 格没有数", "填 0", "✓ 39 条勾稽关系", "✓ 3 条勾稽关系"])
  }

  @Test func whatCannotBeReadIsNotTicked() {
    let text = Self.right.replacing("| 53 | 4 |", with: "| 约 | 4 |")
    #expect(lenses(text).map(\.title) == ["？ 1 格认不出", "✓ 3 条勾稽关系"])
  }

  @Test func lastYearsReportIsComparedWith() {
    let last = Self.right.replacing("2024年政府", with: "2023年政府")
    let lenses = lenses(Self.right, previous: last)
    #expect(lenses.first?.title == "与 2023 年对照" && lenses.first?.action == .compareYears(previous: "去年.md"))
  }

  /// Whatever is told of the sums, a tick stands only over figures that are all there and tie.
  @Test(arguments: Fixture.faulty + Fixture.sound) func aTickIsTrue(_ fixture: Fixture) {
    let analysis = fixture.analysis
    let ticked = CodeLens.lenses(in: analysis, language: .english).filter { $0.title.hasPrefix("✓") }
    for lens in ticked {
      let table = analysis.report?.tables.first { analysis.report?.place(of: $0).contains(lens.range.lowerBound) ?? false }
      let standings = table.flatMap { analysis.inspection?.balance($0.kind)?.standings } ?? []
      #expect(!standings.isEmpty && standings.allSatisfy { $0 == .holds })
      #expect(table?.figures.allSatisfy { $0.numeral != nil } == true)
    }
    #expect(!ticked.isEmpty || Verdict(analysis)?.holds != true)
  }

  @Test func otherDocumentsHaveNone() {
    #expect(lenses(SourceText("# 随笔\n\n| 甲 | 1 |\n")).isEmpty)
  }
}
