import Foundation
import Testing

/// What README.md shows is what the tool prints.
@Suite struct ReadmeTests {
  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// The fenced block that stands after a marker.
  private func block(after marker: String) throws -> String {
    let text = try String(contentsOf: Self.root.appendingPathComponent("README.md"), encoding: .utf8)
    let start = try #require(text.range(of: "<!-- \(marker) -->\n```"))
    let rest = text[start.upperBound...].drop { $0 != "\n" }.dropFirst()
    let end = try #require(rest.range(of: "\n```\n"))
    return String(rest[..<end.lowerBound]) + "\n"
  }

  @Test func theDrawnExampleIsTheOutput() throws {
    let outcome = try Tool.run(["check", "Tests/Fixtures/sample-report.md"], in: Self.root)
    #expect(try block(after: "output: try") == outcome.output)
    #expect(try block(after: "command: try") == "swift run --quiet gouji check Tests/Fixtures/sample-report.md\n")
  }

  @Test func everyCommandItNamesIsThere() throws {
    let text = try String(contentsOf: Self.root.appendingPathComponent("README.md"), encoding: .utf8)
    for command in ["check", "format", "new", "import", "export", "explain", "rules", "lsp"] {
      #expect(text.contains("`gouji \(command)"))
      #expect(try Tool.run(["help", command], in: Self.root).status == 0)
    }
  }
}
