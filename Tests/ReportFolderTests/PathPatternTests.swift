import ReportFolder
import Testing

@Suite struct PathPatternTests {
  @Test(arguments: [
    ("草稿", "草稿", true), ("草稿", "甲/草稿", true), ("草稿", "草稿/甲.md", false), ("*.txt", "甲/乙.txt", true), ("*.txt", "乙.txt.md", false),
    ("草稿/", "甲/草稿", true), ("甲/草稿", "甲/草稿", true), ("甲/草稿", "乙/甲/草稿", false), ("*/附件/*", "甲/附件/一.md", true),
    ("*/附件/*", "甲/乙/附件/一.md", false), ("**/附件", "甲/乙/附件", true), ("**/附件", "附件", true), ("甲/**", "甲/乙/丙.md", true),
    ("甲/**/丙.md", "甲/丙.md", true), ("甲/**/丙.md", "甲/一/二/丙.md", true), ("/甲", "甲", true), ("/甲", "乙/甲", false),
    ("20??", "甲/2024", true), ("20??", "甲/20245", false), ("?号", "五号", true), ("*a*b*c", "xaxbxbxc", true), ("*a*b*c", "xaxcxb", false),
    ("./甲/*.md", "甲/一.md", true), ("*", "甲", true), ("", "甲", false),
  ]) func matches(pattern: String, path: String, matches: Bool) {
    #expect(PathPattern(pattern).matches(path) == matches)
  }
}
