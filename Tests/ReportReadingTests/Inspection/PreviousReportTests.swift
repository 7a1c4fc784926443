import ReportSyntax
import TestSupport
import Testing

@testable import ReportAnalysis
@testable import ReportReading

/// What is known of last year's report, and when it counts.
@Suite struct PreviousReportTests {
  private static let carriedOut = """
    云岭县水务局2023年政府信息公开工作年度报告

    三、收到和处理政府信息公开申请情况

    申请人情况 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |
    四、结转下年度继续办理 | 5 | 2 | 0 | 0 | 0 | 0 | 7 |

    """
  private static let carriedIn = """
    云岭县水务局2024年政府信息公开工作年度报告

    三、收到和处理政府信息公开申请情况

    申请人情况 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |
    二、上年结转政府信息公开申请数量 | 4 | 2 | 0 | 0 | 0 | 0 | 7 |

    """

  private func previous(_ text: String = carriedOut) -> PreviousReport? {
    PreviousReport(SourceText(text), location: "往年/2023.md", name: "2023.md")
  }

  private func messages(_ text: String, _ previous: PreviousReport?, rule: String = "broken-carryover") -> [String] {
    Analysis(SourceText(text), lastYear: { _ in LastYear(previous) }).findings.filter { $0.rule == rule }.map {
      $0.message.text(in: .english)
    }
  }

  @Test func onlyTheYearBeforeCounts() {
    #expect(messages(Self.carriedIn, previous()) == ["自然人: carried over from last year should be 5, as in the report for 2023, not 4"])
    #expect(messages(Self.carriedIn, previous(Self.carriedOut.replacing("2023", with: "2022"))) == [])
    #expect(messages(Self.carriedIn, previous(Self.carriedOut.replacing("2023年", with: ""))) == [])
    #expect(messages(Self.carriedIn.replacing("2024年", with: ""), previous()) == [])
    #expect(messages(Self.carriedIn, nil) == [])
  }

  @Test func whatIsNoReportIsNone() { #expect(previous("# 会议通知\n\n请于明日参加。\n") == nil) }

  @Test func itIsAskedForByYearAndBodyOnly() {
    var asked: [String] = []
    _ = Analysis(
      SourceText(Self.carriedIn),
      lastYear: { identity in
        asked.append("\(identity.body ?? "") \(identity.year ?? 0)")
        return .unknown
      })
    _ = Analysis(
      SourceText("一、总体情况\n二、主动公开政府信息情况\n"),
      lastYear: { _ in
        asked.append("untitled")
        return .unknown
      })
    #expect(asked == ["云岭县水务局 2024"])
  }

  @Test(arguments: [
    ("云岭县水务局2023年政府信息公开工作年度报告", true), ("2023年度云岭县水务局政府信息公开工作年度报告", true), ("云岭县 水务局 2023 年政府信息公开年度报告", true),
    ("云岭市水务局2023年政府信息公开工作年度报告", false), ("云岭县水利局2023年政府信息公开工作年度报告", false), ("云岭县水务局2024年政府信息公开工作年度报告", false),
    ("云岭县水务局2022年政府信息公开工作年度报告", false), ("2023年政府信息公开工作年度报告", false),
  ]) func theSameBodyAYearBefore(title: String, precedes: Bool) throws {
    let own = try #require(Report(reading: SyntaxTree(SourceText("云岭县水务局2024年政府信息公开工作年度报告"))))
    let other = Report(reading: SyntaxTree(SourceText("\(title)\n\n一、总体情况\n二、主动公开政府信息情况\n")))
    #expect(try #require(other).identity.precedes(own.identity) == precedes)
  }

  @Test func thePlaceIsInLastYearsText() throws {
    let finding = try #require(
      Analysis(SourceText(Self.carriedIn), lastYear: { _ in LastYear(previous()) }).findings.first { $0.rule == "broken-carryover" })
    let related = try #require(finding.related.first)
    #expect(related.previous?.location == "往年/2023.md")
    #expect(related.previous?.text.string(related.range) == "5")
  }

