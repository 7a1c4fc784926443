import Foundation
import Testing

/// `editors/web/build` compiles the sources without SwiftPM; what it knows of them is what Package.swift says.
@Suite struct WebBuildTests {
  /// What each module uses, as the script has it.
  private static let modules: [String: Set<String>] = {
    let script = (try? Checkout.text("editors/web/build")) ?? ""
    guard let start = script.range(of: "modules='\n"), let end = script[start.upperBound...].firstIndex(of: "'") else { return [:] }
    var modules: [String: Set<String>] = [:]
    for line in script[start.upperBound..<end].split(separator: "\n") {
      let parts = line.split(separator: ":")
      modules[String(parts[0])] = Set(parts.dropFirst().joined().split(separator: " ").map(String.init))
    }
    return modules
  }()

  @Test func everyModuleIsCompiledWithWhatItMayUse() {
    #expect(Set(Self.modules.keys) == Set(Checkout.modules))
    for (module, uses) in Self.modules where module != "gouji" { #expect(uses == HouseTests.arrows[module], "\(module)") }
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
}
