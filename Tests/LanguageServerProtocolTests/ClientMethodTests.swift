import Testing

@testable import LanguageServerProtocol

@Suite struct ClientMethodTests {
  @Test func capabilitiesAreClaimedByDocumentMethodsOnly() {
    for method in ClientMethod.allCases {
      #expect((method.capability != nil) == method.rawValue.hasPrefix("textDocument/"), "\(method.rawValue)")
    }
  }

  @Test func notificationsAreNamedAsSuch() {
    for method in ClientMethod.allCases where method.isRequest {
      #expect(!method.rawValue.contains("/did"))
      #expect(!method.rawValue.hasPrefix("$/"))
    }
  }
}
