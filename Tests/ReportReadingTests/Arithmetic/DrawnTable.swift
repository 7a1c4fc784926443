import ReportForm
import ReportSyntax
import TestSupport

@testable import ReportReading

/// A table of figures that are drawn at random as reports have them, all sums of which hold; most parts are 0, and 自然人 has the most.
struct DrawnTable {
  let edition = Edition.edition2021
  let kind: TableKind
  var values: [Int64]

  init(_ kind: TableKind, _ random: inout SeededGenerator) {
    self.kind = kind
    let form = edition.table(kind)
    values = [Int64](repeating: 0, count: form.figureCount)
    let isBusy = Bool.random(using: &random)
    for place in values.indices {
      let column = place % (form.uniformCount ?? 1)
      let chance = column == 0 || kind == .reviews ? 60 : isBusy ? 35 : 12
      guard Int.random(in: 0..<100, using: &random) < chance else { continue }
      let most: Int64 = column == 0 ? (isBusy ? 400 : 40) : (isBusy ? 30 : 5)
      values[place] = Int64.random(in: 1...most, using: &random)
    }
    settle()
  }

  /// Makes every total follow from its parts, and 一 from what became of the requests.
  mutating func settle() {
    let first = edition.firstFigure(of: kind)
    let equations = edition.equationsOfTable[kind.rawValue]
    for equation in equations where equation.kind == .total && !equation.isAcross {
      values[equation.right[0] - first] = equation.left.reduce(0) { $0 + values[$1 - first] }
    }
    for equation in equations where equation.kind == .carryover {
      let (received, carriedIn) = (equation.left[0] - first, equation.left[1] - first)
      let out = equation.right.reduce(0) { $0 + values[$1 - first] }
      values[carriedIn] = min(values[carriedIn], out)
      values[received] = out - values[carriedIn]
    }
    for equation in equations where equation.isAcross {
      values[equation.right[0] - first] = equation.left.reduce(0) { $0 + values[$1 - first] }
    }
  }

  /// The number of the table's first figure.
  var first: Int { edition.firstFigure(of: kind) }

  /// Where another table has other figures, to be read.
  func differences(from other: DrawnTable) -> String {
    let changed = values.indices.filter { values[$0] != other.values[$0] }
    return changed.map { "(\($0 / width),\($0 % width)) \(values[$0])→\(other.values[$0])" }.joined(separator: " ")
  }

  var width: Int { edition.table(kind).uniformCount ?? 1 }
  var rows: Int { values.count / width }

  /// How its sums stand.
  var balance: Balance {
    let figures = values.map { Figure(reading: .number(Numeral($0)), range: 0..<1) }
    return Balance(
      Table(kind: kind, edition: edition, rows: [], figures: figures, editionMark: 0..<0, range: 0..<1, layout: .tabs))
  }

  /// Makes one figure wrong in a way people do.
  mutating func slip(at place: Int, _ random: inout SeededGenerator) {
    let value = values[place]
    let digits = Array(String(value))
    var changed = value
    switch Int.random(in: 0..<6, using: &random) {
    case 0: changed = value + 1
    case 1: changed = max(value - 1, 0)
    case 2: changed = Int64(String(digits.reversed())) ?? value
    case 3: changed = digits.count > 1 ? Int64(String(digits.dropLast())) ?? value : 0
    case 4: changed = value + Int64.random(in: 2...9, using: &random)
    default: changed = value * 10 + Int64.random(in: 0...9, using: &random)
    }
    values[place] = changed == value ? value + Int64.random(in: 1...9, using: &random) : changed
  }
}
