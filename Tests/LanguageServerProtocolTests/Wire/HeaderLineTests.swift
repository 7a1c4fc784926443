import Testing

@testable import LanguageServerProtocol

@Suite struct HeaderLineTests {
  private func content(_ text: String) -> HeaderLine.Content {
    Array(text.utf8).withUnsafeBufferPointer { HeaderLine($0).content }
  }

  @Test(arguments: [
    ("Content-Length: 12\r\n", HeaderLine.Content.contentLength(12)), ("content-length:12\n", .contentLength(12)),
    ("CONTENT-LENGTH:\t 007 \r\n", .contentLength(7)), ("Content-Length: -1\r\n", .contentLength(nil)),
    ("Content-Length: 1 2\r\n", .contentLength(nil)), ("Content-Length:\r\n", .contentLength(nil)),
    ("Content-Length: 99999999999999999999\r\n", .contentLength(nil)), ("Content-Length: +1\r\n", .contentLength(nil)),
    ("Content-Type: application/vscode-jsonrpc; charset=utf-8\r\n", .other), ("Content-Lengths: 1\n", .other), ("\r\n", .empty),
    ("\n", .empty), ("Content-Length", .incomplete), ("Content-Length: 12\r", .incomplete), ("", .incomplete), ("\r", .incomplete),
    ("{\"jsonrpc\"", .garbage), ("hello world", .garbage), ("hello\n", .garbage), (": 1\n", .garbage),
    ("汉", .garbage), ("a\rb:1\n", .garbage),
  ])
  func reads(text: String, expected: HeaderLine.Content) {
    #expect(content(text) == expected)
  }

  @Test(arguments: [
    ("", 0, false), ("x", 1, false), ("xxContent-Length:", 2, true), ("xxcOnTeNt-LeNgTh: 1", 2, true), ("xContent-Le", 1, false),
    ("ConContent-Length:", 3, true), ("Content-Length 1", 16, false), ("cccccc", 5, false), ("Content\rLength:", 15, false),
  ])
  func searches(text: String, offset: Int, isWhole: Bool) {
    let found = Array(text.utf8).withUnsafeBufferPointer { HeaderLine.search($0) }
    #expect(found.offset == offset)
    #expect(found.isWhole == isWhole)
  }
}
