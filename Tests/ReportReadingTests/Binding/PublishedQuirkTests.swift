import Foundation
import ReportSyntax
import TestSupport
import Testing

@testable import ReportAnalysis
@testable import ReportForm
@testable import ReportReading

/// The slips of published reports in labels, headers and cells: every figure is read all the same, and each slip is told of once.
@Suite struct PublishedQuirkTests {
  static let layouts: [LayoutWriter] = [.pipes, .barePipes, .tabs, .cellPerLine, .flowing]

  private func report(_ year: Edition.Year, _ layout: LayoutWriter, _ figure: (Int) -> String) -> String {
    layout.report(year.edition, title: "云岭市人民政府\(year == .year2019 ? 2020 : 2024)年政府信息公开工作年度报告", figure)
  }

  private func values(_ year: Edition.Year) -> [Int64] { year.edition.balancedFigures }

  private func figures(_ text: String) -> [Int64?] {
    Analysis(SourceText(text)).report?.tables.flatMap(\.figures).map { $0.numeral?.whole } ?? []
  }

  /// The rules that fire, hints aside, once for each finding.
  private func rules(_ text: String) -> [String] {
    Analysis(SourceText(text)).findings.filter { $0.severity <= .warning }.map(\.rule).sorted()
  }

  /// What is written instead of a label or header, in which year, and what is found.
  static let labels: [(old: String, new: String, edition: Edition.Year, rules: [String])] = [
    ("商业企业", "商业 企业", .year2021, []), ("科研机构", "科研　机构", .year2021, []), ("商业企业", "商业<br>企业", .year2021, []),
    ("本年新制作数量", "本年新 制作数量", .year2019, []), ("第二十条第（一）项", "第二十条  第（一）项", .year2021, []),
    ("总计", "总 计", .year2021, []), ("申请人情况", "申请人情 况", .year2021, []), ("自然人", "自 然 人", .year2019, []),
    ("行政规范性文件", "规范性文件", .year2021, ["nonstandard-label"]),
    ("2.其他法律行政法规禁止公开", "2.其他法律行政止公开", .year2021, ["nonstandard-label"]),
    ("1.属于国家秘密", "1、属于国家秘密", .year2021, []), ("1.属于国家秘密", "1. 属于国家秘密", .year2021, []),
    ("1.属于国家秘密", "属于国家秘密", .year2021, []), ("（一）予以公开", "(一) 予以公开", .year2021, []),
    ("（二）部分公开（区分处理的，只计这一情形，不计其他情形）", "（二）部分公开", .year2021, ["nonstandard-label"]),
    ("（二）部分公开（区分处理的，只计这一情形，不计其他情形）", "（二）部分公开（区分处理的,只计这一情形,不计其他情形）", .year2021, []),
    ("一、本年新收政府信息公开申请数量", "一、本年新收政府信息公开申请件数", .year2021, ["nonstandard-label"]),
    ("四、结转下年度继续办理", "四、结转下年继续办理", .year2021, ["nonstandard-label"]),
    ("4.无正当理由大量反复申请", "4.无正当理由大量重复申请", .year2021, ["nonstandard-label"]),
    ("1.信访举报投诉类申请", "1.信访、举报、投诉类申请", .year2021, ["nonstandard-label"]), ("行政强制", "行政&nbsp;强制", .year2021, []),
    ("三、本年度办理结果", "三、本年度\u{A0}办理结果", .year2021, []), ("规章", "**规章**", .year2019, []),
  ]

  @Test(arguments: labels.indices) func label(_ index: Int) {
    let quirk = Self.labels[index]
    let values = values(quirk.edition)
    for layout in Self.layouts {
      let text = report(quirk.edition, layout) { "\(values[$0])" }
      // A word between white space is what flowing text has; a label with blanks in it is several.
      let changed = text.replacing(quirk.old, with: quirk.new)
      guard changed != text else { continue }
      #expect(figures(changed) == values.map { $0 }, "\(layout) \(quirk.new)")
      // Where a line is plain text, a reference is seen as it is written.
      let found = Set(rules(changed)).subtracting(quirk.new.contains("&") ? ["leftover-markup"] : [])
      #expect(found == Set(quirk.rules), "\(layout) \(quirk.new)")
    }
  }

