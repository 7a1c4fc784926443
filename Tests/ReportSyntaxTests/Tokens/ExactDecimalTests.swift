import ReportSyntax
import Testing

/// Decimal numbers, exactly.
@Suite struct ExactDecimalTests {
  @Test(
    arguments: [
      (1, 0, "1"), (-1, 2, "-0.01"), (1_000, 2, "10.00"), (5, -4, "50000"), (0, -4, "0"), (0, 2, "0.00"), (-120, -1, "-1200"),
      (Int64.min, 1, "-922337203685477580.8"),
    ] as [(Int64, Int, String)]) func plain(_ coefficient: Int64, _ decimals: Int, _ text: String)
  {
    #expect(ExactDecimal(coefficient, decimals: decimals).plain == text)
  }

  @Test func wholeNumbers() {
    #expect(ExactDecimal(1_200, decimals: 2).whole == 12 && ExactDecimal(1_250, decimals: 2).whole == nil)
    #expect(ExactDecimal(3, decimals: -2).whole == 300 && ExactDecimal(.max, decimals: -1).whole == nil)
    #expect(ExactDecimal(0, decimals: .max).whole == 0)
  }

  @Test func units() {
    #expect(ExactDecimal(125, decimals: 2).count(ofUnits: 2) == 125 && ExactDecimal(125, decimals: 2).count(ofUnits: 3) == 1_250)
    #expect(ExactDecimal(125, decimals: 2).count(ofUnits: 1) == nil)
  }

  @Test func shortest() {
    #expect(ExactDecimal(1_200, decimals: 3).shortest?.plain == "1.2" && ExactDecimal(7, decimals: -1).shortest?.plain == "70")
    #expect(ExactDecimal(.max, decimals: -1).shortest == nil)
  }

  @Test func sumsThatCannotBeHeld() {
    #expect([1, 2, 3].sum() == 6 && [1, nil].sum() == nil && [Int64.max, 1].sum() == nil && [Int64?]().sum() == 0)
    #expect(Int64.max.appending(digit: 1) == nil && Int64(12).appending(digit: 3) == 123)
  }
}
