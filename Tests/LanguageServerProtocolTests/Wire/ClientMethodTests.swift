import Testing

@testable import LanguageServerProtocol

@Suite struct ClientMethodTests {
  @Test func notificationsAreNamedAsSuch() {
    for method in ClientMethod.allCases where method.isRequest {
      #expect(!method.rawValue.contains("/did"))
      #expect(!method.rawValue.hasPrefix("$/"))
    }
  }
}
