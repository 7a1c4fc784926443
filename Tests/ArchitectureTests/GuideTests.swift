import Foundation
import LanguageServer
import ReportAnalysis
import Testing

/// What the contributor's guide and the changelog say is so.
@Suite struct GuideTests {
  private let guide = ".github/CONTRIBUTING.md"

  /// The words between backquotes.
  private func code(in text: String) -> [String] {
    let pieces = text.split(separator: "`", omittingEmptySubsequences: false)
    return pieces.indices.filter { $0 % 2 == 1 }.map { String(pieces[$0]) }
  }

  /// Rooms and files that it names are there; a name with a slash is a path below Sources or the root.
  @Test func thePathsItNamesAreThere() throws {
    let modules = Set(Checkout.modules)
    for word in code(in: try Checkout.text(guide)) where word.contains("/") && !word.contains(" ") && !word.contains("*") {
      let first = word.split(separator: "/").first.map(String.init) ?? ""
      let isThere =
        FileManager.default.fileExists(atPath: Checkout.root.appendingPathComponent(word).path)
        || Checkout.sources.contains { $0 == "Sources/\(word).swift" || $0.hasPrefix("Sources/\(word)/") || $0.hasSuffix("/\(word).swift") }
      if modules.contains(first) || first == "Tests" || first == "editors" || first.hasPrefix(".") || first.first?.isUppercase ?? false {
        #expect(isThere, "\(word)")
      }
    }
  }

  /// Suites that it names are there.
  @Test func theSuitesItNamesAreThere() throws {
    let tests = Set(Checkout.tests.map(\.stem))
    for word in code(in: try Checkout.text(guide)).flatMap({ $0.split { !$0.isLetter }.map(String.init) }) where word.hasSuffix("Tests") {
      #expect(tests.contains(word) || ["Tests", "EditorTests", "ArchitectureTests"].contains(word), "\(word)")
    }
  }

  @Test func thereIsOneVersion() throws {
    let manifest = try Checkout.text("editors/vscode/package.json")
    #expect(manifest.contains("\"version\": \"\(LanguageServer.version)\""))
    for changelog in [".github/CHANGELOG.md", "editors/vscode/CHANGELOG.md"] {
      let newest = try Checkout.text(changelog).split(separator: "\n").first {
        $0.hasPrefix("## ") && $0.dropFirst(3).first?.isNumber ?? false
      }
      #expect(newest == "## \(LanguageServer.version)", "\(changelog)")
    }
  }

  /// The changelog and the README count the rules there are.
  @Test func theRulesAreCounted() throws {
    #expect(try Checkout.text(".github/CHANGELOG.md").contains("\(Rules.all.count) 条规则"))
  }
}
