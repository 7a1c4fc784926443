import Foundation
import Testing

/// `editors/web/build` compiles the sources without SwiftPM; what it knows of them is true.
@Suite struct WebBuildTests {
  /// The words of a variable of the script.
  private static func words(_ name: String) throws -> Set<String> {
    let script = try Checkout.text("editors/web/build")
    let line = try #require(script.split(separator: "\n").first { $0.hasPrefix("\(name)='") })
    return Set(line.split(separator: "'")[1].split(separator: " ").map(String.init))
  }

  @Test func everyModuleIsCompiled() throws {
    let (apart, together) = (try Self.words("apart"), try Self.words("together"))
    #expect(apart.isDisjoint(with: together))
    #expect(apart.union(together) == Set(Checkout.modules).subtracting(["gouji"]))
  }

  @Test func whatStaysApartUsesNoOtherModule() throws {
    for module in try Self.words("apart") { #expect(HouseTests.arrows[module] == []) }
  }

  /// A file with calls of the system is left out there, and a file of its name stands in for it, unless only such files use it.
  @Test func whatAsksTheSystemHasItsLikeThere() throws {
    let server = Set(Checkout.files(in: "editors/web/server", endings: [".swift"]).map(\.stem))
    let unused: Set = ["CrashReport", "MirroringTransport", "StandardIO"]
    let system = try Checkout.sources.filter { path in
      try path.module != "gouji" && Checkout.text(path).split(separator: "\n").contains { $0.drop { $0 == " " } == "import Glibc" }
    }
    #expect(Set(system.map(\.stem)) == server.intersection(system.map(\.stem)).union(unused))
  }

  /// Embedded Swift has no key paths that stand for functions, which is else noticed after minutes of compiling.
  @Test func noKeyPathStandsForAFunction() throws {
    for path in Checkout.sources where path.module != "gouji" {
      let text = try Checkout.text(path)
      if text.contains("import Glibc") { continue }
      #expect(!text.contains("(\\."), "\(path)")
    }
  }
}
