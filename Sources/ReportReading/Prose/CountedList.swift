/// A total in the prose with the parts that the same sentence lists: 共 306 条，其中：… 32 条、… 38 条.
package struct CountedList: Sendable {
  package let total: Quantity
  /// The largest count with its measure word before the parts in the sentence, or the sum of those that the total is told together with,
  /// which the parts may belong to instead.
  package let largest: Int64
  /// The parts with the total's measure word.
  package let parts: [Quantity]
  /// Numbers among the parts that lack the measure word the others have.
  package let bare: [Quantity]

  func moved(by distance: Int) -> CountedList {
    CountedList(
      total: total.moved(by: distance), largest: largest, parts: parts.map { $0.moved(by: distance) },
      bare: bare.map { $0.moved(by: distance) })
  }
}

extension Prose {
  /// The lists of some totals, by their places among the quantities, in order: one is a total with its parts after 其中 or in the bracket
  /// behind it, or parts with their total after 合计, all in one sentence and two parts or more.
  func countedLists(ofTotals indices: Range<Int>) -> [CountedList] {
    var lists: [CountedList] = []
    for index in indices {
      let total = quantities[index]
      // People may be of several kinds at once: 党员80人、女性60人.
      guard case .word = total.measure, !total.countsPeople else { continue }
      if let list = list(of: total, at: index) { lists.append(list) }
    }
    return lists
  }

  /// The list of the total at an index: in the bracket behind it, or else after 其中, or before 合计.
  private func list(of total: Quantity, at index: Int) -> CountedList? {
    var end = total.range.upperBound
    if end < text.count, text[end] == .leftParenthesis || text[end] == 0xEF, let mark = text.word(of: ["（", "("], at: end) {
      if let list = list(of: total, at: index, from: (end + mark.utf8.count, isBracket: true)) { return list }
      let close = bracketEnd(at: end)
      guard close > end, isOf(total, end + mark.utf8.count..<close, from: index) else { return nil }
      end = close
    }
    if let place = partsStart(from: end, of: total) { return list(of: total, at: index, from: (place, isBracket: false)) }
    return end == total.range.upperBound ? summedList(at: index) : nil
  }

  /// Whether what a bracket tells after a total at an index leaves that as it is: no count, some of it, or all of it. 新收61件（上年结转3件），其中
  /// leaves open what the parts are of.
  private func isOf(_ total: Quantity, _ note: Range<Int>, from index: Int) -> Bool {
    let told = quantities[(index + 1)...].prefix { $0.range.lowerBound < note.upperBound }.filter { $0.measure == total.measure }
    return told.isEmpty || text.word(of: ["含", "包", "其"], at: note.lowerBound) != nil || told.map { $0.whole }.sum() == total.whole
  }

  /// Where the parts of a total begin after 其中, close behind a place; nil where none do. A count within a bracket has none behind that.
  private func partsStart(from end: Int, of total: Quantity) -> Int? {
    let next = hits.firstSortedIndex { $0.range.lowerBound >= end }
    guard next < hits.count, hits[next].word == .ofWhich, hits[next].range.lowerBound - end <= 12 else { return nil }
    let between = end..<hits[next].range.lowerBound
    let isInBracket = closesBracket(between) && text.word(of: ["（", "("], endingAt: total.range.lowerBound) == nil
    return breaksSentence(between) || isInBracket ? nil : hits[next].range.upperBound
  }

  /// Whether the words of an item say what was done on the way to an outcome, which it has as well: 告知补正4件.
  private func tellsStep(_ segment: Range<Int>) -> Bool { text.has(anyOf: Glossary.steps, in: segment) }

