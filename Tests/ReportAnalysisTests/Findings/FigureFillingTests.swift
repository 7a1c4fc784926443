import ReportForm
import ReportReading
import ReportSyntax
import TestSupport
import Testing

@testable import ReportAnalysis

/// A value in a figure of each layout: over what is written, and into the blank where it belongs.
@Suite struct FigureFillingTests {
  /// A row as it stands in a report, and with 1, 2 and 3 in its figures.
  struct Case: CustomStringConvertible, Sendable {
    let layout: Layout
    let row: String
    let filled: String
    var description: String { row }

    init(_ layout: Layout, _ row: String, _ filled: String) {
      self.layout = layout
      self.row = row
      self.filled = filled
    }

    /// The row with a header before it, in a report.
    func report(_ row: String) -> SourceText {
      let cells = ["信息内容", "本年制发件数", "本年废止件数", "现行有效件数"]
      let table =
        switch layout {
        case .pipes: "| \(cells.joined(separator: " | ")) |\n\(row)"
        case .tabs: "\(cells.joined(separator: "\t"))\n\(row)"
        case .cellPerLine: cells.map { "\t\($0)\n" }.joined() + "\n" + row
        case .html: "<table>\n<tr><td>\(cells.joined(separator: "</td><td>"))</td></tr>\n\(row)\n</table>"
        case .flowing: "\(cells.joined(separator: " "))\n\(row)"
        }
      return SourceText("二、主动公开政府信息情况\n\n\(table)\n\n四、政府信息公开行政复议、行政诉讼情况\n")
    }
  }

  static let cases = [
    // Written.
    Case(.pipes, "| 规章 | 7 | / | 7件 |", "| 规章 | 1 | 2 | 3 |"), Case(.tabs, "规章\t7\t/\t7件", "规章\t1\t2\t3"),
    Case(.cellPerLine, "\t规章\n\t7\n\t/\n\t7件", "\t规章\n\t1\n\t2\n\t3"),
    Case(.html, "<tr><td>规章</td><td>7</td><td> / </td><td>7件</td></tr>", "<tr><td>规章</td><td>1</td><td> 2 </td><td>3</td></tr>"),
    Case(.flowing, "规章 7 7 7", "规章 1 2 3"),
    // Blank.
    Case(.pipes, "| 规章 | | | |", "| 规章 | 1 | 2 | 3 |"), Case(.pipes, "| 规章 |  |  |  |", "| 规章 | 1 | 2 | 3 |"),
    Case(.pipes, "| 规章 ||||", "| 规章 | 1 | 2 | 3 |"), Case(.pipes, "规章 | 7 | | |", "规章 | 1 | 2 | 3 |"),
    Case(.tabs, "规章\t\t\t", "规章\t1\t2\t3"), Case(.tabs, "规章\t", "规章\t1\t2\t3"), Case(.tabs, "规章\t\t", "规章\t1\t2\t3"),
    Case(.cellPerLine, "\t规章\n\t\n\t\n\t", "\t规章\n\t1\n\t2\n\t3"), Case(.cellPerLine, "\t规章", "\t规章\n\t1\n\t2\n\t3"),
    Case(.html, "<tr><td>规章</td><td></td><td></td><td></td></tr>", "<tr><td>规章</td><td>1</td><td>2</td><td>3</td></tr>"),
    Case(.html, "<tr><td>规章<td><td><p></p><td></tr>", "<tr><td>规章<td>1<td><p>2</p><td>3</tr>"),
    Case(.html, "<tr><td>规章</td></tr>", "<tr><td>规章</td><td>1</td><td>2</td><td>3</td></tr>"),
    Case(.flowing, "规章", "规章 1 2 3"), Case(.flowing, "规章 ", "规章 1 2 3 "),
  ]

  @Test(arguments: cases) func severalFigures(_ item: Case) throws {
    let text = item.report(item.row)
    let table = try #require(Analysis(text).report?.table(.disclosures))
    #expect(table.rows.first?.layout == item.layout)
    let filled = text.applying(FigureFilling(table, in: text).edits((0..<3).map { (table[$0], $0 + 1) }))
    #expect(filled.string == item.report(item.filled).string)
    #expect(Analysis(filled).report?.table(.disclosures)?.figures.prefix(3).map { $0.numeral?.whole } == [1, 2, 3])
  }

  /// One value is written as several are, where the figure has a place of its own.
  @Test(arguments: cases) func oneFigure(_ item: Case) throws {
    let text = item.report(item.row)
    let table = try #require(Analysis(text).report?.table(.disclosures))
    guard Set((0..<3).map { table[$0].range }).count == 3 else { return }
    for number in 0..<3 {
      let filled = text.applying([FigureFilling(table, in: text).edit(table[number], 12)])
      #expect(Analysis(filled).report?.table(.disclosures)?[number].numeral?.whole == 12)
    }
  }

  @Test(arguments: [
    Case(.pipes, "| 规章 | 7 |", ""), Case(.tabs, "规章\t7", ""), Case(.cellPerLine, "\t规章\n\t7", ""), Case(.flowing, "规章 7", ""),
    Case(.html, "<tr><td>规章</td><td>7</td></tr>", ""),
  ])
  func whatHasNoPlaceIsPassedOver(_ item: Case) throws {
    let text = item.report(item.row)
    let table = try #require(Analysis(text).report?.table(.disclosures))
    #expect(FigureFilling(table, in: text).edits((0..<3).map { (table[$0], $0) }).isEmpty)
  }
}
