import Testing

@testable import JSONText

@Suite struct JSONStringTests {
  private func string(_ text: String) throws -> String? { try JSONParser.parse(Array("\"\(text)\"".utf8)).string }

  @Test func escapes() throws {
    #expect(try string(#"\"\\\/\b\f\n\r\t"#) == "\"\\/\u{8}\u{C}\n\r\t")
    #expect(try string(#"\u0041\u4e00\u4E00\u0000"#) == "A一一\0")
    #expect(try string(#"前\n后\n"#) == "前\n后\n")
  }

  @Test func surrogatePairs() throws {
    #expect(try string(#"\ud842\udfb7"#) == "𠮷")
    #expect(try string(#"x\uD83D\uDC68\u200D\uD83D\uDC69y"#) == "x👨‍👩y")
    #expect(try string(#"\uDBFF\uDFFF"#) == "\u{10FFFF}")
  }

  @Test(arguments: [
    (#"\ud842"#, "\u{FFFD}"), (#"\udfb7"#, "\u{FFFD}"), (#"\ud842x"#, "\u{FFFD}x"), (#"\ud842\n"#, "\u{FFFD}\n"),
    (#"\ud842\ud842\udfb7"#, "\u{FFFD}𠮷"), (#"\udfb7\ud842"#, "\u{FFFD}\u{FFFD}"), (#"\ud842\u0041"#, "\u{FFFD}A"),
  ])
  func loneSurrogatesAreReplaced(text: String, expected: String) throws {
    #expect(try string(text) == expected)
  }

  @Test(arguments: [#"\"#, #"\x"#, #"\u"#, #"\u12"#, #"\u12g4"#, #"\ud842\u"#, #"\ud842\u12"#, #"\U0041"#])
  func malformedEscapesAreFaults(text: String) {
    #expect(throws: JSONFault.self) { _ = try self.string(text) }
  }

  @Test func invalidUTF8IsReplaced() throws {
    #expect(try JSONParser.parse([0x22, 0x61, 0xFF, 0x62, 0x22]) == .string("a\u{FFFD}b"))
    #expect(try JSONParser.parse([0x22, 0xE4, 0xB8, 0x22]).string?.unicodeScalars.allSatisfy { $0 == "\u{FFFD}" } == true)
    #expect(try JSONParser.parse([0x22, 0xFF, 0x5C, 0x6E, 0xFE, 0x22]) == .string("\u{FFFD}\n\u{FFFD}"))
  }
}
