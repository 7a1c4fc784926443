import Testing

@testable import JSONText
@testable import LanguageServerProtocol

@Suite struct RequestIDTests {
  @Test(arguments: [
    "0", "-5", "9223372036854775807", "123456789012345678901234567890", "-123456789012345678901234567890", #""""#, #""a\"b""#,
  ])
  func comesBackAsItWasSent(text: String) throws {
    let id = try #require(RequestID(try JSONParser.parse(Array(text.utf8))))
    var writer = JSONWriter()
    id.write(to: &writer)
    #expect(String(decoding: writer.bytes, as: UTF8.self) == text)
  }

  @Test(arguments: ["1.5", "1e3", "null", "true", "[]", "{}"])
  func otherThingsAreNoID(text: String) throws {
    #expect(RequestID(try JSONParser.parse(Array(text.utf8))) == nil)
  }
}
