import Testing

@testable import OfficeDocument

/// Comments at the places that they are about, with all else as it was.
@Suite struct AnnotationTests {
  /// The body of a document with comments on words of it, and the part that holds the comments.
  private func annotated(_ body: String, _ words: [String], _ parts: [(type: String, content: String)] = []) throws -> (String, String) {
    let document = try OfficeDocument(WordReaderTests.document(body, parts).withContentTypes())
    let text = String(decoding: document.text.bytes, as: UTF8.self)
    let annotations = try words.map { word in
      let found = try #require(text.range(of: word))
      let start = text.utf8.distance(from: text.startIndex, to: found.lowerBound)
      return Annotation(start..<start + word.utf8.count, ["应为 <5>", "改法"])
    }
    let archive = try ArchiveReader(document.annotated(annotations, author: "勾稽"))
    let main = String(decoding: try #require(try archive.contents(of: "word/document.xml", limit: 1 << 20)), as: UTF8.self)
    let comments = String(decoding: try #require(try archive.contents(of: "word/comments.xml", limit: 1 << 20)), as: UTF8.self)
    let start = try #require(main.range(of: "<w:body>")).upperBound
    return (String(main[start..<(try #require(main.range(of: "<w:sectPr/>")).lowerBound)]), comments)
  }

  private func start(_ id: Int) -> String { "<w:commentRangeStart w:id=\"\(id)\"/>" }
  private func end(_ id: Int) -> String { "<w:commentRangeEnd w:id=\"\(id)\"/><w:r><w:commentReference w:id=\"\(id)\"/></w:r>" }

  @Test func aWordWithinARunIsCutOut() throws {
    let (body, comments) = try annotated("<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>收到&amp;12件，办结3件</w:t></w:r></w:p>", ["12", "3"])
    let piece = { (text: String) in "<w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">\(text)</w:t></w:r>" }
    #expect(
      body == "<w:p>" + piece("收到&amp;") + start(0) + piece("12") + end(0) + piece("件，办结") + start(1) + piece("3") + end(1) + piece("件")
        + "</w:p>")
    #expect(comments.contains("w:author=\"勾稽\"") && comments.contains("应为 &lt;5&gt;</w:t></w:r></w:p><w:p>"))
  }

  @Test func wholeRunsStayAsTheyAre() throws {
    let body = "<w:p><w:r><w:t>1</w:t></w:r><w:ins w:id=\"9\"><w:r><w:t>2</w:t></w:r></w:ins></w:p>"
    let expected = "<w:p>\(start(0))<w:r><w:t>1</w:t></w:r><w:ins w:id=\"9\"><w:r><w:t>2</w:t></w:r>\(end(0))</w:ins></w:p>"
    #expect(try annotated(body, ["12"]).0 == expected)
  }

  @Test func aBlankCellTakesItsCommentInItsParagraph() throws {
    let body = "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>规章</w:t></w:r></w:p></w:tc><w:tc><w:p/></w:tc></w:tr></w:tbl>"
    let document = try OfficeDocument(WordReaderTests.document(body).withContentTypes())
    let text = String(decoding: document.text.bytes, as: UTF8.self)
    let place = text.utf8.distance(from: text.startIndex, to: try #require(text.range(of: "章 |")).upperBound) + 1
    let archive = try ArchiveReader(document.annotated([Annotation(place..<place, ["空着"]), Annotation(place..<place, ["再"])], author: "勾"))
    let main = String(decoding: try #require(try archive.contents(of: "word/document.xml", limit: 1 << 20)), as: UTF8.self)
    #expect(main.contains("<w:tc><w:p>\(start(0))\(end(0))\(start(1))\(end(1))</w:p></w:tc>"))
  }

  @Test func commentsThatAreThereStay() throws {
    let old = ("comments", "<w:comment w:id=\"4\"><w:p/></w:comment>")
    let (body, comments) = try annotated("<w:p><w:r><w:t>12</w:t></w:r></w:p>", ["12"], [old])
    #expect(body.contains(start(5)))
    #expect(comments.contains("<w:comment w:id=\"4\"><w:p/></w:comment><w:comment "))
  }

  /// A box cannot hold a comment: it goes to what the box is fixed to.
  @Test func aBoxTakesItsCommentOutside() throws {
    let body = "<w:p><w:r><w:pict><w:txbxContent><w:p><w:r><w:t>标题</w:t></w:r></w:p></w:txbxContent></w:pict></w:r></w:p>"
    #expect(try annotated(body, ["标题"]).0 == "<w:p>\(start(0))" + body.dropFirst(5).dropLast(6) + "\(end(0))</w:p>")
  }
}

extension [UInt8] {
  /// The same document with the part that lists the types of all others.
  fileprivate func withContentTypes() throws -> [UInt8] {
    try ArchiveReader(self).replacing([("[Content_Types].xml", Array("<Types></Types>".utf8))])
  }
}
