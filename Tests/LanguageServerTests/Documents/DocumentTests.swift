import JSONText
import LanguageServerProtocol
import ReportAnalysis
import ReportSyntax
import TestSupport
import Testing

@testable import LanguageServer

@Suite struct DocumentTests {
  private func document(_ text: String) throws -> Document {
    let params = JSON.object([
      .init("textDocument", .object([.init("uri", .string("u")), .init("version", .integer(1)), .init("text", .string(text))]))
    ])
    return Document(try DidOpenParams(params))
  }

  private func change(_ text: String) throws -> DidChangeParams {
    try DidChangeParams(try JSONParser.parse(Array(text.utf8)).required("params"))
  }

  @Test func changesAreMadeInTheirOrder() throws {
    let document = try document("甲乙\r\n丙")
    let edits = Say.change(4, Say.edit(1, 0, 1, "丁"), #"{"text":"子\n丑"}"#, Say.edit(1, 1, 1, "寅"), Say.edit(0, 0, 1, ""))
    document.apply(try change(edits), in: .utf16)
    #expect(document.version == 4)
    #expect(document.analysis.text.string == "\n丑寅")
  }

  @Test func whatIsKnownIsOfThePresentText() throws {
    let document = try document("甲")
    #expect(document.analysis.text.string == "甲")
    document.apply(try change(Say.change(2, Say.edit(0, 1, 1, "乙"))), in: .utf8)
    #expect(document.analysis.text.string == "乙甲")
    document.apply(try change(Say.change(3)), in: .utf8)
    #expect(document.analysis.text.string == "乙甲")
  }

  /// Figures and words typed in, several changes in one message, and messages between which nobody asks for the analysis.
  @Test func whatIsToldOfAnEditIsWhatIsRead() throws {
    var random = SeededGenerator(41)
    let document = try document(Fixture.pipes.string)
    var told = 0
    for version in 2..<80 {
      let lines = document.analysis.text.lines
      let edits = (0..<Int.random(in: 1...2, using: &random)).map { _ in
        let text = document.analysis.text
        let figure = document.analysis.report?.tables.randomElement(using: &random)?.figures.randomElement(using: &random)
        let range = figure?.range ?? .at(text.bytes.count)
        let line = lines.line(at: range.lowerBound)
        let start = lines.range(ofLine: line).lowerBound
        let digits = ["1", "0", "26", "6", "无", "315"].randomElement(using: &random) ?? ""
        return Say.edit(line, range.lowerBound - start, range.upperBound - start, digits)
      }
      if Bool.random(using: &random) {
        document.apply(try change(Say.change(2 * version, edits.joined(separator: ","))), in: .utf8)
      } else {
        for (index, edit) in edits.enumerated() { document.apply(try change(Say.change(2 * version + index, edit)), in: .utf8) }
      }
      let fresh = Analysis(SourceText(document.analysis.text.bytes), fileName: "u")
      if document.analysis.isTold { told += 1 }
      #expect(document.analysis.findings.map { "\($0.rule) \($0.range)" } == fresh.findings.map { "\($0.rule) \($0.range)" })
      #expect(document.analysis.report?.tables.map { $0.figures.map(\.range) } == fresh.report?.tables.map { $0.figures.map(\.range) })
    }
    #expect(told > 20)
  }

  /// Words, counts and marks typed into the running text, some of them in one message.
  @Test func whatIsToldOfTypedWordsIsWhatIsRead() throws {
    var random = SeededGenerator(43)
    let document = try document(Fixture.pipes.string)
    var told = 0
    for version in 2..<80 {
      let edits = (0..<Int.random(in: 1...2, using: &random)).map { _ in
        let text = document.analysis.text
        let paragraph = document.analysis.inspection?.prose.paragraphs.randomElement(using: &random)?.source ?? .at(0)
        var place = Int.random(in: paragraph.lowerBound...paragraph.upperBound, using: &random)
        while place > 0, place < text.bytes.count, text.bytes[place] & 0xC0 == 0x80 { place -= 1 }
        let line = text.lines.line(at: place)
        let start = text.lines.range(ofLine: line).lowerBound
        let typed =
          ["1", "0", "件", "，", "。", "收到申请3件，", "全部办结。", "《", "）", "2023年", "、、", "其中，5件予以公开。"].randomElement(using: &random) ?? ""
        return Say.edit(line, place - start, place - start, typed)
      }
      document.apply(try change(Say.change(version, edits.joined(separator: ","))), in: .utf8)
      let fresh = Analysis(SourceText(document.analysis.text.bytes), fileName: "u")
      if document.analysis.isTold { told += 1 }
      #expect(document.analysis.findings.map { "\($0.rule) \($0.range)" } == fresh.findings.map { "\($0.rule) \($0.range)" })
      #expect(document.analysis.inspection?.prose.claims.map { "\($0)" } == fresh.inspection?.prose.claims.map { "\($0)" })
    }
    #expect(told > 10, "told \(told)")
  }
}
