import ReportSyntax
import TestSupport
import Testing

@testable import ReportAnalysis
@testable import ReportForm

/// An author who fills in the form from top to bottom is never told more than a few things, and nothing that a full form would not show.
@Suite struct TypingTests {
  static let cases: [(Edition.Year, LayoutWriter)] = Edition.Year.allCases.flatMap { year in
    [LayoutWriter.pipes, .barePipes, .tabs, .cellPerLine].map { (year, $0) }
  }

  private func title(_ year: Edition.Year) -> String { "云岭市人民政府\(year == .year2019 ? 2020 : 2024)年政府信息公开工作年度报告" }

  @Test(arguments: cases.indices) func fillingInTheForm(_ index: Int) {
    let (year, layout) = Self.cases[index]
    let values = year.edition.balancedFigures
    var most = 0
    for typed in 0...values.count {
      let text = layout.report(year.edition, title: title(year)) { $0 < typed ? "\(values[$0])" : "" }
      let findings = Analysis(SourceText(text)).findings
      most = max(most, findings.count)
      #expect(findings.allSatisfy { $0.rule == "blank-cell" }, "after \(typed) figures: \(findings.map(\.rule))")
      // One for a row in progress, one for what follows it, one for each table not begun.
      #expect(findings.count <= 4, "after \(typed) figures: \(findings.count)")
      #expect(findings.filter { $0.severity == .warning }.count <= 1)
    }
    #expect(most >= 3)
    #expect(Analysis(SourceText(layout.report(year.edition, title: title(year)) { "\(values[$0])" })).findings.isEmpty)
  }

  /// A blank total whose parts are there is told what belongs in it, and the repair writes it.
  @Test(arguments: cases.indices) func blankTotals(_ index: Int) {
    let (year, layout) = Self.cases[index]
    let edition = year.edition
    let values = edition.balancedFigures
    for equation in edition.equations where equation.kind == .total {
      let blank = equation.right[0]
      let text = SourceText(layout.report(edition, title: title(year)) { $0 == blank ? "" : "\(values[$0])" })
      let findings = Analysis(text).findings
      #expect(findings.map(\.rule) == ["blank-cell"])
      #expect(findings.first?.message.text(in: .chinese).contains("应为 \(values[blank])") == true)
      let mended = findings.first.map { text.applying($0.fixes[0].edits) }
      #expect(mended.map { Analysis($0).report?.tables.flatMap(\.figures).map { $0.numeral?.whole } } == values.map { $0 })
    }
  }

  /// A mark for nothing reads as 0: it is told of as such, and no total is called wrong because of it; many in one table are one habit.
  @Test(arguments: cases.indices) func placeholders(_ index: Int) {
    let (year, layout) = Self.cases[index]
    let text = SourceText(layout.report(year.edition, title: title(year)) { $0 % 5 == 0 ? "-" : "0" })
    let findings = Analysis(text).findings
    #expect(Set(findings.map(\.rule)) == ["placeholder-number"])
    let marks = TableKind.allCases.map { kind in year.edition.places.indices.count { year.edition.places[$0].table == kind && $0 % 5 == 0 }
    }
    #expect(findings.count == marks.map { $0 > 4 ? 1 : $0 }.reduce(0, +))
    #expect(Analysis(text.applying(findings.flatMap { $0.fixes[0].edits })).findings.isEmpty)
  }
}
