import ReportSyntax

/// What is left of a sentence without all that a body puts in for another's where it takes over that one's report: names, dates, figures.
struct SentenceOutline {
  /// A hash of it, which no whole sentence has.
  let fingerprint: UInt64

  /// Less than the bytes of eighteen characters two bodies may have in common by chance.
  private static let shortest = 54

  /// Nil where too little is left.
  init?(_ sentence: Sentence, of text: [UInt8], without names: OwnNames) {
    var hash = ByteHash()
    // Sets it apart from the hash of a sentence in which there is nothing to leave out.
    hash.add(0)
    var (left, index) = (0, sentence.range.lowerBound)
    var isInFigure = false
    while index < sentence.range.upperBound {
      let character = text.wideCharacter(at: index, before: sentence.range.upperBound)
      let narrow = character.narrow
      if character.value != 0, narrow == nil {
        isInFigure = false
        let name = names.length(from: character, at: index, in: text)
        let skipped = name > 0 ? name : Self.isFigure(character) ? 3 : Self.kind(character, at: index, in: text)
        if skipped == 0 {
          for place in index..<index + 3 { hash.add(text[place]) }
          left += 3
        }
        index += max(skipped, 3)
      } else {
        let byte = narrow ?? text[index]
        // 1,204.5 is one figure.
        isInFigure = byte.isDigit || isInFigure && (byte == .comma || byte == .dot)
        if !isInFigure {
          hash.add(byte)
          left += 1
        }
        index += narrow == nil ? 1 : 3
      }
    }
    guard left >= Self.shortest else { return nil }
    fingerprint = hash.value
  }

  /// The number of bytes of a word at an index that tells of what kind a body or a place is: other than by its name, a report calls its own
  /// 我局, 全县, 本街道. 0 where none is there.
  private static func kind(_ character: Unicode.Scalar, at index: Int, in text: [UInt8]) -> Int {
    switch character {
    case "省", "市", "县", "区", "旗", "盟", "州", "镇", "乡", "局", "厅", "委", "办", "署", "院": 3
    case "街": text.has("街道", at: index) ? 6 : 0
    case "中": text.has("中心", at: index) ? 6 : 0
    case "单": text.has("单位", at: index) ? 6 : 0
    case "机": text.has("机关", at: index) ? 6 : 0
    case "部": text.has("部门", at: index) ? 6 : 0
    default: 0
    }
  }

  private static func isFigure(_ character: Unicode.Scalar) -> Bool {
    switch character {
    case "〇", "零", "一", "二", "两", "三", "四", "五", "六", "七", "八", "九", "十", "百", "千", "万", "亿": true
    default: false
    }
  }
}
