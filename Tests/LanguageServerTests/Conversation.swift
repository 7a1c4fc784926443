import JSONText
import LanguageServerProtocol
import Testing

@testable import LanguageServer

/// What a server in this process said to a script, and how it ended.
struct Conversation {
  let messages: [JSON]
  let status: Int32

  /// Plays batches of messages, each given as the JSON of its body.
  init(_ batches: [[String]], arguments: [String] = [], prepare: (ScriptedTransport) -> Void = { _ in }) throws {
    try self.init(raw: batches.map { Array($0.map(Self.frame).joined()) }, arguments: arguments, prepare: prepare)
  }

  /// Plays batches of bytes.
  init(raw batches: [[UInt8]], arguments: [String] = [], prepare: (ScriptedTransport) -> Void = { _ in }) throws {
    let transport = ScriptedTransport(batches)
    prepare(transport)
    let server = Server(transport: transport, options: Options(arguments), log: Log(level: .off, write: { _ in }))
    status = server.run()
    messages = try Self.messages(in: transport.written)
  }

  static func frame(_ body: String) -> [UInt8] { Array("Content-Length: \(body.utf8.count)\r\n\r\n\(body)".utf8) }

  static func messages(in bytes: [UInt8]) throws -> [JSON] {
    var framing = MessageFraming()
    var rest = bytes[...]
    var messages: [JSON] = []
    while !rest.isEmpty {
      framing.receive { buffer in
        let count = min(buffer.count, rest.count)
        buffer.copyBytes(from: rest.prefix(count))
        rest.removeFirst(count)
        return count
      }
      while let frame = framing.next() {
        guard case .body(let range) = frame else {
          Issue.record("the server's own framing is at fault")
          return messages
        }
        messages.append(try JSONParser.parse(Array(framing.buffer[range])))
      }
    }
    return messages
  }

  /// The answers to an id.
  func answers(to id: JSON) -> [JSON] { messages.filter { $0["id"] == id && $0["method"] == nil } }

  /// The only answer to an id.
  func answer(to id: Int) throws -> JSON {
    let answers = answers(to: .integer(id))
    try #require(answers.count == 1, "\(answers.count) answers to \(id)")
    return answers[0]
  }

  /// The error code of the only answer to an id.
  func errorCode(_ id: Int) throws -> Int? { try answer(to: id)["error"]?["code"]?.integer }

  /// The parameters of every publishing of diagnostics.
  var published: [JSON] {
    messages.filter { $0["method"] == .string("textDocument/publishDiagnostics") }.compactMap { $0["params"] }
  }
}

/// The messages of a client.
enum Say {
  static let uri = "file:///报告.md"
  static let capabilities = #"{"textDocument":{"publishDiagnostics":{"versionSupport":true},"codeAction":{"codeActionLiteralSupport":{}}}}"#

  static func initialize(_ capabilities: String = capabilities, more: String = "") -> String {
    #"{"jsonrpc":"2.0","id":"start","method":"initialize","params":{"processId":null,"capabilities":\#(capabilities)\#(more)}}"#
  }
  static let initialized = #"{"jsonrpc":"2.0","method":"initialized","params":{}}"#
  static let shutdown = #"{"jsonrpc":"2.0","id":"stop","method":"shutdown"}"#
  static let exit = #"{"jsonrpc":"2.0","method":"exit"}"#

  static func open(_ text: String, version: Int = 1, uri: String = uri) -> String {
    #"{"jsonrpc":"2.0","method":"textDocument/didOpen","params":{"textDocument":{"uri":"\#(uri)","languageId":"markdown","#
      + #""version":\#(version),"text":\#(quoted(text))}}}"#
  }

  static func change(_ version: Int, _ changes: String..., uri: String = uri) -> String {
    #"{"jsonrpc":"2.0","method":"textDocument/didChange","params":{"textDocument":{"uri":"\#(uri)","version":\#(version)},"#
      + #""contentChanges":[\#(changes.joined(separator: ","))]}}"#
  }

  static func edit(_ line: Int, _ start: Int, _ end: Int, _ text: String) -> String {
    #"{"range":\#(range(line, start, line, end)),"text":\#(quoted(text))}"#
  }

  static func close(uri: String = uri) -> String {
    #"{"jsonrpc":"2.0","method":"textDocument/didClose","params":{"textDocument":{"uri":"\#(uri)"}}}"#
  }

  static func hover(_ id: Int, _ line: String = "0", _ character: String = "0", uri: String = uri) -> String {
    request(id, "textDocument/hover", place(line, character, uri: uri))
  }

  static func complete(_ id: Int, _ line: String, _ character: String) -> String {
    request(id, "textDocument/completion", place(line, character, uri: uri))
  }

  private static func place(_ line: String, _ character: String, uri: String) -> String {
    #"{"textDocument":{"uri":"\#(uri)"},"position":{"line":\#(line),"character":\#(character)}}"#
  }

  static func request(_ id: Int, _ method: String, _ params: String) -> String {
    #"{"jsonrpc":"2.0","id":\#(id),"method":"\#(method)","params":\#(params)}"#
  }

  static func notify(_ method: String, _ params: String) -> String {
    #"{"jsonrpc":"2.0","method":"\#(method)","params":\#(params)}"#
  }

  static func cancel(_ id: String) -> String { notify("$/cancelRequest", #"{"id":\#(id)}"#) }

  static func range(_ startLine: Int, _ start: Int, _ endLine: Int, _ end: Int) -> String {
    #"{"start":{"line":\#(startLine),"character":\#(start)},"end":{"line":\#(endLine),"character":\#(end)}}"#
  }

  static func quoted(_ text: String) -> String {
    var writer = JSONWriter()
    writer.string(text)
    return String(decoding: writer.bytes, as: UTF8.self)
  }
}
