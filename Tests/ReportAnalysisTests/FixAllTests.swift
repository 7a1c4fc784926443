import Foundation
import ReportSyntax
import TestSupport
import Testing

@testable import ReportAnalysis

/// Everything that has one right repair is mended, and what is mended stays so.
@Suite struct FixAllTests {
  private static var sample: SourceText {
    get throws { SourceText([UInt8](try Data(contentsOf: Fixture.folder.appendingPathComponent("sample-report.md")))) }
  }

  @Test func theSampleBecomesSound() throws {
    let all = FixAll(Analysis(try Self.sample))
    #expect(all.count == 3)
    #expect(all.analysis.findings.map(\.rule) == [])
    #expect(all.analysis.inspection?.balances.allSatisfy { $0.standings.allSatisfy { $0 == .holds } } == true)
  }

  /// The words behind a row's figures are the rest of its label, which would stand there twice.
  @Test func aLabelThatGoesOnBehindItsFiguresStays() {
    let text = SourceText(
      """
      云岭市人民政府2024年政府信息公开工作年度报告
      三、收到和处理政府信息公开申请情况
      申请人情况 自然人 商业企业 科研机构 社会公益组织 法律服务机构 其他 总计
      （三）不予公开 1.属于国家秘密 0 0 0 0 0 0 0
      2.其他法律行政法规禁 0 0 0 0 0 0 0
      止公开
      3.危及“三安全一稳定” 0 0 0 0 0 0 0
      （七）总计 0 0 0 0 0 0 0
      """)
    #expect(Analysis(text).findings.contains { $0.rule == Rule.nonstandardLabel.id })
    #expect(FixAll(Analysis(text)).analysis.text.string.contains("法规禁 0 0 0 0 0 0 0\n止公开"))
  }

  @Test(arguments: Fixture.sound) func soundReportsAreLeftAlone(_ document: Fixture) {
    let all = FixAll(Analysis(document.text))
    #expect(all.count == 0 && all.analysis.text.bytes == document.text.bytes)
  }

  @Test(arguments: Fixture.faulty) func faultyReportsGetBetter(_ document: Fixture) {
    let before = Analysis(SourceText(Squiggles.strip(document.text.string)))
    let all = FixAll(before)
    #expect(all.analysis.findings.count <= before.findings.count - min(all.count, 1))
    #expect(FixAll(all.analysis).count == 0)
  }

  /// A certain repair comes before any total: the wrong figure is mended, and no total is fitted to it.
  @Test(arguments: Fixture.sound) func everyWrongFigureIsRestored(_ document: Fixture) throws {
    let report = try #require(Analysis(document.text).report)
    let figures = try #require(report.table(.requests)).figures
    for figure in figures.enumerated().filter({ $0.offset % 7 == 3 }).map(\.element) {
      let wrong = TextEdit(figure.range, "\((figure.numeral?.whole ?? 0) + 30)")
      #expect(FixAll(Analysis(document.text.applying([wrong]))).analysis.text.bytes == document.text.bytes)
    }
  }

  /// Where a sum fails and nothing tells which of its figures is wrong, or several are wrong together, none is changed unasked.
  @Test(arguments: [
    ("8 | 1 | 1 | 7 | 17 |", "8 | 1 | 1 | 7 | 18 |"), ("8 | 1 | 1 | 7 | 17 |", "8 | 1 | 0 | 7 | 17 |"),
    ("8 | 1 | 1 | 7 | 17 | 0 |", "0 | 8 | 1 | 1 | 7 | 17 |"),
  ])
  func figuresWithoutCulpritAreLeftAlone(_ right: String, _ wrong: String) throws {
    let sound = try #require(Fixture.sound.first { $0.name == "bare-pipes-2021.md" }).text.string
    try #require(sound.contains(right))
    let analysis = Analysis(SourceText(sound.replacing(right, with: wrong)))
    #expect(analysis.findings.count { $0.rule == "unbalanced-total" } >= 1)
    #expect(FixAll(analysis).count == 0)
  }

  /// A mark for nothing, or a blank, is not filled with what another figure's slip leaves over: what one sum is short of founds nothing where
  /// another one through it is open, and nothing is certain where a sum fails.
  @Test(arguments: [
    [("保护第三方合法权益 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |", "保护第三方合法权益 | / | / | / | / | / | / | / |"), ("（一）予以公开 | | 74 |", "（一）予以公开 | | 71 |")],
    [("| 8 | 1 | 1 | 7 | 17 |", "| / | 1 | 1 | / | 17 |")],
    [("| 8 | 1 | 1 | 7 | 17 | 0 | 0 |", "| | 8 | 1 | 1 | 7 | 17 | 0 |")],
  ])
  func nothingIsInventedForAMark(_ slips: [(right: String, wrong: String)]) throws {
    var text = Fixture.pipes.text.string
    for slip in slips {
      let place = try #require(text.range(of: slip.right))
      text.replaceSubrange(place, with: slip.wrong)
    }
    #expect(FixAll(Analysis(SourceText(text))).analysis.text.string == text)
  }

