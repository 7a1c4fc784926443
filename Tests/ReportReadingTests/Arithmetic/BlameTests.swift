import ReportSyntax
import TestSupport
import Testing

@testable import ReportAnalysis

/// One wrong figure is one finding, on that figure, with the repair that restores it.
@Suite struct BlameTests {
  /// A digit that is not the one written, so that the figure's length stays.
  private func otherDigit(_ byte: UInt8) -> UInt8 { byte == 0x39 ? 0x38 : byte + 1 }

  @Test(arguments: Fixture.sound + Fixture.corpus) func oneWrongDigitInTableThree(_ document: Fixture) throws {
    let report = try #require(Analysis(document.text).report)
    let table = try #require(report.table(.requests))
    #expect(table.figures.count == (table.edition.year == .year2021 ? 175 : 161))
    for (index, figure) in table.figures.enumerated() {
      var bytes = document.text.bytes
      let place = figure.range.upperBound - 1
      bytes[place] = otherDigit(bytes[place])
      let wrong = SourceText(bytes)
      let findings = Analysis(wrong).findings.filter { $0.severity == .error }
      try #require(findings.count == 1, "\(table.name(of: table.firstFigure + index)): \(findings.map(\.rule))")
      #expect(findings[0].rule == "unbalanced-total")
      #expect(findings[0].range == figure.range)
      #expect(findings[0].fixes.count == 1 && findings[0].fixes[0].isPreferred)
      #expect(wrong.applying(findings[0].fixes[0].edits).bytes == document.text.bytes)
      // Each figure of table 3 stands in two sums, those of （七）总计 in three.
      #expect(findings[0].message.text(in: .chinese).contains(table.name(of: table.firstFigure + index)))
    }
  }

  @Test(arguments: Fixture.sound) func oneWrongDigitInTableFour(_ document: Fixture) throws {
    let report = try #require(Analysis(document.text).report)
    let table = try #require(report.table(.reviews))
    for (index, figure) in table.figures.enumerated() {
      var bytes = document.text.bytes
      let place = figure.range.upperBound - 1
      bytes[place] = otherDigit(bytes[place])
      let findings = Analysis(SourceText(bytes)).findings.filter { $0.severity == .error }
      try #require(findings.count == 1)
      // Any of a block's five figures may be the wrong one: the total is shown, and no repair is preferred.
      let total = table.figures[index / 5 * 5 + 4]
      #expect(findings[0].range == total.range)
      #expect(findings[0].fixes.allSatisfy { !$0.isPreferred })
      #expect(findings[0].fixes.contains { SourceText(bytes).applying($0.edits).bytes == document.text.bytes })
      for fix in findings[0].fixes {
        #expect(Analysis(SourceText(bytes).applying(fix.edits)).findings.allSatisfy { $0.severity != .error })
      }
    }
  }

  /// Two wrong figures in different rows and columns are two findings, each with its own repair.
  @Test(arguments: Fixture.sound) func twoWrongFigures(_ document: Fixture) throws {
    let table = try #require(Analysis(document.text).report?.table(.requests))
    let pairs = [(2 * 7 + 0, 12 * 7 + 3), (0 * 7 + 1, 21 * 7 + 2), (5 * 7 + 6, 6 * 7 + 4), (14, 15)]
    for (left, right) in pairs {
      let first = table.figures[left]
      let second = table.figures[right]
      let wrong = document.text.applying([
        TextEdit(first.range, "\((first.summand ?? 0) + 3)"), TextEdit(second.range, "\((second.summand ?? 0) + 50)"),
      ])
      let findings = Analysis(wrong).findings.filter { $0.severity == .error }
      #expect(findings.count == 2)
      #expect(wrong.applying(findings.flatMap { $0.fixes[0].edits }).bytes == document.text.bytes)
    }
  }

  /// The four corners of a rectangle explain each other: two repairs are possible, and neither is preferred.
  @Test func equalFaultsInTwoRowsAndColumns() throws {
    let document = try #require(Fixture.sound.first { $0.name == "tabs-2019.md" })
    let table = try #require(Analysis(document.text).report?.table(.requests))
    // 予以公开·自然人 and 不掌握·法律服务机构 are 2 too many; so the other two corners, 3 and 31, may be 2 too many as well.
    let wrong = document.text.applying(
      [2 * 7 + 0, 12 * 7 + 4].map { TextEdit(table.figures[$0].range, "\((table.figures[$0].summand ?? 0) + 2)") })
    let findings = Analysis(wrong).findings.filter { $0.severity == .error }
    try #require(findings.count == 1)
    #expect(findings[0].fixes.count == 2 && findings[0].fixes.allSatisfy { !$0.isPreferred })
    #expect(findings[0].fixes.contains { wrong.applying($0.edits).bytes == document.text.bytes })
    for fix in findings[0].fixes { #expect(Analysis(wrong.applying(fix.edits)).findings.allSatisfy { $0.severity != .error }) }
  }

  /// A table with a dozen wrong figures is told of in bounded time, and no finding is made up twice for one figure.
  @Test(arguments: Fixture.sound) func manyWrongFigures(_ document: Fixture) throws {
    let table = try #require(Analysis(document.text).report?.table(.requests))
    let wrong = document.text.applying(
      table.figures.enumerated().filter { $0.offset % 13 == 0 }.map {
        TextEdit($0.element.range, "\(($0.element.summand ?? 0) + 7 + Int64($0.offset))")
      })
    let findings = Analysis(wrong).findings.filter { $0.severity == .error }
    #expect(!findings.isEmpty && findings.count <= 39)
    #expect(Set(findings.map(\.range)).count == findings.count)
  }

  @Test func figuresAtTheLimitDoNotTrap() throws {
    let document = try #require(Fixture.sound.first { $0.name == "pipes-2021.md" })
    let table = try #require(Analysis(document.text).report?.table(.requests))
    for value in ["9223372036854775807", "9223372036854775808", "-9223372036854775807", "99999999999999999999999999"] {
      for figure in [0, 6, 14, 20, 23 * 7, 24 * 7 + 6] {
        for other in [1, 7, 13, 21, 23 * 7 + 6] {
          let wrong = document.text.applying([TextEdit(table.figures[figure].range, value), TextEdit(table.figures[other].range, value)])
          #expect(unsoundness(of: Analysis(wrong)) == [])
        }
      }
    }
  }
}
