import ReportAnalysis
import ReportForm
import ReportSyntax

/// The page for the office: how the reports stand, by body, rule and district, and their totals beside last year's; it needs nothing
/// outside it.
struct SummaryPage {
  private let entries: [(entry: SummaryEntry, slip: String?)]
  private let language: Language

  /// `slip` is the path of a report's slip from the page, without its ending.
  init(_ entries: [(entry: SummaryEntry, slip: String?)], language: Language) {
    self.entries = entries
    self.language = language
  }

  private var reports: [SummaryEntry] { entries.map(\.entry).filter(\.isReport) }

  var bytes: [UInt8] {
    let title = say("政府信息公开工作年度报告核对汇总", "Annual reports on government information disclosure: check results")
    let body = [opening, bodies, rules, districts, totals, others].joined()
    return Array(
      """
      <!DOCTYPE html>
      <html lang="\(say("zh-CN", "en"))">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(title)</title>
      <style>
      \(SummaryStyle.text)</style>
      </head>
      <body>
      <main>
      <h1>\(title)</h1>
      \(body)</main>
      </body>
      </html>

      """.utf8)
  }

  private var opening: String {
    let bodies = Set(reports.compactMap(\.row.body)).count
    let sound = reports.count(where: \.holds)
    let (errors, warnings) = (sum(reports, .error), sum(reports, .warning))
    let (advice, hints) = (sum(reports, .information), sum(reports, .hint))
    let others = entries.count - reports.count
    let text = say(
      "\(reports.count) 份报告，\(bodies) 个单位；\(sound) 份勾稽相符，没有问题；共 \(errors) 个错误，\(warnings) 个警告，\(advice) 个提示，\(hints) 个建议"
        + (others > 0 ? "；\(others) 个文件没有读出或不是年度报告" : "") + "。",
      "\(reports.count.counted("report")) from \(bodies.counted("body", "bodies")); \(sound) with all sums matching and no problems; \(errors.counted("error")), \(warnings.counted("warning")), \(advice) information, \(hints.counted("hint"))"
        + (others > 0 ? "; \(others.counted("file")) not read or not annual reports" : "") + ".")
    return "<p>\(text)</p>\n"
  }

  // MARK: Bodies

  private var bodies: String {
    let shown = entries.filter { $0.entry.isReport }
    let names = [
      say("单位", "Body"), say("年度", "Year"), say("核对", "Check"), say("错误", "Errors"), say("警告", "Warnings"), say("新收", "Received"),
      say("办结", "Completed"), say("退回单", "Correction slip"),
    ]
    var rows = ""
    for (district, members) in Self.grouped(shown, by: \.entry.district) {
      rows += "<tr class=\"district\"><th colspan=\"\(names.count)\" scope=\"rowgroup\">\(name(ofDistrict: district))</th></tr>\n"
      for (entry, slip) in members {
        let row = entry.row
        let links = slip.map { "<a href=\"\($0).html\">\(say("网页", "page"))</a> <a href=\"\($0).docx\">Word</a>" } ?? ""
        rows += "<tr><th scope=\"row\">\(escaped(row.body ?? row.path))</th>" + number(row.year.map(Int64.init))
        rows +=
          "<td class=\"\(entry.holds ? "sound" : entry.isFaulty ? "faulty" : "advised")\">\(escaped(row.conclusion(in: language)))</td>"
        rows += number(Int64(entry.count(of: .error))) + number(Int64(entry.count(of: .warning)))
        rows += number(entry.totals[0]) + number(entry.totals[2]) + "<td>\(links)</td></tr>\n"
      }
    }
    return section(say("单位", "Bodies"), table(names, numbers: 3...6, rows))
  }

  // MARK: Findings

  private var rules: String {
    let counts = Rules.all.map { rule in
      let found = reports.compactMap { $0.rules[rule.id] }
      let severities = found.reduce(into: [:]) { $0.merge($1) { $0 + $1 } }
      return (rule: rule, severities: severities, count: severities.values.reduce(0, +), reports: found.count)
    }
    let found = counts.filter { $0.count > 0 }.sorted { ($1.count, $0.rule.id) < ($0.count, $1.rule.id) }
    let most = Int64(found.first?.count ?? 0)
    let rows = found.map { rule, severities, count, files in
      // A rule may find some things that are graver than others.
      let words = Severity.allCases.filter { severities[$0] != nil }.map { $0.word.text(in: language) }
      return "<tr><th scope=\"row\">\(escaped(rule.title.text(in: language)))</th><td>\(words.joined(separator: say("、", ", ")))</td>"
        + number(Int64(count)) + number(Int64(files)) + "<td>\(BarChart.svg([Int64(count)], of: most, label: "\(count)"))</td></tr>\n"
    }
    let names = [say("规则", "Rule"), say("级别", "Severity"), say("处", "Problems"), say("份", "Reports"), ""]
    return rows.isEmpty ? "" : section(say("按规则", "By rule"), table(names, numbers: 2...3, rows.joined()))
  }

