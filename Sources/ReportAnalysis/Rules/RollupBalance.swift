import ReportForm
import ReportReading
import ReportSyntax

/// How the figures of a table stand to the sums of those of the bodies below.
package struct RollupBalance {
  /// A figure that is not such a sum.
  struct Difference {
    let table: Table
    /// Its number in the edition.
    let figure: Int
    /// Its value, in the units of the sum.
    let own: Int64
    let sum: Subordinates.Sum
  }

  /// The figures that are the sums of theirs.
  package private(set) var equal = 0
  /// The figures of which that cannot be told.
  package private(set) var open = 0
  /// The figures that are not; totals that differ by what their parts differ come without being told.
  package private(set) var unequal = 0
  /// Those of them that are told, in the order of the form.
  private(set) var differing: [Difference] = []

  /// Compares all figures of a table.
  package init(_ table: Table, _ subordinates: Subordinates) {
    let (edition, first) = (table.edition, table.firstFigure)
    /// By how much each figure is less than the sum; nil where that is not known.
    var deficits = [Int64?](repeating: nil, count: table.figures.count)
    var found: [Difference?] = []
    for (place, figure) in table.figures.enumerated() {
      let number = first + place
      guard let own = Subordinates.value(of: figure, number, in: edition), let sum = subordinates.sum(of: number, in: table),
        let deficit = sum.value.subtracting(own)
      else {
        open += 1
        found.append(nil)
        continue
      }
      // What is not known can only add to figures that are not negative.
      let isCertain = sum.isComplete || deficit > 0 && edition.column(of: number).kind != .signedCount
      deficits[place] = deficit
      if !isCertain { open += 1 } else if deficit == 0 { equal += 1 } else { unequal += 1 }
      found.append(isCertain && deficit != 0 ? Difference(table: table, figure: number, own: own, sum: sum) : nil)
    }
    /// The totals that differ by what their parts differ.
    var implied: Set<Int> = []
    for equation in edition.equationsOfTable[table.kind.rawValue] where equation.kind == .total {
      guard let total = equation.right.first, found[total - first] != nil else { continue }
      guard equation.left.contains(where: { found[$0 - first] != nil }) else { continue }
      if let due = equation.left.map({ deficits[$0 - first] }).sum(), due == deficits[total - first] { implied.insert(total) }
    }
    differing = found.compactMap { $0 }.filter { !implied.contains($0.figure) }
  }
}