  private func list(of total: Quantity, at index: Int, from start: (place: Int, isBracket: Bool)) -> CountedList? {
    let largest = largest(before: start.place, from: index)
    var kind: Word.Role?
    var parts: [Quantity] = []
    var bare: [Quantity] = []
    var place = start.place
    // 其中80家开设专栏，已公开目录100家 tells two things: a number that stands first has its words behind it.
    let first = quantities.firstSortedIndex { $0.range.lowerBound >= start.place }
    let beginsWithNumber = first < quantities.count && isOneMark(start.place..<quantities[first].range.lowerBound)
    /// Up to where brackets tell more of the part before them: 网站200条（含转载50条）.
    var noted = start.place
    for quantity in quantities[(index + 1)...].prefix(Self.mostParts) {
      if quantity.range.lowerBound < noted { continue }
      let segment = place..<max(place, quantity.range.lowerBound)
      guard !breaksSentence(segment), !start.isBracket || !closesBracket(segment), isPart(segment, &kind), !tellsOfPart(segment),
        !isCarriedOver(quantity)
      else {
        break
      }
      if text.firstIndex(ofWord: Glossary.rate, in: segment) != nil || beginsWithNumber && !parts.isEmpty && namesItem(segment) { break }
      // What follows when the parts are the total tells the total by something else, or tells it again.
      if parts.count > 1, parts.map({ $0.whole }).sum() == total.whole { break }
      // What a bracket lists is parts only where ways, applicants or outcomes are told apart.
      if start.isBracket, !tellsPart(segment) { return nil }
      place = quantity.range.upperBound
      noted = bracketEnd(at: place)
      if noted > place { place = noted }
      if tellsStep(segment) { continue }
      if quantity.measure == total.measure {
        parts.append(quantity)
      } else if quantity.measure == .none, endsItem(quantity.range.upperBound) {
        bare.append(quantity)
      }
    }
    // Where one part is all of them, the others count the same ones again: 发布会24场，其中负责人出席18场、局长出席24场.
    if parts.count > 1, parts.contains(where: { $0.whole == total.whole }) { return nil }
    guard parts.count >= 2 || parts.count == 1 && bare.isEmpty && !start.isBracket && !tellsChange(total) else { return nil }
    return CountedList(total: total, largest: start.isBracket ? 0 : largest ?? 0, parts: parts, bare: bare)
  }

  /// Whether nothing but a mark or 有 stands in a range.
  private func isOneMark(_ range: Range<Int>) -> Bool {
    range.isEmpty || range.count <= 3 && (text.has("有", at: range.lowerBound) || Punctuation(at: range.lowerBound, in: text) != nil)
  }

  /// Whether words stand between the last mark of a range and its end.
  private func namesItem(_ range: Range<Int>) -> Bool {
    guard let last = range.last(where: { Punctuation(at: $0, in: text)?.endsItem ?? false }) else { return false }
    return range.upperBound - last > 6
  }

  /// Whether a count is what was added or lost, of which 其中 tells no parts: 较上年增加2人，其中专职5人.
  private func tellsChange(_ count: Quantity) -> Bool {
    let start = sentence(at: count.range.lowerBound).lowerBound
    let clause = (start..<max(start, count.range.lowerBound)).suffix(60)
    return hits(in: clause).contains { $0.word.role == .comparison } || text.has(anyOf: Glossary.added, in: clause)
  }

  /// No sentence lists as many.
  private static let mostParts = 100

  /// The largest count with the measure word of the one at an index that the sentence has told up to a place, that one among them; nil
  /// where none is whole.
  private func largest(before place: Int, from index: Int) -> Int64? {
    var largest: Int64?
    var end = place
    // 建议68件、提案93件，其中 tells parts of both.
    var together: Int64? = 0
    for quantity in quantities[...index].reversed().prefix(Self.mostParts) {
      let between = quantity.range.upperBound..<max(end, quantity.range.upperBound)
      if breaksSentence(between) { break }
      guard quantity.measure == quantities[index].measure, let whole = quantity.whole else {
        together = nil
        continue
      }
      if end < place, !areTogether(between) { together = nil }
      together = together?.adding(whole)
      largest = max(largest ?? whole, whole, together ?? 0)
      end = quantity.range.lowerBound
    }
    return largest
  }

  /// Whether what stands between two counts makes them counts of a kind, as 、政协提案 does: no deed, and few words; what came from the
  /// year before is of a kind with what came in, as 收到9件，上年结转1件.
  private func areTogether(_ between: Range<Int>) -> Bool {
    guard between.count <= 45 else { return false }
    let hits = hits(in: between)
    let isCarriedIn = hits.contains { $0.word == .lastYear }
    return hits.allSatisfy { hit in
      switch hit.word.role {
      case .received, .closed, .handled, .part: false
      case .carried, .comparison: isCarriedIn && (hit.word == .lastYear || hit.word.role == .carried)
      default: true
      }
    }
  }

  /// Whether words begin with what tells more of the part before them: ，含转载.
  private func tellsOfPart(_ segment: Range<Int>) -> Bool {
    text.word(of: ["，含", "，包括", "，包含", "，共计", "，合计", "，总计", "，小计"], at: segment.lowerBound) != nil
  }

  /// Whether what is counted passes to another year, and is none of what was dealt with: 其余17件结转下年度.
  private func isCarriedOver(_ quantity: Quantity) -> Bool {
    hits(in: quantity.range.upperBound..<min(text.count, quantity.range.upperBound + 24)).first?.word.role == .carried
  }

