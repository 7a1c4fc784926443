import Testing

@testable import ReportSyntax

@Suite struct SyntaxTreeTests {
  static let samples = [
    "", "\n", "\r", "\r\n", "一", "| a | b |\n|---|---|\n| 1 | 2 |\n", "a | b\nc | d |", "a\tb\n\t\n1\t\t2\t\n",
    "\t标签\n续行\n\t0\n\t\n\n\t二\n\t1\n\n正文\n", "# 一、总体情况 #\n**（一）主动公开。**正文 23 篇\n\u{3000}\u{3000}缩进\u{3000}\n",
    "\u{FEFF}一、总体情况\r\n\r\n|a\\|b|c|\r\n", "a\rb\r\rc", "||\n| |\n|", "一、本\n年 0 0\n0\n", "\0\0|\0\t\0",
    "<table><tr><td>甲<td> 1</td></tr>\r\n<tr><th colspan=2>乙&nbsp;</table>丙\n| a |",
    "<!DOCTYPE html><p>一<br>二</p><TABLE a='>'>\n<TR></TR><tr><td><table><tr><td>1</td></tr></table>x</td></tr></TABLE>",
    "<h2>一、<b>总体</b>情况</h2>\n正文<!-- a\nb -->\n<!-- c\n| d |\n--> e\n", "<table>\n<tr><td>1 <!-- x --> 2<!--\n## 三\n| a |\n",
    "<p\n<td ='\">",
    "| 甲\n乙 | 1 |\n甲 | 乙\n丙 | 2 |\n",
    "| a | 1 | <!-- b | c --> \n<!-- d -->\n\t甲 <!--e--><!-- f -->\n\t1 <!-- g\n甲 <!-- h --> 乙\n<!--", "a\t1 <!---->\n<!-->-->",
  ]

