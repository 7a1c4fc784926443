import Testing

@testable import ReportFolder

@Suite struct TextFileNameTests {
  @Test(arguments: [
    ("年报.md", true), ("a.MARKDOWN", true), ("下载/a.Txt", true), ("a.html", true), ("a.htm", true), (".md", true), ("md", false),
    ("a.docx", false), ("a.md.bak", false), ("", false), ("amd", false),
  ])
  func textsGoByTheirEnding(name: String, isText: Bool) { #expect(TextFileName.matches(Array(name.utf8)) == isText) }

  @Test func thePatternNamesEachEnding() { #expect(TextFileName.pattern == "**/*.{md,markdown,txt,html,htm}") }

  @Test(arguments: [
    ("a.html", true), ("下载/a.HTM", true), ("file:///a.htm", true), ("a.md", false), ("a.html.md", false), ("html", false), ("", false),
  ])
  func pagesGoByTheirEnding(name: String, isPage: Bool) { #expect(TextFileName.isPage(Array(name.utf8)) == isPage) }
}
