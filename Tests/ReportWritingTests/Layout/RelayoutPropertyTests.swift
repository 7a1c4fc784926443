import ReportSyntax
import TestSupport
import Testing

@testable import ReportAnalysis
@testable import ReportForm
@testable import ReportWriting

/// Reports with random figures and random quirks, laid out anew: no figure is lost, whatever was written.
@Suite struct RelayoutPropertyTests {
  private struct Writer {
    var random: SeededGenerator

    mutating func chance(_ one: Int) -> Bool { Int.random(in: 0..<one, using: &random) == 0 }

    mutating func figure() -> String {
      let value = Int.random(in: 0...(chance(3) ? 99999 : 9), using: &random)
      guard chance(12) else { return "\(value)" }
      return ["", "/", "-", "\(value)元", "\(value)（其中修订16件）", " \(value) ", "１２", "1,234", "+\(value)", "3.25", "无", "0\(value)"]
        .randomElement(using: &random) ?? ""
    }

    /// Lines between those of a table as they turn up in real reports.
    mutating func stray(_ layout: LayoutWriter) -> String {
      let tab = layout == .tabs ? "\t" : layout == .pipes || layout == .barePipes ? " | " : " "
      return [
        "- 12 -", "7", "（续上表）", "其他主动公开文件\(tab)12\(tab)0\(tab)12",
        "备注\(tab)含派出机构 5 件", "单位：件", "<!-- 待核对 -->", "9.涉及商业秘密\(tab)" + (0..<7).map { "\($0)" }.joined(separator: tab), "",
      ].randomElement(using: &random) ?? ""
    }

    mutating func report(_ year: Edition.Year, _ layout: LayoutWriter) -> String {
      var figures: [Int: String] = [:]
      for index in year.edition.places.indices { figures[index] = figure() }
      let whole = layout.report(year.edition, title: RelayoutTests.title(year)) { figures[$0] ?? "" }
      var lines: [String] = []
      for line in whole.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
        if chance(25), !line.isEmpty { lines.append(stray(layout)) }
        if chance(60), line.contains("0") { continue }
        if chance(40), line.contains("|") || line.contains("\t") {
          lines.append(line + (chance(2) ? " <!-- 已核 3 次 -->" : layout == .tabs ? "\t8" : layout == .cellPerLine ? "" : " 8 |"))
        } else {
          lines.append(line)
        }
        if chance(80), !line.isEmpty { lines.append(line) }
      }
      return lines.joined(separator: chance(3) ? "\r\n" : "\n")
    }
  }

  @Test(arguments: LayoutWriter.cases) func nothingIsLost(_ year: Edition.Year, _ layout: LayoutWriter) {
    var writer = Writer(random: SeededGenerator(UInt64(year.rawValue)))
    var tables = 0
    var refused = 0
    for round in 0..<20 {
      let source = SourceText(writer.report(year, layout))
      let before = Analysis(source)
      let result = Relayout(before)
      tables += before.report?.tables.count ?? 0
      refused += result.refused.count
      let again = Relayout(Analysis(result.text))
      #expect(again.text.bytes == result.text.bytes, "round \(round) changes when it is done twice")
      #expect(source.applying(result.edits).bytes == result.text.bytes)
      // The labels of the form have one digit each at most, so every number of two digits or more is one that was written.
      #expect(numbers(result.text) == numbers(source), "round \(round) loses numbers")
      let after = Analysis(result.text)
      for (table, old) in zip(after.report?.tables ?? [], before.report?.tables ?? []) {
        #expect(table.figures.map(\.reading) == old.figures.map(\.reading))
        #expect(table.rows.map(\.role) == old.rows.map(\.role))
      }
      let sums: Set = ["unbalanced-total", "unbalanced-carryover", "malformed-row", "unknown-row", "repeated-row"]
      #expect(after.findings.map(\.rule).filter(sums.contains).sorted() == before.findings.map(\.rule).filter(sums.contains).sorted())
    }
    // Where stray lines fall into a row that stands on several, they are rightly left to the author.
    let most = layout == .cellPerLine || layout == .flowing ? tables / 2 : tables / 10
    #expect(refused <= most)
  }

  private func numbers(_ text: SourceText) -> [String] {
    var runs: [String] = []
    var run = ""
    for scalar in text.string.unicodeScalars {
      if scalar.value >= 0x30, scalar.value <= 0x39 {
        run.unicodeScalars.append(scalar)
      } else {
        if run.count > 1 { runs.append(run) }
        run = ""
      }
    }
    return (run.count > 1 ? runs + [run] : runs).sorted()
  }
}
