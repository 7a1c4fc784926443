import Testing

@testable import ReportAnalysis

/// What a cell that is no number is offered to become.
@Suite struct MeantNumberTests {
  @Test(arguments: [
    ("约70", "70"), ("70余", "70"), ("22（其中修订16件）", "22"), ("五", "5"), ("二十一", "21"), ("共3件", "3"), ("12.", "12"), (".5", "0.5"),
    ("约.25", "0.25"), ("No.5", "5"),
  ])
  func theNumberIsKept(_ written: String, _ number: String) { #expect(MeantNumber(written) == .kept(number)) }

  @Test(arguments: [
    ("7O", "70"), ("l02", "102"), ("1 02", "102"), ("32。781", "32.781"), ("I5", "15"), ("1S", "15"), ("减4", "-4"), ("增12", "12"),
    ("3 2 . 5", "32.5"), ("O", "0"), ("I", "1"), ("O7", "7"), ("O0", "0"), ("O.5", "0.5"), ("。5", "0.5"),
  ])
  func whatLooksLikeADigitIsReadAsIt(_ written: String, _ number: String) { #expect(MeantNumber(written) == .read(number)) }

  @Test(arguments: ["十余", "3、4、5", "12万余", "见附件1至3", "。", "X", "无", "", "1.2.3"])
  func whatHasNoOneNumberOffersNothing(_ written: String) { #expect(MeantNumber(written) == nil) }
}
