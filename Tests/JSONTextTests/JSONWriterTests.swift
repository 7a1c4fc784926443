import Testing

@testable import JSONText

@Suite struct JSONWriterTests {
  private func written(_ write: (inout JSONWriter) -> Void) -> String {
    var writer = JSONWriter()
    write(&writer)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  @Test func setsCommas() {
    let text = written { writer in
      writer.object { writer in
        writer.member("a", 1)
        writer.name("b")
        writer.array { writer in
          writer.integer(1)
          writer.array { _ in }
          writer.object { _ in }
          writer.null()
          writer.bool(true)
        }
        writer.member("c", "x")
      }
    }
    #expect(text == #"{"a":1,"b":[1,[],{},null,true],"c":"x"}"#)
  }

  @Test(arguments: [0, 9, 10, 99, 100, 1_000_000, -1, -10, Int.max, Int.min])
  func integers(value: Int) {
    #expect(written { $0.integer(value) } == String(value))
  }

  @Test func escapesOnlyWhatMustBe() {
    #expect(written { $0.string("一\"\\\n\r\t\u{1}\u{1F}/𠮷\u{7F}") } == #""一\"\\\n\r\t\u0001\u001f/𠮷\u007f""#)
    #expect(written { $0.string("") } == #""""#)
    // What commands a terminal or turns a text round is escaped, and what stands beside it in the table of characters is not.
    #expect(
      written { $0.string("\u{80}\u{9F}\u{A0}\u{200E}\u{202E}\u{2066}\u{2069}\u{61C}") }
        == #""\u0080\u009f\#u{A0}\u200e\u202e\u2066\u2069\u061c""#)
    #expect(written { $0.string("“”…—‧⁠\u{2065}\u{206A}\u{61D}é") } == "\"“”…—‧⁠\u{2065}\u{206A}\u{61D}é\"")
  }

  @Test(arguments: [JSONParserTests.sample, "[]", #"{"a\n":[{},[],"\u0000",12345678901234567890,1.50,-0.1e5]}"#])
  func writesWhatItReads(text: String) throws {
    let value = try JSONParser.parse(Array(text.utf8))
    var writer = JSONWriter()
    value.write(to: &writer)
    #expect(try JSONParser.parse(writer.bytes) == value)
  }

  @Test func isReusable() {
    var writer = JSONWriter()
    writer.array { $0.integer(1) }
    writer.reset()
    writer.integer(2)
    #expect(writer.bytes == [UInt8(ascii: "2")])
  }
}
