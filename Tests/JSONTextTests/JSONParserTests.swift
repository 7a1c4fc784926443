import Testing

@testable import JSONText

@Suite struct JSONParserTests {
  static let sample =
    #" {"jsonrpc" : "2.0","id":-12 , "params":{"text":"一\n\t\"𠮷\" \uD842\uDFB7","list":[ ],"none":{ },"n":[1.5e-3,true,false,null]}} "#

  @Test func readsEveryKindOfValue() throws {
    let text = "一\n\t\"𠮷\" 𠮷"
    let expected = JSON.object([
      .init("jsonrpc", .string("2.0")), .init("id", .integer(-12)),
      .init(
        "params",
        .object([
          .init("text", .string(text)), .init("list", .array([])), .init("none", .object([])),
          .init("n", .array([.number("1.5e-3"), .bool(true), .bool(false), .null])),
        ])),
    ])
    #expect(try JSONParser.parse(Array(Self.sample.utf8)) == expected)
  }

  @Test func everyTruncationIsAFault() {
    let bytes = Array(Self.sample.trimmed.utf8)
    for length in 0..<bytes.count {
      #expect(throws: JSONFault.self) { _ = try JSONParser.parse(Array(bytes[..<length])) }
    }
  }

  @Test func noChangeOfOneByteTraps() {
    let bytes = Array(Self.sample.utf8)
    for index in bytes.indices {
      for byte: UInt8 in [0, 0x20, 0x22, 0x2C, 0x30, 0x3A, 0x5B, 0x5C, 0x5D, 0x75, 0x7B, 0x7D, 0x80, 0xFF] {
        var changed = bytes
        changed[index] = byte
        _ = try? JSONParser.parse(changed)
      }
    }
  }

  @Test(arguments: [
    "", " ", "nul", "nullx", "tru", "{", "}", "[1,]", "[1 2]", "{\"a\"}", "{\"a\":}", "{\"a\":1,}", "{a:1}", "{\"a\":1 \"b\":2}", "1 2",
    "'a'", "\"", "\"\u{1}\"", "\"a\nb\"", "\u{FEFF}1", "NaN", "+1", "//", "[1]]", "{1:2}",
  ])
  func whatIsNoJSONIsAFault(text: String) {
    #expect(throws: JSONFault.self) { _ = try JSONParser.parse(Array(text.utf8)) }
  }

  @Test(arguments: [("[", "]"), (#"{"a":"#, "}")])
  func nestingHasALimit(opening: String, closing: String) throws {
    func nested(_ depth: Int) -> [UInt8] {
      Array((String(repeating: opening, count: depth) + "1" + String(repeating: closing, count: depth)).utf8)
    }
    _ = try JSONParser.parse(nested(JSONParser.depthLimit))
    #expect(throws: JSONFault.self) { _ = try JSONParser.parse(nested(JSONParser.depthLimit + 1)) }
    #expect(throws: JSONFault.self) { _ = try JSONParser.parse(nested(100_000)) }
    #expect(throws: JSONFault.self) { _ = try JSONParser.parse(Array(String(repeating: opening, count: 100_000).utf8)) }
  }

  @Test func siblingsAreNotDepth() throws {
    let text = "[" + Array(repeating: "[[]]", count: 2000).joined(separator: ",") + "]"
    #expect(try JSONParser.parse(Array(text.utf8)).array?.count == 2000)
  }
}

extension String {
  fileprivate var trimmed: String { String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()) }
}
