import ReportAnalysis
import ReportForm
import ReportReading
import ReportSyntax
import TestSupport
import Testing

@testable import ReportFeatures

/// What holds of what is offered in the running text of every sound report.
@Suite struct ProseCompletionLawTests {
  /// Whatever is offered at the end of a line, taken, is nothing that a rule finds fault with.
  @Test(arguments: Fixture.sound) func whatIsOfferedBringsNoFinding(_ fixture: Fixture) throws {
    let analysis = fixture.analysis
    for line in 0..<analysis.text.lines.count {
      for item in Completion.items(in: analysis, at: analysis.text.contentEnd(ofLine: line), language: .chinese)
      where [.sentence, .number, .citation].contains(item.kind) {
        let after = Analysis(analysis.text.applying([TextEdit(item.range, item.text)]))
        #expect(after.findings.map(\.rule) == analysis.findings.map(\.rule), "\(item.text)")
      }
    }
  }

  /// A report with the tables of another and hardly any text is offered every standard sentence, and all of them together are right.
  @Test(arguments: Fixture.sound.filter { !$0.analysis.isPage }) func everyStandardSentenceIsOffered(_ fixture: Fixture) throws {
    let year = try #require(fixture.analysis.inspection?.year)
    let tables = fixture.string.components(separatedBy: "二、主动公开政府信息情况").dropFirst().joined(separator: "二、主动公开政府信息情况")
    var text = SourceText(
      "云岭县水务局\(year)年政府信息公开工作年度报告\n\n一、总体情况\n\n（一）主动公开。\n\n（二）依申请公开。\n\n二、主动公开政府信息情况\(tables)")
    for (heading, kinds) in [("（一）主动公开。", [TableKind.disclosures]), ("（二）依申请公开。", [.requests, .reviews])] {
      let before = Analysis(text)
      let inspection = try #require(before.inspection)
      let sentences = kinds.flatMap { StandardSentence.all(on: $0, in: inspection) }.map(\.text)
      try #require(sentences.count >= kinds.count)
      let offset = try #require(text.offset(of: heading)) + heading.utf8.count
      let offered = Completion.items(in: before, at: offset, language: .chinese).filter { $0.kind == .sentence }
      #expect(offered.map(\.text) == sentences)
      text = text.applying([TextEdit(.at(offset), sentences.joined())])
      let place = offset..<offset + sentences.joined().utf8.count
      #expect(Analysis(text).findings.allSatisfy { !$0.range.overlaps(place) }, "\(sentences)")
    }
    // Every count of them is read as one, so that the rules have looked at it.
    let claims = try #require(Analysis(text).inspection).prose.claims
    #expect(claims.count >= 5)
  }

  /// Where the text has a count that the tables have, taking it out and asking brings it back.
  @Test(arguments: Fixture.sound) func aCountTakenOutIsOffered(_ fixture: Fixture) throws {
    let analysis = fixture.analysis
    let inspection = try #require(analysis.inspection)
    var asked = 0
    for claim in inspection.prose.claims where claim.quantity.precision == .exact && !inspection.readings(of: claim.subject).isEmpty {
      let range = inspection.prose.source(claim.quantity.range)
      let written = analysis.text.string(range)
      let before = analysis.text.string(max(0, range.lowerBound - 12)..<range.lowerBound).drop { !$0.isLetter }
      // A count that begins its clause, and one in Chinese numerals or over two lines, is asked for in no such place.
      guard written.allSatisfy({ $0.isASCII && $0 != "\n" || $0 == "件" }), before.contains(where: \.isLetter),
        before.last.map({ $0.isLetter || $0 == " " }) ?? false, !before.contains("\n")
      else { continue }
      asked += 1
      let without = Analysis(analysis.text.applying([TextEdit(range, "")]))
      let offered = Completion.items(in: without, at: range.lowerBound, language: .chinese).map(\.text)
      #expect(offered.contains(written), "\(before)‸: \(offered)")
    }
    #expect(asked >= 3)
  }
}
