extension OfficePackage {
  private static let relationshipNames = "http://schemas.openxmlformats.org/package/2006/relationships"
  private static let typeNames = "http://schemas.openxmlformats.org/package/2006/content-types"
  private static let commentsType = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
  private static let commentsRelationship = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments"
  private static let wordNames = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"

  /// The document with comments added; all other parts keep their bytes, and the main one all that was in it.
  func annotated(_ annotations: [Annotation], in text: DocumentText, author: String) throws(DocumentFault) -> [UInt8] {
    guard kind == .word, let tree = try tree(main) else { throw .otherKind }
    let known = try part(tiedAs: "comments").flatMap { name throws(DocumentFault) in try self.tree(name).map { (name, $0) } }
    let taken = known.map { known in
      known.1.children(of: 0).compactMap { known.1.attribute("id", of: $0).flatMap { Int($0) } }.max() ?? -1
    }
    let first = min(max(taken ?? -1, -1), 1 << 30) + 1
    var marks = AnnotationMarks(tree, text)
    var comments = ""
    for (index, annotation) in annotations.enumerated() {
      marks.mark(annotation.range, first + index)
      comments += Self.comment(annotation, first + index, author)
    }
    var parts = [(name: main, bytes: marks.bytes)]
    if let (name, tree) = known {
      parts.append((name, try Self.inserting(comments, in: tree)))
      return try archive.replacing(parts)
    }
    let folder = main.lastIndex(of: "/").map { String(main[...$0]) } ?? ""
    // A part of that name that nothing is tied to is none of the document's.
    let name = ["comments", "gouji-comments"].first { [archive] in !archive.has(folder + "\($0).xml") } ?? "gouji-comments"
    let head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
    parts.append((folder + name + ".xml", Array((head + "<w:comments xmlns:w=\"\(Self.wordNames)\">\(comments)</w:comments>").utf8)))
    let ties = Self.relationshipsPart(of: main)
    let tie =
      "<Relationship xmlns=\"\(Self.relationshipNames)\" Id=\"\(freeID)\" Type=\"\(Self.commentsRelationship)\" Target=\"\(name).xml\"/>"
    if let tree = try self.tree(ties) {
      parts.append((ties, try Self.inserting(tie, in: tree)))
    } else {
      parts.append((ties, Array((head + "<Relationships xmlns=\"\(Self.relationshipNames)\">\(tie)</Relationships>").utf8)))
    }
    guard let types = try self.tree("[Content_Types].xml") else { throw .damaged }
    let type = "<Override xmlns=\"\(Self.typeNames)\" PartName=\"/\(folder)\(name).xml\" ContentType=\"\(Self.commentsType)\"/>"
    parts.append(("[Content_Types].xml", try Self.inserting(type, in: types)))
    return try archive.replacing(parts)
  }

  /// A name that no relationship has.
  private var freeID: String {
    let taken = Set(relationships.map { $0.id })
    return (0...taken.count).map { "rIdGouji\($0)" }.first { !taken.contains($0) } ?? "rIdGouji"
  }

  /// A part with more at the end of its outermost element.
  private static func inserting(_ text: String, in tree: XMLTree) throws(DocumentFault) -> [UInt8] {
    let root = tree.nodes[0]
    if root.content.upperBound < root.range.upperBound {
      return tree.bytes[..<root.content.upperBound] + Array(text.utf8) + tree.bytes[root.content.upperBound...]
    }
    guard
      let name = String(bytes: tree.bytes[XMLAttributes.name(tree.bytes, from: root.range.lowerBound + 1, before: root.range.upperBound)])
    else { throw .damaged }
    let end = root.range.upperBound
    return tree.bytes[..<(end - 2)] + Array(">\(text)</\(name)>".utf8) + tree.bytes[end...]
  }

  private static func comment(_ annotation: Annotation, _ id: Int, _ author: String) -> String {
    let paragraphs = annotation.paragraphs.map { "<w:p><w:r><w:t xml:space=\"preserve\">\(escaped($0))</w:t></w:r></w:p>" }
    return
      "<w:comment xmlns:w=\"\(wordNames)\" w:id=\"\(id)\" w:author=\"\(escaped(author))\" w:initials=\"\(escaped(String(author.prefix(1))))\">"
      + paragraphs.joined() + "</w:comment>"
  }

  /// A text as XML has it; control characters, which it has no way to write, become U+FFFD.
  private static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "\t": result += " "
      default: result.unicodeScalars.append(scalar.value < 0x20 || scalar.value == 0xFFFE || scalar.value == 0xFFFF ? "\u{FFFD}" : scalar)
      }
    }
    return result
  }
}

extension String {
  fileprivate init?(bytes: ArraySlice<UInt8>) { self.init(validating: bytes, as: UTF8.self) }
}
