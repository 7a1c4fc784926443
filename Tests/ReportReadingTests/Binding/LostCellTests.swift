import ReportAnalysis
import ReportForm
import ReportSyntax
import TestSupport
import Testing

/// A row of pipes that has lost a cell is one finding, in that row; a blank beside its label is no figure.
@Suite struct LostCellTests {
  /// Every row of table 3 by what it counts, its cells apart.
  private func rows(_ text: SourceText) throws -> [(line: Int, cells: [String])] {
    let table = try #require(Analysis(text).report?.table(.requests))
    return table.rows.map { row in
      let line = text.lines.line(at: row.range.lowerBound)
      return (line, text.string(text.lines.range(ofLine: line)).split(separator: "|", omittingEmptySubsequences: false).map(String.init))
    }
  }

  private func replacing(_ line: Int, _ written: String, in text: SourceText) -> SourceText {
    text.applying([TextEdit(text.lines.range(ofLine: line).lowerBound..<text.contentEnd(ofLine: line), written)])
  }

  /// The findings on tables and their figures.
  private func found(_ text: SourceText) -> [Finding] { Analysis(text).findings.filter { $0.severity <= .warning } }

  @Test func theLastCellOfEachRow() throws {
    let text = Fixture.pipes.text
    for (line, cells) in try rows(text) {
      // What stands behind the last pipe is the line's end.
      let lost = cells.dropLast(2).joined(separator: "|") + "|"
      let wrong = replacing(line, lost, in: text)
      let findings = found(wrong)
      try #require(findings.map(\.rule) == ["malformed-row"], "\(lost): \(findings.map(\.rule))")
      #expect(wrong.lines.line(at: findings[0].range.lowerBound) == line)
      #expect(findings[0].message.text(in: .chinese).hasPrefix("本行应有 7 个数，只有 6 个"))
      let mended = wrong.applying(try #require(findings[0].fixes.first).edits)
      #expect(
        Analysis(mended).report?.table(.requests)?.figures.map(\.summand) == Analysis(text).report?.table(.requests)?.figures.map(\.summand)
      )
      #expect(FixAll(Analysis(wrong)).analysis.findings.isEmpty)
    }
  }

  /// While the row of totals is typed by hand, cell by cell, no more than that it has too few is said.
  @Test func typingTheRowOfTotals() throws {
    let text = Fixture.pipes.text
    let (line, cells) = try #require(try rows(text).first { $0.cells.joined().contains("（七）总计") })
    for count in 3..<cells.count - 1 {
      let findings = found(replacing(line, cells[...count].joined(separator: "|") + " |", in: text))
      #expect(findings.count <= 1, "\(cells[...count].joined(separator: "|")): \(findings.map { $0.message.text(in: .chinese) })")
    }
  }
}