  /// Blocks, rows, cells and leaves tile the file; every range is sound.
  static func check(_ bytes: [UInt8]) {
    let text = SourceText(bytes)
    let tree = SyntaxTree(text)
    #expect(tree.leaves.flatMap { bytes[$0] } == bytes)
    var offset = 0
    var row = 0
    for block in tree.blocks {
      #expect(block.range.lowerBound == offset && block.rows.lowerBound == row && !block.rows.isEmpty)
      for index in block.rows {
        #expect(tree.rows[index].range.lowerBound == offset)
        if let first = tree.rows[index].cells.first { #expect(tree.cells[first].range.lowerBound == offset) }
        for cell in tree.rows[index].cells {
          #expect(tree.cells[cell].range.lowerBound == offset)
          offset = tree.cells[cell].range.upperBound
        }
        offset = max(offset, tree.rows[index].range.upperBound)
        #expect(offset == tree.rows[index].range.upperBound)
      }
      row = block.rows.upperBound
      #expect(block.range.upperBound == offset)
    }
    #expect(offset == bytes.count)
    #expect(row == tree.rows.count)
  }

  @Test(arguments: samples) func lossless(_ sample: String) {
    let bytes = [UInt8](sample.utf8)
    for length in 0...bytes.count { Self.check([UInt8](bytes[..<length])) }
    for index in bytes.indices {
      var rest = bytes
      rest.remove(at: index)
      Self.check(rest)
    }
  }

  @Test func losslessOnRandomBytes() {
    var random = SystemRandomNumberGenerator()
    let alphabet: [UInt8] = [
      0x0A, 0x0D, 0x09, 0x20, 0x7C, 0x2D, 0x30, 0x39, 0xE3, 0x80, 0x81, 0xC2, 0xA0, 0xEF, 0xBB, 0xBF, 0xE4, 0xB8, 0x23, 0x5C, 0xFF, 0x3C,
      0x21, 0x3E, 0x2F, 0x74, 0x64, 0x72, 0x26, 0x3B, 0x22, 0x3D,
    ]
    for _ in 0..<3000 {
      Self.check((0..<Int.random(in: 0...40, using: &random)).map { _ in alphabet.randomElement(using: &random) ?? 0 })
    }
  }

  @Test func aCommentAtALinesEndIsNoCell() {
    #expect(cells("| 甲 | 1 | 2 | <!-- 说明 | 一 -->\n") == cells("| 甲 | 1 | 2 |\n"))
    #expect(cells("甲 | 1 | 2 <!-- a --> <!-- b -->") == cells("甲 | 1 | 2"))
    #expect(cells("甲\t1\t2 <!-- a -->\n") == cells("甲\t1\t2\n"))
    #expect(cells("\t甲\n\t1 <!-- a -->\n\t2\n") == cells("\t甲\n\t1\n\t2\n"))
    #expect(cells("甲 1 2 <!-- a -->\n") == cells("甲 1 2\n"))
    #expect(cells("<!-- a -->\n甲\n") == cells("甲\n"))
    #expect(cells("甲 <!-- a --> 乙\n") == [["甲 <!-- a --> 乙"]])
    #expect(cells("甲 <!-- a\n-->\n") == [["甲"]])
  }

  private func cells(_ string: String) -> [[String]] {
    let tree = SyntaxTree(SourceText(string))
    return tree.rows.filter { $0.kind != .blank && $0.kind != .delimiter }.map { row in
      row.cells.map { tree.text.string(tree.cells[$0].content) }
    }
  }

  @Test func pipeRows() {
    #expect(cells("| 规章 | 0 | | 3 |\n") == [["规章", "0", "", "3"]])
    #expect(cells("规章 | 0 | 0 | 3 |\n") == [["规章", "0", "0", "3"]])
    #expect(cells("规章|0|0|3") == [["规章", "0", "0", "3"]])
    #expect(cells("|---|:-:|\n| a\\|b | c") == [["a\\|b", "c"]])
    #expect(cells("  | a |\n| |\n") == [["a"], [""]])
  }

  @Test func aRowOverSeveralLines() {
    #expect(cells("| 甲\n乙 | 1 |\n| 丙 | 2 |\n") == [["甲\n乙", "1"], ["丙", "2"]])
    #expect(cells("甲 | 乙\n丙 | 1 |\n丁 | 2 |\n") == [["甲", "乙\n丙", "1"], ["丁", "2"]])
    #expect(cells("| 甲 | 乙\n\n丙 | 1 |\n") == [["甲", "乙"], ["丙", "1"]])
    #expect(cells("| 甲 | 乙\n| 丙 | 1 |\n") == [["甲", "乙"], ["丙", "1"]])
    #expect(cells("规章 | 0\n规范性文件 | 1 |\n") == [["规章", "0"], ["规范性文件", "1"]])
  }

  @Test func htmlRows() {
    #expect(cells("<table><tr><td>规章</td><td> 0 </td><td>&nbsp;</td></tr></table>\n") == [["规章", "0", ""]])
    #expect(cells("<TABLE>\n<TR><TD>甲<TD ALIGN=x>1\n<TR><TH>乙<TD>2\n</TABLE>") == [["甲", "1"], ["乙", "2"]])
    #expect(cells("<table><tr><td><p><b>甲</b><span a='>'>乙</span></p></td><td><br></td></tr></table>") == [["甲</b><span a='>'>乙", ""]])
    #expect(cells("<table>\n<tr>\n<!-- <tr><td>0</td> -->\n<td>1</td></tr>\n") == [["1"]])
    #expect(cells("<h2>甲</h2><table><tr><td>1</td></tr></table>乙") == [["甲"], ["1"], ["乙"]])
    #expect(
      cells("| 甲 | 1 |\n<table><tr><td>1</td></tr>\n\n<tr><td>2</td></tr></table>\n| 乙 | 2 |\n") == [
        ["甲", "1"], ["1"], ["2"], ["乙", "2"],
      ])
    // A table that is not closed ends at a heading of Markdown.
    #expect(cells("# 甲\n<table><tr><td>1\n## 乙\n| 1 | 2 |\n") == [["# 甲"], ["1"], ["## 乙"], ["1", "2"]])
  }