  /// Headers and block titles that are missing, or split over two cells.
  @Test(arguments: [
    ("| 第二十条第（一）项 | | | |\n", ""), ("| 第二十条第（五）项 |  |  |  |\n", ""), ("第二十条第（八）项", "第二十条"), ("| 自然人 | 法人", "| 自然 | 人 | 法人"),
    ("| 总计 |\n", "| 总 | 计 |\n"), ("申请人情况 |", "申请人情 | 况 |"), ("（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）", ""),
  ])
  func headers(_ old: String, _ new: String) {
    for year in Edition.Year.allCases {
      let values = values(year)
      let changed = report(year, .pipes) { "\(values[$0])" }.replacing(old, with: new)
      #expect(figures(changed) == values.map { $0 }, "\(year) \(new)")
      #expect(rules(changed).filter { $0 != "uneven-table" } == [], "\(year) \(new)")
    }
  }

  /// A row that lost its label is the one missing between its neighbours; the repair writes the label.
  @Test(arguments: [LayoutWriter.pipes, .tabs, .cellPerLine]) func aLabelLost(_ layout: LayoutWriter) throws {
    for year in Edition.Year.allCases {
      let values = values(year)
      let text = report(year, layout) { "\(values[$0])" }
      let changed = text.replacing("2.重复申请", with: "")
      #expect(changed != text && figures(changed) == values.map { $0 })
      #expect(rules(changed) == ["nonstandard-label"])
      let analysis = Analysis(SourceText(changed))
      let finding = try #require(analysis.findings.first { $0.rule == "nonstandard-label" })
      let mended = analysis.text.applying(try #require(finding.fixes.first).edits).string
      #expect(figures(mended) == values.map { $0 } && rules(mended) == [])
    }
  }

  /// A row that the form does not have, and a sentence, stand between the others and count for nothing.
  /// Table 4 in two tables, of the reviews and of the lawsuits, and beneath the blank header that Markdown asks for.
  @Test func reviewsInParts() throws {
    let values = values(.year2021)
    let sound = report(.year2021, .pipes) { "\(values[$0])" }
    let start = try #require(sound.firstRange(of: "| 行政复议")).lowerBound
    let end = try #require(sound.firstRange(of: "五、存在的主要问题")).lowerBound
    let first = Edition.edition2021.firstFigure(of: .reviews)
    func table(_ name: String, _ blocks: Range<Int>, lawsuits: Bool) -> String {
      let names = Array(repeating: "结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计", count: blocks.count).joined(separator: " | ")
      let figures = (first + blocks.lowerBound * 5..<first + blocks.upperBound * 5).map { "\(values[$0])" }.joined(separator: " | ")
      let width = blocks.count * 5
      let head = "| \(name) |" + String(repeating: "  |", count: width - 1) + "\n|" + String(repeating: "---|", count: width) + "\n"
      let over = lawsuits ? "| 未经复议直接起诉 | | | | | 复议后起诉 | | | | |\n" : ""
      return head + over + "| \(names) |\n| \(figures) |\n\n"
    }
    let parted = table("行政复议", 0..<1, lawsuits: false) + table("行政诉讼", 1..<3, lawsuits: true)
    let text = sound.replacingCharacters(in: start..<end, with: parted)
    #expect(figures(text) == values.map { $0 } && rules(text) == [])
    // A row for each block, with its name before it.
    let names = ["行政复议", "行政诉讼（未经复议直接起诉）", "行政诉讼（复议后起诉）"]
    let byRows =
      "| 类别 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |\n|---|---|---|---|---|---|\n"
      + names.enumerated().map { index, name in
        "| \(name) | " + (first + index * 5..<first + index * 5 + 5).map { "\(values[$0])" }.joined(separator: " | ") + " |\n"
      }.joined()
    let rowed = sound.replacingCharacters(in: start..<end, with: byRows + "\n")
    #expect(figures(rowed) == values.map { $0 } && rules(rowed) == [])
    let old = String(sound[start..<end])
    let columns = old.split(separator: "\n").first.map { $0.count { $0 == "|" } - 1 } ?? 0
    let blank = "|" + String(repeating: "  |", count: columns) + "\n|" + String(repeating: "---|", count: columns) + "\n"
    let rows = old.split(separator: "\n").filter { !$0.hasPrefix("|---") }.joined(separator: "\n") + "\n\n"
    let headed = sound.replacingCharacters(in: start..<end, with: blank + rows)
    #expect(figures(headed) == values.map { $0 } && rules(headed) == [])
  }

  @Test func extraRows() {
    let values = values(.year2021)
    for layout in [LayoutWriter.pipes, .tabs] {
      let text = report(.year2021, layout) { "\(values[$0])" }
      let cell = layout == .pipes ? " | " : "\t"
      let first = layout == .pipes ? "| " : ""
      let next = "\(first)第二十条第（五）项"
      let row = text.replacing(next, with: "\(first)其他主动公开文件\(cell)7\(cell)0\(cell)7\n\(next)")
      #expect(row != text && figures(row) == values.map { $0 } && rules(row).contains("unknown-row"))
      let sentence = text.replacing(next, with: "\(first)注：以上为全年累计数。\(cell)\(cell)\(cell)\n\(next)")
      #expect(sentence != text && figures(sentence) == values.map { $0 } && rules(sentence).filter { $0 != "uneven-table" } == [])
    }
  }

  /// What is written in a figure's cell, the value that it reads as (nil for none), and what is found.
  static let cells: [(written: String, value: Int64?, rule: String?)] = [
    ("7", 7, nil), (" 7 ", 7, nil), ("７", 7, "nonstandard-numeral"), ("1,007", 1007, "nonstandard-numeral"),
    ("007", 7, "nonstandard-numeral"),
    ("7件", 7, "nonstandard-numeral"), ("/", nil, "placeholder-number"), ("-", nil, "placeholder-number"), ("—", nil, "placeholder-number"),
    ("无", nil, "placeholder-number"), ("7（其中修订6件）", nil, "unreadable-number"), ("-7", -7, "impossible-number"),
    ("约7", nil, "unreadable-number"),
  ]

  @Test(arguments: cells.indices) func cell(_ index: Int) {
    let (written, value, rule) = Self.cells[index]
    let year = Edition.edition2021
    // 行政规范性文件·本年制发件数 is in no sum.
    let place = 3
    for layout in Self.layouts where layout != .flowing || (rule != "unreadable-number" && written != "无") {
      let text = report(.year2021, layout) { $0 == place ? written : "7" }
      let figure = Analysis(SourceText(text)).report?.table(.disclosures)?.figures[place]
      #expect(figure?.numeral?.coefficient == value, "\(layout) \(written)")
      #expect(rules(text).filter { $0 == rule }.count == (rule == nil ? 0 : 1), "\(layout) \(written)")
    }
    let cell = "<td><p><span>\(written.replacing(" ", with: "&nbsp;"))</span></p></td>"
    let html = PublishedLayout.page.report(year, title: "云岭市人民政府2024年政府信息公开工作年度报告") { $0 == place ? "@" : "7" }
      .replacing("<td>@</td>", with: cell)
    let figure = Analysis(SourceText(html)).report?.table(.disclosures)?.figures[place]
    #expect(figure?.numeral?.coefficient == value, "HTML \(written)")
    #expect(figure.map { SourceText(html).string($0.range) } == written.replacing(" ", with: ""))
    #expect(rules(html).filter { $0 == rule }.count == (rule == nil ? 0 : 1), "HTML \(written)")
  }

  /// Money with 1 to 6 decimals, or with its unit.
  @Test(
    arguments: [
      ("32.7", nil), ("32.78", nil), ("32.781", nil), ("32.7812", nil), ("32.78125", nil), ("32.781256", nil),
      ("251000元", "mismatched-unit"),
      ("240万元", "nonstandard-numeral"),
    ] as [(String, String?)])
  func money(_ written: String, _ rule: String?) {
    let fees = Edition.edition2021.firstFigure(of: .requests) - 1
    for layout in Self.layouts {
      let text = report(.year2021, layout) { $0 == fees ? written : "0" }
      let table = Analysis(SourceText(text)).report?.table(.disclosures)
      #expect(table?.figures.last?.numeral != nil, "\(layout) \(written)")
      #expect(rules(text) == [rule].compactMap(\.self), "\(layout) \(written)")
    }
  }

  /// A signed change belongs into the form of 2019.
  @Test(arguments: ["+19", "-35", "＋19"]) func signedChange(_ written: String) {
    let year = Edition.edition2019
    let change = year.places.indices.first { year.column(of: $0).label == "本年增/减" }
    for layout in Self.layouts {
      let text = report(.year2019, layout) { $0 == change ? written : "0" }
      #expect(figures(text).filter { $0 != 0 }.count == 1, "\(layout) \(written)")
      #expect(rules(text) == [], "\(layout) \(written)")
    }
  }

  /// Label and figures run together: they are parted where the digits can only be read in one way.
  @Test func gluedRows() throws {
    let values = values(.year2021)
    func glued(_ old: String, _ new: String) -> String { report(.year2021, .flowing) { "\(values[$0])" }.replacing(old, with: new) }
    let whole = report(.year2021, .flowing) { "\(values[$0])" }
    let row = "规章 \(values[0]) \(values[1]) \(values[2])"
    #expect(whole.contains(row))
    let text = whole.replacing(row, with: row.replacing(" ", with: ""))
    #expect(figures(text) == values.map { $0 } && rules(text) == [])
    // Four digits may be three figures in three ways.
    let unclear = whole.replacing(row, with: "规章1012")
    #expect(rules(unclear) == ["malformed-row"])
    #expect(
      figures(unclear).prefix(3).elementsEqual([nil, nil, nil])
        && figures(unclear).dropFirst(3).elementsEqual(values.dropFirst(3).map { $0 }))
    // The headers before tell that the row has one figure, which that of the older edition has three of.
    let decisions = "行政处罚 \(values[7])"
    #expect(whole.contains(decisions))
    let long = whole.replacing(decisions, with: "行政处罚312")
    #expect(figures(long) == values.enumerated().map { $0.offset == 7 ? 312 : $0.element } && rules(long) == [])
    let alone = "二、主动公开政府信息情况\n\n信息内容 本年处理决定数量\n行政处罚312\n行政强制1\n\n六、其他需要报告的事项\n"
    #expect(figures(alone).suffix(3) == [312, 1, nil])
    #expect(RowFinder.parts(of: [1, 2, 0, 0, 0, 0, 0, 1, 2], count: 7, endInSum: true) == [2, 1, 1, 1, 1, 1, 2])
    // 11 and zeros, or 1 and 10: both add up to 11.
    #expect(RowFinder.parts(of: [1, 1, 0, 0, 0, 0, 0, 1, 1], count: 7, endInSum: true) == nil)
    #expect(RowFinder.parts(of: [0, 0, 0, 0, 0, 0, 0], count: 7, endInSum: true) == [1, 1, 1, 1, 1, 1, 1])
    #expect(RowFinder.parts(of: [1, 0, 0, 0, 0, 0], count: 7, endInSum: true) == nil)
    #expect(RowFinder.parts(of: [4, 1, 8], count: 1, endInSum: false) == [3])
  }

