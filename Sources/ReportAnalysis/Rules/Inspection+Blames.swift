import ReportForm
import ReportReading

extension Inspection {
  /// The findings for the blames of totals, or for those of what is carried over alone.
  func findings(of rule: Rule, whereTotalsFail: Bool) -> [Finding] {
    var findings: [Finding] = []
    for place in balances.indices where !balances[place].blames.isEmpty {
      let balance = balances[place]
      for blame in balance.blames where blame.equations.contains(where: { balance.equations[$0].kind == .total }) == whereTotalsFail {
        findings.append(finding(of: rule, blame, balance, tables[place]))
      }
    }
    return findings
  }

  private func finding(of rule: Rule, _ blame: Blame, _ balance: Balance, _ table: Table) -> Finding {
    let equations = blame.equations.map { balance.equations[$0] }
    let texts = equations.map { EquationText($0, in: table) }
    let line = self.text.lines.line(at: table[blame.figure].range.lowerBound)
    let related = zip(equations, texts).enumerated().compactMap { index, sum -> Finding.Related? in
      let (equation, text) = sum
      // The sum is shown at its total, or where the total itself is to blame at its first part that is not 0.
      let place =
        equation.right.first { $0 != blame.figure } ?? equation.left.first { table[$0].summand != 0 } ?? equation.left.first
      guard let place, place != blame.figure else { return nil }
      let range = table[place].range
      switch blame.cause {
      case .figure, .likely: return Finding.Related(self.text.underlined(range), .ownSum(text))
      case .open where index == 0:
        // The message has told this sum, so that only a place on another line is worth a row.
        guard self.text.lines.line(at: range.lowerBound) != line else { return nil }
        return Finding.Related(self.text.underlined(range), .term(table.place(of: place), table[place].numeral?.plain ?? "0"))
      case .open, .figures, .totals, .slip: return Finding.Related(self.text.underlined(range), .sum(text))
      }
    }
    let fixes = blame.repairs.map { repair in
      repair.slip.map { Fix.undo($0, repair.changes, in: table, text: self.text) }
        ?? Fix.set(
          repair.changes, in: table, text: self.text, preferred: blame.cause == .figure,
          naming: blame.cause != .figure && blame.cause != .likely)
    }
    return rule.finding(
      self.text.underlined(table[blame.figure].range), message(of: blame, texts, table), related: related, fixes: fixes)
  }

  private func message(of blame: Blame, _ texts: [EquationText], _ table: Table) -> Localized {
    guard let repair = blame.repairs.first else { return .unbalanced(texts) }
    switch blame.cause {
    case .figure:
      let value = repair.changes.first?.value ?? 0
      return .blamed(table.place(of: blame.figure), table[blame.figure].numeral?.plain ?? "0", value)
    case .likely:
      let value = repair.changes.first?.value ?? 0
      return .likelyBlamed(table.place(of: blame.figure), table[blame.figure].numeral?.plain ?? "0", value)
    case .figures: return .jointlyBlamed(repair.changes.map { $0.told(in: table) })
    case .totals: return .staleTotals(repair.changes.map { $0.told(in: table) })
    case .slip: return repair.slip.map { .slip($0, in: table) } ?? .unbalanced(texts)
    case .open: return .unbalanced(texts)
    }
  }
}

extension Blame.Change {
  /// The figure with what is written and what should be, to be read.
  fileprivate func told(in table: Table) -> (place: Wording, written: String, value: Int64) {
    (table.place(of: figure), table[figure].numeral?.plain ?? "0", value)
  }
}

extension Localized {
  /// What should be; the sums that say so stand at the related places.
  fileprivate static func blamed(_ place: Wording, _ written: String, _ value: Int64) -> Localized {
    Localized("\(place.chinese)应为 \(value)，现为 \(written)", "\(place.english) should be \(value), not \(written)")
  }

  /// What likely should be, where several figures are wrong.
  fileprivate static func likelyBlamed(_ place: Wording, _ written: String, _ value: Int64) -> Localized {
    Localized("\(place.chinese)可能应为 \(value)，现为 \(written)", "\(place.english) should probably be \(value), not \(written)")
  }

  /// Several figures that are wrong together.
  fileprivate static func jointlyBlamed(_ changes: [(place: Wording, written: String, value: Int64)]) -> Localized {
    Localized(
      "\(changes.map { "\($0.place.chinese)可能应为 \($0.value)（现为 \($0.written)）" }.joined(separator: "、"))，要一并改",
      "\(changes.map { "\($0.place.english) should probably be \($0.value) (now \($0.written))" }.joined(separator: ", ")); change them together"
    )
  }

  /// Totals that do not follow from parts which tie with one another.
  fileprivate static func staleTotals(_ changes: [(place: Wording, written: String, value: Int64)]) -> Localized {
    Localized(
      "合计与分项不符，按分项重算合计后全部勾稽关系都成立："
        + changes.map { "\($0.place.chinese)应为 \($0.value)（现为 \($0.written)）" }.joined(separator: "、"),
      "Totals differ from their parts; once they are recalculated, all sums match: "
        + changes.map { "\($0.place.english) should be \($0.value) (now \($0.written))" }.joined(separator: ", "))
  }

  /// The first sum that fails, and how many others do, which stand at the related places.
  fileprivate static func unbalanced(_ texts: [EquationText]) -> Localized {
    guard let first = texts.first else { return Localized("勾稽关系不成立", "A sum does not match") }
    let others = texts.count - 1
    guard others > 0 else { return sum(first) }
    return Localized(
      "\(first.text(in: .chinese))；另有 \(others) 条勾稽关系不成立",
      "\(first.text(in: .english)); \(others == 1 ? "1 other sum does not match" : "\(others) other sums do not match")")
  }

  fileprivate static func term(_ place: Wording, _ value: String) -> Localized {
    Localized("\(place.chinese)现为 \(value)", "\(place.english), now \(value)")
  }

  fileprivate static func ownSum(_ text: EquationText) -> Localized {
    Localized(text.textFromWithin(in: .chinese), text.textFromWithin(in: .english))
  }

  fileprivate static func sum(_ text: EquationText) -> Localized { Localized(text.text(in: .chinese), text.text(in: .english)) }
}
