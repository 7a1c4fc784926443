import ReportSyntax
import TestSupport
import Testing

@testable import ReportFolder

@Suite struct PreviousReportChangeTests {
  /// The settings of a file after a rename, or nil where they stay.
  private func changed(_ text: String, _ old: String, _ new: String) -> String? {
    let file = ConfigurationFile(path: "/年报/2024/.gouji.json", bytes: Array(text.utf8))
    return PreviousReportChange(of: file, moving: old, to: new).map { file.text.applying([$0.edit]).string }
  }

  @Test func theNameFollowsTheFile() {
    let text = "{\n  \"previousReport\": \"../2023/年报.md\",\n  \"language\": \"zh\"\n}\n"
    #expect(
      changed(text, "/年报/2023/年报.md", "/年报/2023/去年 \"终\".md")
        == "{\n  \"previousReport\": \"../2023/去年 \\\"终\\\".md\",\n  \"language\": \"zh\"\n}\n")
    #expect(changed(text, "/年报/2023/年报.md", "/年报/2024/旧/年报.md")?.contains(#""previousReport": "旧/年报.md""#) == true)
    #expect(changed(text, "/年报/2023", "/旧/2023")?.contains(#""previousReport": "../../旧/2023/年报.md""#) == true)
  }

  @Test func aPathFromTheRootStaysOne() {
    #expect(changed(#"{"previousReport":"/年报/2023/a.md"}"#, "/年报/2023/a.md", "/b.md") == #"{"previousReport":"/b.md"}"#)
  }

  @Test(arguments: [
    (#"{"previousReport":"../2023/a.md"}"#, "/年报/2023/b.md"), (#"{"previousReport":"../2023/a.md"}"#, "/年报/202"),
    // What moves along keeps its way there.
    (#"{"previousReport":"去年.md"}"#, "/年报/2024"), (#"{"language":"zh"}"#, "/年报/2023/a.md"), ("{", "/年报/2023/a.md"),
    (#"{"previousReport":7}"#, "/年报/2023/a.md"),
  ]) func whatIsNotMovedStays(text: String, old: String) { #expect(changed(text, old, "/x") == nil) }
}
