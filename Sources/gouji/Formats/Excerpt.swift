import ReportAnalysis
import ReportSyntax

/// The line that a finding is in, with its squiggles; of a long line only the part around them.
struct Excerpt {
  /// The line, with `…` where it is cut.
  let line: String
  /// What stands under it.
  let squiggle: String

  /// The excerpt around a range, at most `limit` columns wide.
  init(of range: ByteRange, in text: SourceText, limit: Int = 120) {
    let number = text.lines.line(at: range.lowerBound)
    let start = text.lines.range(ofLine: number).lowerBound
    let end = max(text.contentEnd(ofLine: number), range.lowerBound)
    var before = Piece(text.string(start..<range.lowerBound))
    var marked = Piece(text.string(range.lowerBound..<min(range.upperBound, end)))
    var after = Piece(text.string(min(range.upperBound, end)..<end))
    var lead = ""
    var tail = ""
    if before.width + marked.width + after.width > limit {
      let room = max(0, limit - 2 - marked.width)
      // What one side does not need, the other may have.
      let left = max(room / 2, room - after.width)
      if before.keepLast(left) { lead = "…" }
      if marked.keepFirst(limit - 2) {
        after = Piece("")
        tail = "…"
      }
      if after.keepFirst(room - min(left, before.width)) { tail = "…" }
    }
    line = lead + before.text + marked.text + after.text + tail
    let markedStart = (lead + before.text).utf8.count
    squiggle = Squiggles.underline(markedStart..<markedStart + marked.text.utf8.count, in: SourceText(line))
  }
}

/// A piece of a line that can be cut to a number of columns.
private struct Piece {
  private var scalars: [Unicode.Scalar]

  init(_ text: String) { scalars = Array(text.printable.unicodeScalars) }

  var text: String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }

  var width: Int { scalars.reduce(0) { $0 + Self.width(of: $1) } }

  /// Cuts the end off; whether there was anything to cut.
  mutating func keepFirst(_ limit: Int) -> Bool {
    let kept = Self.count(of: scalars, within: limit)
    defer { scalars = Array(scalars.prefix(kept)) }
    return kept < scalars.count
  }

  /// Cuts the beginning off; whether there was anything to cut.
  mutating func keepLast(_ limit: Int) -> Bool {
    let kept = Self.count(of: scalars.reversed(), within: limit)
    defer { scalars = Array(scalars.suffix(kept).drop { Self.width(of: $0) == 0 }) }
    return kept < scalars.count
  }

  private static func count(of scalars: some Sequence<Unicode.Scalar>, within limit: Int) -> Int {
    var width = 0
    var count = 0
    for scalar in scalars {
      width += Self.width(of: scalar)
      if width > limit { break }
      count += 1
    }
    return count
  }

  /// The columns that a scalar takes; a tab takes eight at most.
  private static func width(of scalar: Unicode.Scalar) -> Int { scalar == "\t" ? 8 : CharacterWidth.of(scalar) }
}
