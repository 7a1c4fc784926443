import Testing

@testable import JSONText
@testable import LanguageServerProtocol

@Suite struct ServerMessageTests {
  private func written(_ write: (inout JSONWriter) -> Void) -> String {
    var writer = JSONWriter()
    write(&writer)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  @Test func writesTheThreeForms() {
    #expect(written { ServerMessage.result(JSON.null, to: .string("a"), in: &$0) } == #"{"jsonrpc":"2.0","id":"a","result":null}"#)
    #expect(
      written { ServerMessage.request(.refreshHints, id: .string("a"), in: &$0) }
        == #"{"jsonrpc":"2.0","id":"a","method":"workspace/inlayHint/refresh"}"#)
    #expect(
      written { ServerMessage.error(ResponseError(.parseError, "x"), to: nil, in: &$0) }
        == #"{"jsonrpc":"2.0","id":null,"error":{"code":-32700,"message":"x"}}"#)
    #expect(
      written { ServerMessage.notification(.publishDiagnostics, JSON.object([]), in: &$0) }
        == #"{"jsonrpc":"2.0","method":"textDocument/publishDiagnostics","params":{}}"#)
  }
}
