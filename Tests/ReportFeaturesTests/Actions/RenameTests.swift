import ReportAnalysis
import ReportForm
import ReportSyntax
import TestSupport
import Testing

@testable import ReportFeatures

@Suite struct RenameTests {
  static let report = """
    # 云岭县水务局2024年政府信息公开工作年度报告

    根据《中华人民共和国政府信息公开条例》，云岭县水务局编制了2024年政府信息公开工作年度报告，统计期限自2024年1月1日起至2024年12月31日止。

    ## 一、总体情况

    2024年，云岭县水务局按照《云岭县水务局信息公开办法》（2024年3月印发）开展工作，收到申请比2023年多。云岭县水务局办公室印发水务〔2024〕5号文。

    （一）主动公开。二〇二四年共公开信息12条。

    ## 五、存在的主要问题及改进情况

    解读不够。2025年，我局将改进。

    ## 六、其他需要报告的事项

    无。

    云岭县水务局
    2025年1月20日
    """

  private func renamed(_ part: String, after: String = "", to new: String, in text: String = report) throws -> String {
    let source = SourceText(text)
    let offset = try #require(source.offset(of: part, after: after))
    let analysis = Analysis(source)
    return source.applying(try Rename(at: offset, in: analysis).edits(to: new)).string
  }

  @Test func theYearChangesWhereverTheReportsYearIsMeant() throws {
    let text = try renamed("2024年政府", to: "2023")
    #expect(
      text
        == Self.report.replacingOccurrences(of: "2024年政府", with: "2023年政府")
        .replacingOccurrences(of: "自2024年1月1日起至2024年12", with: "自2023年1月1日起至2023年12")
        .replacingOccurrences(of: "\n2024年，", with: "\n2023年，").replacingOccurrences(of: "二〇二四年共", with: "二〇二三年共"))
    // From any of its places it is the same.
    #expect(try renamed("2024年，云岭", to: "2023年") == text)
    #expect(try renamed("二〇二四", to: " 2023 ") == text)
  }

  /// The date under the signature is the author's to set, and one that is left from another year is told.
  @Test func aSignatureThatIsTooEarlyIsFoundAfterwards() throws {
    let text = try renamed("2024年政府", to: "2025")
    #expect(text.hasSuffix("\n2025年1月20日"))
    let early = { (text: String) in Analysis(SourceText(text)).findings.filter { $0.rule == "premature-date" }.count }
    #expect(early(Self.report) == 0 && early(text) == 1)
  }

  @Test func theBodyChangesWhereItsWholeNameStands() throws {
    let text = try renamed("云岭县", to: "青禾县教育局")
    #expect(
      text
        == Self.report.replacingOccurrences(of: "云岭县水务局", with: "青禾县教育局")
        .replacingOccurrences(of: "《青禾县教育局信息", with: "《云岭县水务局信息")
        .replacingOccurrences(of: "青禾县教育局办公室", with: "云岭县水务局办公室"))
    #expect(try renamed("云岭县水务局\n2025", to: "青禾县教育局") == text)
  }

  /// Renaming there and back leaves the text as it was.
  @Test(arguments: Fixture.sound) func thereAndBackIsNoChange(_ fixture: Fixture) throws {
    let inspection = try #require(fixture.analysis.inspection)
    let places = IdentityPlaces(inspection)
    let (year, body) = (try #require(places.year), try #require(places.body))
    // In the page a tag stands within the title's name, which is not changed in part.
    #expect(places.bodies.isEmpty == fixture.analysis.isPage)
    let names = places.bodies.first.map { [(range: $0, other: "青禾县教育局", own: body)] } ?? []
    for (range, other, own) in [(range: try #require(places.years.first).range, other: "2031", own: "\(year)")] + names {
      let away = fixture.text.applying(try Rename(at: range.lowerBound, in: fixture.analysis).edits(to: other))
      #expect(away.string != fixture.string)
      let back = away.applying(try Rename(at: range.lowerBound, in: Analysis(away)).edits(to: own))
      #expect(back.string == fixture.string)
    }
  }

  private func refusal(_ part: String, _ new: String? = nil, in text: String = report) -> String? {
    do throws(Rename.Refusal) {
      let source = SourceText(text)
      let rename = try Rename(at: source.offset(of: part) ?? 0, in: Analysis(source))
      if let new { _ = try rename.edits(to: new) }
      return nil
    } catch {
      return error.reason.text(in: .chinese)
    }
  }

  @Test func elsewhereTheReasonIsTold() {
    for part in ["2023年多", "2024年3月印发", "2024〕5", "2025年，", "2025年1月20", "水务局信息公开办法", "水务局办公室", "总体情况"] {
      #expect(refusal(part)?.hasPrefix("只能改报告的年份和单位名称") == true, "\(part)")
    }
    #expect(refusal("会议", in: "# 会议通知") == "这不是政府信息公开工作年度报告")
    #expect(refusal("2024年政府") == nil)
  }

  @Test func whatIsNoYearOrNameIsRefused() {
    for new in ["24", "二〇二五", "99999", "", "1999"] { #expect(refusal("2024年政府", new)?.hasPrefix("年份应是") == true, "\(new)") }
    for new in ["", "水务局2", "水务，局", "甲"] { #expect(refusal("云岭县水务局2024", new)?.hasPrefix("单位名称应是") == true, "\(new)") }
  }
}