  private var districts: String {
    let groups = Self.grouped(reports, by: \.district)
    let most = groups.map { Int64(sum($0.members, .error) + sum($0.members, .warning)) }.max() ?? 0
    let rows = groups.map { district, members in
      let (errors, warnings) = (sum(members, .error), sum(members, .warning))
      let label = say("\(errors + warnings) 个错误和警告", "\((errors + warnings).counted("error or warning", "errors and warnings"))")
      return "<tr><th scope=\"row\">\(name(ofDistrict: district))</th>" + number(Int64(members.count))
        + number(Int64(members.count(where: \.holds))) + number(Int64(errors)) + number(Int64(warnings))
        + "<td>\(BarChart.svg([Int64(errors + warnings)], of: most, label: label))</td></tr>\n"
    }
    let names = [say("文件夹", "Folder"), say("报告", "Reports"), say("没有问题", "No problems"), say("错误", "Errors"), say("警告", "Warnings"), ""]
    return section(say("按地区（文件夹）", "By district (folder)"), table(names, numbers: 1...4, rows.joined()))
  }

  private func sum(_ entries: [SummaryEntry], _ severity: Severity) -> Int { entries.reduce(0) { $0 + $1.count(of: severity) } }

  // MARK: Figures

  /// The totals of the last year that there are reports of, beside those of the year before, over the bodies of which both are known.
  private var totals: String {
    guard let year = reports.compactMap(\.row.year).max() else { return "" }
    let ofYear = reports.filter { $0.row.year == year }
    let rows = CollectedTotal.all.indices.map { index in
      let pairs = ofYear.compactMap { entry in
        entry.totals[index].flatMap { now in entry.lastTotals[index].map { (before: $0, now: now) } }
      }
      let (before, now) = (pairs.map { Int64?.some($0.before) }.sum(), pairs.map { Int64?.some($0.now) }.sum())
      let all = ofYear.compactMap { $0.totals[index] }.map { Int64?.some($0) }.sum()
      let bars =
        before.flatMap { before in
          now.map { BarChart.svg([before, $0], of: max(before, $0), label: "\(year - 1): \(before), \(year): \($0)") }
        }
      return "<tr><th scope=\"row\">\(escaped(CollectedTotal.all[index].name.text(in: language)))</th>" + number(all)
        + number(Int64(pairs.count)) + number(pairs.isEmpty ? nil : before) + number(pairs.isEmpty ? nil : now)
        + "<td class=\"number\">\(pairs.isEmpty ? "" : Self.growth(before, now))</td><td>\(pairs.isEmpty ? "" : bars ?? "")</td></tr>\n"
    }
    let names = [
      say("各项合计", "Totals"), say("\(year) 年全部", "All reports for \(year)"), say("两年都有的单位", "Bodies with both years"), "\(year - 1)",
      "\(year)",
      say("增减", "Change"), "",
    ]
    return section(say("数", "Figures"), table(names, numbers: 1...5, rows.joined()))
  }

  /// The change in hundredths, with a decimal; empty where there was nothing, or it cannot be held.
  private static func growth(_ before: Int64?, _ now: Int64?) -> String {
    guard let before, let now, before > 0, let change = now.subtracting(before)?.multiplied(by: 1000) else { return "" }
    let tenths = change / before
    return (tenths > 0 ? "+" : tenths < 0 ? "−" : "") + "\(tenths.magnitude / 10).\(tenths.magnitude % 10)%"
  }

  // MARK: Other files

  private var others: String {
    let rows = entries.map(\.entry).filter { !$0.isReport }.map { entry in
      "<tr><th scope=\"row\">\(escaped(entry.row.path))</th><td>\(escaped(entry.row.conclusion(in: language)))</td></tr>\n"
    }
    let names = [say("文件", "File"), say("原因", "Reason")]
    return rows.isEmpty ? "" : section(say("没有核对的文件", "Files that were not checked"), table(names, rows.joined()))
  }

  // MARK: Parts

  private func say(_ chinese: String, _ english: String) -> String { language.say(chinese, english) }

  private func escaped(_ text: String) -> String { Markup.escaped(text.printable) }

  private func name(ofDistrict district: String) -> String {
    district.isEmpty || district == "." ? say("（本文件夹）", "(this folder)") : escaped(district)
  }

  private func section(_ heading: String, _ table: String) -> String { "<h2>\(heading)</h2>\n\(table)" }

  /// `numbers` are the places of the columns of numbers.
  private func table(_ names: [String], numbers: ClosedRange<Int>? = nil, _ rows: String) -> String {
    let headers = names.enumerated().map { index, name in
      "<th scope=\"col\"\(numbers?.contains(index) ?? false ? " class=\"number\"" : "")>\(escaped(name))</th>"
    }.joined()
    return "<table>\n<thead><tr>\(headers)</tr></thead>\n<tbody>\n\(rows)</tbody>\n</table>\n"
  }

  private func number(_ value: Int64?) -> String { "<td class=\"number\">\(value.map { String($0) } ?? "")</td>" }

  /// Those of each group together, in the order in which the groups are met.
  private static func grouped<Member>(_ all: [Member], by key: (Member) -> String) -> [(name: String, members: [Member])] {
    var places: [String: Int] = [:]
    var groups: [(name: String, members: [Member])] = []
    for member in all {
      let name = key(member)
      if let place = places[name] {
        groups[place].members.append(member)
      } else {
        places[name] = groups.count
        groups.append((name, [member]))
      }
    }
    return groups
  }
}
