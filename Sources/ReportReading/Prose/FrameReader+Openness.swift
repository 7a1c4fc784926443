/// What tells how open the things are that a body has made, and not what became of applications.
extension FrameReader {
  /// Whether the sentence tells documents by how open they are: 主动公开120件，依申请公开80件.
  func tellsOpenness(_ phrase: NumberPhrase, _ index: Int) -> Bool {
    guard !phrase.has(.received), !phrase.has(.handled), !phrase.has(.settled), !phrase.has(.application) else { return false }
    let rest = near(index).prefix { !$0.endsSentence }
    return tokens[max(sentence.start, index - Self.reach)..<rest.endIndex].contains {
      $0.sense == .published && isWord($0, Glossary.toAll)
    }
  }

  /// Whether the sentence, in whichever half of it, counts both what is open to all and what is open on request with the measure word of a
  /// number: 主动公开43条，占比41.35%；依申请公开58条，占比55.77%；不予公开3条，占比2.88%.
  func isAmongOpenness(_ quantity: Quantity, _ index: Int) -> Bool {
    let before = tokens[max(0, index - Self.reach)..<index]
    let start = before.lastIndex { $0.mark == .stop }.map { $0 + 1 } ?? before.startIndex
    let sentence = tokens[start..<near(index).prefix { $0.mark != .stop }.endIndex]
    return lists(.published, Glossary.toAll, in: sentence, quantity.measure)
      && lists(.applications, Glossary.onRequest, in: sentence, quantity.measure)
  }

  /// Whether a clause of a sentence counts, with a measure word, what a word begins the name of, and tells nothing done with applications.
  private func lists(_ sense: Sense, _ word: String, in sentence: ArraySlice<Token>, _ measure: Quantity.Measure) -> Bool {
    sentence.indices.contains { place in
      guard sentence[place].sense == sense, text[sentence[place].range].starts(with: word.utf8) else { return false }
      let start = sentence[..<place].lastIndex { $0.mark != nil }.map { $0 + 1 } ?? sentence.startIndex
      let clause = sentence[start..<sentence[place...].prefix { $0.mark == nil }.endIndex]
      guard let number = clause[place...].first(where: { $0.number != nil }) ?? clause.last(where: { $0.number != nil }),
        let counted = number.number, quantities[counted].measure == measure
      else { return false }
      return !clause.contains { [.received, .handled, .settled, .application].contains($0.sense) }
    }
  }
}
