import Foundation
import JSONText
import Testing

/// What clients, and whatever stands between, have been seen to do to a server; the built one outlives it and ends when it should.
@Suite(.serialized) struct RobustnessTests {
  /// Something odd on the input, and the codes of the errors that answer it.
  struct Oddity: CustomTestStringConvertible {
    let name: String
    let bytes: [UInt8]
    let errors: [Int]
    var testDescription: String { name }

    init(_ name: String, raw bytes: [UInt8], _ errors: Int...) {
      (self.name, self.bytes, self.errors) = (name, bytes, errors)
    }

    init(_ name: String, raw text: String, _ errors: Int...) {
      (self.name, self.bytes, self.errors) = (name, Array(text.utf8), errors)
    }

    init(_ name: String, _ body: String, _ errors: Int...) {
      (self.name, self.bytes, self.errors) = (name, Conversation.frame(body), errors)
    }

    init(_ name: String, edit start: (String, String), to end: (String, String)) {
      let range = #"{"start":{"line":\#(start.0),"character":\#(start.1)},"end":{"line":\#(end.0),"character":\#(end.1)}}"#
      self.init(name, Say.change(2, #"{"range":\#(range),"text":"汉\r"}"#))
    }
  }

  private static func deep(_ opening: String, _ closing: String) -> String {
    String(repeating: opening, count: 5000) + "1" + String(repeating: closing, count: 5000)
  }

  static let bodies = [
    Oddity("a body that is not JSON", "xxxxx", -32700),
    Oddity("an empty body", "", -32700),
    Oddity("half a body", #"{"id":1,"#, -32700),
    Oddity("a batch", "[]", -32600),
    Oddity("a batch of requests", "[\(Say.hover(1)),\(Say.hover(2))]", -32600),
    Oddity("a number", "42", -32600),
    Oddity("an empty object", "{}", -32600),
    Oddity("a fraction as id", #"{"id":1.5,"method":"x"}"#, -32600),
    Oddity("a number as method", #"{"id":1,"method":7}"#, -32600),
    Oddity("an answer to nothing", #"{"id":1,"result":null}"#),
    Oddity("arrays 5000 deep", deep("[", "]"), -32700),
    Oddity("objects 5000 deep", deep(#"{"a":"#, "}"), -32700),
    Oddity("parameters 5000 deep", Say.request(1, "textDocument/hover", deep("[", "]")), -32700),
    Oddity("invalid UTF-8 outside a string", raw: Array("Content-Length: 2\r\n\r\n".utf8) + [0xFF, 0xFE], -32700),
    Oddity(
      "invalid UTF-8 in a method", raw: Array("Content-Length: 21\r\n\r\n{\"id\":1,\"method\":\"".utf8) + [0xFF] + Array("\"}".utf8),
      -32601),
    Oddity("a lone surrogate in a text", Say.change(2, #"{"text":"\ud842"}"#)),
    Oddity("a NUL in a text", Say.change(2, #"{"text":"\u0000"}"#)),
  ]

  static let headers = [
    Oddity("a negative length", raw: "Content-Length: -5\r\n\r\n", -32700),
    Oddity("a length in words", raw: "Content-Length: many\r\n\r\n{}", -32700),
    Oddity("a length beyond any number", raw: "Content-Length: 99999999999999999999\r\n\r\n{}", -32700),
    Oddity("a length beyond any message", raw: "Content-Length: 4000000000\r\n\r\n{}", -32700),
    Oddity("a length too short", raw: "Content-Length: 4\r\n\r\n\"\\ud842\"", -32700),
    Oddity("a length too long", raw: "Content-Length: 40\r\n\r\n{}", -32700),
    Oddity("a header without a length", raw: "Content-Type: x\r\n\r\n{}", -32700),
    Oddity("a message without a header", raw: Say.hover(1), -32700),
    Oddity("another protocol", raw: "GET / HTTP/1.1\r\nHost: x\r\n\r\n", -32700),
    Oddity("noise before a header", raw: "noise", -32700),
    Oddity("lines of noise before a header", raw: "Listening…\nready\n", -32700),
    Oddity("blank lines before a header", raw: "\r\n\r\n"),
    Oddity("lower case, no blank, bare line feeds", raw: "content-length:2\n\n{}", -32600),
    Oddity("returns alone", raw: "Content-Length: 2\r\r{}", -32600),
    Oddity("a good header behind a bad one on its line", raw: "Content-Length: xContent-Length: 2\r\n\r\n{}", -32700, -32600),
    Oddity("other headers around it", raw: "Content-Type: utf8\r\nCONTENT-LENGTH: 2\r\nX: y\r\n\r\n{}", -32600),
  ]

  static let methods = [
    Oddity("an unknown request", Say.request(1, "textDocument/implementation", "{}"), -32601),
    Oddity("an unknown optional request", Say.request(1, "$/x", "{}"), -32601),
    Oddity("an unknown notification", Say.notify("x/y", "{}")),
    Oddity("initialize once more", Say.request(1, "initialize", #"{"capabilities":{}}"#), -32600),
    Oddity("a notification with an id", Say.request(1, "textDocument/didSave", "{}"), -32600),
    Oddity("parameters of another type", Say.request(1, "textDocument/hover", "[]"), -32602),
    Oddity("an unknown command", Say.request(1, "workspace/executeCommand", #"{"command":"x"}"#), -32602),
    Oddity("a command without arguments", Say.request(1, "workspace/executeCommand", #"{"command":"gouji.server.insertTable"}"#), -32602),
    Oddity("a document that is not open", Say.hover(1, uri: "file:///other.md")),
    Oddity("a change of a document that is not open", Say.change(2, #"{"text":""}"#, uri: "file:///other.md")),
    Oddity("the closing of a document that is not open", Say.close(uri: "file:///other.md")),
  ]

  static let places = [
    Oddity("a position before the text", Say.hover(1, "-1", "-1")),
    Oddity("a position behind the text", Say.hover(1, "99", "0")),
    Oddity("a position behind its line", Say.hover(1, "0", "99")),
    Oddity("a position inside a surrogate pair", Say.hover(1, "1", "1")),
    Oddity("a position beyond any number", Say.hover(1, "2147483648", "99999999999999999999")),
    Oddity("a position as a fraction", Say.hover(1, "0.5", "0"), -32602),
    Oddity("an edit before the text", edit: ("-5", "-5"), to: ("-1", "3")),
    Oddity("an edit behind the text", edit: ("9", "9"), to: ("99", "9")),
    Oddity("an edit of far too much", edit: ("0", "0"), to: ("2147483648", "99999999999999999999")),
    Oddity("an edit written backwards", edit: ("2", "0"), to: ("0", "1")),
    Oddity("an edit inside a surrogate pair", edit: ("1", "1"), to: ("1", "1")),
    Oddity("an edit inside a line break", edit: ("0", "2"), to: ("0", "3")),
    Oddity("an edit of half a range", Say.change(2, #"{"range":{"start":{"line":0,"character":0}},"text":""}"#)),
    Oddity("an edit without a text", Say.change(2, "{}")),
  ]

  @Test(arguments: bodies + headers + methods + places)
  func itLivesOnAfter(_ oddity: Oddity) throws {
    let server = try ServerProcess()
    server.send(Say.initialize())
    server.send(Say.open("一\r\n𠮷\r\n"))
    server.send(raw: oddity.bytes)
    server.send(Say.hover(77))
    #expect(try server.messages(upTo: .integer(77)).compactMap { $0["error"]?["code"]?.integer } == oddity.errors)
    server.send(Say.shutdown)
    #expect(try server.messages(upTo: .string("stop")).allSatisfy { $0["error"] == nil })
    server.send(Say.exit)
    #expect(server.status() == 0)
    #expect(server.said == "")
  }

  /// What a client says before it leaves, the codes of the errors, and the code to exit with.
  struct Ending: CustomTestStringConvertible {
    let name: String
    let messages: [String]
    let errors: [Int]
    let status: Int32
    var testDescription: String { name }

    init(_ name: String, _ messages: [String], errors: [Int] = [], status: Int32) {
      (self.name, self.messages, self.errors, self.status) = (name, messages, errors, status)
    }
  }

  private static let late = Say.request(3, "initialize", #"{"capabilities":{}}"#)

  static let endings = [
    Ending("exit after shutdown", [Say.initialize(), Say.shutdown, Say.exit], status: 0),
    Ending("exit without shutdown", [Say.initialize(), Say.exit], status: 1),
    Ending("exit before initialize", [Say.exit], status: 1),
    Ending("requests before initialize", [Say.hover(1), Say.request(2, "x", "{}"), Say.exit], errors: [-32002, -32002], status: 1),
    Ending("shutdown before initialize", [Say.shutdown, Say.exit], errors: [-32002], status: 1),
    Ending("notifications before initialize", [Say.open("一"), Say.exit], status: 1),
    Ending(
      "requests after shutdown", [Say.initialize(), Say.shutdown, Say.hover(1), late, Say.exit], errors: [-32600, -32600], status: 0),
    Ending("notifications after shutdown", [Say.initialize(), Say.shutdown, Say.open("一"), Say.exit], status: 0),
    Ending("exit as a request", [Say.initialize(), Say.request(1, "exit", "{}")], status: 1),
    Ending("messages after exit", [Say.initialize(), Say.shutdown, Say.exit, Say.hover(1)], status: 0),
    Ending("the end of the input at once", [], status: 1),
    Ending("the end of the input", [Say.initialize()], status: 1),
    Ending("the end of the input after shutdown", [Say.initialize(), Say.shutdown], status: 0),
  ]

  @Test(arguments: endings) func itEndsWithTheRightCodeAfter(_ ending: Ending) throws {
    let server = try ServerProcess()
    server.send(raw: ending.messages.flatMap(Conversation.frame))
    if !ending.messages.contains(where: { $0.contains(#""method":"exit""#) }) { server.closeInput() }
    #expect(try server.messages(upTo: nil).compactMap { $0["error"]?["code"]?.integer } == ending.errors)
    #expect(server.status() == ending.status)
    #expect(server.said == "")
  }

  @Test func theEndOfTheInputInsideAMessageIsTheEnd() throws {
    for bytes in [Array(Conversation.frame(Say.initialize()).dropLast(5)), Array("Content-Le".utf8), Array("noise".utf8)] {
      let server = try ServerProcess()
      server.send(raw: bytes)
      server.closeInput()
      #expect(server.status() == 1)
      #expect(server.said == "")
    }
  }

  @Test func aClientThatNoLongerReadsEndsItQuietly() throws {
    let server = try ServerProcess()
    server.send(Say.initialize())
    _ = try server.messages(upTo: .string("start"))
    server.closeOutput()
    server.send(Say.hover(1))
    #expect(server.status() == 1)
    #expect(server.said == "")
  }

  @Test func aClientThatWritesWithoutReadingIsAnsweredInTheEnd() throws {
    let server = try ServerProcess()
    server.send(Say.initialize())
    // More than the pipes hold in either direction, which a client must be able to get rid of all the same.
    for id in 1...5000 { server.send(Say.hover(id)) }
    #expect(try server.messages(upTo: .integer(5000)).dropFirst().map { $0["id"]?.integer } == Array(1...5000))
    server.closeInput()
    #expect(server.status() == 1)
  }

  /// A process that the server is told to end with.
  private final class Client {
    private let process = Process()
    var id: String { String(process.processIdentifier) }

    init() throws {
      process.executableURL = URL(fileURLWithPath: "/bin/sleep")
      process.arguments = ["60"]
      try process.run()
    }

    deinit { die() }

    func die() {
      guard process.isRunning else { return }
      // The threads of the tests block the gentler signals, and a process inherits that.
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
    }
  }

  /// The test holds the server's input open all the while, as a process does that inherited it from the client.
  @Test(arguments: [true, false])
  func theClientsDeathIsTheEndWithinFiveSeconds(isNamedInInitialize: Bool) throws {
    let client = try Client()
    let server = try ServerProcess(arguments: isNamedInInitialize ? [] : ["--clientProcessId", client.id])
    server.send(Say.request(1, "initialize", #"{"processId":\#(isNamedInInitialize ? client.id : "null"),"capabilities":{}}"#))
    _ = try server.messages(upTo: .integer(1))
    #expect(server.status(within: 2.5) == nil)
    client.die()
    #expect(server.status(within: 5) == 1)
  }

  @Test func soItIsWhileNobodyReads() throws {
    let client = try Client()
    let server = try ServerProcess(arguments: ["--clientProcessId", client.id])
    for id in 1...5000 { server.send(Say.hover(id)) }
    client.die()
    #expect(server.status(within: 5) == 1)
  }
}
