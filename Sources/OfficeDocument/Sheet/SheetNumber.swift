/// A number as a workbook keeps it and as it is shown where nothing else is asked for: with 15 digits.
enum SheetNumber {
  /// The number as people write it: 0.30000000000000004 is 0.3, and 1.2E3 is 1200.
  static func text(_ written: String) -> String {
    let word = written.filter { !$0.isWhitespace }
    if word.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) { return word }
    guard let value = Double(word), value.isFinite else { return word }
    let parts = word.split(whereSeparator: { $0 == "e" || $0 == "E" })
    guard (1...2).contains(parts.count), let mantissa = parts.first, let exponent = parts.count == 2 ? Int(parts[1]) : 0,
      (-40...40).contains(exponent)
    else { return word }
    let isNegative = mantissa.hasPrefix("-")
    let pieces = mantissa.drop { $0 == "-" || $0 == "+" }.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(pieces.count) else { return word }
    var digits = pieces.joined().compactMap { $0.wholeNumberValue }
    var point = (pieces.first?.count ?? 0) + exponent
    let zeros = digits.prefix { $0 == 0 }.count
    digits.removeFirst(zeros)
    point -= zeros
    if digits.isEmpty { return "0" }
    if digits.count > 15 {
      let isRoundedUp = digits[15] >= 5
      digits = Array(digits.prefix(15))
      var index = digits.count - 1
      while isRoundedUp, index >= 0 {
        digits[index] += 1
        if digits[index] < 10 { break }
        digits[index] = 0
        index -= 1
      }
      if isRoundedUp, index < 0 {
        digits.insert(1, at: 0)
        point += 1
      }
    }
    if digits.count < point { digits += [Int](repeating: 0, count: point - digits.count) }
    if point <= 0 { digits = [Int](repeating: 0, count: 1 - point) + digits }
    let whole = digits.prefix(max(point, 1)).map { String($0) }.joined()
    var fraction = Array(digits.dropFirst(max(point, 1)))
    while fraction.last == 0 { fraction.removeLast() }
    return (isNegative ? "-" : "") + whole + (fraction.isEmpty ? "" : "." + fraction.map { String($0) }.joined())
  }
}