  /// Where two sums give a mark its value, or it is what the others of its sum come to, it is written.
  @Test(arguments: ["8 | 1 | 1 | 7 | — |", "/ | 0 | 0 | 0 | 0 | 0 | 0 |"]) func aMarkIsFilledWhereItsValueIsKnown(_ marked: String) throws {
    let sound = Fixture.pipes.text.string
    let right = marked.contains("—") ? "8 | 1 | 1 | 7 | 17 |" : "0 | 0 | 0 | 0 | 0 | 0 | 0 |"
    let place = try #require(sound.range(of: right))
    #expect(FixAll(Analysis(SourceText(sound.replacingCharacters(in: place, with: marked)))).analysis.text.string == sound)
  }

  /// Where a column numbers the rows of flowing text, the next row's number is not taken for one too many of the row before.
  @Test func rowsThatAreNumberedStayLines() throws {
    let rows = ["1 一、本年新收政府信息公开申请数量", "2 二、上年结转政府信息公开申请数量", "3 四、结转下年度继续办理"].enumerated().map { "\($1) \(5 - $0) 0 0 0 0 0 \(5 - $0)" }
    let text = """
      三、收到和处理政府信息公开申请情况
      申请人情况 自然人 商业企业 科研机构 社会公益组织 法律服务机构 其他 总计
      \(rows.joined(separator: "\n"))
      四、政府信息公开行政复议、行政诉讼情况
      """
    let analysis = Analysis(SourceText(text))
    #expect(analysis.findings.contains { $0.rule == "malformed-row" })
    #expect(FixAll(analysis).analysis.text.string == text)
  }

  /// However many figures are wrong, one that is right is never changed: what is changed becomes what it was before the slips.
  @Test(arguments: [1, 2, 3, 4, 7]) func noRightFigureIsChanged(_ count: Int) throws {
    var random = SeededGenerator(UInt64(count))
    let inspection = try #require(Analysis(Fixture.pipes.text).inspection)
    let figures = inspection.tables.filter { $0.kind != .disclosures }.flatMap(\.figures)
    for _ in 0..<25 {
      let edits = figures.shuffled(using: &random).prefix(count).map { figure in
        TextEdit(figure.range, "\((figure.summand ?? 0) + Int64.random(in: 1...40, using: &random))")
      }
      let mended = try #require(FixAll(Analysis(Fixture.pipes.text.applying(edits))).analysis.report)
      let now = mended.tables.filter { $0.kind != .disclosures }.flatMap(\.figures)
      try #require(now.count == figures.count)
      for (old, new) in zip(figures, now) where old.summand != new.summand {
        // What differs from the sound report is a slip that was left as it is.
        #expect(edits.contains { $0.range == old.range && $0.text == "\(new.summand ?? -1)" }, "\(edits)")
      }
    }
  }

  @Test func otherDocumentsAreLeftAlone() {
    for document in Fixture.other { #expect(FixAll(Analysis(document.text)).count == 0) }
  }

  @Test(arguments: Fixture.sound) func twiceChangesNothingMore(_ document: Fixture) {
    var random = SystemRandomNumberGenerator()
    let alphabet: [UInt8] = [0x0A, 0x09, 0x20, 0x7C, 0x2D, 0x30, 0x39, 0x23]
    for _ in 0..<20 {
      var bytes = document.text.bytes
      for _ in 0..<Int.random(in: 1...6, using: &random) {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<3, using: &random) {
        case 0: bytes[place] = alphabet.randomElement(using: &random) ?? 0
        case 1: bytes.insert(alphabet.randomElement(using: &random) ?? 0, at: place)
        default: bytes.removeSubrange(place..<min(bytes.count, place + Int.random(in: 1...60, using: &random)))
        }
      }
      let text = SourceText(bytes)
      let all = FixAll(Analysis(text))
      #expect(FixAll(all.analysis).count == 0)
      #expect(unsoundness(of: all.analysis) == [])
      let edits = LineDifference(from: text, to: all.analysis.text).edits
      #expect(text.applying(edits).string == all.analysis.text.string)
    }
  }

