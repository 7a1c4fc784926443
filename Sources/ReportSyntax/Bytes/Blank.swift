/// A character that shows nothing but room, or nothing at all: what HTML and Unicode call white space, and the characters without width
/// that texts copied from web editors are strewn with.
///
/// Only U+1680 is left out, the space of a script that no report is written in.
@usableFromInline
package enum Blank {
  /// Whether a character is one.
  @inlinable
  @inline(__always)
  package static func contains(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0...0x20, 0x85, 0xA0, 0x2000...0x200F, 0x2028...0x202F, 0x205F...0x206F, 0x3000, 0xFEFF: true
    default: false
    }
  }

  /// Whether a character is one that takes no room, so that nobody sees it stand between two others.
  @inlinable
  package static func hasNoWidth(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFEFF: true
    default: false
    }
  }
}

extension Character {
  /// Whether it is a blank.
  package var isBlank: Bool { unicodeScalars.allSatisfy(Blank.contains) }
}
