import TestSupport
import Testing

@testable import OfficeDocument

/// Whatever is broken in a document, it is read or refused.
@Suite struct DamagedDocumentTests {
  private static let whole = WordReaderTests.document(
    """
    <w:p><w:r><w:t>云岭县水务局2024年政府信息公开工作年度报告</w:t></w:r></w:p><w:tbl><w:tblGrid><w:gridCol w:w="9"/></w:tblGrid>\
    <w:tr><w:tc><w:tcPr><w:gridSpan w:val="3"/><w:vMerge/></w:tcPr><w:p><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:p></w:tc>\
    <w:tc><w:p><w:r><w:t>1</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
    """,
    [
      (
        "numbering",
        "<w:abstractNum w:abstractNumId=\"1\"><w:lvl w:ilvl=\"0\"/></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"1\"/></w:num>"
      )
    ])

  @Test func nothingTraps() {
    var generator = SeededGenerator(18)
    var read = 0
    for _ in 0..<1500 {
      var bytes = Self.whole
      for _ in 0..<Int.random(in: 1...4, using: &generator) {
        bytes[Int.random(in: bytes.indices, using: &generator)] = UInt8.random(in: 0...255, using: &generator)
      }
      if Bool.random(using: &generator) { bytes.removeLast(Int.random(in: 0..<200, using: &generator)) }
      if (try? OfficeDocument(bytes)) != nil { read += 1 }
    }
    // The archive tells of nearly all damage.
    #expect(read < 500)
  }

  /// Damage within the markup, of which no checksum tells.
  @Test func brokenMarkupIsReadOrRefused() throws {
    var generator = SeededGenerator(19)
    let archive = try ArchiveReader(Self.whole)
    for name in ["word/document.xml", "word/numbering.xml", "word/_rels/document.xml.rels"] {
      let part = try #require(try archive.contents(of: name, limit: 1 << 20))
      for _ in 0..<500 {
        var bytes = part
        for _ in 0..<Int.random(in: 1...3, using: &generator) {
          let place = Int.random(in: bytes.indices, using: &generator)
          switch Int.random(in: 0...2, using: &generator) {
          case 0: bytes[place] = "<>/\"=&;9-\u{0}".utf8.randomElement(using: &generator) ?? 0
          case 1: bytes.remove(at: place)
          default: bytes.insert(contentsOf: bytes[place..<bytes.count].prefix(30), at: place)
          }
        }
        _ = try? OfficeDocument(archive.replacing([(name, bytes)]))
      }
    }
  }

  @Test func sizesAreLookedAtFirst() throws {
    let archive = try ArchiveReader(Self.whole)
    #expect(throws: DocumentFault.tooLarge) { try archive.contents(of: "word/document.xml", limit: 100) }
    let deep = String(repeating: "<w:sdt><w:sdtContent>", count: 300) + String(repeating: "</w:sdtContent></w:sdt>", count: 300)
    #expect(throws: DocumentFault.tooLarge) { try OfficeDocument(WordReaderTests.document(deep)) }
    #expect(throws: DocumentFault.damaged) { try XMLTree(Array("<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>".utf8)) }
    #expect(throws: DocumentFault.otherKind) { try OfficeDocument(Array("PK".utf8)) }
  }

  @Test func otherPartsKeepTheirBytes() throws {
    let archive = try ArchiveReader(Self.whole)
    let changed = try ArchiveReader(archive.replacing([("word/document.xml", Array("<a/>".utf8)), ("new.xml", Array("<b/>".utf8))]))
    #expect(try changed.contents(of: "word/document.xml", limit: 100) == Array("<a/>".utf8))
    #expect(try changed.contents(of: "new.xml", limit: 100) == Array("<b/>".utf8))
    #expect(try changed.contents(of: "word/numbering.xml", limit: 9999) == archive.contents(of: "word/numbering.xml", limit: 9999))
  }
}
