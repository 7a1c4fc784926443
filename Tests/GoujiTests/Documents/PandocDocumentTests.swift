import JSONText
import Testing

@testable import gouji

/// What is made of pandoc's tree, written down here as its documentation has it.
@Suite struct PandocDocumentTests {
  private func markdown(_ blocks: String, of format: OfficeDocument = .docx, metadata: String = "{}") throws -> String {
    let json = try JSONParser.parse(Array("{\"pandoc-api-version\":[1,22],\"meta\":\(metadata),\"blocks\":[\(blocks)]}".utf8))
    var document = try #require(PandocDocument(json, of: format))
    return document.markdown()
  }

  private func text(_ words: String, _ kind: String = "Para") -> String { "{\"t\":\"\(kind)\",\"c\":[{\"t\":\"Str\",\"c\":\"\(words)\"}]}" }

  private static let attributes = "[\"\",[],[]]"

  /// A table of pandoc 2.10 and later: rows of cells, each with its text and spans.
  private func table(_ rows: [[(text: String, rows: Int, columns: Int)]], cell: ((String) -> String)? = nil) -> String {
    let cell = cell ?? { self.text($0, "Plain") }
    let lines = rows.map { row in
      let cells = row.map { "[\(Self.attributes),{\"t\":\"AlignDefault\"},\($0.rows),\($0.columns),[\(cell($0.text))]]" }
      return "[\(Self.attributes),[\(cells.joined(separator: ","))]]"
    }
    let empty = "[\(Self.attributes),[]]"
    let body = "[\(Self.attributes),0,[],[\(lines.joined(separator: ","))]]"
    return "{\"t\":\"Table\",\"c\":[\(Self.attributes),[null,[]],[],\(empty),[\(body)],\(empty)]}"
  }

