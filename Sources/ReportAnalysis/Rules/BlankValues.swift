import ReportForm
import ReportReading

/// What belongs in the blank figures of one table, as far as its sums and last year's report tell.
struct BlankValues {
  private let table: Table
  private let balance: Balance
  private let stocks: [Int: Stock]
  /// What follows with 0 in every blank that nothing else is told of.
  private let assumed: [Int: Int64]

  init(_ table: Table, _ balance: Balance, in inspection: Inspection) {
    self.table = table
    self.balance = balance
    stocks = inspection.stocks(of: table)
    assumed = VacantValues(table, balance.equations).values
  }

  /// The value that sums or last year's report give a blank figure; nil where they give none, or different ones.
  func known(_ figure: Int) -> Int64? { balance.computed[figure] ?? stocks[figure]?.due }

  /// What is in force by last year's report; nil for any other figure.
  func stock(_ figure: Int) -> Stock? { balance.computed[figure] == nil ? stocks[figure] : nil }

  /// Whether the value may be written without asking.
  func isCertain(_ figure: Int) -> Bool { balance.isCertain(figure, in: table) }

  /// Whether a figure is the total of others that are not all 0.
  func isTotal(_ figure: Int) -> Bool { least(figure) > 0 }

  /// What the written parts of a total come to; 0 for any other figure.
  func least(_ figure: Int) -> Int64 {
    balance.equations.reduce(0) { most, equation in
      guard equation.right == [figure] else { return most }
      let parts = equation.left.filter { !table[$0].isVacant && table[$0].summand != nil }
      return max(most, parts.map { table[$0].summand }.sum() ?? 0)
    }
  }

  /// Whether some figures can all be 0: each of their sums either holds so, or another figure of it is open or too large.
  func mayBeZero(_ blanks: [Int]) -> Bool {
    if blanks.contains(where: { (known($0) ?? 0) != 0 || isTotal($0) }) { return false }
    return !balance.equations.contains { equation in
      let sides = [equation.left, equation.right]
      guard sides.contains(where: { $0.contains(where: blanks.contains) }),
        sides.allSatisfy({ $0.allSatisfy { table[$0].isVacant ? blanks.contains($0) : table[$0].summand != nil } }),
        let difference = equation.difference({ table[$0].summand })
      else { return false }
      return (difference > 0 ? equation.left : difference < 0 ? equation.right : []).contains(where: blanks.contains)
    }
  }

  /// The values with which the sums hold where all other blanks are 0; nil where more than totals would be anything else.
  func besidesZeros(_ blanks: [Int]) -> [(figure: Int, value: Int64)]? {
    let values = blanks.compactMap { figure in (known(figure) ?? assumed[figure]).map { (figure: figure, value: $0) } }
    guard values.count == blanks.count, values.allSatisfy({ $0.value == 0 || known($0.figure) != nil || isTotal($0.figure) }) else {
      return nil
    }
    return values
  }

  /// What last year's report says is in force, with what came to it and what went.
  struct Stock {
    let due: Int64
    let before: Int64
    let made: Int64
    let repealed: Int64
    let year: String
  }
}

extension Inspection {
  /// By the number of the blank figure, how many documents are in force by last year's report; none where several reports tell.
  fileprivate func stocks(of table: Table) -> [Int: BlankValues.Stock] {
    guard table.kind == .disclosures, lastYear.reports.count == 1, let previous, let other = previous.inspection.table(.disclosures) else {
      return [:]
    }
    var stocks: [Int: BlankValues.Stock] = [:]
    for key in [RowKey.rules, .normativeDocuments] {
      guard let number = table.edition.figure(key, .inForce, in: .disclosures), table[number].reading == .blank,
        let made = table.figure(key, .made)?.numeral?.whole, let repealed = table.figure(key, .repealed)?.numeral?.whole,
        let before = other.figure(key, .inForce)?.numeral?.whole, made >= 0, repealed >= 0, before >= 0, let sum = before.adding(made),
        sum >= repealed
      else { continue }
      stocks[number] = BlankValues.Stock(due: sum - repealed, before: before, made: made, repealed: repealed, year: previous.year)
    }
    return stocks
  }
}
