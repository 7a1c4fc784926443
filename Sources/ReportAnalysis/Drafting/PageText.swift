/// Markdown that this tool writes, as a page of HTML has it: headings, tables and paragraphs.
enum PageText {
  /// The same text in HTML, an element or a row of a table on each line; comments and blank lines stay as they are.
  static func html(_ markdown: String) -> String {
    var html = ""
    var isInTable = false
    for line in markdown.split(separator: "\n", omittingEmptySubsequences: false).dropLast(markdown.hasSuffix("\n") ? 1 : 0) {
      let isRow = line.hasPrefix("|")
      if isRow != isInTable { html += isRow ? "<table>\n" : "</table>\n" }
      isInTable = isRow
      if isRow {
        // The delimiter row is Markdown's alone.
        if line.allSatisfy({ "|-: ".contains($0) }), line.contains("-") { continue }
        let cells = line.dropFirst().dropLast(line.hasSuffix("|") ? 1 : 0).split(separator: "|", omittingEmptySubsequences: false)
        html += "<tr>" + cells.map { "<td>\(trimmed($0))</td>" }.joined() + "</tr>\n"
      } else {
        html += element(line) + "\n"
      }
    }
    return html + (isInTable ? "</table>\n" : "")
  }

  private static func element(_ line: Substring) -> String {
    if line.isEmpty || line.hasPrefix("<") { return String(line) }
    let level = line.prefix { $0 == "#" }.count
    return level > 0 ? "<h\(level)>\(trimmed(line.dropFirst(level)))</h\(level)>" : "<p>\(line)</p>"
  }

  private static func trimmed(_ text: Substring) -> Substring {
    var text = text.drop { $0 == " " }
    while text.last == " " { text = text.dropLast() }
    return text
  }
}
