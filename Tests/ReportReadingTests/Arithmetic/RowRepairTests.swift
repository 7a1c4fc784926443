import ReportSyntax
import TestSupport
import Testing

@testable import ReportAnalysis

/// A row with too few or too many numbers is mended where its sums allow one reading only.
@Suite struct RowRepairTests {
  /// The flowing fixture with one row of table 3 written otherwise; its row of 25 not held reads `25 0 0 0 0 0 25`.
  private func findings(_ written: String, row: String = "1.本机关不掌握相关政府信息 25 0 0 0 0 0 25") throws -> (SourceText, [Finding], SourceText) {
    let document = try #require(Fixture.sound.first { $0.name == "flowing-2021.txt" })
    let text = SourceText(document.text.string.replacing(row, with: written))
    return (text, Analysis(text).findings.filter { $0.severity == .error }, document.text)
  }

  @Test(arguments: [
    ("1.本机关不掌握相关政府信息 25 0 0 0 0 25", "少了一个 0"), ("1.本机关不掌握相关政府信息 0 0 0 0 0 25", "少了一个 25"),
    ("1.本机关不掌握相关政府信息 25 0 0 0 0 0", "少了一个 25"), ("1.本机关不掌握相关政府信息 250 0 0 0 0 25", "250 是 25 和 0 连在了一起"),
    ("1.本机关不掌握相关政府信息 25 0 0 0 0 025", "025 是 0 和 25 连在了一起"), ("1.本机关不掌握相关政府信息 2 5 0 0 0 0 0 25", "2 和 5 是一个数"),
    ("1.本机关不掌握相关政府信息 25 0 0 0 7 0 0 25", "多了这个 7"),
  ])
  func theSumsTell(_ written: String, _ said: String) throws {
    let (text, found, sound) = try findings(written)
    #expect(found.map(\.rule) == ["malformed-row"])
    let message = found.first?.message.text(in: .chinese) ?? ""
    #expect(message.contains(said), "\(message)")
    let mended = Analysis(text.applying(found.first?.fixes.first?.edits ?? []))
    #expect(mended.findings.filter { $0.severity == .error }.isEmpty)
    #expect(
      mended.report?.tables.flatMap(\.figures).map { $0.numeral?.whole }
        == Analysis(sound).report?.tables.flatMap(\.figures).map { $0.numeral?.whole })
  }

  @Test(arguments: [
    // Five numbers, or nine, leave too much open; and sums that no reading mends are left alone.
    "1.本机关不掌握相关政府信息 25 0 0 0 25", "1.本机关不掌握相关政府信息 25 0 0 0 0 0 0 0 25", "1.本机关不掌握相关政府信息 24 0 0 0 0 26",
  ])
  func nothingIsGuessed(_ written: String) throws {
    let (_, found, _) = try findings(written)
    #expect(found.map(\.rule) == ["malformed-row"])
    #expect(found.first?.fixes.count == 0)
  }
}
