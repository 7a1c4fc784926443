import Foundation
import Testing

@testable import CharacterSets

@Suite struct TextEncodingTests {
  /// Every character goes there and back, in as many bytes as the standard has for it.
  @Test func everyCharacterComesBack() throws {
    var widths = [1: 0, 2: 0, 4: 0]
    for value in UInt32(0)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let text = Array(String(Character(scalar)).utf8)
      let bytes = GB18030.encoded(text)
      widths[bytes.count, default: 0] += 1
      if value < 0x30000 || value % 97 == 0 { #expect(GB18030.decoded(bytes, isCut: false) == text, "\(value)") }
    }
    #expect(widths == [1: 128, 2: 23_940, 4: 39_420 + 0x100000])
  }

  /// The bytes that the standard gives.
  @Test(
    arguments: [
      ("信息公开", [0xD0, 0xC5, 0xCF, 0xA2, 0xB9, 0xAB, 0xBF, 0xAA]), ("〔2021〕", [0xA1, 0xB2, 0x32, 0x30, 0x32, 0x31, 0xA1, 0xB3]),
      ("镕", [0xE9, 0x46]), ("丂", [0x81, 0x40]), ("€", [0xA2, 0xE3]), ("㐂", [0x81, 0x39, 0xEF, 0x31]), ("𠮷", [0x95, 0x34, 0xB2, 0x35]),
      ("é", [0xA8, 0xA6]), ("ü", [0xA8, 0xB9]), ("－", [0xA3, 0xAD]),
    ] as [(String, [UInt8])]) func bytesOfTheStandard(text: String, bytes: [UInt8])
  { #expect(GB18030.encoded(Array(text.utf8)) == bytes) }

  @Test func textsAreTold() throws {
    let text = Array("某局政府信息公开，2024年\n".utf8)
    let gbk = GB18030.encoded(text)
    let read = try #require(TextEncoding.read(gbk))
    #expect(read.encoding == .gb18030 && read.text == text)
    for isBig in [true, false] {
      for isMarked in [true, false] {
        let encoding = TextEncoding.utf16(isBigEndian: isBig, isMarked: isMarked)
        let read = try #require(TextEncoding.read(encoding.encoded(text)))
        #expect(read.encoding == encoding && read.text == text)
      }
    }
    // What was cut off within a character is no fault of the text.
    #expect(TextEncoding.read(Array(gbk.prefix(17))) == nil)
    #expect(TextEncoding.read(Array(gbk.prefix(17)), isCut: true)?.text == Array("某局政府信息公开".utf8))
    #expect(TextEncoding.read([0, 1, 0, 0]) == nil && TextEncoding.read([0xFF, 0xFE, 0x41]) == nil)
    // 政府資訊公開 in Big5.
    #expect(TextEncoding.isBig5([0xAC, 0x46, 0xA9, 0xB2, 0xB8, 0xEA, 0xB0, 0x54, 0xA4, 0xBD, 0xB6, 0x7D]) && !TextEncoding.isBig5(gbk))
  }
}
