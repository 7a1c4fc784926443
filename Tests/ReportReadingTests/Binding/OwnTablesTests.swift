import ReportSyntax
import TestSupport
import Testing

@testable import ReportAnalysis
@testable import ReportForm
@testable import ReportReading

/// Tables that an author adds in words of the form are no part of the three tables, wherever they stand and however they are written.
@Suite struct OwnTablesTests {
  /// Tables that count what the form counts, in fewer columns, by other things or over other years.
  static let tables: [[[String]]] = [
    [["申请人", "件数", "占比"], ["自然人", "101", "100%"], ["商业企业", "0", "0%"]],
    [["办理结果", "件数"], ["予以公开", "74"], ["不予公开", "1"], ["无法提供", "26"], ["总计", "101"]],
    [["项目", "2022年", "2023年"], ["行政复议", "12", "17"], ["行政诉讼", "0", "0"]],
    [["项目", "2022年", "2023年"], ["行政许可", "40112", "40544"], ["行政处罚", "251", "238"], ["规章", "0", "0"]],
    [["序号", "申请人", "数量（件）"], ["1", "自然人", "101"], ["2", "法人或其他组织", "0"], ["3", "总计", "101"]],
    [
      ["年度", "自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计"], ["2022年", "88", "0", "0", "0", "0", "0", "88"],
      ["2023年", "101", "0", "0", "0", "0", "0", "101"],
    ],
    [["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"], ["8", "1", "1", "7", "17"]],
  ]

  enum Writing: CaseIterable {
    case pipes, tabs, html

    func callAsFunction(_ rows: [[String]]) -> String {
      switch self {
      case .pipes:
        let lines = rows.map { "| " + $0.joined(separator: " | ") + " |" }
        return ([lines[0], "|" + String(repeating: "---|", count: rows[0].count)] + lines.dropFirst()).joined(separator: "\n")
      case .tabs: return rows.map { $0.joined(separator: "\t") }.joined(separator: "\n")
      case .html:
        let lines = rows.map { row in "<tr>" + row.map { "<td>\($0)</td>" }.joined() + "</tr>" }
        return "<table>\n" + lines.joined(separator: "\n") + "\n</table>"
      }
    }
  }

  /// What is wrong behind the table, so that text lost to it would not be told of.
  private static let slip = "全年共收到政府信息公开申请105件。"

  private func report() throws -> String { try #require(Fixture.sound.first { $0.name == "pipes-2021.md" }).string }

  private func warnings(_ text: String) -> [String] {
    Analysis(SourceText(text)).findings.filter { $0.severity <= .warning }.map(\.rule)
  }

  @Test(arguments: Writing.allCases, tables.indices) func standInAnySection(_ writing: Writing, _ index: Int) throws {
    let text = try report()
    let headings = text.split(separator: "\n").filter { $0.hasPrefix("## ") }.map(String.init)
    try #require(headings.count == 6)
    for heading in headings {
      let own = "有关情况如下：\n\n" + writing(Self.tables[index]) + "\n\n以上均已办结，无人提出异议。"
      let behind = text.replacing(heading + "\n", with: "\(heading)\n\n\(own)\(Self.slip)\n")
      #expect(warnings(behind) == ["contradicted-figure"], "behind \(heading)")
      let before = text.replacing("\n" + heading, with: "\n\(own)\(Self.slip)\n\n\(heading)")
      // Before the first heading nothing is counted, and at the end of the fifth section stand plans.
      if ![headings[0], headings[5]].contains(heading) { #expect(warnings(before) == ["contradicted-figure"], "before \(heading)") }
    }
  }

  /// A slip in the statutory table is found all the same, and the figures are those of the form.
  @Test(arguments: tables.indices) func takeNothingFromTheForm(_ index: Int) throws {
    let text = try report()
    let sound = try #require(Analysis(SourceText(text)).report)
    for heading in ["## 二、", "## 三、", "## 四、", "## 五、"] {
      let own = text.replacing("\n" + heading, with: "\n" + Writing.pipes(Self.tables[index]) + "\n\n" + heading)
      let found = try #require(Analysis(SourceText(own)).report)
      #expect(found.tables.map { $0.figures.map(\.numeral) } == sound.tables.map { $0.figures.map(\.numeral) })
      #expect(found.tables.map(\.rows.count) == sound.tables.map(\.rows.count))
    }
  }

  /// The table of the form is told in another section, too, also beside one's own at its place.
  @Test(arguments: [nil] + tables.indices.map(Optional.some)) func theFormIsTakenElsewhere(_ own: Int?) throws {
    let text = try report()
    let start = try #require(text.firstRange(of: "| （本列数据")).lowerBound
    let end = try #require(text.firstRange(of: "## 四、")).lowerBound
    let table = String(text[start..<end])
    let moved = text.replacingCharacters(in: start..<end, with: own.map { Writing.pipes(Self.tables[$0]) + "\n\n" } ?? "")
      .replacing("## 六、", with: table + "## 六、")
    let found = try #require(Analysis(SourceText(moved)).report)
    let sound = try #require(Analysis(SourceText(text)).report)
    #expect(found.tables.map { $0.figures.map(\.numeral) } == sound.tables.map { $0.figures.map(\.numeral) })
    #expect(warnings(moved).contains("misplaced-table"))
  }

  /// The table of the form is whole where a page ends within it.
  @Test func theFormIsTakenInPieces() throws {
    let text = try report()
    let sound = try #require(Analysis(SourceText(text)).report)
    let row = try #require(text.split(separator: "\n").first { $0.contains("（五）不予处理") })
    for between in ["\n\n续表：\n\n", "\n\n第 3 页\n\n"] {
      let parted = text.replacing(String(row), with: between.dropFirst() + String(row))
      #expect(try #require(Analysis(SourceText(parted)).report).tables.map(\.rows.count) == sound.tables.map(\.rows.count))
      #expect(warnings(parted) == [])
    }
  }
}
