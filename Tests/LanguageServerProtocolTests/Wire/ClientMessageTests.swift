import Testing

@testable import LanguageServerProtocol

@Suite struct ClientMessageTests {
  private func message(_ text: String) -> ClientMessage {
    Array(text.utf8).withUnsafeBufferPointer { ClientMessage(body: $0) }
  }

  @Test func requestsNotificationsAndResponses() {
    #expect(message(#"{"id":1,"method":"m","params":[]}"#) == .request(id: .integer(1), method: "m", params: .array([])))
    #expect(message(#"{"jsonrpc":"2.0","id":"a","method":"m"}"#) == .request(id: .string("a"), method: "m", params: .null))
    #expect(message(#"{"method":"m","params":{}}"#) == .notification(method: "m", params: .object([])))
    #expect(message(#"{"id":1,"result":null}"#) == .response(id: .integer(1), result: .null))
    #expect(message(#"{"id":null,"error":{}}"#) == .response(id: nil, result: nil))
  }

  @Test(arguments: [
    ("{", nil, ErrorCode.parseError), ("", nil, .parseError), ("[]", nil, .invalidRequest), ("42", nil, .invalidRequest),
    (#"[{"id":1,"method":"m"}]"#, nil, .invalidRequest), ("{}", nil, .invalidRequest),
    (#"{"id":7}"#, RequestID.integer(7), .invalidRequest),
    (#"{"id":7,"method":5}"#, .integer(7), .invalidRequest), (#"{"id":1.5,"method":"m"}"#, nil, .invalidRequest),
    (#"{"id":null,"method":"m"}"#, nil, .invalidRequest), (#"{"id":{},"method":"m"}"#, nil, .invalidRequest),
    ("null", nil, .invalidRequest),
  ])
  func whatIsNoMessageIsAnswered(text: String, id: RequestID?, code: ErrorCode) {
    guard case .invalid(let actual, let error) = message(text) else {
      Issue.record("\(text) is taken for a message")
      return
    }
    #expect(actual == id)
    #expect(error.code == code)
  }
}
