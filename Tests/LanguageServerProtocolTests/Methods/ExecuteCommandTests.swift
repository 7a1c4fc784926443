import Testing

@testable import JSONText
@testable import LanguageServerProtocol

@Suite struct ExecuteCommandTests {
  private func params(_ text: String) throws -> ExecuteCommandParams { try ExecuteCommandParams(try JSONParser.parse(Array(text.utf8))) }

  @Test func readsTheCommandAndItsArguments() throws {
    let params = try params(
      #"{"command":"gouji.server.insertTable","arguments":["file:///a",{"line":1,"character":2},"requests"]}"#)
    #expect(params.command == .insertTable && params.uri == "file:///a")
    #expect(try params.position() == Position(line: 1, character: 2))
    #expect(try params.name() == "requests")
  }

  @Test(arguments: [
    "{}", #"{"command":"gouji.server.eraseDisk","arguments":["u"]}"#, #"{"command":"gouji.server.htmlTables"}"#,
    #"{"command":"gouji.server.htmlTables","arguments":[]}"#, #"{"command":"gouji.server.htmlTables","arguments":[7]}"#,
    #"{"command":"gouji.server.htmlTables","arguments":"u"}"#,
  ]) func whatIsNoCommandIsTold(text: String) {
    let error = #expect(throws: ResponseError.self) { _ = try self.params(text) }
    #expect(error?.code == .invalidParams)
  }

  @Test(arguments: [#"["u"]"#, #"["u",3,4]"#, #"["u",null,{}]"#]) func whatIsMissingIsTold(arguments: String) throws {
    let params = try params(#"{"command":"gouji.server.insertTable","arguments":\#(arguments)}"#)
    #expect(throws: ResponseError.self) { _ = try params.position() }
    #expect(throws: ResponseError.self) { _ = try params.name() }
  }
}
