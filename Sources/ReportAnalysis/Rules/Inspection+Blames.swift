import ReportForm
import ReportReading

extension Inspection {
  /// The findings for the blames whose failing sums are of the kinds that `concerns` accepts.
  func findings(of rule: Rule, where concerns: (Set<Equation.Kind>) -> Bool) -> [Finding] {
    var findings: [Finding] = []
    for (table, balance) in zip(tables, balances) {
      for blame in balance.blames where concerns(Set(blame.equations.map { balance.equations[$0].kind })) {
        findings.append(finding(of: rule, blame, balance, table))
      }
    }
    return findings
  }

  private func finding(of rule: Rule, _ blame: Blame, _ balance: Balance, _ table: Table) -> Finding {
    let equations = blame.equations.map { balance.equations[$0] }
    let texts = equations.map { EquationText($0, in: table) }
    let written = table[blame.figure].numeral?.plain ?? "0"
    let message: Localized
    if blame.isCertain, let value = blame.repairs.first?.first?.value {
      message = .blamed(table.name(of: blame.figure), written, value, texts)
    } else {
      message = .unbalanced(texts)
    }
    let related = zip(equations, texts).compactMap { equation, text -> Finding.Related? in
      // The sum is shown at its total, or where the total itself is to blame at its first part that is not 0.
      let place =
        equation.right.first { $0 != blame.figure } ?? equation.left.first { table[$0].summand != 0 } ?? equation.left.first
      guard let place, place != blame.figure else { return nil }
      return Finding.Related(self.text.underlined(table[place].range), blame.isCertain ? .ownSum(text) : .sum(text))
    }
    let fixes = blame.repairs.map {
      Fix.set($0, in: table, text: self.text, preferred: blame.isCertain, naming: !blame.isCertain || $0.count > 1)
    }
    return rule.finding(self.text.underlined(table[blame.figure].range), message, related: related, fixes: fixes)
  }
}

extension Localized {
  fileprivate static func blamed(_ name: String, _ written: String, _ value: Int64, _ texts: [EquationText]) -> Localized {
    Localized(
      "\(name)应为 \(value)，现为 \(written)。\(texts.map { $0.textFromWithin(in: .chinese) }.joined(separator: "；"))",
      "\(name) should be \(value), not \(written). \(texts.map { $0.textFromWithin(in: .english) }.joined(separator: "; "))")
  }

  fileprivate static func unbalanced(_ texts: [EquationText]) -> Localized {
    Localized(
      texts.map { $0.text(in: .chinese) }.joined(separator: "；"),
      texts.map { $0.text(in: .english) }.joined(separator: "; "))
  }

  fileprivate static func ownSum(_ text: EquationText) -> Localized {
    Localized(text.textFromWithin(in: .chinese), text.textFromWithin(in: .english))
  }

  fileprivate static func sum(_ text: EquationText) -> Localized { Localized(text.text(in: .chinese), text.text(in: .english)) }
}
