/// A total in the prose with the parts that the same sentence lists after 其中: 共 306 条，其中：… 32 条、… 38 条.
package struct CountedList: Sendable {
  /// The count right before 其中.
  package let total: Quantity
  /// The largest count with its measure word before 其中 in the sentence, which the parts may belong to instead.
  package let largest: Int64
  /// The parts with the total's measure word.
  package let parts: [Quantity]
  /// Numbers among the parts that lack the measure word the others have.
  package let bare: [Quantity]
}

extension Prose {
  /// The lists in order; one is a total, then 其中 in the same sentence, then two parts or more.
  func findCountedLists() -> [CountedList] {
    hits(of: .ofWhich).compactMap { hit in
      guard let last = quantities.lastIndex(where: { $0.range.upperBound <= hit.range.lowerBound }) else { return nil }
      let total = quantities[last]
      guard case .word = total.measure, !breaksSentence(total.range.upperBound..<hit.range.lowerBound),
        hit.range.lowerBound - total.range.upperBound <= 12
      else { return nil }
      let largest = quantities[...last].reversed().prefix { !breaksSentence($0.range.upperBound..<hit.range.lowerBound) }
        .filter { $0.measure == total.measure }.compactMap(\.whole).max()
      var kind: Word.Role?
      var parts: [Quantity] = []
      var bare: [Quantity] = []
      var place = hit.range.upperBound
      for quantity in quantities[(last + 1)...] {
        let segment = place..<quantity.range.lowerBound
        guard !breaksSentence(segment), isPart(segment, &kind) else { break }
        place = quantity.range.upperBound
        if quantity.measure == total.measure {
          parts.append(quantity)
        } else if quantity.measure == .none, endsItem(quantity.range.upperBound) {
          bare.append(quantity)
        }
      }
      return parts.count >= 2 ? CountedList(total: total, largest: largest ?? 0, parts: parts, bare: bare) : nil
    }
  }

  /// Whether the words before a count name one more part of the same kind: another 其中, a new count of what came in or was dealt with,
  /// or outcomes after applicants, begin something else.
  private func isPart(_ segment: Range<Int>, _ kind: inout Word.Role?) -> Bool {
    for hit in hits where segment.contains(hit.range.lowerBound) {
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

  /// Whether a full stop or semicolon stands in a range, or a paragraph ends there.
  private func breaksSentence(_ range: Range<Int>) -> Bool {
    Pause.first(in: range, of: text, atLeast: .statement) != nil
  }

  /// Whether a comma, 、 or the end of a sentence stands at a place.
  private func endsItem(_ place: Int) -> Bool {
    place >= text.count || Pause(text, at: place) != nil
  }
}
