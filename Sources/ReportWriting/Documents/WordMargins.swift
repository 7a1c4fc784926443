/// What stands in the margins of a Word file: the numbers of the pages as official documents have them (GB/T 9704-2012, 7.5), — 1 — in
/// 宋体 of 14 pt below the text, on odd pages at the right and on even ones at the left, a character away from the edge.
enum WordMargins {
  static let oddFooter = footer("right", "right")
  static let evenFooter = footer("left", "left")

  /// Odd and even pages differ.
  static let settings =
    XMLText.declaration + """
      <w:settings xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:evenAndOddHeaders/></w:settings>
      """

  private static func footer(_ alignment: String, _ side: String) -> String {
    let face = "<w:rPr><w:rFonts w:ascii=\"宋体\" w:hAnsi=\"宋体\" w:eastAsia=\"宋体\"/><w:sz w:val=\"28\"/><w:szCs w:val=\"28\"/></w:rPr>"
    func run(_ content: String) -> String { "<w:r>\(face)\(content)</w:r>" }
    func mark(_ kind: String) -> String { run("<w:fldChar w:fldCharType=\"\(kind)\"/>") }
    let number =
      mark("begin") + run("<w:instrText xml:space=\"preserve\"> PAGE </w:instrText>") + mark("separate") + run("<w:t>1</w:t>") + mark("end")
    return XMLText.declaration + """
      <w:ftr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:p><w:pPr><w:ind w:\(side)="280" w:firstLine="0" \
      w:firstLineChars="0"/><w:jc w:val="\(alignment)"/></w:pPr>\(run("<w:t xml:space=\"preserve\">— </w:t>"))\(number)\
      \(run("<w:t xml:space=\"preserve\"> —</w:t>"))</w:p></w:ftr>
      """
  }
}
