import Testing

@testable import LanguageServer

@Suite struct InboxTests {
  private func inbox(_ messages: [String]) -> Inbox {
    var inbox = Inbox()
    let transport = ScriptedTransport([messages.flatMap(Conversation.frame)])
    while transport.wait(for: .input, milliseconds: 1).contains(.input), !inbox.hasEnded { inbox.receive(from: transport) }
    return inbox
  }

  @Test func messagesLeaveInTheOrderTheyCame() {
    let messages = (0..<5000).map { Say.notify("m\($0)", "{}") }
    var inbox = inbox(messages)
    for index in 0..<5000 {
      #expect(!inbox.isEmpty)
      #expect(inbox.next()?.message == .notification(method: "m\(index)", params: .object([])))
    }
    #expect(inbox.isEmpty)
    #expect(inbox.next() == nil)
    #expect(inbox.hasEnded)
    #expect(!inbox.takesMore)
  }

  @Test func onlyWhatWaitsCanBeCancelled() {
    var inbox = inbox([Say.hover(1), Say.hover(2), Say.cancel("2"), Say.hover(2)])
    #expect(inbox.nextIsRequest)
    #expect((0..<2).map { _ in inbox.next()?.isCancelled } == [false, true])
    #expect(!inbox.nextIsRequest)
    #expect((0..<2).map { _ in inbox.next()?.isCancelled } == [false, false])
  }
}
