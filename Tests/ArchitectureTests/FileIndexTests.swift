import Foundation
import Testing

/// Sources/README.md has a line for every source file: the first sentence that the file says of itself.
///
/// With UPDATE_DOCS=1 in the environment the page is written anew instead.
@Suite struct FileIndexTests {
  private static let page = "Sources/README.md"
  private static let begin = "<!-- files -->\n"
  private static let end = "<!-- end of files -->\n"

  @Test func everyFileHasItsLine() throws {
    let text = try Checkout.text(Self.page)
    let start = try #require(text.range(of: Self.begin))
    let stop = try #require(text.range(of: Self.end))
    let index = Self.index()
    if ProcessInfo.processInfo.environment["UPDATE_DOCS"] == "1" {
      let updated = text[..<start.upperBound] + index + text[stop.lowerBound...]
      try String(updated).write(to: Checkout.root.appendingPathComponent(Self.page), atomically: true, encoding: .utf8)
    } else {
      #expect(text[start.upperBound..<stop.lowerBound] == index, "write it anew: UPDATE_DOCS=1 swift test --filter FileIndexTests")
    }
  }

  private static func index() -> String {
    var result = ""
    var folder = ""
    for path in Checkout.sources.sorted(by: { ($0.folder, $0) < ($1.folder, $1) }) {
      if path.folder != folder {
        folder = path.folder
        result += "\n### \(folder.replacingOccurrences(of: "Sources/", with: ""))\n"
      }
      result += "* `\(path.split(separator: "/").last ?? "")`: \(sentence(path))\n"
    }
    return result + "\n"
  }

  /// The first sentence of the first doc comment, or what the file is by its name.
  private static func sentence(_ path: String) -> String {
    let lines = ((try? Checkout.text(path)) ?? "").split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
    let comment = lines.drop { !$0.hasPrefix("/// ") }.prefix { $0.hasPrefix("/// ") }.map { $0.dropFirst(4) }.joined(separator: " ")
    let stop = comment.range(of: ". ").map { comment[..<$0.lowerBound] + "." }
    return stop.map(String.init) ?? comment
  }
}

extension String {
  fileprivate var folder: String { split(separator: "/").dropLast().joined(separator: "/") }
}
