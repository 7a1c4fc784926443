/// The styles of a Word file: type faces and measures of official documents (GB/T 9704-2012), in faces that Windows brings along.
enum WordStyles {
  static let text =
    XMLText.declaration + "<w:styles xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">\n"
    + "<w:docDefaults><w:rPrDefault><w:rPr>\(faces("仿宋"))<w:sz w:val=\"32\"/><w:szCs w:val=\"32\"/>"
    + "<w:lang w:val=\"en-US\" w:eastAsia=\"zh-CN\"/></w:rPr></w:rPrDefault></w:docDefaults>\n"
    + style("Normal", "Normal", isDefault: true, "<w:spacing w:line=\"560\" w:lineRule=\"exact\"/>\(indented)<w:jc w:val=\"both\"/>", "")
    + style("Title", "Title", "\(spacing(0, 560))\(flush)<w:jc w:val=\"center\"/>", faces("宋体") + "<w:b/>" + size(44))
    + style("Heading1", "heading 1", "<w:keepNext/>\(indented)<w:outlineLvl w:val=\"0\"/>", faces("黑体"))
    + style("Heading2", "heading 2", "<w:keepNext/>\(indented)<w:outlineLvl w:val=\"1\"/>", faces("楷体") + "<w:b/>")
    + style("Heading3", "heading 3", "<w:keepNext/>\(indented)<w:outlineLvl w:val=\"2\"/>", "<w:b/>")
    + style("TableText", "Table Text", "\(single)\(flush)<w:jc w:val=\"left\"/>", faces("宋体") + size(21))
    + style("TableTextSmall", "Table Text Small", "\(single)\(flush)<w:jc w:val=\"left\"/>", faces("宋体") + size(18))
    + style("TableGap", "Table Gap", "<w:spacing w:line=\"240\" w:lineRule=\"exact\"/>\(flush)", size(16)) + "</w:styles>"

  private static func style(
    _ id: String, _ name: String, isDefault: Bool = false, _ paragraph: String, _ run: String
  ) -> String {
    "<w:style w:type=\"paragraph\"\(isDefault ? " w:default=\"1\"" : "") w:styleId=\"\(id)\"><w:name w:val=\"\(name)\"/>"
      + (isDefault ? "" : "<w:basedOn w:val=\"Normal\"/>") + "<w:qFormat/><w:pPr>\(paragraph)</w:pPr><w:rPr>\(run)</w:rPr></w:style>\n"
  }

  /// The first line is set in by two characters.
  private static let indented = "<w:ind w:firstLine=\"640\" w:firstLineChars=\"200\"/>"
  private static let flush = "<w:ind w:firstLine=\"0\" w:firstLineChars=\"0\"/>"
  private static let single = "<w:spacing w:before=\"20\" w:after=\"20\" w:line=\"240\" w:lineRule=\"auto\"/>"

  private static func spacing(_ before: Int, _ after: Int) -> String {
    "<w:spacing w:before=\"\(before)\" w:after=\"\(after)\" w:line=\"640\" w:lineRule=\"exact\"/>"
  }

  private static func faces(_ face: String) -> String {
    "<w:rFonts w:ascii=\"\(face)\" w:hAnsi=\"\(face)\" w:eastAsia=\"\(face)\" w:cs=\"Times New Roman\"/>"
  }

  /// A size in half points.
  private static func size(_ size: Int) -> String { "<w:sz w:val=\"\(size)\"/><w:szCs w:val=\"\(size)\"/>" }
}
