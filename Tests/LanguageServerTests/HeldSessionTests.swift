import Testing

@testable import LanguageServer

/// A session without streams says what one with streams says.
@Suite struct HeldSessionTests {
  private func answers(to messages: [String], _ session: HeldSession) -> String {
    var said: [UInt8] = []
    for message in messages {
      session.receive(Conversation.frame(message))
      while session.work() == 0 {}
      said += session.takeAnswers()
    }
    return String(decoding: said, as: UTF8.self)
  }

  @Test func itAnswersAndPublishes() {
    let session = HeldSession { _ in }
    let said = answers(to: [Say.initialize(), Say.initialized, Say.open("# 年度报告\r\n𠮷"), Say.hover(1)], session)
    #expect(said.hasPrefix("Content-Length: "))
    #expect(said.contains("\"capabilities\""))
    #expect(said.contains("\"version\":1"))
    #expect(said.contains("\"id\":1"))
    #expect(session.exitStatus == nil)
  }

  @Test func itEndsWithTheSession() {
    let session = HeldSession { _ in }
    let said = answers(to: [Say.initialize(), Say.shutdown], session)
    #expect(said.contains("\"result\":null"))
    session.receive(Conversation.frame(Say.exit))
    #expect(session.work() == nil)
    #expect(session.exitStatus == 0)
  }

  @Test func aMessageMayComeInPieces() {
    let session = HeldSession { _ in }
    let message = Array(Conversation.frame(Say.initialize()))
    session.receive(message.prefix(40))
    #expect((session.work() ?? 0) > 0)
    #expect(session.takeAnswers().isEmpty)
    session.receive(message.dropFirst(40))
    _ = session.work()
    #expect(!session.takeAnswers().isEmpty)
  }
}
