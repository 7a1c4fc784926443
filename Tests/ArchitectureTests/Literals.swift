import Foundation

/// A string literal of a source file: where it stands, and its text with a mark in the place of each interpolation.
struct Literal {
  let line: Int
  let text: String
  /// The code before it on its line.
  let lead: String

  /// What stands for an interpolated value.
  static let value: Character = "\u{FFFC}"
}

/// Reads the string literals of Swift source, those within interpolations too.
struct SwiftLiterals {
  private let source: [Character]
  private var index = 0
  private var line = 1
  private(set) var literals: [Literal] = []

  init(_ source: String) {
    self.source = Array(source)
    while index < self.source.count { readCode() }
    literals.sort { $0.line < $1.line }
  }

  private func has(_ mark: String, at place: Int) -> Bool {
    place + mark.count <= source.count && zip(mark, source[place..<place + mark.count]).allSatisfy { $0 == $1 }
  }

  private mutating func advance(_ count: Int = 1) {
    for _ in 0..<count where index < source.count {
      if source[index] == "\n" { line += 1 }
      index += 1
    }
  }

  /// One step outside of literals: over a comment, a literal, or a character.
  private mutating func readCode() {
    if has("//", at: index) {
      while index < source.count, source[index] != "\n" { advance() }
    } else if source[index] == "\"" {
      readLiteral(hashes: 0)
    } else if source[index] == "#", let hashes = hashes(at: index) {
      advance(hashes)
      readLiteral(hashes: hashes)
    } else {
      advance()
    }
  }

  /// The number of signs that open a raw literal here; nil where none does.
  private func hashes(at place: Int) -> Int? {
    let count = source[place...].prefix { $0 == "#" }.count
    return place + count < source.count && source[place + count] == "\"" ? count : nil
  }

  private mutating func readLiteral(hashes: Int) {
    let (first, start) = (line, index)
    let quote = has("\"\"\"", at: index) ? "\"\"\"" : "\""
    let signs = String(repeating: "#", count: hashes)
    advance(quote.count)
    var text = ""
    while index < source.count, !has(quote + signs, at: index) {
      if has("\\" + signs, at: index) {
        advance(1 + hashes)
        if index < source.count, source[index] == "(" {
          text.append(Literal.value)
          readInterpolation()
        } else if index < source.count {
          if source[index] == "n" { text.append("\n") } else if source[index] != "\n" { text.append(source[index]) }
          advance()
        }
      } else {
        text.append(source[index])
        advance()
      }
    }
    advance(quote.count + hashes)
    let lineStart = source[..<start].lastIndex(of: "\n").map { $0 + 1 } ?? 0
    literals.append(Literal(line: first, text: text, lead: String(source[lineStart..<start])))
  }

  /// The code between the brackets of an interpolation.
  private mutating func readInterpolation() {
    var depth = 0
    repeat {
      if source[index] == "(" {
        depth += 1
        advance()
      } else if source[index] == ")" {
        depth -= 1
        advance()
      } else {
        readCode()
      }
    } while depth > 0 && index < source.count
  }
}
