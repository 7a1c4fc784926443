import Testing

@testable import LanguageServerProtocol

@Suite struct MessageFramingTests {
  /// The bodies and the faults, which are shown as `!`, of bytes that come in pieces.
  private func frames(_ pieces: [[UInt8]]) -> [String] {
    var framing = MessageFraming()
    var frames: [String] = []
    for piece in pieces {
      var rest = piece[...]
      while !rest.isEmpty {
        framing.receive { buffer in
          let count = min(buffer.count, rest.count)
          buffer.copyBytes(from: rest.prefix(count))
          rest.removeFirst(count)
          return count
        }
        while let frame = framing.next() {
          switch frame {
          case .body(let range): frames.append(String(decoding: framing.buffer[range], as: UTF8.self))
          case .fault: frames.append("!")
          }
        }
      }
    }
    return frames
  }

  static let table: [(String, [String])] = [
    ("Content-Length: 2\r\n\r\n{}", ["{}"]),
    ("content-length:2\r\n\r\n{}", ["{}"]),
    ("CONTENT-LENGTH:2\n\n{}", ["{}"]),
    ("Content-Length: 2\n\r\n{}", ["{}"]),
    ("Content-Type: application/vscode-jsonrpc; charset=utf-8\r\nContent-Length: 2\r\n\r\n{}", ["{}"]),
    ("Content-Length: 2\r\nContent-Type: x\r\n\r\n{}", ["{}"]),
    ("Content-Length: 0\r\n\r\nContent-Length: 2\r\n\r\n{}", ["", "{}"]),
    ("Content-Length: 2\r\n\r\n{}\r\n\r\nContent-Length: 2\r\n\r\n[]", ["{}", "[]"]),
    ("Content-Length: 6\r\n\r\n\"汉\"1Content-Length: 2\r\n\r\n[]", ["\"汉\"1", "[]"]),
    ("garbage\r\n\r\nContent-Length: 2\r\n\r\n{}", ["!", "{}"]),
    ("garbage Content-Length: 2\r\n\r\n{}", ["!", "{}"]),
    ("\u{FEFF}Content-Length: 2\r\n\r\n{}", ["!", "{}"]),
    ("{\"id\":1}Content-Length: 2\r\n\r\n{}", ["!", "{}"]),
    ("Content-Length: -5\r\n\r\n{}Content-Length: 2\r\n\r\n[]", ["!", "[]"]),
    ("Content-Length: abc\r\n\r\n{}Content-Length: 2\r\n\r\n[]", ["!", "[]"]),
    ("Content-Length: 99999999999999999999999\r\n\r\n{}Content-Length: 2\r\n\r\n[]", ["!", "[]"]),
    ("Content-Length: 268435457\r\n\r\n{}Content-Length: 2\r\n\r\n[]", ["!", "[]"]),
    ("Content-Length: abcContent-Length: 2\r\n\r\n{}", ["!", "{}"]),
    ("Content-Length: Content-Length: 2\r\n\r\n{}", ["!", "{}"]),
    ("Content-Length: 99999999999999999999999Content-Length: 2\r\n\r\n{}", ["!", "{}"]),
    ("Content-Length: 2\r\r{}", ["{}"]),
    ("Content-Type: x\rContent-Length: 2\r\r{}Content-Length: 2\r\n\r\n[]", ["{}", "[]"]),
    ("Content-Length: 2\r\r\n{}", ["{}"]),
    ("Content-Length: x\r\nContent-Length: y\r\n\r\nContent-Length: 2\r\n\r\n[]", ["!", "[]"]),
    ("Content-Type: x\r\n\r\n{}Content-Length: 2\r\n\r\n[]", ["!", "[]"]),
    ("Content-Length: 2\r\nnonsense\r\n\r\n{}Content-Length: 2\r\n\r\n[]", ["!", "[]"]),
    ("Content-Length: 2\r\n\r\n{}junkContent-Length: 2\r\n\r\n[]junkcontent-length: 1\r\n\r\n1", ["{}", "!", "[]", "!", "1"]),
  ]

  @Test(arguments: table)
  func cutsMessagesOut(text: String, expected: [String]) {
    let bytes = Array(text.utf8)
    #expect(frames([bytes]) == expected)
    #expect(frames(bytes.map { [$0] }) == expected)
    for split in bytes.indices {
      #expect(frames([Array(bytes[..<split]), Array(bytes[split...])]) == expected, "split at \(split)")
    }
  }

  @Test func aLongMessageGrowsTheBufferForATime() {
    let body = String(repeating: "汉", count: 700_000)
    let long = Array("Content-Length: \(body.utf8.count)\r\n\r\n\(body)".utf8)
    let short = Array("Content-Length: 2\r\n\r\n{}".utf8)
    #expect(frames([short + long + short, long, short]) == ["{}", body, "{}", body, "{}"])
  }

  @Test func manyMessagesPassThroughASmallBuffer() {
    let message = Array("Content-Length: 5\r\n\r\n\"汉\"".utf8)
    let all = Array(repeatElement(message, count: 20_000).joined())
    let pieces = stride(from: 0, to: all.count, by: 9973).map { Array(all[$0..<min($0 + 9973, all.count)]) }
    #expect(frames(pieces) == Array(repeating: "\"汉\"", count: 20_000))
  }

  @Test func aHeaderLineWithoutEndIsAFault() {
    #expect(frames([Array(repeating: UInt8(ascii: "x"), count: 20_000), Array("Content-Length: 2\r\n\r\n{}".utf8)]) == ["!", "{}"])
  }

  @Test func aRejectedBodyIsSearched() {
    var framing = MessageFraming()
    let bytes = Array("Content-Length: 30\r\n\r\n{\"a\":1}Content-Length: 2\r\n\r\n{}".utf8)
    framing.receive { buffer in
      buffer.copyBytes(from: bytes)
      return bytes.count
    }
    guard case .body(let first)? = framing.next() else {
      Issue.record("no body")
      return
    }
    framing.reject(first)
    guard case .body(let second)? = framing.next() else {
      Issue.record("no second body")
      return
    }
    #expect(Array(framing.buffer[second]) == Array("{}".utf8))
    #expect(framing.next() == nil)
  }

  @Test func writesAHeader() {
    var bytes: [UInt8] = []
    MessageFraming.writeHeader(length: 12, to: &bytes)
    #expect(String(decoding: bytes, as: UTF8.self) == "Content-Length: 12\r\n\r\n")
  }
}
