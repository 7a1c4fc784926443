import Foundation
import ReportAnalysis
import ReportForm
import ReportSyntax
import ReportWriting
import TestSupport
import Testing

/// Tables whose separators were damaged: a line break, a pipe, a tab or a mark of a tag is gone, or a figure stands between two cells.
/// Whatever is made of them, no digit is lost, and what was laid out is left alone the next time.
@Suite struct DamagedTableTests {
  /// The text with one separator of its tables gone, or with digits put in behind one.
  private func damaged(_ text: SourceText, _ tables: [ByteRange], _ random: inout SeededGenerator) -> SourceText {
    let table = tables.randomElement(using: &random) ?? 0..<text.bytes.count
    let marks = Array("\n|\t<>/\"".utf8)
    let places = table.filter { marks.contains(text.bytes[$0]) }
    guard let place = places.randomElement(using: &random) else { return text }
    let insertion = Bool.random(using: &random) ? "" : "777"
    return text.applying([TextEdit(insertion.isEmpty ? place..<place + 1 : .at(place + 1), insertion)])
  }

  @Test func mostFixturesAreAsked() { #expect(AuthorsDigits.fixtures.count * 3 > Fixture.sound.count * 2) }

  @Test(arguments: AuthorsDigits.fixtures) func noDigitIsLost(_ fixture: Fixture) {
    var random = SeededGenerator(7)
    let tables = fixture.analysis.report?.tables.map(\.range) ?? []
    for round in 0..<25 {
      let text = damaged(fixture.text, tables, &random)
      let laid = Relayout(Analysis(text)).text
      #expect(AuthorsDigits.count(laid) == AuthorsDigits.count(text), "\(fixture), round \(round)")
      #expect(Relayout(Analysis(laid)).text.bytes == laid.bytes, "\(fixture), round \(round), done twice")
    }
  }

  /// Two rows on one line, between which the end of the one and the number of the other are gone: the figures of the first belong to no row.
  @Test(arguments: ["0) 总计", "3) 总计", "总计"]) func twoRowsOnOneLineStay(_ join: String) throws {
    let whole = Fixture.named("sound/tabs-2021.txt").text.string
    let start = try #require(whole.range(of: "3. 其他\t\t0\t0\t0\t0\t"))
    let end = try #require(whole.range(of: "(七) 总计", range: start.upperBound..<whole.endIndex))
    let text = SourceText(String(whole[..<start.upperBound] + join + whole[end.upperBound...]))
    let laid = Relayout(Analysis(text))
    #expect(laid.refused.map(\.kind) == [.requests], "\(join)")
  }

  /// A row torn into a header that stands among the rows once more: it is no header with a slip, since it has the number of its row.
  @Test func rowTornIntoAHeaderKeepsItsNumber() throws {
    let whole = Fixture.named("sound/pipes-2021.md").text.string
    let start = try #require(whole.range(of: "| | | 5.要求行政机关确认"))
    let torn = "| | | 5.要求行列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和） | | | | | | | |\n"
    let text = SourceText(String(whole[..<start.lowerBound] + torn + whole[start.lowerBound...]))
    #expect(Relayout(Analysis(text)).text.string.contains("5.要求行列数据"))
  }

  /// A row whose figures are gone, so that the next one's label stands in their place; 其他 is a header as well.
  @Test func labelBeforeALabelKeepsItsNumber() {
    let whole = Fixture.named("sound/pipes-2021.md").text.string
    let two = "| | | 3.其他 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |\n| | （七）总计 | |"
    #expect(whole.contains(two))
    let text = SourceText(whole.replacing(two, with: "| | 3.其他 | （七）总计 |"))
    #expect(Relayout(Analysis(text)).text.string.contains("3.其他"))
  }

  /// A page runs the blanks between two digits together; a table of lines would keep them apart.
  @Test func numberPartedInAPageStays() throws {
    let whole = Fixture.named("sound/html-2019.md").text.string
    let row = "<td>3</td><td>13</td><td>10</td><td>3</td>"
    #expect(whole.contains(row))
    let text = SourceText(whole.replacing(row, with: "<td>13</td><td>1          0</td><td>3</td>"))
    let laid = Relayout(Analysis(text))
    #expect(laid.refused.map(\.kind) == [.reviews] && laid.text.string.contains("<td>1          0</td>"))
  }

  /// What is left of table 3 in the block of table 4 is a table of its own as soon as that one is laid out.
  @Test func tablesOfOneBlockAreLaidOutTogether() {
    let text = SourceText(
      """
      （三）不予公开 | 2.其他法律行政法规禁止公开 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |
      | | （六）其他处理 | | 5 | 1 | 0 | 0 | 0 | 0 | 6 |
      | | | | | | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |
      | 5 | 1 | 4 | 3 | 13 | 10 | 3 | 4 | 0 | 17 | 3 | 1 | 1 | 0 | 5 |
      ## 五、存在的主要问题及改进情况
      ## 六、其他需要报告的事项
      """)
    let laid = Relayout(Analysis(text)).text
    #expect(laid.bytes != text.bytes && Relayout(Analysis(laid)).text.bytes == laid.bytes)
  }

  /// Two tables between which the end of the one and the beginning of the other are gone.
  @Test func twoTablesOfOneElementStay() throws {
    let whole = Fixture.named("sound/html-2019.md").text.string
    let start = try #require(whole.range(of: "<tr><td>行政处罚</td>"))
    let end = try #require(whole.range(of: "<tr><td>8.属于行政查询事项</td>", range: start.upperBound..<whole.endIndex))
    let text = SourceText(String(whole[..<start.lowerBound] + whole[end.lowerBound...]))
    let laid = Relayout(Analysis(text))
    #expect(laid.refused.map(\.kind) == [.disclosures, .requests])
    #expect(Relayout(Analysis(laid.text)).text.bytes == laid.text.bytes)
  }
}

/// The digits of a text that are the author's and not the form's.
private enum AuthorsDigits {
  /// The labels of the form that have a digit, longest first, however their lines break; what is left without them are the author's own
  /// digits.
  private static let labels: [String] = Edition.Year.allCases.flatMap { year in
    TableKind.allCases.flatMap { year.edition.table($0).rows.map(\.label) }
  }.filter { $0.contains { $0.isNumber } }.sorted { $0.count > $1.count }.map { label in
    label.map { NSRegularExpression.escapedPattern(for: String($0)) }.joined(separator: "[ \\t\\r\\n|]*")
  }

  /// How often each digit stands in a text outside its tags and the form's labels.
  static func count(_ text: SourceText) -> [Character: Int] {
    var bare = text.string.replacingOccurrences(of: "<[A-Za-z/][^<>]*>", with: " ", options: .regularExpression)
    for label in labels { bare = bare.replacingOccurrences(of: label, with: " ", options: .regularExpression) }
    return Dictionary(grouping: bare.filter { $0.isASCII && $0.isNumber }) { $0 }.mapValues(\.count)
  }

  /// The fixtures whose labels are the form's, so that their digits can be told from the author's.
  static let fixtures = Fixture.sound.filter { count(Relayout($0.analysis).text) == count($0.text) }
}
