import Foundation
import Testing

/// Sources/INDEX.md has a line for every source file: the first sentence of the declaration that the file is named after.
///
/// With UPDATE_DOCS=1 in the environment the page is written anew instead.
@Suite struct FileIndexTests {
  private static let page = "Sources/INDEX.md"
  private static let opening = "# Every file\n\nWhat each room is for, and which others it uses: [README.md](README.md).\n"

  @Test func everyFileHasItsLine() throws {
    let index = try Self.opening + Self.index()
    if ProcessInfo.processInfo.environment["UPDATE_DOCS"] == "1" {
      try index.write(to: Checkout.root.appendingPathComponent(Self.page), atomically: true, encoding: .utf8)
    } else {
      #expect(try Checkout.text(Self.page) == index, "write it anew: UPDATE_DOCS=1 swift test --filter FileIndexTests")
    }
  }

  @Test(arguments: Checkout.sources) func aFileSaysWhatItIs(_ path: String) throws {
    let sentence = try Self.sentence(path)
    #expect(sentence.hasSuffix(".") || sentence.hasSuffix(":"), "no sentence stands before what \(path) is named after")
  }

  private static func index() throws -> String {
    var result = ""
    var room = ""
    for path in Checkout.sources.sorted(by: { ($0.room, $0) < ($1.room, $1) }) {
      if path.room != room {
        room = path.room
        result += "\n## \(room)\n\n"
      }
      result += "* `\(path.split(separator: "/").last ?? "")`: \(try sentence(path))\n"
    }
    return result
  }

  /// The first sentence before the declaration that bears the file's name, or of a file that extends another's type (`Type+Part`) of
  /// the first one; of a file of free declarations, the first in it.
  static func sentence(_ path: String) throws -> String {
    let lines = try Checkout.text(path).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let name = path.stem.split(separator: "+").first.map(String.init) ?? ""
    let declares = { (line: String) in
      !line.hasPrefix("//")
        && (line.range(of: "\\b(struct|class|enum|protocol|typealias) \(name)\\b", options: .regularExpression) != nil
          || line.lowercased().contains("static let \(name.lowercased()) ")
          || (path.stem.contains("+") && line.hasPrefix("extension ")))
    }
    var candidates: [String] = []
    for (index, line) in lines.enumerated() where declares(line) || candidates.isEmpty {
      guard declares(line) else { continue }
      let comment = lines[..<index].reversed().prefix { $0.trimmingCharacters(in: .whitespaces).hasPrefix("///") }.reversed()
      if !comment.isEmpty { candidates.append(text(of: Array(comment))) }
    }
    let first = lines.map { $0.trimmingCharacters(in: .whitespaces) }.drop { !$0.hasPrefix("/// ") }.prefix { $0.hasPrefix("///") }
    let comment = candidates.first ?? text(of: Array(first))
    let stop = comment.range(of: ". ").map { comment[..<$0.lowerBound] + "." }
    return stop.map(String.init) ?? comment
  }

  /// The first paragraph of a doc comment.
  private static func text(of comment: [String]) -> String {
    comment.map { $0.trimmingCharacters(in: .whitespaces).dropFirst(3).trimmingCharacters(in: .whitespaces) }.prefix { !$0.isEmpty }
      .joined(separator: " ")
  }
}
