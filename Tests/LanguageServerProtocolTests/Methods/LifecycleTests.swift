import Testing

@testable import JSONText
@testable import LanguageServerProtocol

@Suite struct LifecycleTests {
  private func params(_ text: String) throws -> InitializeParams { try InitializeParams(try JSONParser.parse(Array(text.utf8))) }

  @Test func readsWhoTheClientIs() throws {
    let params = try params(#"{"processId":7,"locale":"zh-CN","initializationOptions":{"language":"en"},"capabilities":{}}"#)
    #expect(params.processID == 7)
    #expect(params.locale == "zh-CN")
    #expect(params.settings["language"] == .string("en"))
    #expect(params.ruleReference == nil)
    let pages = try self.params(#"{"processId":7,"initializationOptions":{"ruleReference":"u","language":"en"},"capabilities":{}}"#)
    #expect(pages.ruleReference == "u" && pages.settings == params.settings && !pages.wantsVerdict)
    let told = try self.params(#"{"processId":7,"initializationOptions":{"verdict":true,"language":"en"},"capabilities":{}}"#)
    #expect(told.wantsVerdict && told.settings == params.settings)
    #expect(try self.params(#"{"processId":null}"#).processID == nil)
    #expect(throws: ResponseError.self) { _ = try self.params("[]") }
    #expect(throws: ResponseError.self) { _ = try self.params(#"{"processId":"7"}"#) }
  }

  @Test func actionKindsAreForClientsThatKnowThem() {
    func result(_ kinds: [CodeActionKind]) -> String {
      written(
        InitializeResult(serverName: "s", serverVersion: "1", positionEncoding: "utf-8", triggerCharacters: ["|"], codeActionKinds: kinds))
    }
    #expect(result([]).contains(#""codeActionProvider":true"#))
    #expect(result([.quickFix]).contains(#""codeActionProvider":{"codeActionKinds":["quickfix"]}"#))
  }

  @Test func cancellingNeedsAnID() throws {
    #expect(try CancelParams(.object([.init("id", .string("a"))])).id == .string("a"))
    #expect(throws: ResponseError.self) { _ = try CancelParams(.object([.init("id", .null)])) }
    #expect(throws: ResponseError.self) { _ = try CancelParams(.null) }
  }
}
