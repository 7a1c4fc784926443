import Testing

@testable import LanguageServer

@Suite struct TextDocumentContentTests {
  private static let able = #"{"workspace":{"textDocumentContent":{}}}"#

  private func ask(_ uri: String, more: String = "") throws -> Conversation {
    try Conversation([[Say.initialize(Self.able, more: more), Say.request(1, "workspace/textDocumentContent", #"{"uri":\#(uri)}"#)]])
  }

  @Test func aPageIsInTheLanguageOfTheUser() throws {
    let chinese = try ask(#""gouji:/regulations/50.md""#).answer(to: 1)["result"]?["text"]?.string
    #expect(chinese?.hasPrefix("# 《中华人民共和国政府信息公开条例》第五十条\n") == true)
    let english = try ask(#""gouji:/regulations/50.md""#, more: #","locale":"en""#).answer(to: 1)["result"]?["text"]?.string
    #expect(english?.hasPrefix("# Regulations on Open Government Information, 第五十条\n") == true)
  }

  @Test(arguments: [#""gouji:/regulations/99.md""#, #""file:///a.md""#, #""gouji:/.md""#, #""gouji:/""#, "7"])
  func whatThereIsNotIsAnError(uri: String) throws { #expect(try ask(uri).errorCode(1) == -32602) }

  @Test func theSchemeIsTold() throws {
    let workspace = try ask(#""x""#).messages.first?["result"]?["capabilities"]?["workspace"]
    #expect(workspace?["textDocumentContent"]?["schemes"] == .array([.string("gouji")]))
  }
}
