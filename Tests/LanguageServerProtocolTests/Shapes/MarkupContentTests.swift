import Testing

@testable import LanguageServerProtocol

@Suite struct MarkupContentTests {
  @Test func theFirstKnownFormatCounts() {
    #expect(MarkupKind(preferredOf: .array([.string("html"), .string("markdown"), .string("plaintext")])) == .markdown)
    #expect(MarkupKind(preferredOf: .array([.string("plaintext"), .string("markdown")])) == .plainText)
    #expect(MarkupKind(preferredOf: .array([])) == .plainText)
    #expect(MarkupKind(preferredOf: .string("markdown")) == .plainText)
    #expect(MarkupKind(preferredOf: nil) == .plainText)
  }
}
