import ReportForm

/// The numbers after 分别为, each with what it counts.
struct NumberList {
  enum Entry {
    case meaning(NumberPhrase.Meaning)
    /// The same of another year.
    case lastYear(NumberPhrase.Meaning)
    case otherYear
  }

  var entries: ArraySlice<Entry> = []
  /// The token at which the next number's words must begin.
  var next = -1
  /// Whether its numbers are shares.
  var sharesFollow = false

  func isActive(at start: Int) -> Bool { !entries.isEmpty && start == next }
}

extension FrameReader {
  /// What a number counts by its place in a list that 分别 opens, or nil where it stands in none.
  mutating func listed(_ phrase: NumberPhrase, at index: Int) -> NumberList.Entry? {
    if phrase.has(.respectively) {
      sentence.list.entries = entries(upTo: index)[...]
    } else if !sentence.list.isActive(at: sentence.clauseStart) || !phrase.isLight {
      sentence.list = NumberList()
      return nil
    }
    guard let entry = sentence.list.entries.popFirst() else { return nil }
    sentence.list.next = index + 1
    if sentence.list.next < tokens.count, tokens[sentence.list.next].mark == .listComma || tokens[sentence.list.next].mark == .comma {
      sentence.list.next += 1
    }
    return entry
  }

  /// What the numbers of a list count, in order, by the words before and after 分别.
  private func entries(upTo index: Int) -> [NumberList.Entry] {
    guard let joint = tokens[sentence.clauseStart..<index].lastIndex(where: { $0.sense == .respectively }) else { return [] }
    let head = tokens[sentence.clauseStart..<joint]
    let tail = tokens[(joint + 1)..<index].filter { $0.sense != .share }
    let sentence = tokens[sentence.start..<joint]
    let years = sentence.compactMap { [.thisYear, .lastYear, .otherYear, .nextYear].contains($0.sense) ? $0.sense : nil }
    let count = numbers(from: index)
    if sentence.contains(where: { $0.sense == .manyYears }) || years.count > 1 {
      let undated: [Token] = head.filter { !$0.isOfYear } + tail
      let words = self.phrase(undated[...]).meaning
      if years.count > 1 {
        guard years.count == count else { return (0..<count).map { _ in .otherYear } }
        return years.map { $0 == .thisYear ? .meaning(words) : $0 == .lastYear ? .lastYear(words) : .otherYear }
      }
      // 近三年 are told in their order, this one last.
      return (0..<count).map { $0 == count - 1 ? .meaning(words) : $0 == count - 2 ? .lastYear(words) : .otherYear }
    }
    var groups: [[Token]] = [[]]
    for token in head {
      if token.mark == .listComma || token.sense == .conjunction {
        groups.append([])
      } else {
        groups[groups.count - 1].append(token)
      }
    }
    let meanings = groups.filter { !$0.isEmpty }.map { self.phrase(($0 + tail)[...]).meaning }
    guard meanings.count == count else { return (0..<count).map { _ in .meaning(.silent(.ambiguous)) } }
    return meanings.map { .meaning($0) }
  }

  /// How many numbers follow one another from an index on.
  private func numbers(from index: Int) -> Int {
    var count = 0
    var place = index
    while place < tokens.count {
      if tokens[place].number != nil {
        count += 1
      } else if tokens[place].mark != .listComma, tokens[place].mark != .comma, tokens[place].sense != .conjunction {
        break
      }
      place += 1
    }
    return count
  }
}

extension Token {
  fileprivate var isOfYear: Bool {
    switch sense {
    case .thisYear, .lastYear, .nextYear, .otherYear, .manyYears: true
    default: false
    }
  }
}
