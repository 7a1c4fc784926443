import Testing

@testable import LanguageServer

@Suite struct LanguageChoiceTests {
  @Test func theNearestToTheUserCounts() {
    var choice = LanguageChoice()
    #expect(choice.language == .chinese)
    choice.locale = .english
    #expect(choice.language == .english)
    choice.initialization = .chinese
    #expect(choice.language == .chinese)
    choice.setting = .english
    #expect(choice.language == .english)
    choice.commandLine = .chinese
    #expect(choice.language == .chinese)
  }
}
