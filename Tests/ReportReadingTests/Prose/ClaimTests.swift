import ReportSyntax
import TestSupport
import Testing

@testable import ReportAnalysis
@testable import ReportReading

/// Counts in the prose are recognised, compared, and passed over where they count something else.
@Suite struct ClaimTests {
  private func claims(_ document: Fixture) throws -> [String] {
    let prose = try #require(Analysis(document.text).inspection).prose
    return prose.claims.map { prose.string($0.quantity.range) }
  }

  /// The counts of the fixtures that speak of the tables, found by reading them.
  @Test(arguments: [
    (
      "tabs-2019.md",
      "1件 213件 193件 663件 20537件 42194件 454件 6件 460件 410件 20件 1件 23件 457件 340件 7件 15件 55件 34件 6件 3件 13件 5件 1件 4件 3件 22件 17件 5件"
    ),
    (
      "shifted-pipes-2021.md",
      "2件 1件 16件 3287件 64件 110件 5件 86件 24件 111件 55件 12件 16件 17件 7件 4件 4件 7件 5件 4件 1件 2件 5件 4件 1件"
    ),
    ("pipes-2021.md", "5件 3件 30件 40544件 238件 35件 101件 101件 74件 1件 26件 17件 8件 1件 1件 7件"),
    ("flowing-2021.txt", "5件 3件 30件 101件 101件 74件 1件 25件 1件 17件 8件 1件 1件 7件"),
  ])
  func fixtures(_ name: String, _ expected: String) throws {
    let document = try #require(Fixture.sound.first { $0.name == name })
    let prose = try #require(Analysis(document.text).inspection).prose
    #expect(prose.claims.map { prose.string($0.quantity.range) } == expected.split(separator: " ").map(String.init))
  }

  /// The eleven counts and five shares of the published report that has the most.
  @Test(arguments: Fixture.corpus.filter { $0.name.hasPrefix("003_") }) func thePublishedReport(_ document: Fixture) throws {
    #expect(
      try claims(document) == [
        "1件", "193件", "460件", "457件", "340件", "7件", "15件", "55件", "40件", "13件", "22件",
      ])
    let prose = try #require(Analysis(document.text).inspection).prose
    #expect(prose.shares.map { $0.claim?.quantity.whole } == [340, 7, 15, 55, 40])
    #expect(prose.shares.map { $0.percentage.coefficient } == [743, 1, 4, 12, 87])
  }

  /// Every claim of the sound fixtures, changed, is found where it was changed.
  @Test(arguments: Fixture.sound) func aChangedCountIsFound(_ document: Fixture) throws {
    let inspection = try #require(Analysis(document.text).inspection)
    var missed: [String] = []
    for claim in inspection.prose.claims where claim.quantity.precision == .exact {
      let source = inspection.prose.source(claim.quantity.number)
      let wrong = document.text.applying([TextEdit(source, "\((claim.quantity.whole ?? 0) + 1917)")])
      let found = Analysis(wrong).findings.filter { $0.rule == "contradicted-figure" }
      if !found.contains(where: { $0.range.lowerBound == source.lowerBound }) { missed.append(inspection.prose.string(claim.range)) }
    }
    // A count of applicants or outcomes can be compared only where all of its rows are there, as they are in these.
    #expect(missed == [])
  }

  @Test(arguments: [
    "受理群众来电18.6万件，办结18.4万件。", "代收申请9件。", "其中网上申请63件。", "对3件申请发出收费通知。", "比上年增加20件。", "2023年收到申请5件。", "复议机关审结10件。", "规章制度12件。",
    "规范性文件解读3件。", "信访件受理5件，办结5件。", "提案办理12件。", "信函提交21件。", "培训3次。",
  ])
  func passedOver(_ sentence: String) throws {
    let text = "云岭县水务局2024年政府信息公开工作年度报告\n一、总体情况\n（二）依申请公开。\(sentence)\n六、其他需要报告的事项\n无\n"
    let prose = try #require(Analysis(SourceText(text)).inspection).prose
    #expect(prose.claims.map { prose.string($0.range) } == [])
  }

  @Test(arguments: [
    ("共收到政府信息公开申请101件", "applications(received)"), ("受理申请共计三件", "applications(received)"), ("收到101件政府信息公开申请", "applications(received)"),
    ("申请101件，办结100余件", "applications(settled)"),
    ("通过网络、信函等多种渠道收到申请63件", "applications(received)"), ("上年结转申请5件", "applications(carriedIn)"),
    ("结转下年度办理的申请2件", "applications(carriedOut)"),
  ])
  func recognised(_ sentence: String, _ subject: String) throws {
    let text = "云岭县水务局2024年政府信息公开工作年度报告\n一、总体情况\n（二）依申请公开。\(sentence)。\n六、其他需要报告的事项\n无\n"
    let prose = try #require(Analysis(SourceText(text)).inspection).prose
    #expect(prose.claims.last.map { stage(of: $0.subject) } == subject, "\(prose.claims.map { prose.string($0.range) })")
  }

  private func stage(of subject: Claim.Subject) -> String {
    if case .applications(let stage, by: []) = subject { "applications(\(stage))" } else { "\(subject)" }
  }
}
