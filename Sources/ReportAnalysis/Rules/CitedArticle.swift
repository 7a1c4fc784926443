import ReportSyntax

/// An article of a law as a text cites it: 第五十条, 第 50 条 without its blanks.
package struct CitedArticle {
  /// Its number.
  package let number: Int
  /// Its bytes in the text.
  package let range: Range<Int>

  /// The article that is cited at a place; nil where none is.
  package init?(_ text: [UInt8], _ start: Int) {
    guard text.has("第", at: start) else { return nil }
    var index = start + 3
    let digits = text[min(index, text.count)...].prefix(3).prefix { $0.isDigit }
    var value = digits.reduce(0) { $0 * 10 + Int($1.digitValue) }
    index += digits.count
    if digits.isEmpty {
      while let digit = text.chineseDigit(at: index, before: text.count), index - start <= 12 {
        value = digit == 10 ? max(value, 1) * 10 : value + digit
        index += 3
      }
    }
    guard value > 0, text.has("条", at: index) else { return nil }
    number = value
    range = start..<index + 3
  }
}
