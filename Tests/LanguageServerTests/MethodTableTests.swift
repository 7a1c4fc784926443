import Foundation
import LanguageServerProtocol
import Testing

/// Sources/LanguageServer/README.md tells every method with what is true of it.
@Suite struct MethodTableTests {
  private static let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  private static let sources = tests.deletingLastPathComponent().appendingPathComponent("Sources")

  private struct Row {
    let method: String
    let capability: String?
    let file: String
    let suite: String
  }

  private func rows() throws -> [Row] {
    let page = try String(contentsOf: Self.sources.appendingPathComponent("LanguageServer/README.md"), encoding: .utf8)
    return page.split(separator: "\n").filter { $0.hasPrefix("| `") }.map { line in
      let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: [" ", "`"]) }
      return Row(method: cells[0], capability: cells[1] == "–" ? nil : cells[1], file: cells[2], suite: cells[3])
    }
  }

  @Test func everyMethodHasItsRow() throws {
    #expect(try rows().map(\.method).sorted() == ClientMethod.allCases.map(\.rawValue).sorted())
  }

  @Test func theCapabilitiesAreThoseOfTheAnswer() throws {
    let talk = try Conversation([[Say.initialize(CapabilitiesTests.everything)]])
    guard case .object(let members)? = talk.messages.first?["result"]?["capabilities"] else {
      Issue.record("no capabilities")
      return
    }
    let advertised = Set(members.map(\.name)).subtracting(["positionEncoding"])
    #expect(try Set(rows().compactMap(\.capability)) == advertised)
    for row in try rows() {
      let method = try #require(ClientMethod(rawValue: row.method))
      #expect(CapabilitiesTests.capability(of: method) == row.capability, "\(row.method)")
    }
  }

  @Test func theFilesAndSuitesAreThere() throws {
    for row in try rows() {
      #expect(FileManager.default.fileExists(atPath: Self.sources.appendingPathComponent("\(row.file).swift").path), "\(row.file)")
      let folders = ["", "Handlers", "Documents", "Transport", "Settings"].map { "LanguageServerTests/\($0)" }
      let isThere = folders.contains { folder in
        FileManager.default.fileExists(atPath: Self.tests.appendingPathComponent("\(folder)/\(row.suite).swift").path)
      }
      #expect(isThere, "\(row.suite)")
    }
  }
}
