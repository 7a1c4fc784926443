import Testing

@testable import ReportReading

/// One distance for labels and for names that are typed.
@Suite struct EditDistanceTests {
  @Test(arguments: [("", "", 0), ("ab", "ba", 2), ("行政", "行", 1), ("kitten", "sitting", 3)]) func ofLabels(
    _ left: String, _ right: String, _ steps: Int
  ) {
    #expect(EditDistance.between(Array(left.utf8)[...], Array(right.utf8)[...], limit: 3) == steps)
    #expect(steps == 0 || EditDistance.between(Array(left.utf8)[...], Array(right.utf8)[...], limit: steps - 1) == nil)
  }

  @Test func neighboursThatChangedPlacesAreOneSlip() {
    #expect(EditDistance.between(Array("ruel"), Array("rule"), limit: 1, swaps: true) == 1)
    #expect(EditDistance.between(Array("ab cd ef"), Array("ba dc fe"), limit: 3, swaps: true) == 3)
    #expect(NearestWord.one(to: "unbalanecd-total", among: ["unbalanced-total", "unknown-row"]) == "unbalanced-total")
  }
}
