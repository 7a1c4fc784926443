import Testing

@testable import ReportSyntax

@Suite struct NumeralTests {
  private func read(_ string: String) -> Numeral.Reading {
    let text = SourceText(string)
    return Numeral.read(text, 0..<text.bytes.count)
  }

  @Test(arguments: [
    ("0", 0, 0, ""), ("101", 101, 0, ""), ("-35", -35, 0, ""), ("+19", 19, 0, ""), ("32.781", 32781, 3, ""),
    ("220076.8468", 2_200_768_468, 4, ""),
    ("１２", 12, 0, "f"), ("1,167,545", 1_167_545, 0, "s"), ("1，167，545", 1_167_545, 0, "fs"), ("007", 7, 0, "z"), ("3件", 3, 0, "u"),
    ("240万元", 240, 0, "u"), ("251000 元", 251000, 0, "u"), ("－8", -8, 0, ""), ("0.5", 5, 1, ""), ("00.5", 5, 1, "z"),
    ("1,234.5", 12345, 1, "s"),
  ])
  func reads(_ string: String, _ coefficient: Int64, _ decimals: Int, _ quirks: String) {
    guard case .number(let numeral) = read(string) else {
      Issue.record("\(string) is not read as a number")
      return
    }
    #expect(numeral.coefficient == coefficient)
    #expect(numeral.decimals == decimals)
    var expected: Numeral.Quirks = []
    if quirks.contains("f") { expected.insert(.fullWidth) }
    if quirks.contains("s") { expected.insert(.separators) }
    if quirks.contains("z") { expected.insert(.leadingZeros) }
    if quirks.contains("u") { expected.insert(.unit) }
    #expect(numeral.quirks == expected)
  }

  @Test(arguments: [
    "", "-", "/", "约3", "三", "22（其中修订16件）", "1,2", "12,34", "1.", ".5", "1.2.3", "3个月", "１２abc", "1 0", "0O", "+", "，1", "1,234,56",
  ])
  func refuses(_ string: String) { #expect(read(string) == .none) }

  @Test(arguments: ["99999999999999999999", "9223372036854775808", String(repeating: "9", count: 400)])
  func tooLarge(_ string: String) { #expect(read(string) == .tooLarge) }

  @Test func largest() { #expect(read("9223372036854775807") == .number(Numeral(Int64.max))) }

  @Test(arguments: [
    ("32.781", "32.781"), ("007", "7"), ("1,167,545", "1167545"), ("0.05", "0.05"), ("-8", "-8"), ("３件", "3"), ("-0.5", "-0.5"),
  ])
  func plainForm(_ written: String, _ plain: String) {
    guard case .number(let numeral) = read(written) else {
      Issue.record("\(written) is not read as a number")
      return
    }
    #expect(numeral.plain == plain)
  }

  @Test func wholeValues() {
    guard case .number(let three) = read("3.00"), case .number(let half) = read("3.05") else {
      Issue.record("not read")
      return
    }
    #expect(three.whole == 3)
    #expect(half.whole == nil)
  }
}
