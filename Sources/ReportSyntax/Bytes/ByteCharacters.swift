/// The characters of ASCII by name, as texts are read byte by byte.
///
/// They are computed, and not stored, so that each stands in the code as a plain constant in every module.
extension UInt8 {
  /// U+0009, between cells
  @inlinable package static var tab: UInt8 { 0x09 }
  /// U+000A
  @inlinable package static var lineFeed: UInt8 { 0x0A }
  /// U+000D
  @inlinable package static var carriageReturn: UInt8 { 0x0D }
  /// U+0020, the plain blank
  @inlinable package static var space: UInt8 { 0x20 }
  /// `!`
  @inlinable package static var exclamationMark: UInt8 { 0x21 }
  /// `"`
  @inlinable package static var quotationMark: UInt8 { 0x22 }
  /// `#`
  @inlinable package static var numberSign: UInt8 { 0x23 }
  /// `%`
  @inlinable package static var percentSign: UInt8 { 0x25 }
  /// `&`
  @inlinable package static var ampersand: UInt8 { 0x26 }
  /// `'`
  @inlinable package static var apostrophe: UInt8 { 0x27 }
  /// `(`
  @inlinable package static var leftParenthesis: UInt8 { 0x28 }
  /// `)`
  @inlinable package static var rightParenthesis: UInt8 { 0x29 }
  /// `*`
  @inlinable package static var asterisk: UInt8 { 0x2A }
  /// `+`
  @inlinable package static var plusSign: UInt8 { 0x2B }
  /// `,`
  @inlinable package static var comma: UInt8 { 0x2C }
  /// `-`
  @inlinable package static var hyphen: UInt8 { 0x2D }
  /// `.`
  @inlinable package static var dot: UInt8 { 0x2E }
  /// `/`
  @inlinable package static var slash: UInt8 { 0x2F }
  /// `:`
  @inlinable package static var colon: UInt8 { 0x3A }
  /// `;`
  @inlinable package static var semicolon: UInt8 { 0x3B }
  /// `<`, which begins a tag
  @inlinable package static var lessThan: UInt8 { 0x3C }
  /// `=`
  @inlinable package static var equalsSign: UInt8 { 0x3D }
  /// `>`, which ends a tag
  @inlinable package static var greaterThan: UInt8 { 0x3E }
  /// `?`
  @inlinable package static var questionMark: UInt8 { 0x3F }
  /// `@`, behind which ASCII has letters
  @inlinable package static var atSign: UInt8 { 0x40 }
  /// `[`
  @inlinable package static var leftBracket: UInt8 { 0x5B }
  /// `\`
  @inlinable package static var backslash: UInt8 { 0x5C }
  /// `]`
  @inlinable package static var rightBracket: UInt8 { 0x5D }
  /// `_`
  @inlinable package static var underscore: UInt8 { 0x5F }
  /// the mark that Markdown sets code in
  @inlinable package static var backtick: UInt8 { 0x60 }
  /// `{`
  @inlinable package static var leftBrace: UInt8 { 0x7B }
  /// `|`, between cells
  @inlinable package static var pipe: UInt8 { 0x7C }
  /// `}`
  @inlinable package static var rightBrace: UInt8 { 0x7D }
  /// `~`
  @inlinable package static var tilde: UInt8 { 0x7E }
  /// U+007F, the last of ASCII
  @inlinable package static var delete: UInt8 { 0x7F }
}

extension UInt8 {
  /// Whether it is a digit of ASCII.
  @inlinable
  @inline(__always)
  package var isDigit: Bool { digitValue <= 9 }

  /// The value of a digit of ASCII; more than 9 for any other byte.
  @inlinable
  @inline(__always)
  package var digitValue: UInt8 { self &- 0x30 }

  /// Whether it is a letter of ASCII.
  @inlinable
  @inline(__always)
  package var isLetter: Bool { lowercased &- 0x61 < 26 }

  /// Whether it is a capital letter of ASCII.
  @inlinable
  @inline(__always)
  package var isCapital: Bool { self &- 0x41 < 26 }

  /// The small letter of a letter of ASCII; another byte may become a third one.
  @inlinable
  @inline(__always)
  package var lowercased: UInt8 { self | 0x20 }
}
