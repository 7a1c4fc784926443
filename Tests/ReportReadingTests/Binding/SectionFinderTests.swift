import Foundation
import ReportSyntax
import Testing

@testable import ReportForm
@testable import ReportReading

@Suite struct SectionFinderTests {
  private func sections(_ string: String) -> [Section] {
    var finder = SectionFinder(SyntaxTree(SourceText(string)), Vocabulary.shared.titles)
    finder.find()
    return finder.sections(.edition2021, at: Editions.all.place(of: .edition2021))
  }

  @Test(arguments: [
    ("一、总体情况", 1), ("## 二、主动公开政府信息情况", 2), ("**三、收到和处理政府信息公开申请情况**", 3), ("四、 政府信息公开行政复议、行政诉讼情况", 4), ("五、存在的主要问题及改进情况：", 5),
    ("六､其他需要报告的事项", 6),
  ])
  func standard(_ line: String, _ number: Int) {
    let found = sections(line + "\n正文。\n")
    #expect(found.map(\.form.number) == (line.hasPrefix("六､") ? [] : [number]))
    #expect(found.allSatisfy { $0.isStandard })
  }

  @Test(arguments: [
    ("五、政府信息公开工作存在的主要问题及改进情况", 5), ("五、存在问题及改进情况", 5), ("五、存在的主要问题及整改措施", 5), ("三、收到和处理政府信息公开的申请情况", 3), ("总体情况", 1),
    ("二、主动公开情况", 2), ("四、因政府信息公开工作被申请行政复议、提起行政诉讼情况", 4), ("七、其他需要报告的事项", 6),
    ("—、总体情况", 1), ("－、总体情况", 1), ("一 总体情况", 1), ("三收到和处理政府信息公开申请情况", 3), ("三是收到和处理政府信息公开申请情况", 3), ("贰、主动公开政府信息情况", 2),
    ("Ⅳ、政府信息公开行政复议、行政诉讼情况", 4),
    ("## 1、总体情况", 1), ("2. 主动公开政府信息情况", 2), ("第三部分 收到和处理政府信息公开申请情况", 3), ("六. 其他需要报告的事项", 6),
  ])
  func nonstandard(_ line: String, _ number: Int) {
    let found = sections(line + "\n")
    #expect(found.map(\.form.number) == [number])
    #expect(found.allSatisfy { !$0.isStandard })
  }

  /// Anchors that converters put before the words of a heading are no part of it.
  @Test(arguments: ["## []{#_Toc18900 .anchor}", "## <a id=\"s1\"></a>", "[]{#_Toc1}"]) func anchored(_ anchor: String) {
    let found = sections(anchor + "一、总体情况\n\n正文。\n")
    #expect(found.map(\.form.number) == [1] && found.allSatisfy { $0.isStandard })
  }

  /// Where no heading is of the usual kind, those between brackets, in quotations and lists are taken.
  @Test(arguments: [
    "【一、总体情况】|【二、主动公开政府信息情况】", "> 一、总体情况|> **二、主动公开政府信息情况**", "- 一、总体情况|- 二、主动公开政府信息情况",
    "## （一）总体情况|## （二）主动公开政府信息情况", "一 、总体情况|二 、主动公开政府信息情况", "第一部分：总体情况|第二部分：主动公开政府信息情况",
  ])
  func decorated(_ written: String) {
    let lines = written.split(separator: "|").map(String.init)
    let found = sections(lines.map { $0 + "\n\n正文在这里。\n" }.joined(separator: "\n"))
    #expect(found.map(\.form.number) == [1, 2])
    // A list of the sections is no report, and beside usual headings these are sub-headings.
    #expect(sections(Edition.edition2021.sections.map { "- \($0.heading)\n" }.joined()).isEmpty)
    #expect(sections("一、总体情况\n\n正文。\n\n五、存在的主要问题及改进情况\n\n（二）主动公开政府信息情况\n\n正文。\n").map(\.form.number) == [1, 5])
  }