  /// Tags and references within the digits of a figure, and within the label beside it.
  @Test func figuresCutBySpans() throws {
    let year = Edition.edition2021
    let values = values(.year2021)
    let text = PublishedLayout.page.report(year, title: "云岭市人民政府2024年政府信息公开工作年度报告") { "\(values[$0])" }
    let total = "\(values[year.firstFigure(of: .requests) + 6])"
    let cut = "\(total.prefix(2))</span><!-- x --><span>\(total.dropFirst(2))"
    let changed = text.replacing("<td>\(total)</td>", with: "<td><span>\(cut)</span>&nbsp;</td>")
    #expect(changed != text && figures(changed) == values.map { $0 } && rules(changed) == [])
    let figure = try #require(Analysis(SourceText(changed)).report?.table(.requests)?.figures[6])
    #expect(SourceText(changed).string(figure.range) == cut)
    // A wrong one is told of by its digits, on one line.
    let wrong = changed.replacing(cut, with: cut.replacing(total.prefix(2), with: "99"))
    let finding = try #require(Analysis(SourceText(wrong)).findings.first)
    #expect(finding.rule == "unbalanced-total" && rules(wrong) == ["unbalanced-total"])
    #expect(figures(SourceText(wrong).applying(try #require(finding.fixes.first).edits).string) == values.map { $0 })
  }