  /// Where a bracket closes that opens at a place; the place itself where none does.
  private func bracketEnd(at place: Int) -> Int {
    guard text.word(of: ["（", "("], at: place) != nil else { return place }
    // 县（市）区 within it has brackets of its own.
    var depth = 0
    var next = place
    while next < min(text.count, place + 300) {
      if let mark = text.word(of: ["（", "("], at: next) {
        depth += 1
        next += mark.utf8.count
      } else if let mark = text.word(of: ["）", ")"], at: next) {
        depth -= 1
        next += mark.utf8.count
        if depth == 0 { return breaksSentence(place..<next) ? place : next }
      } else {
        next += 1
      }
    }
    return place
  }

  private static let sums = ["合计", "共计", "总计", "合计为"].map { Array($0.utf8) }

  /// The list that 合计 closes: 其中网上申请7件、信函申请3件，合计10件.
  private func summedList(at index: Int) -> CountedList? {
    let total = quantities[index]
    guard Self.sums.contains(where: { text[..<total.range.lowerBound].suffix($0.count).elementsEqual($0) }) else { return nil }
    let sentence = sentence(at: total.range.lowerBound)
    guard index < Self.mostParts || quantities[index - Self.mostParts].range.lowerBound < sentence.lowerBound else { return nil }
    let start = hits(in: sentence.lowerBound..<max(sentence.lowerBound, total.range.lowerBound))
      .last { $0.word == .ofWhich && $0.range.upperBound <= total.range.lowerBound }
    var kind: Word.Role?
    var place = start?.range.upperBound ?? sentence.lowerBound
    var parts: [Quantity] = []
    let first = quantities.firstSortedIndex { $0.range.lowerBound >= place }
    for quantity in quantities[first..<max(first, index)] {
      guard isPart(place..<max(place, quantity.range.lowerBound), &kind), quantity.measure == total.measure else { return nil }
      parts.append(quantity)
      place = quantity.range.upperBound
    }
    guard sumsUpAll(place..<max(place, total.range.lowerBound)) else { return nil }
    return parts.count >= 2 ? CountedList(total: total, largest: 0, parts: parts, bare: []) : nil
  }

  /// Whether the words between the last part and a total name nothing else that is summed up, as 指南、年报等合计 does: a mark, and no more
  /// than 三项 or 以上.
  private func sumsUpAll(_ words: Range<Int>) -> Bool {
    guard let sum = Self.sums.first(where: { text[words].suffix($0.count).elementsEqual($0) }) else { return false }
    let rest = words.lowerBound..<words.upperBound - sum.count
    guard let mark = text.word(of: ["，", "、", "；", ","], at: rest.lowerBound) else { return rest.isEmpty }
    let item = rest.lowerBound + mark.utf8.count..<max(rest.lowerBound + mark.utf8.count, rest.upperBound)
    return item.isEmpty || item.count <= 9 && text.word(of: ["项", "以上", "者", "全年"], endingAt: item.upperBound) != nil
  }

  private func tellsPart(_ segment: Range<Int>) -> Bool {
    hits(in: segment).contains { hit in
      switch hit.word.role {
      case .part, .applicant, .outcome: true
      default: false
      }
    }
  }

  private func closesBracket(_ range: Range<Int>) -> Bool { text.has(anyOf: [")", "）"], in: range) }

  /// The words that begin in a range.
  private func hits(in range: Range<Int>) -> ArraySlice<Hit> {
    let first = hits.firstSortedIndex { $0.range.lowerBound >= range.lowerBound }
    return hits[first..<max(first, hits.firstSortedIndex { $0.range.lowerBound >= range.upperBound })]
  }

  /// Whether the words before a count name one more part of the same kind: another 其中, a new count of what came in or was dealt with,
  /// or outcomes after applicants, begin something else.
  private func isPart(_ segment: Range<Int>, _ kind: inout Word.Role?) -> Bool {
    for hit in hits(in: segment) {
      if hit.word == .ofWhich { return false }
      switch hit.word.role {
      case .received, .closed, .handled, .carried, .review, .lawsuit, .comparison: return false
      case .outcome, .applicant:
        if let kind, kind != hit.word.role { return false }
        kind = hit.word.role
      default: break
      }
    }
    return true
  }

  /// Whether a sentence ends in a range.
  private func breaksSentence(_ range: Range<Int>) -> Bool {
    for index in range where Punctuation(at: index, in: text)?.endsSentence ?? false { return true }
    return false
  }

  /// Whether an item of a list ends at a place.
  private func endsItem(_ place: Int) -> Bool {
    guard place < text.count else { return true }
    return Punctuation(at: place, in: text)?.endsItem ?? false
  }
}
