import Foundation
import Testing

/// What keeps the house habitable: one arrow between modules, small files, nothing that can trap, no word of a machine.
@Suite struct HouseTests {
  /// What each module may import besides the system's C library, as Package.swift says it.
  static let arrows: [String: Set<String>] = {
    let text = (try? Checkout.text("Package.swift")) ?? ""
    var arrows: [String: Set<String>] = [:]
    /// The quoted words of a list that begins after a mark.
    func words(after mark: String) -> Set<String> {
      guard let start = text.range(of: mark), let end = text[start.upperBound...].firstIndex(of: "]") else { return [] }
      let parts = text[start.upperBound..<end].split(separator: "\"", omittingEmptySubsequences: false)
      return Set(parts.indices.filter { $0 % 2 == 1 }.map { String(parts[$0]) })
    }
    for module in Checkout.modules { arrows[module] = words(after: module == "gouji" ? "let tool = [" : "\"\(module)\": [") }
    return arrows
  }()
  static let system: Set<String> = ["Glibc", "Musl", "Darwin", "WinSDK"]

  @Test(arguments: Checkout.sources) func importsFollowTheArrow(_ path: String) throws {
    let module = String(path.split(separator: "/")[1])
    let allowed = try #require(Self.arrows[module]).union(Self.system)
    for line in try Checkout.text(path).split(separator: "\n") {
      let words = line.split(separator: " ")
      guard let keyword = words.firstIndex(of: "import"), words[..<keyword].allSatisfy({ $0 == "package" || $0.hasPrefix("@") }) else {
        continue
      }
      #expect(allowed.contains(String(words[keyword + 1])), "\(path): \(line)")
    }
  }

  @Test(arguments: Checkout.sources + Checkout.tests) func filesStaySmall(_ path: String) throws {
    #expect(try Checkout.text(path).split(separator: "\n", omittingEmptySubsequences: false).count <= 401)
  }

  @Test(arguments: Checkout.sources) func nothingTraps(_ path: String) throws {
    let text = try Checkout.text(path)
    for word in ["try!", "fatalError(", "preconditionFailure(", "precondition(", "as!", ".unsafelyUnwrapped"] {
      #expect(!text.contains(word), "\(word)")
    }
  }

  /// A release builds what tests share too, and has nothing that is testable.
  @Test func whatTestsShareIsOfARelease() throws {
    for path in Checkout.tests where path.hasPrefix("Tests/TestSupport/") { #expect(!(try Checkout.text(path)).contains("@testable")) }
  }

  @Test func thePackageHasNoDependency() throws {
    #expect(!(try Checkout.text("Package.swift")).contains(".package("))
  }

  @Test func nameSaysTheThing() {
    for stem in (Checkout.sources + Checkout.tests).map(\.stem) {
      for word in ["Util", "Helper", "Manager", "Misc", "Common"] { #expect(!stem.contains(word), "\(stem)") }
    }
  }
}
