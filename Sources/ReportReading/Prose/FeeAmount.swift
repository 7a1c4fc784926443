import ReportSyntax

/// A sum of money in the text.
package struct FeeAmount: Sendable {
  /// Its bytes in the prose, from the first digit to 元.
  package let range: Range<Int>
  package let fen: Int64
}

extension FeeAmount {
  /// The first sum of money that follows a place of a text closely in its sentence, as 信息处理费共计160元; nil where another thing is
  /// counted first.
  init?(after place: Int, in text: [UInt8]) {
    var start = place
    let end = min(text.count, place + 36)
    while start < end, !text[start].isDigit {
      // A sentence or clause ends, or a title does: what follows speaks of something else.
      if text[start] == .lineFeed || Self.stops.contains(where: { text[start...].starts(with: $0) }) { return nil }
      start += 1
    }
    var index = start
    while index < text.count, text[index].isDigit || text[index] == .dot || text[index] == .comma { index += 1 }
    guard index > start, index - start < 24 else { return nil }
    let rest = text[index...]
    guard let unit = ["万元", "元"].first(where: { rest.starts(with: $0.utf8) }) else { return nil }
    let whole = start..<index + unit.utf8.count
    guard case .number(let numeral) = text.withUnsafeBufferPointer({ Numeral.read($0, whole) }),
      let fen = numeral.value.count(ofUnits: unit == "元" ? 2 : 6)
    else { return nil }
    self.init(range: whole, fen: fen)
  }

  /// What ends a sentence or a title, and 每: 每页10元 is a tariff and no sum of the year.
  private static let stops = ["。", "；", "》", "标准", "每"].map { Array($0.utf8) }
}
