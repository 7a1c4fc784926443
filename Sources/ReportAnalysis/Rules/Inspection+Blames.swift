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
    let related = zip(equations, texts).compactMap { equation, text -> Finding.Related? in
      // The sum is shown at its total, or where the total itself is to blame at its first part that is not 0.
      let place =
        equation.right.first { $0 != blame.figure } ?? equation.left.first { table[$0].summand != 0 } ?? equation.left.first
      guard let place, place != blame.figure else { return nil }
      return Finding.Related(self.text.underlined(table[place].range), blame.cause == .figure ? .ownSum(text) : .sum(text))
    }
    let fixes = blame.repairs.map { repair in
      repair.slip.map { Fix.undo($0, repair.changes, in: table, text: self.text) }
        ?? Fix.set(
          repair.changes, in: table, text: self.text, preferred: blame.cause == .figure,
          naming: blame.cause != .figure || repair.changes.count > 1)
    }
    return rule.finding(
      self.text.underlined(table[blame.figure].range), message(of: blame, texts, table), related: related, fixes: fixes)
  }

  private func message(of blame: Blame, _ texts: [EquationText], _ table: Table) -> Localized {
    guard let repair = blame.repairs.first else { return .unbalanced(texts) }
    switch blame.cause {
    case .figure:
      let value = repair.changes.first?.value ?? 0
      return .blamed(table.name(of: blame.figure), table[blame.figure].numeral?.plain ?? "0", value, texts)
    case .figures: return .jointlyBlamed(repair.changes.map { $0.told(in: table) }, texts)
    case .totals: return .staleTotals(repair.changes.map { $0.told(in: table) })
    case .slip: return repair.slip.map { .slip($0, in: table, texts) } ?? .unbalanced(texts)
    case .open: return .unbalanced(texts)
    }
  }
}

extension Blame.Change {
  /// The figure with what is written and what should be, to be read.
  fileprivate func told(in table: Table) -> (name: String, written: String, value: Int64) {
    (table.name(of: figure), table[figure].numeral?.plain ?? "0", value)
  }
}

extension Localized {
  fileprivate static func blamed(_ name: String, _ written: String, _ value: Int64, _ texts: [EquationText]) -> Localized {
    Localized(
      "\(name)应为 \(value)，现为 \(written)。\(texts.map { $0.textFromWithin(in: .chinese) }.joined(separator: "；"))",
      "\(name) should be \(value), not \(written). \(texts.map { $0.textFromWithin(in: .english) }.joined(separator: "; "))")
  }

  /// Several figures that are wrong together.
  fileprivate static func jointlyBlamed(_ changes: [(name: String, written: String, value: Int64)], _ texts: [EquationText]) -> Localized {
    Localized(
      "\(changes.map { "\($0.name)应为 \($0.value)（现为 \($0.written)）" }.joined(separator: "、"))，要一并改。"
        + texts.map { $0.text(in: .chinese) }.joined(separator: "；"),
      "\(changes.map { "\($0.name) should be \($0.value) (not \($0.written))" }.joined(separator: ", ")), to be changed together. "
        + texts.map { $0.text(in: .english) }.joined(separator: "; "))
  }

  /// Totals that do not follow from parts which tie with one another.
  fileprivate static func staleTotals(_ changes: [(name: String, written: String, value: Int64)]) -> Localized {
    Localized(
      "合计与分项不符，按分项重算合计后各条勾稽都相符："
        + changes.map { "\($0.name)应为 \($0.value)（现为 \($0.written)）" }.joined(separator: "、"),
      "Totals differ from their parts; computed anew from them, all sums hold: "
        + changes.map { "\($0.name) should be \($0.value) (not \($0.written))" }.joined(separator: ", "))
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
