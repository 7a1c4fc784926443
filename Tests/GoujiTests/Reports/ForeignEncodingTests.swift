import Foundation
import Testing

@Suite struct ForeignEncodingTests {
  /// 信息公开 in GBK.
  private static let gbk: [UInt8] = [0xD0, 0xC5, 0xCF, 0xA2, 0xB9, 0xAB, 0xBF, 0xAA]

  @Test(
    arguments: [
      (Array("PK\u{3}\u{4}\u{14}\0".utf8), "文档损坏，读不出来；请在 Word、WPS 里打开，另存一份", false),
      (
        [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1],
        "读 .doc、.wps、.rtf、.odt、.et、.xls 要用 LibreOffice，这台机器上没有找到；请安装，或在 Word、WPS 里另存为 .docx、.xlsx", false
      ), (Array("%PDF-1.7\n".utf8), "读 PDF 要用 pdftotext（poppler-utils），这台机器上没有找到；请安装，或用原来的 Word 文档", false),
      // A mark of UTF-16, and half a character.
      ([0xFF, 0xFE, 0x41], "编码是 UTF-16，请另存为 UTF-8 再核对", false),
      // 信息公開 in Big5.
      ([0xAB, 0x48, 0xAE, 0xA7, 0xA4, 0xBD, 0xB6, 0x7D], "编码是 Big5，请另存为 UTF-8 再核对", false),
      (gbk + [0xFF], "编码是 GBK（ANSI），请另存为 UTF-8 再核对", true),
      ([0x41, 0, 0x42], "不是文本文件", false),
      ([0x41, 0, 0xFF], "不是文本文件", false),
      ([0x41, 0xC3], "不是 UTF-8 编码的文本，请另存为 UTF-8 再核对", false),
    ] as [([UInt8], String, Bool)]) func isTold(bytes: [UInt8], message: String, alsoInFolder: Bool) throws
  {
    let folder = try TemporaryFolder()
    try folder.write("x.md", Data(bytes))
    let named = try Tool.run(["check", "x.md"], in: folder.url, environment: ["PATH": folder.url.path])
    #expect(named.errors == "gouji: x.md：\(message)\n")
    #expect(named.output == "")
    #expect(named.status == 2)
    let found = try Tool.run(["check", "."], in: folder.url)
    #expect(found.errors.contains(message) == alsoInFolder)
    #expect(found.status == 2)
  }

  @Test func invalidBytesInAReportAreNoted() throws {
    var data = Data(try Tool.sample.utf8)
    data.insert(0xFF, at: 3)
    let folder = try TemporaryFolder()
    try folder.write("x.md", data)
    let outcome = try Tool.run(["check", "x.md"], in: folder.url)
    #expect(outcome.errors == "gouji: x.md：第 1 行有不是 UTF-8 的字节，照样核对\n")
    #expect(outcome.output.hasSuffix("1 个文件：1 个错误，2 个警告\n"))
    #expect(outcome.status == 1)
  }

  /// Well-formed and broken sequences at the edges of what UTF-8 allows.
  @Test(
    arguments: [
      ([0xEF, 0xBF, 0xBD], true), ([0xF0, 0xA0, 0xAE, 0xB7], true), ([0xF4, 0x8F, 0xBF, 0xBF], true), ([0xED, 0x9F, 0xBF], true),
      ([0xC0, 0x80], false), ([0xE0, 0x9F, 0xBF], false), ([0xED, 0xA0, 0x80], false), ([0xF0, 0x8F, 0xBF, 0xBF], false),
      ([0xF4, 0x90, 0x80, 0x80], false), ([0xF8, 0x88, 0x80, 0x80, 0x80], false), ([0xE4, 0xB8], false), ([0xE4, 0xB8, 0x41], false),
      ([0x80], false),
    ] as [([UInt8], Bool)]) func edgesOfUTF8(bytes: [UInt8], isValid: Bool) throws
  {
    let folder = try TemporaryFolder()
    try folder.write("x.md", Data(try Tool.sample.utf8 + bytes))
    #expect(try Tool.run(["check", "x.md"], in: folder.url).errors.isEmpty == isValid)
  }

  @Test(arguments: ["\u{FEFF}", ""], ["\n", "\r\n", "\r"]) func marksAndLineEndsChangeNothing(mark: String, lineEnd: String) throws {
    let text = mark + (try Tool.sample).replacingOccurrences(of: "\n", with: lineEnd)
    #expect(try Tool.run(["check", "-"], input: text).output == Tool.run(["check", "-"], input: Tool.sample).output)
  }

  @Test func anEmptyFileIsNoReport() throws {
    let outcome = try Tool.run(["check", "-"])
    #expect(outcome.errors == "gouji: -：不是政府信息公开工作年度报告，没有核对\n")
    #expect(outcome.status == 2)
  }

  /// Whatever a text is kept in, the same is found in it, and it is written back in the same.
  @Test(arguments: [("gb18030", 0x8000_0632), ("utf-16le", 0x9400_0100), ("utf-16", 0x0000_000A)] as [(String, UInt)])
  func otherEncodingsAreReadAndKept(name: String, encoding: UInt) throws {
    let folder = try TemporaryFolder()
    let encoding = String.Encoding(rawValue: encoding)
    try folder.write("x.md", try #require(Tool.sample.data(using: encoding)))
    #expect(
      try Tool.run(["check", "x.md"], in: folder.url).output
        == Tool.run(["check", "-"], input: Tool.sample).output.replacingOccurrences(of: "-:", with: "x.md:"))
    #expect(try Tool.run(["check", "--fix", "x.md"], in: folder.url).output.hasPrefix("改好 "))
    let kept = try Data(contentsOf: folder.url.appendingPathComponent("x.md"))
    try folder.write("y.md", Tool.sample)
    #expect(try Tool.run(["check", "--fix", "y.md"], in: folder.url).errors == "")
    let plain = try String(contentsOf: folder.url.appendingPathComponent("y.md"), encoding: .utf8)
    #expect(kept == plain.data(using: encoding))
  }
}
