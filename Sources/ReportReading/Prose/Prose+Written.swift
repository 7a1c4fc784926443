import ReportSyntax

extension Prose {
  /// A value in the manner of a number of the text: in 万 or in Chinese numerals where that one is.
  package func written(_ value: Int64, like quantity: Quantity) -> String {
    let written = string(quantity.number)
    if written.hasSuffix("万") { return (ExactDecimal(value, decimals: 4).shortest?.plain ?? "\(value)") + "万" }
    guard let first = written.unicodeScalars.first, first != "\0", !("0"..."9").contains(first), first.narrow == nil,
      let number = Int(exactly: value),
      number < 1000
    else { return "\(value)" }
    return number == 2 && quantity.measure != .percent ? "两" : ChineseNumber.written(number)
  }
}
