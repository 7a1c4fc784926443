/// What time within the year a number is of.
extension FrameReader {
  /// Whether the sentence has spoken, before a token, of several years, or of a part of the year and not of all of it since.
  func isOfOtherTime(before index: Int) -> Bool {
    let before = tokens[sentence.timeStart..<index]
    if before.contains(where: { $0.sense == .manyYears }) { return true }
    guard let part = before.lastIndex(where: { $0.sense == .partOfYear || $0.month != nil }) else { return false }
    if before[part...].contains(where: { $0.sense == .wholeYear }) { return false }
    if before[part].sense == .partOfYear { return !isSumOfYear(after: part, before: index) }
    return !isWholeYear(monthsUpTo: part)
  }

  /// Whether a bracket behind a number says since when it is counted: 1250件（2019年以来）.
  func isSinceEarlier(_ index: Int) -> Bool {
    guard index + 1 < tokens.count, tokens[index + 1].mark == .open else { return false }
    return near(index).prefix { $0.mark != .close }.contains { $0.sense == .manyYears }
  }

  /// Whether parts that end with the year are summed up: 上半年30件，下半年33件，共63件.
  private func isSumOfYear(after part: Int, before index: Int) -> Bool {
    guard part < sentence.clauseStart, ["下半年", "四季度"].contains(where: { text[tokens[part].range].elementsEqual($0.utf8) }) else {
      return false
    }
    return tokens[sentence.clauseStart..<index].contains { $0.sense == .sum }
  }

  /// Whether the months beside the last one, which stands at an index, are those of a year: 1月1日至12月31日, 截至12月底, 自1月1日起.
  private func isWholeYear(monthsUpTo last: Int) -> Bool {
    let others = tokens[sentence.timeStart..<last]
    let start = others.lastIndex { $0.number != nil }.map { $0 + 1 } ?? sentence.timeStart
    let months = tokens[start...last].compactMap { $0.month }
    guard let month = months.last else { return false }
    if months.count > 1 { return months.first == 1 && month == 12 }
    // Between the word and the month stands the year.
    let words = tokens[max(start, last - 2)..<last].map { text[$0.range] }
    if month == 12 { return words.contains { word in ["截至", "截止", "至", "到"].contains { word.elementsEqual($0.utf8) } } }
    let rest = tokens[(last + 1)...].prefix { !$0.endsClause && $0.number == nil }
    return month == 1 && rest.contains { text[$0.range].elementsEqual("起".utf8) }
  }
}

extension Token {
  /// The month that it is, or nil.
  fileprivate var month: Int? { if case .month(let number)? = sense { number } else { nil } }
}
