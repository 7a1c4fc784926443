import ReportAnalysis
import ReportForm
import ReportReading

/// What came of holding a report to the sums of those below it.
struct Rollup {
  /// Why a report is not added up.
  enum Omission {
    case otherYear(Int?)
    /// It is of the very body that adds up.
    case parent
  }

  /// The path of the report that sums the others up, as it is shown.
  let path: String
  let analysis: Analysis
  let report: Report
  let subordinates: Subordinates
  /// The reports that were read and are not added up.
  let omitted: [(path: String, reason: Omission)]
  /// The figures that are such sums, that are not, and of which that cannot be told.
  let (equal, unequal, open): (Int, Int, Int)

  /// The findings on figures that are not such sums.
  var findings: [Finding] { analysis.findings.filter { $0.rule == Rule.unbalancedRollup.id } }

  /// Compares a report with others, among which may be some that do not count; `names` are those of all bodies below, where there is a
  /// list.
  init(_ parent: Analysis, _ report: Report, path: String, members: [Subordinates.Member], of names: [String]?) {
    var counted: [Subordinates.Member] = []
    var omitted: [(path: String, reason: Omission)] = []
    for member in members {
      if member.year != report.year {
        omitted.append((member.source.location, .otherYear(member.year)))
      } else if let body = member.body, body == report.body {
        omitted.append((member.source.location, .parent))
      } else {
        counted.append(member)
      }
    }
    let subordinates = Subordinates(counted, of: names)
    self.path = path
    self.report = report
    self.subordinates = subordinates
    self.omitted = omitted
    analysis = parent.beside(subordinates)
    let balances = report.tables.map { RollupBalance($0, subordinates) }
    (equal, unequal, open) = balances.reduce((0, 0, 0)) { ($0.0 + $1.equal, $0.1 + $1.unequal, $0.2 + $1.open) }
  }

  /// Whether there is nothing to look at: every figure of the form is the sum of those of all bodies.
  var holds: Bool {
    unequal == 0 && open == 0 && report.tables.count == report.edition.tables.count && subordinates.missing.isEmpty
      && subordinates.unlisted.isEmpty && subordinates.repeated.isEmpty && !subordinates.bodies.isEmpty
  }

  /// What is to be known besides the findings, a line each.
  var notes: [Localized] {
    let repeated = subordinates.repeated.map { members in
      let paths = members.map(\.source.location)
      let body = members.first?.body ?? ""
      return Localized(
        "\(body)有 \(paths.count) 份同年的报告，数不同的格没有核对：\(paths.joined(separator: "、"))",
        "\(body) has \(paths.count.counted("report")) for the year; cells in which they differ were not checked: \(paths.joined(separator: ", "))"
      )
    }
    let omitted = omitted.map { path, reason in
      switch reason {
      case .otherYear(let year?): Localized("\(path)：是 \(year) 年度的，没有计入", "\(path): it is for \(year) and was not included")
      case .otherYear(nil): Localized("\(path)：不知道是哪个年度的，没有计入", "\(path): its year is unknown, so it was not included")
      case .parent:
        Localized("\(path)：与汇总的报告是同一单位的，没有计入", "\(path): it is of the same body as the report that sums up, so it was not included")
      }
    }
    let missing = subordinates.missing.map { Localized("名单上的\($0)没有报告", "there is no report from \($0), which is on the list") }
    let unlisted = subordinates.unlisted.map { Localized("\($0)不在名单上，已计入", "\($0) is not on the list; its report was included") }
    return repeated + omitted + missing + unlisted
  }

  /// The last line: how the figures stand.
  var summary: Localized {
    let bodies = subordinates.bodies.count
    if holds {
      return Localized(
        "✓ 上下级相符：\(equal) 个数都等于 \(bodies) 个单位之和",
        "✓ the roll-up adds up: all figures (\(equal)) equal the sums of \(bodies.counted("body", "bodies"))")
    }
    let missing = subordinates.missing.count
    return Localized(
      "\(bodies) 个单位：\(equal) 个数相符，\(unequal) 个不符，\(open) 个不能核对" + (missing > 0 ? "；缺 \(missing) 个单位" : ""),
      "\(bodies.counted("body", "bodies")): \(equal.counted("figure matches", "figures match")), \(unequal) do not, \(open) cannot be checked"
        + (missing > 0 ? "; \(missing.counted("body", "bodies")) missing" : ""))
  }
}
