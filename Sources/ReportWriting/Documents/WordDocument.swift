import ReportSyntax

/// A document as a Word file (Office Open XML, ECMA-376), with the merged cells of the official tables; the same document gives the
/// same bytes.
package struct WordDocument: ReportDocument {
  private let publication: Publication

  package init(_ publication: Publication) { self.publication = publication }

  package var bytes: [UInt8] {
    var archive = ZipArchive()
    archive.add("[Content_Types].xml", Self.contentTypes)
    archive.add("_rels/.rels", Self.relationships)
    archive.add("docProps/core.xml", Self.properties(title: publication.title ?? ""))
    archive.add("word/_rels/document.xml.rels", Self.documentRelationships)
    archive.add("word/styles.xml", WordStyles.text)
    archive.add("word/settings.xml", WordMargins.settings)
    archive.add("word/footer1.xml", WordMargins.oddFooter)
    archive.add("word/footer2.xml", WordMargins.evenFooter)
    archive.add("word/document.xml", Self.text(publication.blocks))
    return archive.finished
  }

  private static func text(_ blocks: [Publication.Block]) -> String {
    let blocks = blocks.map { block in
      switch block {
      case .title(let title): paragraph([StyledText(text: TitleParts(title).lines(of: lineWidth).joined(separator: "\n"))], style: "Title")
      case .heading(let level, let text): paragraph(text, style: "Heading\(min(level - 1, 3))")
      case .paragraph(let text): paragraph(text)
      case .item(let number, let depth, let text):
        paragraph([StyledText(text: number.map { "\($0). " } ?? "• ")] + text, indent: 640 + 420 * min(depth, 8))
      case .table(let table, let kind, _): WordTable.text(table, kind) + afterTable
      case .grid(let rows): WordTable.text(rows) + afterTable
      }
    }
    return XMLText.declaration + """
      <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" \
      xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><w:body>
      \(blocks.joined(separator: "\n"))
      <w:sectPr><w:footerReference w:type="default" r:id="footer1"/><w:footerReference w:type="even" r:id="footer2"/><w:pgSz w:w="11906" w:h="16838"/>\
      <w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1588" w:header="851" w:footer="1400" w:gutter="0"/></w:sectPr>
      </w:body></w:document>
      """
  }

  /// Between two tables a paragraph must stand, or they become one; here it is a low one.
  private static let afterTable = """

    <w:p><w:pPr><w:pStyle w:val="TableGap"/></w:pPr></w:p>
    """

  private static func paragraph(_ runs: [StyledText], style: String? = nil, indent: Int? = nil) -> String {
    var properties = style.map { "<w:pStyle w:val=\"\($0)\"/>" } ?? ""
    if let indent { properties += "<w:ind w:left=\"\(indent)\" w:firstLine=\"0\" w:firstLineChars=\"0\"/>" }
    let text = runs.map { run in
      // An address is written out, as it is on paper.
      let address = run.address.flatMap { $0 == run.text ? nil : "（\($0)）" } ?? ""
      return self.run(run.text + address, isBold: run.isBold)
    }
    return "<w:p>" + (properties.isEmpty ? "" : "<w:pPr>\(properties)</w:pPr>") + text.joined() + "</w:p>"
  }

  /// A run of text of one style; a line break in it is one.
  static func run(_ text: String, isBold: Bool = false) -> String {
    let lines = text.split(separator: "\n").map { "<w:t xml:space=\"preserve\">\(XMLText.escaped(String($0)))</w:t>" }
    return "<w:r>" + (isBold ? "<w:rPr><w:b/></w:rPr>" : "") + lines.joined(separator: "<w:br/>") + "</w:r>"
  }

  /// So many columns, two for each character of Chinese, a line of the title has.
  private static let lineWidth = 40

  // MARK: The other parts of the package

  private static let contentTypes =
    XMLText.declaration + """
      <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
      <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
      <Default Extension="xml" ContentType="application/xml"/>
      <Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>
      <Override PartName="/word/document.xml" \
      ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>
      <Override PartName="/word/settings.xml" \
      ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.settings+xml"/>
      <Override PartName="/word/footer1.xml" \
      ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml"/>
      <Override PartName="/word/footer2.xml" \
      ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml"/>
      <Override PartName="/word/styles.xml" \
      ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/>
      </Types>
      """

  private static let relationships =
    XMLText.declaration + """
      <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
      <Relationship Id="document" \
      Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>
      <Relationship Id="properties" \
      Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>
      </Relationships>
      """

  private static let documentRelationships =
    XMLText.declaration + """
      <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
      <Relationship Id="styles" \
      Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/>
      <Relationship Id="settings" \
      Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/settings" Target="settings.xml"/>
      <Relationship Id="footer1" \
      Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footer" Target="footer1.xml"/>
      <Relationship Id="footer2" \
      Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footer" Target="footer2.xml"/>
      </Relationships>
      """

  private static func properties(title: String) -> String {
    XMLText.declaration + """
      <cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" \
      xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>\(XMLText.escaped(title))</dc:title></cp:coreProperties>
      """
  }
}