  @Test func aTableWithinACellIsATableOfItsOwn() {
    #expect(
      cells("<table><tr><td>菜单</td><td><p>标题</p><table><tr><td>甲</td><td>1</td></tr></table>正文</td></tr></table>")
        == [["菜单"], ["标题"], ["甲", "1"], ["正文"]])
  }

  @Test func blankCellsOfHTMLAreWhereTheirTextWouldStand() {
    for (text, place) in [("<table><tr><td></td></tr></table>", 15), ("<table><tr><td><p><b>&nbsp;</b></p></td></tr></table>", 21)] {
      let tree = SyntaxTree(SourceText(text))
      #expect(tree.cells.map(\.content) == [place..<place])
    }
  }

  @Test func linesOfAPage() {
    #expect(
      cells("<html><head><title>x</title><style>p > a {}</style></head><body><p>一、<b>总体</b>\n情况</p>甲<br>乙<div></div></body></html>")
        == [["一、<b>总体</b>\n情况"], ["甲"], ["乙"]])
  }

  @Test func aCommentOverSeveralLinesIsBlank() {
    let tree = SyntaxTree(SourceText("甲\n<!-- 乙\n| 1 | 2 |\n## 丙 -->\n丁\n<!-- 未完\n<!-- 完 -->\n戊\n"))
    #expect(tree.rows.map(\.kind) == [.text, .blank, .blank, .blank, .text, .text, .blank, .text])
    #expect(tree.comments.count == 2)
  }

  @Test func tabRows() {
    #expect(cells("规章\t0\t\t3\n") == [["规章", "0", "", "3"]])
    #expect(cells("\t\t1. 属于国家秘密\t0\t \t3\t\n") == [["", "", "1. 属于国家秘密", "0", "", "3", ""]])
  }

  @Test func cellsOneALine() {
    #expect(
      cells("\t\n\t商业\n企业\n\t其他\n\t\n\n\t规章\n\t0\n\t\n\n正文\n") == [["", "商业\n企业", "其他", ""], ["规章", "0", ""], ["正文"]])
    #expect(cells("\t规章\n\t0\n三、收到和处理\n") == [["规章", "0"], ["三、收到和处理"]])
  }

  @Test func words() {
    let tree = SyntaxTree(SourceText(" （一）予以公开 0 0\u{3000}12\u{A0}\n0\n\n"))
    var words: [String] = []
    for row in tree.rows { tree.forEachWord(of: row) { words.append(tree.text.string($0)) } }
    #expect(words == ["（一）予以公开", "0", "0", "12", "0"])
  }

  @Test func blankLinesStandInsideACellPerLineTable() {
    let tree = SyntaxTree(SourceText("\ta\n\t0\n\n\tb\n\t1\n\n\n正文\n"))
    #expect(tree.blocks.map(\.kind) == [.table(.cellPerLine), .blank, .paragraph])
  }

  /// A page is told by what is read in it; the number signs and pipes of style sheets, scripts and comments make no Markdown of it.
  @Test(arguments: [
    ("<style>\n#a { color: #000 }\n</style>\n<p>甲</p>\n", true), ("<script>\n|x|\n</script><h1>一、总体\n情况</h1>", true),
    ("<!--\n# 一\n-->\n<div>甲\n乙</div>", true), ("<p>甲</p>\n<!--\n| a |\n-->\n乙", true), ("<html>\n# 甲\n", true),
    ("<table><tr><td>1</td></tr></table>", true), ("<div>甲</div>\n\n# 一\n", false), ("<p>甲</p>\n| a | b |\n", false),
    ("<style>\n#a {}\n", false), ("# 一\n<p>甲</p>\n", false), ("<!-- 甲 -->\n", false), ("", false), ("一、总体情况\n", false),
  ])
  func pages(_ text: String, isPage: Bool) { #expect(SyntaxTree(SourceText(text)).isPage == isPage) }

  @Test(arguments: [
    ("一、总体情况", 0, 1, "总体情况"), ("## 三、收到和处理", 2, 3, "收到和处理"), ("**五、 存在的问题**", 0, 5, "存在的问题"), ("十二、附件", 0, 12, "附件"),
    ("二十一、附件", 0, 21, "附件"), ("# 标题 #", 1, nil, "标题"), ("总体情况", 0, nil, "总体情况"), ("一般情况", 0, nil, "一般情况"),
  ])
  func headings(_ line: String, _ level: Int, _ number: Int?, _ title: String) {
    let text = SourceText(line)
    let heading = Heading(text, 0..<text.bytes.count)
    #expect(heading.level == level)
    #expect(heading.number == number)
    #expect(text.string(heading.title) == title)
  }
}
