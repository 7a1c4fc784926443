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
    let rangeEnd = min(range.upperBound, end)
    var before = Piece(text, start..<range.lowerBound, keepsLast: true)
    var marked = Piece(text, range.lowerBound..<rangeEnd)
    var after = Piece(text, rangeEnd..<end)
    var lead = ""
    var tail = ""
    if before.width + marked.width + after.width > limit {
      let room = max(0, limit - 2 - marked.width)
      // What one side does not need, the other may have.
      let left = max(room / 2, room - after.width)
      if before.keepLast(left) { lead = "…" }
      if marked.keepFirst(limit - 2) {
        after = Piece()
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
  private var scalars: [Unicode.Scalar] = []
  /// Whether there is more of it than was looked at.
  private var isCut = false

  /// So many bytes are looked at: far more than the columns of an excerpt take.
  private static let longest = 1024

  /// A piece of nothing.
  init() {}

  /// What stands in a range, or as much of its beginning or its end as any excerpt shows.
  init(_ text: SourceText, _ range: ByteRange, keepsLast: Bool = false) {
    var shown = range
    if range.count > Self.longest {
      isCut = true
      shown = keepsLast ? range.upperBound - Self.longest..<range.upperBound : range.lowerBound..<range.lowerBound + Self.longest
      // A character is not cut in two.
      while !shown.isEmpty, text.bytes[shown.lowerBound].isContinuation { shown = shown.lowerBound + 1..<shown.upperBound }
      while !shown.isEmpty, text.bytes[shown.upperBound].isContinuation { shown = shown.lowerBound..<shown.upperBound - 1 }
    }
    scalars = Array(text.string(shown).printable.unicodeScalars)
  }

  var text: String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }

  /// The columns that it takes; of one that is longer than what was looked at, more than any excerpt has.
  var width: Int { scalars.reduce(isCut ? Self.longest : 0) { $0 + Self.width(of: $1) } }

  /// Cuts the end off; whether there was anything to cut.
  mutating func keepFirst(_ limit: Int) -> Bool {
    let kept = Self.count(of: scalars, within: limit)
    defer { scalars = Array(scalars.prefix(kept)) }
    return isCut || kept < scalars.count
  }

  /// Cuts the beginning off; whether there was anything to cut.
  mutating func keepLast(_ limit: Int) -> Bool {
    let kept = Self.count(of: scalars.reversed(), within: limit)
    defer { scalars = Array(scalars.suffix(kept).drop { Self.width(of: $0) == 0 }) }
    return isCut || kept < scalars.count
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
