import LanguageServerProtocol
import Testing

@testable import LanguageServer

@Suite struct CapabilitiesTests {
  @Test func whatIsAdvertisedIsServedAndWhatIsServedIsAdvertised() throws {
    let talk = try Conversation([[Say.initialize()]])
    guard case .object(let members)? = talk.messages.first?["result"]?["capabilities"] else {
      Issue.record("no capabilities")
      return
    }
    let advertised = Set(members.map(\.name)).subtracting(["positionEncoding"])
    #expect(advertised == Set(ClientMethod.allCases.compactMap(\.capability)))
  }

  @Test func namesItself() throws {
    let result = try Conversation([[Say.initialize()]]).messages.first?["result"]
    #expect(result?["serverInfo"]?["name"] == .string("gouji"))
    #expect(result?["capabilities"]?["textDocumentSync"]?["change"] == .integer(2))
  }
}
