/// A workbook of spreadsheet programs (Office Open XML, ECMA-376), whose sheets keep their header in view; the same sheets give the
/// same bytes.
package struct Workbook {
  private var archive = ZipArchive()

  /// A sheet with a name for each of `sheets`; a name has at most 31 characters and none of `[]:*?/\`.
  package init(_ sheets: [(name: String, sheet: Worksheet)]) {
    let numbers = 1...max(sheets.count, 1)
    archive.add("[Content_Types].xml", Self.contentTypes(numbers))
    archive.add("_rels/.rels", Self.relationships)
    archive.add("xl/workbook.xml", Self.workbook(sheets.map { $0.name }))
    archive.add("xl/_rels/workbook.xml.rels", Self.sheetRelationships(numbers))
    archive.add("xl/styles.xml", WorksheetStyle.file)
    for (index, sheet) in sheets.enumerated() { archive.add("xl/worksheets/sheet\(index + 1).xml", sheet.sheet.bytes) }
  }

  /// The whole file.
  package var bytes: [UInt8] { archive.finished }

  // MARK: The other parts of the package

  static let namespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let package = "http://schemas.openxmlformats.org/package/2006"
  private static let type = "application/vnd.openxmlformats-officedocument.spreadsheetml"

  private static func contentTypes(_ numbers: ClosedRange<Int>) -> String {
    let sheets = numbers.map { number in
      "<Override PartName=\"/xl/worksheets/sheet\(number).xml\" ContentType=\"\(type).worksheet+xml\"/>\n"
    }
    return XMLText.declaration + """
      <Types xmlns="\(package)/content-types">
      <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
      <Default Extension="xml" ContentType="application/xml"/>
      <Override PartName="/xl/workbook.xml" ContentType="\(type).sheet.main+xml"/>
      <Override PartName="/xl/styles.xml" ContentType="\(type).styles+xml"/>
      \(sheets.joined())</Types>
      """
  }

  private static let relationships =
    XMLText.declaration + """
      <Relationships xmlns="\(package)/relationships">
      <Relationship Id="workbook" Type="\(office)/officeDocument" Target="xl/workbook.xml"/>
      </Relationships>
      """

  private static func workbook(_ names: [String]) -> String {
    let sheets = names.enumerated().map { index, name in
      "<sheet name=\"\(XMLText.quoted(name))\" sheetId=\"\(index + 1)\" r:id=\"sheet\(index + 1)\"/>"
    }
    return XMLText.declaration + """
      <workbook xmlns="\(namespace)" xmlns:r="\(office)"><sheets>\(sheets.joined())</sheets></workbook>
      """
  }

  private static func sheetRelationships(_ numbers: ClosedRange<Int>) -> String {
    let sheets = numbers.map { number in
      "<Relationship Id=\"sheet\(number)\" Type=\"\(office)/worksheet\" Target=\"worksheets/sheet\(number).xml\"/>\n"
    }
    return XMLText.declaration + """
      <Relationships xmlns="\(package)/relationships">
      \(sheets.joined())<Relationship Id="styles" Type="\(office)/styles" Target="styles.xml"/>
      </Relationships>
      """
  }
}