  @Test func whereManyColumnsDifferAllCanBeChangedAtOnce() throws {
    let text = SourceText(Self.carriedIn.replacing("| 4 | 2 |", with: "| 1 | 1 |").replacing("| 7 |", with: "| 2 |"))
    let findings = Analysis(text, lastYear: { _ in LastYear(previous()) }).findings.filter { $0.rule == "broken-carryover" }
    #expect(findings.map { text.string($0.range) } == ["1", "1"])
    let all = try #require(findings.first?.fixes.last)
    #expect(all.title.text(in: .chinese) == "按上年报告改：自然人 → 5，商业企业 → 2，总计 → 7")
    #expect(messages(text.applying(all.edits).string, previous()) == [])
  }

  @Test func whatSilencesARuleIsIdleOnlyBesideLastYearsReport() {
    let text = Self.carriedIn.replacing("二、上年", with: "<!-- gouji-ignore broken-stock: 口径不同 -->\n二、上年")
    #expect(messages(text, nil, rule: "unused-suppression") == [])
    let idle = "There is no “Documents in force do not add up (broken-stock)” here to ignore"
    #expect(messages(text, previous(), rule: "unused-suppression") == [idle])
  }

  @Test func anotherReportOfLastYearIsComparedWithAnew() throws {
    let text = SourceText(
      """
      云岭县水务局2024年政府信息公开工作年度报告

      五、存在的主要问题及改进情况

      政策解读的形式还不够丰富。部分栏目更新不够及时，内容有待充实。个别业务人员对公开范围把握不准。答复文书的格式还没有统一起来。

      六、其他需要报告的事项
      """)
    let other = try #require(previous())
    let same = try #require(previous(text.string.replacing("2024", with: "2023")))
    let first = Analysis(text, lastYear: { _ in LastYear(other) })
    #expect(!first.findings.contains { $0.rule == "repeated-text" })
    let second = Analysis(text, reusing: first.surroundings, lastYear: { _ in LastYear(same) })
    #expect(second.findings.contains { $0.rule == "repeated-text" })
    let third = Analysis(text, reusing: second.surroundings)
    #expect(!third.findings.contains { $0.rule == "repeated-text" })
    let fourth = Analysis(text, reusing: third.surroundings, lastYear: { _ in LastYear(same) })
    #expect(fourth.findings.contains { $0.rule == "repeated-text" })
  }

  /// Where an edit moves the text, what was found there moves with it, and the places in last year's report stay.
  @Test(arguments: Fixture.sound) func placesInLastYearsReportStayWhereTheyAre(_ document: Fixture) throws {
    let report = try #require(Analysis(document.text).report)
    let year = try #require(report.title?.year)
    let later = SourceText(document.text.string.replacing("\(year)", with: "\(year + 1)"))
    let previous = try #require(PreviousReport(document.text, location: "", name: ""))
    let before = Analysis(later, lastYear: { _ in LastYear(previous) })
    let figure = try #require(before.report?.table(.disclosures)?.figures.first { $0.numeral != nil })
    let edited = later.applying([TextEdit(figure.range, "1234567")])
    func drawn(_ analysis: Analysis) -> [String] {
      analysis.findings.filter { $0.rule == "repeated-text" }.flatMap { finding in
        ["\(finding.range)"] + finding.related.map { "\($0.range) \($0.previous == nil) \($0.message.text(in: .chinese))" }
      }
    }
    let fresh = drawn(Analysis(edited, lastYear: { _ in LastYear(previous) }))
    #expect(!fresh.isEmpty && drawn(Analysis(edited, reusing: before.surroundings, lastYear: { _ in LastYear(previous) })) == fresh)
  }

  /// A year later, every fixture that hands on what it was handed is as sound as before, but for text that was only copied.
  @Test(arguments: Fixture.sound) func aCopyOfLastYearIsFound(_ document: Fixture) throws {
    let report = try #require(Analysis(document.text).report)
    let year = try #require(report.title?.year)
    let later = SourceText(document.text.string.replacing("\(year)", with: "\(year + 1)"))
    let previous = PreviousReport(document.text, location: "", name: "")
    let found = Analysis(later, lastYear: { _ in LastYear(previous) }).findings
    #expect(found.contains { $0.rule == "repeated-text" })
    #expect(unsoundness(of: Analysis(later, lastYear: { _ in LastYear(previous) })) == [])
  }
}
