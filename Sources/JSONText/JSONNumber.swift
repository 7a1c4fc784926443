extension JSONParser {
  /// A number: an `Int` where it is one, otherwise its text, so that no digit is lost.
  mutating func number() throws(JSONFault) -> JSON {
    let start = index
    let isNegative = next == UInt8(ascii: "-")
    if isNegative { index += 1 }
    let integerStart = index
    var magnitude = 0
    var fits = true
    while let digit {
      let (product, productOverflows) = magnitude.multipliedReportingOverflow(by: 10)
      let (sum, sumOverflows) = isNegative ? product.subtractingReportingOverflow(digit) : product.addingReportingOverflow(digit)
      fits = fits && !productOverflows && !sumOverflows
      magnitude = sum
      index += 1
    }
    guard index > integerStart else { throw fault(.noDigit) }
    guard bytes[integerStart] != UInt8(ascii: "0") || index == integerStart + 1 else { throw fault(.leadingZero) }
    if next == UInt8(ascii: ".") {
      fits = false
      index += 1
      try digits()
    }
    if next | 0x20 == UInt8(ascii: "e") {
      fits = false
      index += 1
      if next == UInt8(ascii: "+") || next == UInt8(ascii: "-") { index += 1 }
      try digits()
    }
    return fits ? .integer(magnitude) : .number(String(decoding: bytes[start..<index], as: UTF8.self))
  }

  /// The value of the digit at the index, or nil where there is none.
  private var digit: Int? {
    let value = next &- UInt8(ascii: "0")
    return value < 10 ? Int(value) : nil
  }

  private mutating func digits() throws(JSONFault) {
    guard digit != nil else { throw fault(.noDigit) }
    while digit != nil { index += 1 }
  }
}
