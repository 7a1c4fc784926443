import LanguageServerProtocol
import Testing

@testable import LanguageServer

@Suite struct HandlersConfigurationTests {
  private func configure(_ settings: String) -> String { Say.notify("workspace/didChangeConfiguration", #"{"settings":\#(settings)}"#) }

  @Test func aNewLanguageIsPublishedIn() throws {
    let talk = try Conversation([
      [Say.initialize(), Say.open("一")], [configure(#"{"gouji":{"language":"en"}}"#)], [configure(#"{"gouji":{"language":"en"}}"#)],
      [configure("null")], [configure(#"{"other":1}"#)], [configure(#"{"gouji":{"language":"fr"}}"#)],
    ])
    #expect(talk.published.count == 3)
  }
}
