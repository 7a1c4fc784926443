import Testing

@testable import JSONText
@testable import LanguageServerProtocol

@Suite struct WillRenameFilesTests {
  @Test func readsBothNames() throws {
    let params = try WillRenameFilesParams(try JSONParser.parse(Array(#"{"files":[{"oldUri":"a","newUri":"b"}]}"#.utf8)))
    #expect(params.renames.map(\.old) == ["a"] && params.renames.map(\.new) == ["b"])
    #expect(throws: ResponseError.self) { _ = try WillRenameFilesParams(.object([.init("files", .array([.null]))])) }
  }

  @Test func writesTheChangesOfEachFile() {
    let result = WillRenameFilesResult([("u", [TextReplacement(sampleRange, "x")])])
    #expect(written(result) == #"{"changes":{"u":[{"range":\#(sampleRangeText),"newText":"x"}]}}"#)
  }
}
