import ReportSyntax

/// One of the form's figures as the text gives it.
package struct Figure: Sendable {
  /// What is written where the figure belongs.
  package enum Reading: Sendable, Hashable {
    /// A number.
    case number(Numeral)
    /// Nothing: the cell is blank.
    case blank
    /// A mark for nothing, as `/`, `-` or 无.
    case placeholder
    /// Something that is no number.
    case unreadable
    /// A number with more digits than can be held exactly.
    case tooLarge
    /// The row has fewer or more numbers than the form, so none of them can be placed with certainty.
    case unplaced
    /// The row is not in the text.
    case absent
  }

  package let reading: Reading
  /// The bytes of what is written, or where it belongs if nothing is; empty for a figure that is absent.
  package let range: ByteRange

  static let absent = Figure(reading: .absent, range: .at(0))

  /// Whether it is a whole number in plain digits.
  var isPlain: Bool {
    if case .number(let numeral) = reading { numeral.decimals == 0 && !numeral.isSigned && numeral.quirks.isEmpty } else { false }
  }

  /// The number that is written, or nil.
  package var numeral: Numeral? {
    if case .number(let numeral) = reading { numeral } else { nil }
  }

  /// Whether nothing is written or a mark for nothing; sums read it as 0.
  package var isVacant: Bool {
    switch reading {
    case .blank, .placeholder: true
    default: false
    }
  }

  /// The value as sums take it: a whole number that is not negative, 0 where the figure is vacant, nil where it is not known.
  package var summand: Int64? {
    switch reading {
    case .number(let numeral): numeral.whole.flatMap { $0 >= 0 ? $0 : nil }
    case .blank, .placeholder: 0
    default: nil
    }
  }
}
