import ReportSyntax

/// A numbered heading below the six of the form, as it begins a line: （一）主动公开。 or 1.主动公开.
package struct Subheading: Sendable {
  /// Whether its number is Chinese and stands in brackets.
  package let isBracketed: Bool
  /// Its words without the number, up to the mark that ends them; without blanks and emphasis.
  package let words: Substring
  /// What follows on the line, from that mark on.
  package let rest: Substring

  /// Whether the line says nothing besides it.
  package var isAlone: Bool { rest.count <= 1 }

  /// Nil where a line, without tags, begins with no number.
  package init?(_ line: String) {
    guard let first = line.unicodeScalars.first(where: Self.isSeen), Self.begins(line) else { return nil }
    // A part of a string takes characters one by one in much more time.
    var visible = String.UnicodeScalarView()
    for scalar in line.unicodeScalars where Self.isSeen(scalar) { visible.append(scalar) }
    var seen = Substring(String(visible)).unicodeScalars
    let opens = first == "（" || first == "("
    if opens { seen.removeFirst() }
    let figures = seen.prefix { ("0"..."9").contains($0) }
    let number = figures.isEmpty ? seen.prefix { ChineseNumber.value(of: $0) != nil } : figures
    guard !number.isEmpty, number.count <= (figures.isEmpty ? 3 : 2) else { return nil }
    seen = seen[number.endIndex...]
    guard let mark = seen.popFirst(), (opens ? "）)" : "、，,．.）)").unicodeScalars.contains(mark) else { return nil }
    isBracketed = opens && figures.isEmpty
    let words = seen.prefix { !Self.marks.contains($0) }
    self.words = Substring(words)
    rest = Substring(seen[words.endIndex...])
  }

  /// Whether a character is neither a blank nor a mark of emphasis.
  private static func isSeen(_ scalar: Unicode.Scalar) -> Bool {
    !Blank.contains(scalar) && scalar != "*" && scalar != "_" && scalar != "`"
  }

  /// Whether a line, without tags, begins with such a number.
  package static func begins(_ line: String) -> Bool {
    var seen = line.unicodeScalars.lazy.filter(isSeen).makeIterator()
    guard var next = seen.next(), begins(next) else { return false }
    let opens = next == "（" || next == "("
    if opens {
      guard let second = seen.next() else { return false }
      next = second
    }
    let isFigure = ("0"..."9").contains(next)
    var count = 0
    while isFigure ? ("0"..."9").contains(next) : ChineseNumber.value(of: next) != nil {
      count += 1
      guard count <= (isFigure ? 2 : 3), let following = seen.next() else { return false }
      next = following
    }
    return count > 0 && (opens ? "）)" : "、，,．.）)").unicodeScalars.contains(next)
  }

  private static func begins(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "（" || scalar == "(" || ("0"..."9").contains(scalar) || ChineseNumber.value(of: scalar) != nil
  }

  /// The marks that end a heading or stand in a sentence; 、 does neither.
  private static let marks = "。；：，！？;:,!?".unicodeScalars
}
