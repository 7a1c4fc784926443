import JSONText
import LanguageServerProtocol
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
}
