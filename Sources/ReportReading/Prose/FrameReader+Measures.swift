import ReportForm

/// With which measure words the form's own things are counted, besides 件 and the like.
extension FrameReader {
  /// Whether cases or decisions are counted by how often: 提起行政复议5次, 采取行政强制措施5次.
  func countsTimes(_ quantity: Quantity, _ phrase: NumberPhrase, at index: Int) -> Bool {
    guard quantity.measure == .word("次"), !phrase.hasUnknown, after(index).isEmpty else { return false }
    return phrase.namesDecisions && phrase.has(.taken) || phrase.senses.contains { $0.isOfCases }
  }

  /// Whether applications are counted in 项, 个 or 次, by their full name or going on with such a count: 收到政府信息公开申请171项.
  func countsApplications(_ quantity: Quantity, _ phrase: NumberPhrase, at index: Int) -> Bool {
    guard [.word("项"), .word("个"), .word("次")].contains(quantity.measure), !phrase.hasUnknown, passage.topic == .applications else {
      return false
    }
    if let last = sentence.claims.last,
      last.quantity.measure == quantity.measure || last.subject.isOfAllApplications && isOfApplicants(index)
    {
      return true
    }
    return phrase.has(.applications) && self.phrase(after(index)).isLight
  }

  /// Whether the words behind a number, or before it, name applicants: 其中370项为自然人提交.
  private func isOfApplicants(_ index: Int) -> Bool {
    self.phrase((tokens[sentence.clauseStart..<index] + after(index))[...]).isOfSomeApplicants
  }
}

extension Quantity {
  /// Whether its measure word is one that applications, cases and documents are counted with.
  var countsCases: Bool {
    switch measure {
    case .word("件"), .word("份"), .word("宗"), .word("条"), .word("封"), .word("起"), .word("例"), .word("部"): true
    default: false
    }
  }

  /// Whether its measure word is one that people are counted with.
  var countsPeople: Bool { [.word("人"), .word("名"), .word("位")].contains { $0 == measure } }
}
