import ReportSyntax
import Testing

@testable import ReportAnalysis

/// Changes from one year to the next, also of numbers that no report can have.
@Suite struct ChangeOfCountTests {
  @Test(arguments: [(410, 454, "10.73"), (20, 17, "15.00"), (3, 3, "0.00")] as [(Int64, Int64, String)]) func aShareOfWhatWas(
    _ before: Int64, _ now: Int64, _ share: String
  ) {
    #expect(ChangeOfCount(from: before, to: now, like: nil)?.percentage(decimals: 2) == share)
  }

  /// What could not be multiplied exactly is told nothing of, and from nothing there is no share.
  @Test(arguments: [(410, .max), (.max, 410), (410, -1)] as [(Int64, Int64)]) func beyondAllBounds(_ before: Int64, _ now: Int64) {
    #expect(ChangeOfCount(from: before, to: now, like: nil) == nil)
  }

  @Test func fromNothing() { #expect(ChangeOfCount(from: 0, to: 5, like: nil)?.percentage(decimals: 2) == "？") }
}
