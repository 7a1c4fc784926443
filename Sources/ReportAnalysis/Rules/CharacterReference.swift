import ReportReading
import ReportSyntax

/// A character reference of HTML that stands as it is written in a line that is no HTML: &nbsp;.
struct CharacterReference {
  let range: ByteRange
  /// What it stands for; empty for a blank.
  let character: String
}

extension Inspection {
  /// The character references in a range of the text, in order.
  func references(in range: ByteRange) -> [CharacterReference] {
    if tree.isPage { return [] }
    return text.bytes.places(of: "&", in: range).compactMap { place in
      var end = place + 1
      while end < text.bytes.count, text.bytes[end].isLetter || text.bytes[end].isDigit || text.bytes[end] == .numberSign, end - place < 10
      {
        end += 1
      }
      guard end > place + 2, end < text.bytes.count, text.bytes[end] == .semicolon, let row = tree.rowIndex(at: place),
        tree.rows[row].kind == .text
      else { return nil }
      let name = text.string(place + 1..<end)
      guard name.hasPrefix("#") || Self.entities[name] != nil else { return nil }
      return CharacterReference(range: place..<end + 1, character: Self.entities[name] ?? "")
    }
  }

  private static let entities = [
    "nbsp": "", "ensp": "", "emsp": "", "thinsp": "", "lt": "＜", "gt": "＞", "amp": "&", "quot": "”", "ldquo": "“", "rdquo": "”",
    "lsquo": "‘",
    "rsquo": "’", "mdash": "—", "ndash": "—", "hellip": "…", "middot": "·", "times": "×",
  ]
}