  @Test(arguments: [
    "一、本年新收政府信息公开申请数量", "二、上年结转政府信息公开申请数量 0 0 0 0 0 0 0", "三、本年度办理结果", "四、结转下年度继续办理", "（一）主动公开情况", "（二）依申请公开",
    "一、加强组织领导", "本报告包括总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议、行政诉讼情况、存在的主要问题及改进情况等六个部分。",
    "三、提升办理质量",
  ])
  func notHeadings(_ line: String) { #expect(sections(line + "\n").isEmpty) }

  /// A heading that text runs in with on its line is the section's, and the text is no part of it.
  @Test(arguments: [
    ("六、其他需要报告的事项：无。", 6, "六、其他需要报告的事项", "无。"), ("六、其他需要报告的事项。本年度没有收费。", 6, "六、其他需要报告的事项", "本年度没有收费。"),
    ("## 六、其他需要报告的事项　无", 6, "六、其他需要报告的事项", "无"), ("**六、其他需要报告的事项：**无", 6, "六、其他需要报告的事项", "无"),
    ("一、总体情况（一）主动公开。平稳。", 1, "一、总体情况", "（一）主动公开。平稳。"),
    ("四、政府信息公开行政复议、行政诉讼情况 如下：", 4, "四、政府信息公开行政复议、行政诉讼情况", "如下："),
    ("六、其他事项:无", 6, "六、其他事项", "无"), ("五、存在问题及改进情况。（一）问题。不够深入。", 5, "五、存在问题及改进情况", "（一）问题。不够深入。"),
    ("六、其他需要报告的事项无", 6, "六、其他需要报告的事项", "无"), ("六、其他需要报告的事项本年度，无", 6, "六、其他需要报告的事项", "本年度，无"),
    ("一、总体情况及主要做法：全年平稳。", 1, "一、总体情况及主要做法", "全年平稳。"),
    ("<p><b>六、其他需要报告的事项：</b>无。</p>", 6, "六、其他需要报告的事项", "无。"),
  ])
  func runIn(_ line: String, _ number: Int, _ heading: String, _ text: String) throws {
    // What is longer than a heading is found by the same words.
    for rest in ["", String(repeating: "按有关要求逐项落实，", count: 12)] {
      let source = "一、总体情况\n\n正文。\n\n二、主动公开政府信息情况\n\n" + line.replacingOccurrences(of: text, with: text + rest) + "\n"
      let found = try #require(sections(number == 1 ? line + "\n" : source).last)
      #expect(found.form.number == number && !found.isStandard)
      let written = SourceText(number == 1 ? line + "\n" : source)
      #expect(written.string(found.headingRange) == heading)
      #expect(found.runIn.map { written.plain($0) } == (number == 1 ? text : text + rest))
    }
  }

  /// A heading at the end of a line stands behind the sentence before; a sentence that names the sections holds none.
  @Test func headingsAtTheEndOfALine() {
    let rest = "\n\n正文。\n\n二、主动公开政府信息情况\n\n五、存在的主要问题及改进情况\n\n更新不够及时。"
    #expect(sections("根据要求编制，欢迎查阅。一、总体情况" + rest + "六、其他需要报告的事项\n\n无。\n").map(\.form.number) == [1, 2, 5, 6])
    #expect(sections("报告分为一、总体情况" + rest + "详见六、其他需要报告的事项\n").map(\.form.number) == [2, 5])
  }

  @Test(arguments: [
    "二、行政机关主动公开政府信息情况（单位：件）", "一、总体情况", "**一、总体情况：**", "## 一、总体情况 ##", "一、总体情况 1", "一、总体情况……3", "三、收到和处理政府信息公开\n申请情况",
  ])
  func nothingRunsIn(_ line: String) { #expect(sections(line + "\n\n正文。\n").allSatisfy { $0.runIn == nil }) }

  /// In other words than the form's a long line begins with a heading only in the place of a section that is missing.
  @Test func itemsThatRunInAreNoSections() {
    let item = "五、存在问题：" + String(repeating: "有的栏目更新不够及时，", count: 12)
    let report = "一、总体情况\n\n\(item)\n\n二、主动公开政府信息情况\n\n六、其他需要报告的事项\n"
    #expect(sections(report).map(\.form.number) == [1, 2, 6])
    #expect(sections(report.replacingOccurrences(of: "六、", with: "\(item)\n\n六、")).map(\.form.number) == [1, 2, 5, 6])
  }

  @Test func aHeadingMayBreakOverTwoLines() throws {
    let found = sections("一、总体情况\n\n四、政府信息公开行政复议、行政诉讼\n情况\n\n行政复议\n")
    #expect(found.map(\.form.number) == [1, 4])
    #expect(found.allSatisfy { $0.isStandard })
    let last = try #require(found.last)
    #expect(last.headingRows.count == 2)
  }

  @Test func sectionsReachToTheNextHeading() {
    let text = "标题\n一、总体情况\n正文\n二、主动公开政府信息情况\n表\n"
    let found = sections(text)
    #expect(found.map { SourceText(text).string($0.range) } == ["一、总体情况\n正文\n", "二、主动公开政府信息情况\n表\n"])
  }

  /// How a report with six headings may list them before, with the page each stands on or without.
  static let contents = ["目录\n\n", "目　录\n"].flatMap { title in
    ["", "……………3", "\n\n（一）主要做法"].map { end in
      title + Edition.edition2021.sections.map { $0.heading + end + "\n" }.joined() + "\n"
    }
  }

  @Test(arguments: contents) func aTableOfContentsIsNoHeading(_ contents: String) {
    for mark in ["", "## "] {
      let report = Edition.edition2021.sections.map { "\(mark)\($0.heading)\n\n本部分的正文写在这里。\n" }.joined(separator: "\n")
      let found = sections(contents + report)
      #expect(found.map(\.form.number) == [1, 2, 3, 4, 5, 6])
      #expect(found.first?.range.lowerBound == contents.utf8.count)
      // Headings that nothing follows yet are headings, and one that is there twice is told of.
      #expect(sections(contents).map(\.form.number) == [1, 2, 3, 4, 5, 6])
      #expect(sections(report + "\n一、总体情况\n").map(\.form.number) == [1, 2, 3, 4, 5, 6, 1])
    }
  }

  /// What the first section tells under heads of its own, and where the headings of the six go on.
  private static func report(_ items: [String], second: String = "二、主动公开政府信息情况", between: String = "正文。") -> String {
    let six = Edition.edition2021.sections.map(\.heading)
    let own = items.map { "\($0)\n\n\(between)\n\n" }.joined()
    return "\(six[0])\n\n正文。\n\n\(own)\(second)\n\n" + six.dropFirst(2).map { "\($0)\n\n正文。\n\n" }.joined()
  }

  @Test(arguments: [
    ["二、主动公开情况", "三、依申请公开政府信息情况"], ["一、总体概述", "二、主动公开情况", "五、存在问题及改进情况"],
    ["一、机制保障", "二、主动公开情况", "三、收到和处理申请情况", "四、信息管理", "五、监督保障"],
  ])
  func itemsOfTheFirstSectionAreNoSections(_ items: [String]) {
    #expect(sections(Self.report(items)).map(\.form.number) == [1, 2, 3, 4, 5, 6])
  }

  /// What is there twice, or has a table, is told of all the same.
  @Test func sectionsThatComeTwiceAreNoItems() {
    let items = ["二、主动公开情况"]
    #expect(sections(Self.report(items, second: "二、主动公开信息情况")).map(\.form.number) == [1, 2, 2, 3, 4, 5, 6])
    #expect(sections(Self.report(items, between: "| 规章 | 0 | 0 | 0 |")).map(\.form.number) == [1, 2, 2, 3, 4, 5, 6])
    #expect(sections(Self.report(["二、主动公开政府信息情况"])).map(\.form.number) == [1, 2, 2, 3, 4, 5, 6])
  }
}
