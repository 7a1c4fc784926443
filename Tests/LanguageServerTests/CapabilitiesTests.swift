import LanguageServerProtocol
import Testing

@testable import LanguageServer

@Suite struct CapabilitiesTests {
  /// The member of the server's capabilities that tells a client it may call a method; nil for what every server takes.
  private func capability(of method: ClientMethod) -> String? {
    switch method {
    case .completion: "completionProvider"
    case .hover: "hoverProvider"
    case .codeAction: "codeActionProvider"
    case .formatting: "documentFormattingProvider"
    case .rangeFormatting: "documentRangeFormattingProvider"
    case .onTypeFormatting: "documentOnTypeFormattingProvider"
    case .didOpen, .didChange, .willSave, .didSave, .didClose: "textDocumentSync"
    case .initialize, .initialized, .shutdown, .exit, .cancelRequest, .setTrace, .workDoneProgressCancel, .didChangeConfiguration,
      .didChangeWatchedFiles, .didChangeWorkspaceFolders:
      nil
    }
  }

  @Test func whatIsAdvertisedIsServedAndWhatIsServedIsAdvertised() throws {
    let talk = try Conversation([[Say.initialize()]])
    guard case .object(let members)? = talk.messages.first?["result"]?["capabilities"] else {
      Issue.record("no capabilities")
      return
    }
    let advertised = Set(members.map(\.name)).subtracting(["positionEncoding"])
    #expect(advertised == Set(ClientMethod.allCases.compactMap(capability(of:))))
  }

  @Test func namesItself() throws {
    let result = try Conversation([[Say.initialize()]]).messages.first?["result"]
    #expect(result?["serverInfo"]?["name"] == .string("gouji"))
    #expect(result?["capabilities"]?["textDocumentSync"]?["change"] == .integer(2))
  }
}
