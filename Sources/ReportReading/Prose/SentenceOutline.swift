import ReportSyntax

/// What is left of a sentence without all that a body puts in for another's where it takes over that one's report: names, dates, figures.
struct SentenceOutline {
  /// A hash of it, which no whole sentence has.
  let fingerprint: UInt64

  /// Less than the bytes of eighteen characters two bodies may have in common by chance.
  private static let shortest = 54
  /// Other than by its name, a report calls its body by what kind it is: 我局, 全县, 本街道.
  private static let kinds = Set("省市县区旗盟州镇乡局厅委办署院".unicodeScalars)
  private static let longKinds = ["街道", "中心", "单位", "机关", "部门"]
  private static let figures = Set("〇零一二两三四五六七八九十百千万亿".unicodeScalars)

  /// Nil where too little is left.
  init?(_ sentence: Sentence, of text: [UInt8], without names: OwnNames) {
    var hash = ByteHash()
    // Sets it apart from the hash of a sentence in which there is nothing to leave out.
    hash.add(0)
    var (left, index) = (0, sentence.range.lowerBound)
    var isInFigure = false
    while index < sentence.range.upperBound {
      let name = names.length(at: index, in: text)
      if name > 0 {
        index += name
        continue
      }
      let character = text.wideCharacter(at: index, before: sentence.range.upperBound)
      let byte = character.narrow ?? text[index]
      let isWide = character.value != 0
      if isWide && character.narrow == nil {
        let kind = text.word(of: Self.longKinds, at: index)?.utf8.count ?? (Self.kinds.contains(character) ? 3 : 0)
        let skipped = kind > 0 ? kind : Self.figures.contains(character) ? 3 : 0
        if skipped == 0 {
          for place in index..<index + 3 { hash.add(text[place]) }
          left += 3
        }
        index += max(skipped, 3)
        isInFigure = false
      } else {
        // 1,204.5 is one figure.
        let isFigure = byte.isDigit || isInFigure && (byte == .comma || byte == .dot)
        if !isFigure {
          hash.add(byte)
          left += 1
        }
        isInFigure = isFigure
        index += isWide ? 3 : 1
      }
    }
    guard left >= Self.shortest else { return nil }
    fingerprint = hash.value
  }
}
