import ReportForm
import ReportSyntax
import TestSupport
import Testing

@testable import ReportAnalysis
@testable import ReportReading

/// Sentences with the frame of each of their numbers, which was written by hand: what is counted, or － for what is compared with nothing;
/// after ； what they say there is none of.
@Suite struct FrameTests {
  private static func lines(_ name: String) -> [String] {
    String(decoding: Fixture.named("frames/\(name)").text.bytes, as: UTF8.self).split(separator: "\n").map(String.init)
  }

  @Test(arguments: lines("requests.txt")) func ofRequests(_ line: String) throws { try check(line, "（二）依申请公开。") }
  @Test(arguments: lines("disclosures.txt")) func ofDisclosures(_ line: String) throws { try check(line, "（一）主动公开。") }

  private func check(_ line: String, _ heading: String) throws {
    let bar = try #require(line.firstIndex(of: "|"))
    let text = "云岭县水务局2024年政府信息公开工作年度报告\n一、总体情况\n\(heading)\(line[..<bar])\n六、其他需要报告的事项\n无\n"
    let prose = try #require(Analysis(SourceText(text)).inspection).prose
    let directions = prose.growths.filter { $0.quantity == nil }.map { Self.text(of: $0) }
    let numbers = (prose.frames.map { Self.text(of: $0.meaning) } + directions).joined(separator: " ")
    let absences = prose.absences.map { Self.text(of: $0.subject) }.joined(separator: " ")
    #expect(numbers + (absences.isEmpty ? "" : "；" + absences) == line[bar...].dropFirst(), "\(line[..<bar])")
  }

  private static func text(of meaning: Frame.Meaning) -> String {
    switch meaning {
    case .count(let claim): text(of: claim.subject)
    case .lastYear(let claim): "去年:" + text(of: claim.subject)
    case .share(let share):
      switch share.part {
      case .of(let subject, count: _): "占:" + text(of: subject)
      case .told(let part, of: let wholes): "占:\(part)/\(wholes.first ?? 0)"
      case .settled: "办结率"
      case .disclosed: "公开率"
      }
    case .growth(let growth): text(of: growth)
    case .none: "－"
    }
  }

  private static func text(of growth: Growth) -> String {
    let word =
      switch growth.direction {
      case .rise: "增:"
      case .fall: "减:"
      case .level: "平:"
      }
    return word + text(of: growth.subject)
  }

  private static func text(of subject: Claim.Subject) -> String {
    switch subject {
    case .applications(let stage, by: let roles):
      return text(of: stage) + (roles.isEmpty ? "" : "·" + roles.map { text(of: $0) }.joined(separator: "+"))
    case .outcomes(let endings):
      return endings.map { ending in
        switch ending {
        case .row(let row): "\(row)"
        case .outcome(let outcome): text(of: outcome)
        }
      }.joined(separator: "+")
    case .cases(let kinds, let results):
      return kinds.map { text(of: $0) }.joined(separator: "+")
        + (results.isEmpty ? "" : "·" + results.map { text(of: $0) }.joined(separator: "+"))
    case .documents(let row, let role): return (row == .rules ? "规章·" : "文件·") + (role.map { text(of: $0) } ?? "任")
    case .decisions(let rows): return rows.map { $0 == .licences ? "许可" : $0 == .penalties ? "处罚" : "强制" }.joined(separator: "+")
    case .fees: return "收费"
    case .either(let subjects):
      // What a list leaves over is told by what it names.
      if case .applications(_, by: let roles)? = subjects.first, roles.count > 2 { return "余" }
      if case .outcomes(let endings)? = subjects.first, subjects.count == 3, endings.count > 1 { return "余果" }
      return subjects.map { text(of: $0) }.joined(separator: "|")
    }
  }

  private static func text(of stage: Claim.Stage) -> String {
    switch stage {
    case .received: "收"
    case .newlyReceived: "新收"
    case .carriedIn: "上年"
    case .receivedAndCarriedIn: "收+上年"
    case .settled: "办结"
    case .settledOfThem: "恰办结"
    case .carriedOut: "下年"
    case .handled: "申请"
    case .carried: "结转"
    }
  }

  private static func text(of outcome: Outcome) -> String {
    switch outcome {
    case .disclosed: "予以公开"
    case .partlyDisclosed: "部分公开"
    case .refused: "不予公开"
    case .unavailable: "无法提供"
    case .declined: "不予处理"
    case .otherHandling: "其他处理"
    }
  }

  private static func text(of role: HeaderForm.Role) -> String {
    switch role {
    case .naturalPersons: "自然人"
    case .organisations: "组织"
    case .businesses: "企业"
    case .research: "科研"
    case .publicWelfare: "公益"
    case .legalServices: "法律"
    case .otherOrganisations, .otherResult: "其他"
    case .reviews: "复议"
    case .lawsuits: "诉讼"
    case .withoutReview: "直接"
    case .afterReview: "复议后"
    case .upheld: "维持"
    case .corrected: "纠正"
    case .pending: "未结"
    case .made: "制发"
    case .repealed: "废止"
    case .inForce: "有效"
    case .total: "全"
    case .decided, .decisions, .feeAmount: "\(role)"
    }
  }
}