  /// Tables that are pictures, or headings following one another: the missing tables are told of, and nothing is made up.
  @Test func tablesAbsent() {
    let sections = Edition.edition2021.sections
    let title = "云岭市人民政府2024年政府信息公开工作年度报告\n\n"
    let bare = title + sections.map { "\($0.heading)\n" }.joined(separator: "\n")
    let pictures = title + sections.map { "## \($0.heading)\n\n![图](\($0.number).png)\n" }.joined(separator: "\n")
    let page =
      "<html><body><h1>\(title)</h1>\n" + sections.map { "<p>\($0.heading)</p>\n<p><img src='\($0.number).png'></p>\n" }.joined()
      + "</body></html>\n"
    for text in [bare, pictures, page] {
      let report = Analysis(SourceText(text)).report
      #expect(report?.tables.isEmpty == true && report?.sections.count == 6)
      #expect(rules(text).filter { $0 == "missing-table" }.count == 3)
    }
  }

  /// An instruction to silence a rule counts in a comment over several lines, and in HTML.
  @Test func silencingInComments() {
    let year = Edition.edition2021
    let values = values(.year2021)
    let figure = year.firstFigure(of: .requests)
    let title = "云岭市人民政府2024年政府信息公开工作年度报告"
    let wrong = report(.year2021, .pipes) { $0 == figure ? "\(values[$0] + 1)" : "\(values[$0])" }
    #expect(rules(wrong) == ["unbalanced-total"])
    let label = "| 一、本年新收"
    #expect(rules(wrong.replacing(label, with: "<!-- gouji-ignore unbalanced-total:\n  另有说明 -->\n" + label)) == [])
    #expect(rules("<!--\ngouji-ignore-file unbalanced-total: 另有说明\n-->\n" + wrong) == [])
    let page = PublishedLayout.page.report(year, title: title) { $0 == figure ? "\(values[$0] + 1)" : "\(values[$0])" }
    #expect(rules(page) == ["unbalanced-total"])
    let cell = "<td>\(values[figure] + 1)</td>"
    #expect(rules(page.replacing(cell, with: cell + "<!-- gouji-ignore unbalanced-total: 另有说明 -->")) == [])
    let row = "<tr>\n<td colspan=\"3\">一、"
    #expect(page.contains(row))
    #expect(rules(page.replacing("</title>", with: "</title><!-- gouji-ignore-file unbalanced-total: 另有说明 -->")) == [])
  }

