import ReportSyntax
import TestSupport
import Testing

@testable import ReportAnalysis
@testable import ReportForm
@testable import ReportWriting

@Suite struct WordDocumentTests {
  private func document(_ edition: Edition.Year, prose: String = "") throws -> String {
    let title = "某&某局\(edition == .year2021 ? 2024 : 2020)年政府信息公开工作年度报告"
    let text = LayoutWriter.pipes.report(edition.edition, title: title) { String($0) }
      .replacingOccurrences(of: "一、总体情况\n\n", with: "一、总体情况\n\n\(prose)")
    let publication = try #require(Publication(Analysis(SourceText(text))))
    return String(decoding: WordDocument(publication).bytes, as: UTF8.self)
  }

  /// The value of a number within a piece of markup.
  private func number(after mark: String, in text: some StringProtocol) -> Int? {
    guard let start = text.range(of: mark) else { return nil }
    return Int(text[start.upperBound...].prefix { $0.isNumber })
  }

  @Test(arguments: Edition.Year.allCases) func everyRowFillsTheGrid(_ edition: Edition.Year) throws {
    let text = try document(edition)
    let tables = text.components(separatedBy: "<w:tbl>").dropFirst()
    #expect(tables.count == 3)
    for table in tables {
      let widths = table.components(separatedBy: "<w:gridCol w:w=\"").dropFirst().compactMap { Int($0.prefix { $0.isNumber }) }
      #expect(widths.reduce(0, +) == 8784)
      for row in table.components(separatedBy: "<w:tr>").dropFirst() {
        var column = 0
        for cell in row.components(separatedBy: "<w:tc>").dropFirst() {
          let span = number(after: "<w:gridSpan w:val=\"", in: cell) ?? 1
          #expect(number(after: "<w:tcW w:w=\"", in: cell) == widths[column..<column + span].reduce(0, +))
          column += span
        }
        #expect(column == widths.count)
      }
    }
    // 三、本年度办理结果 begins once and goes on in all rows of its results but the first.
    let requests = Array(tables)[1]
    let continued = requests.components(separatedBy: "<w:tr>").filter {
      $0.contains("</w:trPr><w:tc><w:tcPr><w:tcW w:w=\"576\" w:type=\"dxa\"/><w:vMerge/>")
    }
    #expect(continued.count == (edition == .year2021 ? 21 : 19))
    #expect(requests.components(separatedBy: "<w:tblHeader/>").count - 1 == 3)
  }

  @Test func textIsEscapedAndControlCharactersAreShown() throws {
    let text = try document(.year2021, prose: "1 < 2\u{1}\u{FFFE}**粗**，见[网站](https://example.org/?a&b)。\n\n")
    #expect(text.contains("<w:t xml:space=\"preserve\">1 &lt; 2\u{FFFD}\u{FFFD}</w:t>"))
    #expect(text.contains("<w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">粗</w:t></w:r>"))
    #expect(text.contains("网站（https://example.org/?a&amp;b）"))
    #expect(text.contains("<dc:title>某&amp;某局2024年政府信息公开工作年度报告</dc:title>"))
  }

  @Test func theArchiveIsWhatItsDirectorySays() {
    var archive = ZipArchive()
    archive.add("a/甲.txt", "123456789")
    archive.add("b", "")
    let bytes = archive.finished
    func number(_ offset: Int, _ width: Int) -> Int { (0..<width).reduce(0) { $0 | Int(bytes[offset + $1]) << (8 * $1) } }
    let end = bytes.count - 22
    #expect(number(end, 4) == 0x0605_4B50 && number(end + 8, 2) == 2 && number(end + 10, 2) == 2)
    let directory = number(end + 16, 4)
    #expect(directory + number(end + 12, 4) == end)
    #expect(number(directory, 4) == 0x0201_4B50)
    // The check value that the standard gives for these nine digits.
    #expect(number(directory + 16, 4) == 0xCBF4_3926 && number(directory + 20, 4) == 9)
    let second = directory + 46 + "a/甲.txt".utf8.count
    #expect(number(second, 4) == 0x0201_4B50 && number(number(second + 42, 4), 4) == 0x0403_4B50)
    #expect(number(0, 4) == 0x0403_4B50 && Array(bytes[30..<30 + 9]) == Array("a/甲.txt".utf8))
  }
}
