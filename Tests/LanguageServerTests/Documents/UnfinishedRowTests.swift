import JSONText
import ReportSyntax
import TestSupport
import Testing

@testable import LanguageServer

/// While a row is being typed, nobody is told of the cells that it still lacks.
@Suite struct UnfinishedRowTests {
  private func rules(_ published: JSON) -> [String] {
    published["diagnostics"]?.array?.compactMap { $0["code"]?.string }.filter { !$0.hasPrefix("missing-") } ?? []
  }

  /// What is told, but for what else is missing, after each piece that is typed at the end of a text.
  private func told(_ text: String, _ pieces: [String]) throws -> [[String]] {
    let line = text.count { $0 == "\n" }
    var column = 0
    var batches = [[Say.initialize(), Say.initialized, Say.open(text)]]
    for (index, piece) in pieces.enumerated() {
      batches.append([Say.change(index + 2, Say.edit(line, column, column, piece))])
      column += piece.utf16.count
    }
    return try Conversation(batches).published.dropFirst().map(rules)
  }

  private func head(of fixture: Fixture, to label: String) throws -> String {
    let offset = try #require(fixture.text.offset(of: label))
    let start = fixture.text.lines.range(ofLine: fixture.text.lines.line(at: offset)).lowerBound
    return fixture.text.string(0..<start)
  }

  private func keys(_ text: String) -> [String] { text.map { String($0) } }

  @Test func theCellsOfARowMayYetCome() throws {
    let head = try head(of: .pipes, to: "一、本年新收")
    let told = try told(head, keys("| 一、本年新收政府信息公开申请数量 |  |  | 21 | 0 | 3 | 0 | 0 | 1 | 25 |"))
    #expect(told.allSatisfy { $0.isEmpty }, "\(told)")
  }

  /// 21 and 4 are 25, so a total of 26 is told at once.
  @Test func aWrongFigureIsToldAtOnce() throws {
    let head = try head(of: .pipes, to: "一、本年新收")
    let told = try told(head, ["| 一、本年新收政府信息公开申请数量 |  |  | 21 | 0 | 3 | 0 | 0 | 1 | ", "26"])
    #expect(told == [[], ["unbalanced-total"]])
  }

  @Test(arguments: [
    (Fixture.pipes, "| | ", "（二）部分公开（区分处理的，只计这一情形，不计其他情形）"), (Fixture.pipes, "| | | ", "2.其他法律行政法规禁止公开"),
    (Fixture.tabs, "\t", "(二) 部分公开 (区分处理的, 只计这一情形, 不计其他情形)"),
  ])
  func aLabelMayYetBeWrittenOut(_ fixture: Fixture, _ lead: String, _ label: String) throws {
    let told = try told(try head(of: fixture, to: label), keys(lead + label))
    #expect(told.allSatisfy { $0.isEmpty }, "\(told)")
  }

  /// 120. is on its way to 120.5.
  @Test func aDecimalMayYetHaveItsDigits() throws {
    let offset = try #require(Fixture.pipes.text.offset(of: "| 行政事业性收费 |", plus: "| 行政事业性收费 |".utf8.count))
    let end = Fixture.pipes.text.contentEnd(ofLine: Fixture.pipes.text.lines.line(at: offset))
    let text = Fixture.pipes.text.string(0..<offset) + " |  |  |" + Fixture.pipes.text.string(end..<Fixture.pipes.text.bytes.count)
    let line = Fixture.pipes.text.lines.line(at: offset)
    var batches = [[Say.initialize(), Say.initialized, Say.open(text)]]
    let start = "| 行政事业性收费 |".utf16.count
    for (index, key) in keys("120.5").enumerated() {
      batches.append([Say.change(index + 2, Say.edit(line, start + index, start + index, key))])
    }
    let told = try Conversation(batches).published.dropFirst().map(rules)
    #expect(told.allSatisfy { !$0.contains("unreadable-number") })
  }
}
