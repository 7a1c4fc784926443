/// The small words that may stand between what is counted and its count without changing what is counted.
enum Filler {
  private static let words =
    [
      "共计", "总计", "合计", "总数", "总量", "数量", "件数", "事项", "案件", "政府", "情况", "分别", "已", "共", "计", "总", "为", "有", "的", "了", "数", "量", "达", "约",
      "：",
      "（", "案",
    ].map { [UInt8]($0.utf8) } + [[.colon], [.leftParenthesis], [.asterisk]]
  private static let conjunctions = ["和", "及", "与", "、", "或", "以及", "并"].map { [UInt8]($0.utf8) }

  /// Whether a text is nothing but such words.
  static func isFiller(_ text: ArraySlice<UInt8>) -> Bool {
    var rest = text
    while !rest.isEmpty {
      guard let word = words.first(where: { rest.starts(with: $0) }) else { return false }
      rest = rest.dropFirst(word.count)
    }
    return true
  }

  /// Whether a text only joins two words.
  static func isConjunction(_ text: ArraySlice<UInt8>) -> Bool { conjunctions.contains { text.elementsEqual($0) } }
}
