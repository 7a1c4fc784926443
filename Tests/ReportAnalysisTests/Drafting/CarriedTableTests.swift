import ReportForm
import ReportSyntax
import TestSupport
import Testing

@testable import ReportAnalysis
@testable import ReportReading

/// A table of one edition taken over into the form of the other.
@Suite struct CarriedTableTests {
  private func carried(_ name: String, as year: Int, _ edit: (SourceText) -> SourceText = { $0 }) throws -> (title: String, report: Report)?
  {
    let fixture = Fixture.named("sound/\(name)")
    let report = try #require(fixture.analysis.report)
    let title = try #require(report.title?.range)
    let text = edit(fixture.text.applying([TextEdit(title, "云岭市人民政府\(year)年政府信息公开工作年度报告")]))
    let analysis = Analysis(text)
    let finding = try #require(analysis.findings.first { $0.rule == "wrong-edition" })
    guard let fix = finding.fixes.first else { return nil }
    return (fix.title.text(in: .chinese), try #require(Analysis(text.applying(fix.edits)).report))
  }

  /// What stands in three rows under （六） is in one row what they come to.
  @Test func threeRowsBecomeTheirSum() throws {
    let rows = [
      "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请 | 1 | 0 | 2 | 0 | 0 | 0 | 3 |",
      "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请 | 0 | 4 | 0 | 0 | 0 | 0 | 4 |",
      "3.其他 | 5 | 0 | 0 | 0 | 0 | 0 | 5 |",
    ]
    let (title, report) = try #require(
      try carried("pipes-2021.md", as: 2020) { text in
        rows.reduce(text) { text, row in
          let label = String(row.prefix { $0 != "|" })
          guard let start = text.offset(of: label) else { return text }
          return text.applying([TextEdit(start..<text.contentEnd(ofLine: text.lines.line(at: start)), row)])
        }
      })
    let after = try #require(report.table(.requests))
    let numbers = try #require(after.figures(.otherHandling))
    #expect(numbers.map { after[$0].summand } == [6, 4, 2, 0, 0, 0, 12])
    #expect(title.contains("“（六）其他处理”各行相加"))
  }

  /// What stands in one row stays in one of three, and the title says in which.
  @Test func oneRowStaysOne() throws {
    let before = try #require(Fixture.named("sound/pipes-2019.md").analysis.report?.table(.requests))
    let (title, report) = try #require(try carried("pipes-2019.md", as: 2024))
    let after = try #require(report.table(.requests))
    let figures = try #require(before.figures(.otherHandling)).map { before[$0].summand }
    let numbers = try #require(after.figures(.otherOutcome))
    #expect(numbers.map { after[$0].summand } == figures)
    #expect(title.contains("“（六）其他处理”的数填在“3.其他”") == figures.contains { $0 != 0 })
  }

  /// Numbers that the other form has no place for are told.
  @Test func whatIsLostIsTold() throws {
    let (title, _) = try #require(try carried("pipes-2021.md", as: 2020))
    #expect(title.contains("没有对应的栏，不保留（"))
  }

  /// Nothing is offered where a row has too many figures to be taken over.
  @Test func whatCannotBeReadIsNotThrownAway() throws {
    let broken = try carried("pipes-2021.md", as: 2020) { text in
      text.replacing("| 行政强制 |", with: "| 行政强制 | 约", after: "")
    }
    #expect(broken == nil)
  }
}
