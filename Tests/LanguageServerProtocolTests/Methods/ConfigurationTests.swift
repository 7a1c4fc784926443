import Testing

@testable import JSONText
@testable import LanguageServerProtocol

@Suite struct ConfigurationTests {
  private func params(_ text: String) throws -> DidChangeConfigurationParams {
    try DidChangeConfigurationParams(try JSONParser.parse(Array(text.utf8)))
  }

  @Test func readsItsOwnSection() throws {
    #expect(try params(#"{"settings":{"gouji":{"language":"en"}}}"#).settings?["language"] == .string("en"))
    #expect(try params(#"{"settings":{"gouji":{}}}"#).settings == .object([]))
    #expect(try params(#"{"settings":null}"#).settings == nil)
    #expect(throws: ResponseError.self) { _ = try self.params("{}") }
  }

  @Test func whatIsShownHasItsWeight() {
    #expect(written(ShowMessageParams(.warning, "一")) == #"{"type":2,"message":"一"}"#)
    #expect(written(ShowMessageParams(.information, "一")) == #"{"type":3,"message":"一"}"#)
  }
}
