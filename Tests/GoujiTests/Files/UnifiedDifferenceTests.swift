import Foundation
import ReportSyntax
import Testing

@testable import ReportFolder
@testable import gouji

@Suite struct UnifiedDifferenceTests {
  private func difference(_ old: String, _ new: String, path: String = "a.md") -> String {
    String(decoding: UnifiedDifference(FilePath(path), from: SourceText(old), to: SourceText(new)).bytes, as: UTF8.self)
  }

  @Test func linesThatDiffer() {
    #expect(
      difference("1\n2\n3\n4\n5\n6\n7\n8\n9\n", "1\n2\n3\n4\n五\n6\n7\n8\n9\n") == """
        --- a.md
        +++ a.md
        @@ -2,7 +2,7 @@
         2
         3
         4
        -5
        +五
         6
         7
         8

        """)
    #expect(difference("a\n", "a\n") == "")
  }

  @Test func linesThatCome() {
    #expect(difference("", "甲\n") == "--- a.md\n+++ a.md\n@@ -0,0 +1,1 @@\n+甲\n")
    #expect(difference("甲\n", "") == "--- a.md\n+++ a.md\n@@ -1,1 +0,0 @@\n-甲\n")
  }

  @Test func changesFarApartAreShownApart() {
    let lines = (1...20).map { "\($0)\n" }
    let near = difference(lines.joined(), lines.map { $0 == "2\n" || $0 == "9\n" ? "x\n" : $0 }.joined())
    #expect(near.components(separatedBy: "@@ -").count == 2)
    let far = difference(lines.joined(), lines.map { $0 == "2\n" || $0 == "10\n" ? "x\n" : $0 }.joined())
    #expect(far.contains("@@ -1,5 +1,5 @@") && far.contains("@@ -7,7 +7,7 @@"))
  }

  @Test func aMissingLastBreakIsSaid() {
    #expect(
      difference("a\nb", "a\nc") == """
        --- a.md
        +++ a.md
        @@ -1,2 +1,2 @@
         a
        -b
        \\ No newline at end of file
        +c
        \\ No newline at end of file

        """)
  }

  @Test func namesArePlainForPatch() {
    #expect(difference("a\n", "b\n", path: "年报 2024.md").hasPrefix("--- 年报 2024.md\t\n"))
    #expect(difference("a\n", "b\n", path: "a\"b\n.md").hasPrefix("--- \"a\\\"b\\012.md\"\n"))
  }

  /// Nothing in a file commands the terminal on which it is shown.
  @Test func colours() {
    let difference = UnifiedDifference(FilePath("a.md"), from: SourceText("\u{1B}[2J\r\na\n"), to: SourceText("\u{1B}[2J\r\nb\n"))
    let shown = difference.shown(isColoured: true)
    #expect(!difference.shown(isColoured: false).contains("\u{1B}"))
    #expect(
      shown == """
        \u{1B}[1m--- a.md\u{1B}[0m
        \u{1B}[1m+++ a.md\u{1B}[0m
        \u{1B}[36m@@ -1,2 +1,2 @@\u{1B}[0m
         \u{FFFD}[2J
        \u{1B}[31m-a\u{1B}[0m
        \u{1B}[32m+b\u{1B}[0m

        """)
  }

  /// The programs that read such differences make the new text of them, whatever the lines are.
  @Test func patchAndGitReadIt() throws {
    let pieces = ["a\n", "甲\r\n", "b\rb\n", "\n", "- c\n", "+\n", "\t\n", "--- d\n"]
    for round in 0..<12 {
      let old = (0..<Int.random(in: 1...40)).map { _ in pieces.randomElement() ?? "" }
      var new = old
      for _ in 0..<Int.random(in: 1...5) {
        let place = Int.random(in: 0..<new.count)
        switch Int.random(in: 0..<3) {
        case 0: new[place] = "新\(round)\n"
        case 1: new.insert(pieces.randomElement() ?? "", at: place)
        default: if new.count > 1 { new.remove(at: place) }
        }
      }
      let tails = [("", ""), ("尾", "尾"), ("", "尾"), ("尾", "")][round % 4]
      let (before, after) = (old.joined() + tails.0, new.joined() + tails.1)
      let folder = try TemporaryFolder()
      let name = ["a.md", "年报 2024.md"][round % 2]
      try folder.write("patched/" + name, before)
      try folder.write("applied/" + name, before)
      try folder.write("wanted/" + name, after)
      try folder.write("d", difference(before, after, path: name))
      let line = """
        test -s d || exit 0
        if command -v patch > patch.log; then (cd patched && patch -s -p0 < ../d) && cmp "patched/\(name)" "wanted/\(name)" || exit 1; fi
        if command -v git > git.log; then (cd applied && GIT_CEILING_DIRECTORIES="$PWD/.." git apply -p0 --whitespace=nowarn ../d) \
        && cmp "applied/\(name)" "wanted/\(name)" || exit 2; fi
        """
      let outcome = try Tool.shell(line, in: folder.url)
      #expect(outcome.status == 0, "\(outcome.errors)\(outcome.output)\n\(difference(before, after, path: name))")
    }
  }
}
