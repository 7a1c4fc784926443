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
    let line = line.filter { !$0.isWhitespace && !"*_`".contains($0) }
    var rest = line[...]
    let opens = rest.first.map { "（(".contains($0) } ?? false
    if opens { rest.removeFirst() }
    let figures = rest.prefix { $0.isASCII && $0.isNumber }
    let number = figures.isEmpty ? rest.prefix { Self.digits.contains($0) } : figures
    guard (1...(figures.isEmpty ? 3 : 2)).contains(number.count) else { return nil }
    rest = rest[number.endIndex...]
    guard let mark = rest.popFirst(), (opens ? "）)" : "、，,．.）)").contains(mark) else { return nil }
    isBracketed = opens && figures.isEmpty
    words = rest.prefix { !Self.marks.contains($0) }
    self.rest = rest[words.endIndex...]
  }

  private static let digits = Set("一二三四五六七八九十")
  /// The marks that end a heading or stand in a sentence; 、 does neither.
  private static let marks = Set("。；：，！？;:,!?")
}