  /// What stands in a comment over several lines is no prose.
  @Test func commentsAreNoProse() {
    let values = values(.year2021)
    let text = report(.year2021, .pipes) { "\(values[$0])" }
    let claim = "本年度共收到政府信息公开申请3件。"
    let heading = "二、主动公开政府信息情况"
    #expect(rules(text.replacing(heading, with: claim + "\n\n" + heading)) == ["contradicted-figure"])
    #expect(rules(text.replacing(heading, with: "<!-- 草稿：\n\(claim)\n-->\n\n" + heading)) == [])
  }

  /// What is put into a page is HTML: sections, tables, sub-headings and sentences that are missing.
  @Test(arguments: [PublishedLayout.page, .minifiedPage, .wordPage]) func repairsInAPage(_ layout: PublishedLayout) throws {
    let values = values(.year2021)
    let title = "云岭市人民政府2024年政府信息公开工作年度报告"
    let whole = layout.report(Edition.edition2021, title: title) { "\(values[$0])" }
    let start = try #require(whole.range(of: layout == .minifiedPage ? "<table border" : "<table class")).lowerBound
    let end = try #require(whole.range(of: "</table>", range: start..<whole.endIndex)).upperBound
    let withoutTable = String(whole[..<start] + whole[end...])
    let analysis = Analysis(SourceText(withoutTable))
    let finding = try #require(analysis.findings.first { $0.rule == "missing-table" })
    let mended = analysis.text.applying(try #require(finding.fixes.first).edits)
    let report = try #require(Analysis(mended).report)
    #expect(report.tree.isPage && report.tables.count == 3)
    #expect(report.tables.first.map { $0.layout == .html && $0.figures.allSatisfy { $0.reading == .blank } } == true)
    #expect(!mended.string.contains("|") && !mended.string.contains("##"))
    let silent = Analysis(SourceText(whole.replacing("未收取信息处理费", with: "平稳")))
    let fee = try #require(silent.findings.first { $0.rule == "missing-fee-statement" })
    let stated = silent.text.applying(try #require(fee.fixes.first).edits)
    #expect(stated.string.contains("<p>本年度未收取信息处理费。</p>"))
    #expect(!Analysis(stated).findings.contains { $0.rule == "missing-fee-statement" })
  }
}
