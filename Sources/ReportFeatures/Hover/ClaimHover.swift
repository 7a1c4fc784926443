import ReportForm
import ReportReading
import ReportSyntax

/// What a number of the running text was compared with, where it is right or could not be compared; of one that is wrong the finding tells.
enum ClaimHover {
  /// The hover at an offset, or nil where no such number stands.
  static func at(_ offset: Int, _ inspection: Inspection, _ language: Language) -> (ByteRange, HoverText)? {
    let prose = inspection.prose
    func isThere(_ quantity: Quantity) -> Bool { prose.source(quantity.range).touches(offset) }
    func hover(_ quantity: Quantity, _ line: String) -> (ByteRange, HoverText) {
      var text = HoverText(title: prose.string(quantity.range))
      text.add(line)
      return (prose.source(quantity.range), text)
    }
    if let claim = prose.claims.first(where: { isThere($0.quantity) }) {
      return line(on: claim, inspection, language).map { hover(claim.quantity, $0) }
    }
    guard let share = prose.shares.first(where: { isThere($0.percentage) }) else { return nil }
    return line(on: share, inspection, language).map { hover(share.percentage, $0) }
  }

  /// What the tables have for a count.
  private static func line(on claim: Claim, _ inspection: Inspection, _ language: Language) -> String? {
    let readings = inspection.readings(of: claim.subject)
    if let right = readings.first(where: { claim.quantity.matches($0.value) }) { return "✓ " + right.text.text(in: language) }
    for reading in readings {
      guard let other = claim.beside.first(where: { claim.mayCount(reading.value, with: $0) }) else { continue }
      return language.say(
        "✓ 连同旁边的 \(other)：\(reading.text.chinese)", "✓ Together with \(other) beside it: \(reading.text.english)")
    }
    guard readings.isEmpty, let table = inspection.figures(of: claim)?.table else { return nil }
    return language.say(
      "？ 没有核对：\(table.kind.chinese)里要用到的数空着，或者还对不上",
      "？ Not compared: figures of table \(table.kind.section) that it needs are blank or in doubt")
  }

  /// The ratio that a share tells.
  private static func line(on share: Share, _ inspection: Inspection, _ language: Language) -> String? {
    guard let ratio = inspection.ratios(of: share).first(where: { share.percentage.isShare($0.part, of: $0.whole) }),
      let percentage = ratio.percentage(decimals: min(max(share.percentage.decimals, 2), 4))
    else { return nil }
    return language.say(
      "✓ \(ratio.part)÷\(ratio.whole)＝\(percentage.plain)%", "✓ \(ratio.part) ÷ \(ratio.whole) = \(percentage.plain)%")
  }
}
