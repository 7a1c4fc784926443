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
      #expect(findings[0].message.text(in: .chinese).contains(table.place(of: table.firstFigure + index).chinese))
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

  /// A case counted in the wrong column of 一 makes two figures wrong and no row: one finding, one repair for both, and none unasked.
  @Test func oneCaseInTheWrongColumn() throws {
    let document = try #require(Fixture.sound.first { $0.name == "pipes-2021.md" })
    let table = try #require(Analysis(document.text).report?.table(.requests))
    // 一 has cases of 自然人 alone, and nothing was carried in: only 一 can have a case of 自然人 too few and one of 其他 too many.
    #expect(table.figures[..<14].map(\.summand) == [101, 0, 0, 0, 0, 0, 101, 0, 0, 0, 0, 0, 0, 0])
    let wrong = document.text.applying([TextEdit(table.figures[0].range, "100"), TextEdit(table.figures[5].range, "1")])
    let findings = Analysis(wrong).findings.filter { $0.severity == .error }
    try #require(findings.count == 1)
    #expect(findings[0].fixes.allSatisfy { !$0.isPreferred })
    #expect(wrong.applying(try #require(findings[0].fixes.first).edits).bytes == document.text.bytes)
    #expect(FixAll(Analysis(wrong)).count == 0)
    // The two sums that fail are shown.
    #expect(findings[0].related.count == 2)
  }

  /// A case entered late in its row and in 一, the totals forgotten: they are named, and the figures that are right are left alone.
  @Test func aLateCase() throws {
    let document = try #require(Fixture.sound.first { $0.name == "pipes-2021.md" })
    let table = try #require(Analysis(document.text).report?.table(.requests))
    let late = document.text.applying([TextEdit(table.figures[0].range, "102"), TextEdit(table.figures[14].range, "75")])
    let findings = Analysis(late).findings.filter { $0.severity == .error }
    try #require(findings.count == 1)
    #expect(findings[0].range.lowerBound == table.figures[6].range.lowerBound)
    #expect(FixAll(Analysis(late)).count == 0)
    let mended = Analysis(late.applying(try #require(findings[0].fixes.first).edits))
    #expect(mended.report?.table(.requests)?.figures[..<15].map(\.summand) == [102, 0, 0, 0, 0, 0, 102, 0, 0, 0, 0, 0, 0, 0, 75])
    #expect(mended.findings.allSatisfy { $0.severity != .error })
  }

  /// What the text says is compared with what a wrong total must be, and with nothing where that is not known.
  @Test func theTextIsComparedWithTheRightValue() throws {
    let document = try #require(Fixture.sound.first { $0.name == "pipes-2021.md" })
    let table = try #require(Analysis(document.text).report?.table(.requests))
    let claim = document.text.string.contains("申请101件")
    try #require(claim)
    let wrongTotal = TextEdit(table.figures[6].range, "110")
    #expect(Analysis(document.text.applying([wrongTotal])).findings.map(\.rule) == ["unbalanced-total"])
    let both = SourceText(document.text.applying([wrongTotal]).string.replacing("申请101件", with: "申请110件"))
    let findings = Analysis(both).findings
    #expect(findings.map(\.rule).contains("contradicted-figure"))
    #expect(findings.contains { $0.message.text(in: .chinese).contains("表三“一、本年新收政府信息公开申请数量”的“总计”栏应为 101（写的是 110）") })
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
