import Foundation
import TestSupport
import Testing

@testable import ReportAnalysis

/// Faulty reports hold what is found in them, drawn under the text.
@Suite struct FixtureTests {
  @Test(arguments: Fixture.faulty) func drawn(_ document: Fixture) throws {
    let report = Squiggles.strip(document.text.string)
    let drawn = Drawing.draw(report)
    #expect(Squiggles.strip(drawn) == report)
    if ProcessInfo.processInfo.environment["UPDATE_FIXTURES"] == "1" {
      try drawn.write(to: Fixture.folder.appendingPathComponent("faulty/\(document.name)"), atomically: true, encoding: .utf8)
    } else {
      #expect(drawn == document.text.string)
    }
  }

  @Test func thereAreFaultyReports() { #expect(Fixture.faulty.count >= 5) }
}
