import ReportReading
import ReportSyntax
import TestSupport
import Testing

@testable import ReportAnalysis

/// What the tables confirm of the text is passed over at once; what is left is just what working out every reading leaves.
@Suite struct ConfirmedTextTests {
  /// A sound report, some of whose figures are others: counts, shares and statements of none fail, sums are in doubt, one cell is blank.
  private func changed(_ fixture: Fixture, seed: UInt64) -> Inspection? {
    var random = SeededGenerator(seed)
    guard let inspection = fixture.analysis.inspection else { return nil }
    var edits: [TextEdit] = []
    for table in inspection.tables {
      let written = table.figures.filter { $0.numeral != nil }
      for figure in written.shuffled(using: &random).prefix(2) {
        edits.append(
          TextEdit(figure.range, Int.random(in: 0..<4, using: &random) == 0 ? " " : "\(Int.random(in: 0...300, using: &random))"))
      }
    }
    return Analysis(fixture.text.applying(edits)).inspection
  }

  /// Whether a count of what was dealt with is that of the year's own applications: those that came in without those carried over, or
  /// where it is told as a part of them, with some of last year's.
  private func isOfOwnYear(_ claim: Claim, in inspection: Inspection) -> Bool {
    guard claim.subject.isSettled,
      let received = inspection.readings(of: .applications(.received, by: [])).first?.value,
      let open = inspection.readings(of: .applications(.carriedOut, by: [])).first?.value
    else { return false }
    if claim.subject == .applications(.settled, by: []) { return claim.mayCount(received - open) }
    guard let all = inspection.readings(of: claim.subject).first?.value, received - open <= all else { return false }
    return (received - open...all).contains { claim.mayCount($0) }
  }

  /// Texts on 受理 63 件、办结 64 件（上年结转 3 件、结转下年 2 件）, with the number that is found in each, or nil where all is right.
  @Test(arguments: [
    ("收到申请63件，已答复61件，正在办理2件；上年结转的3件全部答复。", nil),
    ("收到申请63件，已答复62件。", "62件"),
    ("公开30件，部分公开4件，占答复总数的53.1%。", nil),
    ("公开30件，部分公开4件，占答复总数的54.1%。", "54.1%"),
    ("不掌握相关信息的20件，占无法提供的80%。", nil),
    ("不掌握相关信息的20件，占无法提供的70%。", "70%"),
    ("收到申请63件，比上年增加3件，增长5%。", nil),
    ("收到申请63件，比上年增加3件，增长6%。", "6%"),
    ("2023年收到申请60件，2024年收到申请63件，增长6%。", "6%"),
    ("收到申请63件，其中办结61件，结转2件。", nil),
    ("收到申请63件，其中办结62件。", nil),
    ("收到申请63件，其中办结60件。", "60件"),
    ("收到申请63件，其中办结65件。", "65件"),
    ("收到申请63件，办结61件，退回3件。", nil),
    ("收到申请63件，办结59件，退回3件。", "59件"),
    ("收到申请63件，办结60件，结转2件。", "60件"),
    ("新收申请66件，上年结转3件。", "66件"),
    ("县水务局收到申请9件，其余54件由下属单位收到。", nil),
    ("县水务局收到申请9件，其余55件由下属单位收到。", "9件"),
  ])
  func whatIsSaidInPassing(sentence: String, found: String?) throws {
    let rules: Set = ["contradicted-figure", "wrong-percentage", "wrong-growth"]
    let analysis = Analysis(Self.text(sentence))
    let findings = analysis.findings.filter { rules.contains($0.rule) }
    #expect(findings.map { analysis.text.string($0.range) } == (found.map { [$0] } ?? []), "\(sentence)")
  }

  /// Of the year's own applications 61 to 64 may have been dealt with, so that nobody can say which number is meant, and
  /// which of several counts of one figure is wrong nobody can say either.
  @Test(arguments: [("收到申请63件，其中办结60件。", 0), ("上年结转5件。", 1), ("答复50件。", 2), ("答复50件，不予受理3件。", 0)])
  func aNumberIsOfferedWhereOneIsMeant(sentence: String, offers: Int) throws {
    let finding = try #require(Analysis(Self.text(sentence)).findings.first { $0.rule == "contradicted-figure" })
    #expect(finding.fixes.count == offers)
  }

  private static func text(_ sentence: String) -> SourceText {
    SourceText(
      """
      云岭县水务局2024年政府信息公开工作年度报告
      一、总体情况
      （二）依申请公开。\(sentence)
      三、收到和处理政府信息公开申请情况
      申请人情况 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |
      一、本年新收政府信息公开申请数量 | 63 | 0 | 0 | 0 | 0 | 0 | 63 |
      二、上年结转政府信息公开申请数量 | 3 | 0 | 0 | 0 | 0 | 0 | 3 |
      （一）予以公开 | 30 | 0 | 0 | 0 | 0 | 0 | 30 |
      （二）部分公开 | 4 | 0 | 0 | 0 | 0 | 0 | 4 |
      （三）不予公开 | 5.属于三类内部事务信息 | 5 | 0 | 0 | 0 | 0 | 0 | 5 |
      （四）无法提供 | 1.本机关不掌握相关政府信息 | 20 | 0 | 0 | 0 | 0 | 0 | 20 |
      2.没有现成信息需要另行制作 | 2 | 0 | 0 | 0 | 0 | 0 | 2 |
      3.补正后申请内容仍不明确 | 3 | 0 | 0 | 0 | 0 | 0 | 3 |
      （七）总计 | 64 | 0 | 0 | 0 | 0 | 0 | 64 |
      四、结转下年度继续办理 | 2 | 0 | 0 | 0 | 0 | 0 | 2 |
      """)
  }

  @Test func itIsWhatNoReadingConfirms() {
    var contradicted = 0
    for (fixture, seed) in Fixture.sound.flatMap({ fixture in (0..<8).map { (fixture, $0) } }) {
      guard let inspection = changed(fixture, seed: UInt64(seed)) else { continue }
      let claims = inspection.prose.claims.filter { claim in
        let readings = inspection.readings(of: claim.subject)
        return !readings.isEmpty && !readings.contains { claim.mayCount($0.value) } && !isOfOwnYear(claim, in: inspection)
      }
      #expect(inspection.contradictedClaims.map(\.range) == claims.map(\.range))
      contradicted += claims.count
      for share in inspection.prose.shares {
        let ratios = inspection.ratios(of: share)
        let isWrong = !ratios.isEmpty && !ratios.contains { share.percentage.isShare($0.part, of: $0.whole) }
        let isDoubtful = inspection.doubtfulShares.contains { $0.percentage.range == share.percentage.range }
        #expect(isDoubtful || !isWrong, "\(share)")
      }
      for absence in inspection.prose.absences {
        let isWrong = inspection.readings(of: absence.counted).first.map { $0.value > 0 } ?? false
        #expect(!isWrong || inspection.doubtfulAbsences.contains { $0.range == absence.range }, "\(absence)")
      }
    }
    #expect(contradicted > 0)
  }
}
