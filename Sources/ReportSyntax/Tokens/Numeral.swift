/// A number as it is written in a figure cell, held exactly: `coefficient` divided by ten to the power of `decimals`.
package struct Numeral: Sendable, Hashable {
  /// How its writing departs from the plain form.
  package struct Quirks: OptionSet, Sendable, Hashable {
    package let rawValue: UInt8
    package init(rawValue: UInt8) { self.rawValue = rawValue }

    /// Digits or signs of full width: １２.
    package static let fullWidth = Quirks(rawValue: 1)
    /// Thousands separators: 1,167,545.
    package static let separators = Quirks(rawValue: 2)
    /// Zeros before the first digit: 007.
    package static let leadingZeros = Quirks(rawValue: 4)
    /// A measure word or unit after it: 3件, 240万元.
    package static let unit = Quirks(rawValue: 8)
  }

  /// The digits without the decimal point, signed.
  package let coefficient: Int64
  /// The number of digits after the decimal point.
  package let decimals: Int
  /// Whether a sign is written before it.
  package let isSigned: Bool
  package let quirks: Quirks
  /// The unit written after it, or nil.
  package let unit: Unit?

  /// A measure word or unit of money, as people write them after a figure.
  package enum Unit: String, Sendable, CaseIterable {
    case pieces = "件", items = "条", copies = "份", cases = "宗", units = "个", entries = "项", times = "次", letters = "封", yuan = "元"
    case tenThousandYuan = "万元", hundredMillionYuan = "亿元"
  }

  /// A plain whole number.
  package init(_ value: Int64) {
    coefficient = value
    decimals = 0
    isSigned = value < 0
    quirks = []
    unit = nil
  }

  init(coefficient: Int64, decimals: Int, isSigned: Bool, quirks: Quirks, unit: Unit?) {
    self.coefficient = coefficient
    self.decimals = decimals
    self.isSigned = isSigned
    self.quirks = quirks
    self.unit = unit
  }

  /// The value without the manner of its writing.
  package var value: ExactDecimal { ExactDecimal(coefficient, decimals: decimals) }

  /// The value where it is whole, or nil.
  package var whole: Int64? { decimals == 0 ? coefficient : value.whole }

  /// The number in its plain form, without unit and separators, as a figure cell should hold it.
  package var plain: String { value.plain }
}

extension Numeral {
  /// What the content of a figure cell reads as.
  package enum Reading: Sendable, Hashable {
    case number(Numeral)
    /// A number with more digits than can be held exactly.
    case tooLarge
    /// Not a number as a whole.
    case none
  }

  /// Reads the trimmed content of a cell: a sign, digits of either width, separators, decimals and a unit; never fails.
  package static func read(_ text: SourceText, _ range: ByteRange) -> Reading {
    text.bytes.withUnsafeBufferPointer { read($0, range.clamped(to: 0..<$0.count)) }
  }

  /// Whether a word begins as a number does and has no letters: cheap, and true of every plain number.
  package static func mayBegin(with byte: UInt8) -> Bool { byte < .atSign || byte == 0xEF || byte == 0xE2 }

  /// The same over bytes at hand; the range lies within them.
  package static func read(_ bytes: UnsafeBufferPointer<UInt8>, _ range: ByteRange) -> Reading {
    // Nearly every figure of a report is a few plain digits.
    if let value = plainDigits(bytes, range) { return .number(Numeral(value)) }
    let end = range.upperBound
    var index = range.lowerBound
    guard index < end, mayBegin(with: bytes[index]) else { return .none }
    var quirks: Quirks = []
    var isNegative = false
    var isSigned = false
    if let sign = sign(bytes, index, end) {
      isSigned = true
      isNegative = sign.isNegative
      index += sign.width
    }
    var value: Int64 = 0
    var digits = 0
    var decimals = -1
    var groupDigits = 0
    var overflows = false
    let firstDigit = index
    loop: while index < end {
      let wide = bytes[index] == 0xEF ? bytes.wideCharacter(at: index, before: end).narrow : nil
      switch wide ?? bytes[index] {
      case let byte where byte.isDigit:
        let next = overflows ? nil : value.appending(digit: Int64(byte.digitValue))
        overflows = next == nil
        value = next ?? 0
        digits += 1
        groupDigits += 1
        if decimals >= 0 { decimals += 1 }
      case .comma:
        // A separator stands after one to three digits, and each group after it has three.
        guard decimals < 0, quirks.contains(.separators) ? groupDigits == 3 : (1...3).contains(groupDigits) else { return .none }
        quirks.insert(.separators)
        groupDigits = 0
      case .dot:
        guard decimals < 0, digits > 0, !quirks.contains(.separators) || groupDigits == 3 else { return .none }
        decimals = 0
      default:
        // A blank that nobody sees parts no number.
        guard Blank.hasNoWidth(bytes.wideCharacter(at: index, before: end)) else { break loop }
        index += 3
        continue
      }
      if wide != nil { quirks.insert(.fullWidth) }
      index += wide == nil ? 1 : 3
    }
    guard digits > 0, decimals != 0 else { return .none }
    if quirks.contains(.separators), decimals < 0, groupDigits != 3 { return .none }
    var unit: Unit?
    if index < end {
      guard let found = Self.unit(bytes, index..<end) else { return .none }
      unit = found
      quirks.insert(.unit)
    }
    if overflows { return .tooLarge }
    if digits > 1, decimals < 0 || digits - decimals > 1, bytes[firstDigit].digitValue == 0 { quirks.insert(.leadingZeros) }
    return .number(
      Numeral(
        coefficient: isNegative ? -value : value, decimals: max(decimals, 0), isSigned: isSigned, quirks: quirks, unit: unit))
  }

  /// The value of one to eighteen ASCII digits without a leading zero; nil for anything else.
  @inline(__always)
  private static func plainDigits(_ bytes: Bytes, _ range: ByteRange) -> Int64? {
    guard range.count <= 18, !range.isEmpty, bytes[range.lowerBound].digitValue != 0 || range.count == 1 else { return nil }
    var value: Int64 = 0
    var index = range.lowerBound
    while index < range.upperBound {
      let digit = bytes[index].digitValue
      if digit > 9 { return nil }
      value = value &* 10 &+ Int64(digit)
      index &+= 1
    }
    return value
  }

  private static func sign(_ bytes: Bytes, _ index: Int, _ end: Int) -> (isNegative: Bool, width: Int)? {
    guard index < end else { return nil }
    if bytes[index] == .plusSign { return (false, 1) }
    if bytes[index] == .hyphen { return (true, 1) }
    // No number is a sign alone.
    guard index + 3 < end else { return nil }
    switch bytes.wideCharacter(at: index, before: end) {
    case "＋": return (false, 3)
    case "－", "−": return (true, 3)
    default: return nil
    }
  }

  private static let units: [(bytes: [UInt8], unit: Unit)] = Unit.allCases.map { ([UInt8]($0.rawValue.utf8), $0) }

  private static func unit(_ bytes: Bytes, _ range: ByteRange) -> Unit? {
    let content = bytes.trimmed(range)
    return units.first { $0.bytes.count == content.count && $0.bytes.elementsEqual(bytes[content]) }?.unit
  }
}