  /// One random fault in a sound report of any layout: what is done about it is no worse, comes to an end, and touches no figure but
  /// those that some finding spoke of.
  @Test(arguments: RandomFault.all.indices) func randomFaults(_ index: Int) throws {
    let fault = RandomFault.all[index]
    var random = SystemRandomNumberGenerator()
    for document in Fixture.sound {
      let inspection = try #require(Analysis(document.text).inspection)
      for _ in 0..<6 {
        guard let edits = fault.edit(inspection, &random) else { continue }
        let faulty = Analysis(document.text.applying(edits))
        let all = FixAll(faulty)
        let errors = { (analysis: Analysis) in analysis.findings.count { $0.severity == .error } }
        let told = "\(fault.name) in \(document.name): \(edits.map { "\(document.text.string($0.range)) → \($0.text)" })"
        #expect(errors(all.analysis) <= errors(faulty), "\(told)")
        #expect(FixAll(all.analysis).count == 0, "\(told)")
        #expect(unsoundness(of: all.analysis) == [], "\(told)")
        #expect(lostFigures(faulty, all.analysis) == [], "\(told)")
        if fault.name == "a digit", faulty.findings.contains(where: { $0.fixes.contains(where: \.isPreferred) }) {
          #expect(all.analysis.text.bytes == document.text.bytes, "\(told)")
        }
      }
    }
  }

  /// The figures that no finding spoke of and that are no longer what they were.
  private func lostFigures(_ before: Analysis, _ after: Analysis) -> [String] {
    guard let old = before.report, let new = after.report else { return ["the report"] }
    let blamed = before.findings.flatMap { finding in
      [finding.range] + finding.related.map(\.range) + finding.fixes.flatMap { $0.edits.map(\.range) }
    }
    return old.tables.flatMap { table -> [String] in
      let now = new.table(table.kind)
      return table.figures.indices.compactMap { index in
        let figure = table.figures[index]
        guard let value = figure.summand,
          !blamed.contains(where: { $0.lowerBound <= figure.range.upperBound && figure.range.lowerBound <= $0.upperBound })
        else { return nil }
        guard let now, now.figures.indices.contains(index), now.figures[index].summand == value else { return "\(table.kind) \(index)" }
        return nil
      }
    }
  }

  /// What a cell that is no number was meant to be is never written unasked; what stands beside it is mended all the same.
  @Test(arguments: ["1 01", "22（其中修订16件）", "3万", "3左右", "约 3", "五", "7O"])
  func noNumberIsReadIntoAFigureUnasked(written: String) throws {
    let sound = try #require(Fixture.sound.first { $0.name == "pipes-2021.md" }).text
    let report = try #require(Analysis(sound).report)
    let heading = try #require(report.section(5)).headingRange
    let title = sound.string(heading).replacing("存在的主要问题", with: "存在问题")
    let figure = try #require(report.table(.disclosures)?.figures.first)
    let before = Analysis(sound.applying([TextEdit(heading, title), TextEdit(figure.range, written)]))
    #expect(before.findings.map(\.rule).sorted() == ["nonstandard-heading", "unreadable-number"])
    let after = FixAll(before).analysis
    #expect(after.findings.map(\.rule) == ["unreadable-number"])
    #expect(after.text.string.contains(" \(written) "))
  }

  /// What a person must fill in is offered, and never put in unasked.
  @Test func noBlankTableIsInserted() throws {
    let sound = try #require(Fixture.sound.first { $0.name == "pipes-2021.md" })
    let report = try #require(Analysis(sound.text).report)
    let cuts = [
      try #require(report.table(.reviews)).range, try #require(report.section(5)).range,
      try #require(report.table(.requests)?.rows.first { $0.role.formRow == 7 }).range,
    ]
    for cut in cuts {
      let line = sound.text.lines.range(ofLine: sound.text.lines.line(at: cut.lowerBound)).lowerBound
      let analysis = Analysis(sound.text.applying([TextEdit(line..<cut.upperBound, "")]))
      #expect(analysis.findings.contains { ["missing-table", "missing-section", "missing-row"].contains($0.rule) && !$0.fixes.isEmpty })
      #expect(FixAll(analysis).analysis.text.bytes == analysis.text.bytes)
    }
  }

  @Test func lineBreaksAreKept() throws {
    let sound = try #require(Fixture.sound.first { $0.name == "pipes-2021.md" }).text.string
    let rows = sound.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let delimiter = try #require(rows.firstIndex { $0.hasPrefix("|") && $0.contains("---") })
    var faulty = rows
    faulty.remove(at: delimiter)
    let all = FixAll(Analysis(SourceText(faulty.joined(separator: "\r\n"))))
    #expect(all.count > 0)
    #expect(!all.analysis.text.string.replacing("\r\n", with: "").contains { $0 == "\n" || $0 == "\r" })
  }
}
