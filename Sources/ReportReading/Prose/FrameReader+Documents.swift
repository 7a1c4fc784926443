import ReportForm

/// Counts of rules and normative documents, and of those that are none of a table's.
extension FrameReader {
  /// Whether documents are counted in 个: 制发行政规范性文件6个，废止4个.
  func countsDocuments(_ quantity: Quantity, _ phrase: NumberPhrase) -> Bool {
    guard quantity.measure == .word("个"), !phrase.hasUnknown else { return false }
    return phrase.senses.contains { $0.isOfDocuments }
      || passage.topic.documents != nil && !phrase.hasNoun && phrase.senses.contains { $0.isDeedOfDocuments }
  }

  /// Whether what is in force is counted before some of it is repealed, as in 对现行42件规范性文件进行清理, and not after: 清理后现行有效30件.
  func isClearedUp(_ quantity: Quantity, _ phrase: NumberPhrase, _ index: Int) -> Bool {
    let words = tokens[min(sentence.clauseStart, index)].range.lowerBound..<(after(index).last ?? tokens[index]).range.upperBound
    if phrase.has(.afterwards) { return false }
    return text.has(anyOf: Glossary.clearing, in: words)
      || text.has(anyOf: Glossary.clearing, in: tokens[sentence.start].range.lowerBound..<words.upperBound) && addsUp(quantity)
  }

  /// Whether a number and those that the sentence has told before come to the first of these, and to none of the tables by what was made
  /// since: 清理规范性文件42件，废止4件，继续有效38件.
  private func addsUp(_ quantity: Quantity) -> Bool {
    let told = framesOfSentence.filter { $0.quantity.countsCases }
    guard told.count > 1, let sum = (told.dropFirst().map { $0.quantity.whole } + [quantity.whole]).sum() else { return false }
    return told[0].quantity.whole == sum
  }

  /// Whether the sentence has counted nothing but what is called by unknown words, and parts of that.
  var isOfUnknown: Bool {
    if sentence.claims.isEmpty, case .none(.unknownWords)? = framesOfSentence.first?.meaning { true } else { false }
  }

  /// Whether the sentence has counted something that no table counts.
  var countsOthers: Bool {
    framesOfSentence.contains { frame in
      if case .none = frame.meaning { frame.quantity.countsCases } else { false }
    }
  }
}