  @Test func mergedCellsLeaveTheirOtherPlacesBlank() throws {
    let rows = [[("甲", 2, 2), ("乙", 1, 1)], [("丙", 1, 1)], [("1", 1, 1), ("2", 1, 1), ("3", 1, 1)]]
    #expect(
      try markdown(table(rows)) == """
        | 甲  |     | 乙  |
        |-----|-----|-----|
        |     |     | 丙  |
        | 1   | 2   | 3   |


        """)
  }

  @Test func aSpanBeyondTheTableEndsWithIt() throws {
    let text = try markdown(table([[("甲", 1_000_000_000, 1), ("乙", -5, 0)], [("丙", 1, 1_000_000_000)]]))
    #expect(text.count < 2000 && text.hasPrefix("| 甲  | 乙  |") && text.contains("|     | 丙  |"))
  }

  @Test func tablesOfPandocBefore210() throws {
    let cells = ["甲", "1"].map { "[\(self.text($0, "Plain"))]" }.joined(separator: ",")
    let old = "{\"t\":\"Table\",\"c\":[[{\"t\":\"Str\",\"c\":\"表名\"}],[],[],[[],[]],[[\(cells)],[\(cells)]]]}"
    #expect(try markdown(old) == "表名\n\n| 甲  | 1   |\n|-----|-----|\n| 甲  | 1   |\n\n")
  }

  @Test func tablesThatLayOutAPageFallAway() throws {
    let inner = table([[("1", 1, 1), ("2", 1, 1)], [("3", 1, 1), ("4", 1, 1)]])
    #expect(
      try markdown(table([[("", 1, 1)]], cell: { _ in self.text("前") + "," + inner }))
        == "前\n\n| 1   | 2   |\n|-----|-----|\n| 3   | 4   |\n\n")
  }

  @Test func inlinesAreTextAndBoldRunsAreOne() throws {
    let inlines = """
      {"t":"Strong","c":[{"t":"Str","c":"（一）"}]},{"t":"Strong","c":[{"t":"Space"},{"t":"Str","c":"公开。"},{"t":"Space"}]},\
      {"t":"Emph","c":[{"t":"Str","c":"全年"}]},{"t":"Quoted","c":[{"t":"DoubleQuote"},[{"t":"Str","c":"三"}]]},\
      {"t":"Span","c":[\(Self.attributes),[{"t":"Strikeout","c":[{"t":"Str","c":"a|b<c"}]}]]},{"t":"Note","c":[\(text("注文"))]},\
      {"t":"Link","c":[\(Self.attributes),[{"t":"Str","c":"网"}],["https://example.org",""]]},{"t":"LineBreak"},\
      {"t":"Link","c":[\(Self.attributes),[{"t":"Str","c":"锚"}],["#a",""]]},{"t":"RawInline","c":["html","<br>"]}
      """
    #expect(
      try markdown("{\"t\":\"Para\",\"c\":[\(inlines)]}")
        == "**（一） 公开。** 全年“三”a\\|b&lt;c[^1][网](https://example.org)\n锚\n\n[^1]: 注文\n\n")
  }

  @Test func blocksOfAllKindsKeepTheirText() throws {
    let item = { (words: String) in "[\(self.text(words, "Plain"))]" }
    let blocks = [
      "{\"t\":\"Header\",\"c\":[9,\(Self.attributes),[{\"t\":\"Strong\",\"c\":[{\"t\":\"Str\",\"c\":\"题\"}]}]]}",
      "{\"t\":\"BulletList\",\"c\":[\(item("甲")),\(item("乙"))]}",
      "{\"t\":\"OrderedList\",\"c\":[[3,{\"t\":\"Decimal\"},{\"t\":\"Period\"}],[\(item("丙")),\(item("总体情况"))]]}",
      "{\"t\":\"BlockQuote\",\"c\":[\(text("丁"))]}", "{\"t\":\"Div\",\"c\":[\(Self.attributes),[\(text("戊"))]]}",
      "{\"t\":\"CodeBlock\",\"c\":[\(Self.attributes),\"己\\n庚\"]}", "{\"t\":\"LineBlock\",\"c\":[[{\"t\":\"Str\",\"c\":\"辛\"}]]}",
      "{\"t\":\"DefinitionList\",\"c\":[[[{\"t\":\"Str\",\"c\":\"壬\"}],[\(item("癸"))]]]}", "{\"t\":\"HorizontalRule\"}", text("# 号"),
    ]
    #expect(
      try markdown(blocks.joined(separator: ","))
        == "###### 题\n\n- 甲\n\n- 乙\n\n3. 丙\n\n总体情况\n\n丁\n\n戊\n\n己\n\n庚\n\n辛\n\n壬\n\n癸\n\n\\# 号\n\n")
  }

  @Test func aTitleAmongThePropertiesStandsFirstUnlessTheTextHasIt() throws {
    let metadata =
      "{\"title\":{\"t\":\"MetaInlines\",\"c\":[{\"t\":\"Str\",\"c\":\"报告\"}]},\"author\":{\"t\":\"MetaList\",\"c\":[{\"t\":\"MetaInlines\",\"c\":[{\"t\":\"Str\",\"c\":\"某局\"}]}]}}"
    #expect(try markdown(text("正文"), metadata: metadata) == "报告\n\n某局\n\n正文\n\n")
    #expect(try markdown(text("报告"), metadata: metadata) == "某局\n\n报告\n\n")
    // The title of a page is that of its window.
    #expect(try markdown(text("正文"), of: .html, metadata: metadata) == "正文\n\n")
  }

  @Test func picturesAreCounted() throws {
    let picture = { (words: String) in "{\"t\":\"Image\",\"c\":[\(Self.attributes),[\(words)],[\"media/1.png\",\"\"]]}" }
    let blocks = "{\"t\":\"Para\",\"c\":[\(picture("")),\(picture("{\"t\":\"Str\",\"c\":\"图意\"}"))]}"
    var document = try #require(PandocDocument(JSONParser.parse(Array("{\"blocks\":[\(blocks)]}".utf8)), of: .docx))
    #expect(document.markdown() == "图意\n\n" && document.pictureCount == 1)
  }

  @Test(arguments: ["[]", "{}", "{\"blocks\":3}", "{\"blocks\":null}"]) func otherJSONIsNoDocument(_ text: String) throws {
    #expect(PandocDocument(try JSONParser.parse(Array(text.utf8)), of: .docx) == nil)
  }

  @Test func aTreeOfTheWrongShapeIsReadAsFarAsItGoes() throws {
    let blocks = [
      "Para", "Header", "Table", "OrderedList", "BulletList", "Div", "DefinitionList", "Figure", "CodeBlock", "LineBlock", "Nothing",
    ]
    .flatMap { kind in ["3", "[]", "[[]]", "[1,2,3,4,5,6]", "[[[]],[[]],[[]],[[]],[[]]]", "null"].map { "{\"t\":\"\(kind)\",\"c\":\($0)}" }
    }
    #expect(try markdown((blocks + [text("终")]).joined(separator: ",")).hasSuffix("终\n\n"))
  }
}
