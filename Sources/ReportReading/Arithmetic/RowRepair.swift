import ReportSyntax

/// How a row with too few or too many numbers can be mended, judged by the sums that the mended row would be part of.
package struct RowRepair {
  /// One way to mend a row.
  package enum Step: Hashable {
    /// A number is missing before the figure at this place (or after the last).
    case insert(value: Int64, at: Int)
    /// Two numbers ran together in this figure: its digits part after `digits` of them.
    case split(at: Int, digits: Int)
    /// The figure at this place is one too many.
    case delete(at: Int)
    /// This figure and the next are one number, torn apart.
    case join(at: Int)
  }

  /// A way to mend a row, and the figures that the row then has.
  package struct Candidate: Hashable {
    package let step: Step
    let values: [Int64]
  }

  let table: Table
  let row: TableRow
  private let formRow: Int
  private let count: Int
  private let written: [Int64]
  /// The digits of each number as they are written, zeros before it included.
  private let digits: [String]

  /// Nil where the row is none of the form's, or one of its figures is not a whole number.
  package init?(_ table: Table, _ row: TableRow, in text: SourceText) {
    guard case .row(let index) = row.role, row.isMalformed, table.kind != .disclosures else { return nil }
    let numbers = row.figures.filter { $0.reading != .blank }
    let values = numbers.compactMap { $0.numeral?.whole }
    guard values.count == numbers.count, values.allSatisfy({ $0 >= 0 }) else { return nil }
    self.table = table
    self.row = row
    formRow = index
    count = table.form.rows[index].columns.count
    written = values
    digits = numbers.map { text.plain($0.range) }
  }

  /// The only way to mend the row so that all its sums hold, or nil where there is none or several that differ.
  package func unique() -> Candidate? {
    var sound = candidates().filter { holds($0.values) }
    // Nobody writes 01: where a 0 leads, two numbers ran together, and no other reading is as likely.
    let torn = sound.filter { if case .split(let place, _) = $0.step { digits[place].first == "0" } else { false } }
    if torn.count == 1 { sound = torn }
    // Several steps may lead to the same figures: a row of zeros may lack any of them.
    guard let first = sound.first, sound.allSatisfy({ $0.values == first.values }) else { return nil }
    return sound.last { if case .insert(_, written.count) = $0.step { true } else { false } } ?? first
  }

  private func candidates() -> [Candidate] {
    switch written.count {
    case count - 1: insertions() + splits()
    case count + 1: deletions() + joins()
    default: []
    }
  }

  private func insertions() -> [Candidate] {
    (0...written.count).flatMap { place -> [Candidate] in
      possibleValues(at: place).map { value in
        var values = written
        values.insert(value, at: place)
        return Candidate(step: .insert(value: value, at: place), values: values)
      }
    }
  }

  /// The value that a sum within the row gives for a place, or 0 where none does.
  private func possibleValues(at place: Int) -> [Int64] {
    var values = written
    values.insert(0, at: place)
    let first = table.figures(ofRow: formRow).lowerBound
    for equation in table.edition.equations where equation.table == table.kind {
      let own = (equation.left + equation.right).map { $0 - first }
      guard own.allSatisfy((0..<count).contains), own.contains(place) else { continue }
      guard let difference = equation.difference({ values[$0 - first] }) else { return [] }
      let value = equation.left.contains(first + place) ? difference : 0 - difference
      return value >= 0 ? [value] : []
    }
    return [0]
  }

  private func splits() -> [Candidate] {
    written.indices.flatMap { place -> [Candidate] in
      let digits = Array(digits[place])
      guard digits.count > 1 else { return [] }
      return (1..<digits.count).compactMap { length in
        // A number does not begin with 0 unless it is 0.
        guard digits[0] != "0" || length == 1, digits[length] != "0" || length == digits.count - 1,
          let left = Int64(String(digits[..<length])), let right = Int64(String(digits[length...]))
        else { return nil }
        var values = written
        values.replaceSubrange(place...place, with: [left, right])
        return Candidate(step: .split(at: place, digits: length), values: values)
      }
    }
  }

  private func deletions() -> [Candidate] {
    written.indices.map { place in
      var values = written
      values.remove(at: place)
      return Candidate(step: .delete(at: place), values: values)
    }
  }

  private func joins() -> [Candidate] {
    written.indices.dropLast().compactMap { place in
      guard let joined = Int64(digits[place] + digits[place + 1]), written[place] != 0 else { return nil }
      var values = written
      values.replaceSubrange(place...place + 1, with: [joined])
      return Candidate(step: .join(at: place), values: values)
    }
  }

  /// Whether every sum of the table that the row is part of holds with these figures, and at least one is known.
  private func holds(_ values: [Int64]) -> Bool {
    let first = table.figures(ofRow: formRow).lowerBound
    func value(_ figure: Int) -> Int64? {
      (0..<count).contains(figure - first) ? values[figure - first] : table[figure].summand
    }
    var known = 0
    for equation in table.edition.equations where equation.table == table.kind {
      guard (equation.left + equation.right).contains(where: { (0..<count).contains($0 - first) }) else { continue }
      guard let difference = equation.difference(value) else { continue }
      if difference != 0 { return false }
      known += 1
    }
    return known > 0
  }
}
