import ReportAnalysis
import ReportForm
import ReportSyntax
import TestSupport
import Testing

@testable import ReportFeatures

/// Tables while they are typed; `‸` is the cursor, before and after.
@Suite struct OnTypeFormattingTests {
  private static let head = "云岭县水务局2024年政府信息公开工作年度报告\n\n二、主动公开政府信息情况\n\n"

  /// The text after the edits, with the cursor where an editor leaves it: before what is inserted at its place.
  private func formatted(_ marked: String, _ edits: (Analysis, Int) -> [TextEdit]) -> String {
    let caret = Caret(Self.head + marked)
    let edits = edits(caret.analysis, caret.offset)
    for edit in edits { #expect(edit.range.upperBound <= caret.offset || edit.range.lowerBound >= caret.offset, "\(edit)") }
    let before = edits.filter { $0.range.upperBound <= caret.offset && !($0.range.isEmpty && $0.range.lowerBound == caret.offset) }
    let offset = before.reduce(caret.offset) { $0 + $1.text.utf8.count - $1.range.count }
    let text = caret.analysis.text.applying(edits)
    return String(text.applying([TextEdit(.at(offset), "‸")]).string.dropFirst(Self.head.count))
  }

  private func afterPipe(_ marked: String) -> String { formatted(marked, OnTypeFormatting.editsAfterPipe) }
  private func afterLineBreak(_ marked: String) -> String { formatted(marked, OnTypeFormatting.editsAfterLineBreak) }

  @Test func aCellThatGrewWidensItsColumn() {
    let text = afterPipe(
      """
      | 信息内容 | 本年制发件数 |
      |----------|-------------:|
      | 规章     |            0 |
      | 行政规范性文件|‸

      """)
    #expect(
      text == """
        | 信息内容       | 本年制发件数 |
        |----------------|-------------:|
        | 规章           |            0 |
        | 行政规范性文件 |‸

        """)
  }

  @Test func aPipeTypedBeforeABlankCellsPipeTakesItsPlace() {
    let text = afterPipe(
      """
      | 信息内容 | 甲  | 乙  |
      |----------|----:|----:|
      | 规章     |1024|‸     |     |

      """)
    #expect(
      text
        == """
        | 信息内容 |   甲 | 乙  |
        |----------|-----:|----:|
        | 规章     | 1024 |‸     |

        """.replacingFirst("乙  |", with: " 乙 |"))
  }

  @Test func aTableThatIsNotInLineIsLeftSo() {
    let text = "|信息内容|本年制发件数|\n|---|---|\n|规章|0|\n|行政规范性文件|‸\n"
    #expect(afterPipe(text) == text)
  }

  @Test(arguments: [
    "规章 |‸ 0\n", "甲|‸\n乙|丙\n", "| 信息内容 | 甲 |\n|‸---|---|\n| 规章 | 0 |\n", "说明：a|‸b\n", "‸| 信息内容 | 甲 |\n|---|---|\n",
  ])
  func elsewhereNothingHappens(text: String) {
    #expect(afterPipe(text) == text)
    #expect(afterLineBreak(text) == text)
  }

  /// A report whose table 3 ends after a row, with the cursor on the line below it.
  private func requests(upTo row: Int, _ figure: String, cursorLine: String = "‸") -> String {
    let whole = PrintedTable(.requests, of: .edition2021) { _ in figure }.lines
    let table = MarkdownTable.text(Array(whole[...(row + 3)]), figures: 3..<10, style: .compact)
    return "三、收到和处理政府信息公开申请情况\n\n" + table + cursorLine + "\n\n四、政府信息公开行政复议、行政诉讼情况\n"
  }

  @Test(arguments: 0..<25) func theNextRowFollows(row: Int) throws {
    let caret = Caret(Self.head + requests(upTo: row, "0"))
    let edits = OnTypeFormatting.editsAfterLineBreak(in: caret.analysis, at: caret.offset)
    guard row < 24 else { return #expect(edits.isEmpty) }
    let after = Analysis(caret.analysis.text.applying(edits))
    let added = try #require(after.report?.table(.requests)?.rows.last)
    #expect(added.role == .row(row + 1))
    #expect(after.text.string(added.labelRange) == Edition.edition2021.table(.requests).rows[row + 1].label)
    #expect(added.figures.allSatisfy { $0.reading == .blank })
    // The table is laid out as it would be formatted.
    #expect(Formatting.edits(in: after).isEmpty)
  }

  /// An editor may ask before it writes the line break: the row then follows the whole of the last one, wherever in it the cursor is.
  @Test(arguments: 0..<25) func theNextRowFollowsABreakThatIsStillToCome(row: Int) throws {
    let typed = Caret(Self.head + requests(upTo: row, "0"))
    let after = typed.analysis.text.applying(OnTypeFormatting.editsAfterLineBreak(in: typed.analysis, at: typed.offset))
    let whole = requests(upTo: row, "0", cursorLine: "")
    let end = try #require(whole.firstRange(of: "|\n\n\n四"))
    for place in [whole.index(after: end.lowerBound), whole.index(end.lowerBound, offsetBy: -3)] {
      let caret = Caret(Self.head + whole[..<place] + "‸" + whole[place...])
      let edits = OnTypeFormatting.editsAfterLineBreak(in: caret.analysis, at: caret.offset)
      guard row < 24 else { return #expect(edits.isEmpty) }
      #expect(caret.analysis.text.applying(edits).string.replacing("\n\n\n四", with: "\n\n四") == after.string)
    }
  }

  @Test func withinAnotherRowNothingHappens() {
    let text = requests(upTo: 4, "0", cursorLine: "").replacingFirst("| 0 |", with: "| 0‸ |")
    let caret = Caret(Self.head + text)
    #expect(OnTypeFormatting.editsAfterLineBreak(in: caret.analysis, at: caret.offset).isEmpty)
  }

  @Test func theNextRowFollowsWhereTheTableIsNotInLineToo() {
    let ragged = requests(upTo: 4, "0").replacingFirst("| 0 |", with: "|0|").replacingFirst("|  0 |", with: "|0|")
    let caret = Caret(Self.head + ragged)
    let edits = OnTypeFormatting.editsAfterLineBreak(in: caret.analysis, at: caret.offset)
    #expect(edits.map(\.text) == ["| | | 2.其他法律行政法规禁止公开 |    |    |    |    |    |    |    |"])
  }

  @Test func aCompactTableStaysSo() {
    let text = afterPipe(
      """
      | 信息内容 | 本年制发件数 | 本年废止件数 |
      |---|---:|---:|
      | 规章 |  0 |  0 |
      | 行政规范性文件 |1024|‸  |

      """)
    #expect(
      text == """
        | 信息内容 | 本年制发件数 | 本年废止件数 |
        |---|-----:|---:|
        | 规章 |    0 |  0 |
        | 行政规范性文件 | 1024 |‸    |

        """)
  }

  @Test func aRowWithoutFiguresEndsTheTable() {
    let text = requests(upTo: 4, "")
    #expect(afterLineBreak(text) == text)
  }

  @Test func inTheMiddleOfATableNothingIsAdded() {
    let whole = requests(upTo: 24, "0", cursorLine: "")
    let marked = whole.replacingFirst("\n| 四、结转", with: "\n‸\n| 四、结转")
    #expect(afterLineBreak(marked) == marked)
  }
}
