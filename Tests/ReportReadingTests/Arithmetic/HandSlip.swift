import ReportForm
import TestSupport

/// A slip of the hand that makes several figures of a table wrong in one go.
enum HandSlip: CaseIterable {
  case rowLeft, rowRight, figuresInRow, figuresInColumn, neighbourColumn, neighbourRow, rows, columns, joined
  case reviewsLeft, reviewsRight, reviewBlocks

  var kind: TableKind {
    switch self {
    case .reviewsLeft, .reviewsRight, .reviewBlocks: .reviews
    default: .requests
    }
  }

  /// The most findings; where few sums of table 4 fail, each block may have its own.
  var most: Int { self == .reviewsLeft ? 3 : self == .reviewBlocks ? 2 : 1 }

  /// The share, of a hundred, in which what undoes it is among the repairs at least.
  var least: Int {
    switch self {
    // Each of many rows could have it, and six are offered.
    case .neighbourColumn, .figuresInRow: 60
    // Where one sum alone fails, a lost figure cannot be told from a wrong one.
    case .reviewsLeft: 20
    case .reviewsRight, .reviewBlocks: 70
    default: 85
    }
  }

  /// The table with the slip made somewhere; nil where it makes none there.
  func made(in sound: DrawnTable, _ random: inout SeededGenerator) -> DrawnTable? {
    var table = sound
    let width = sound.width
    let row = Int.random(in: 0..<sound.rows, using: &random)
    func place(_ row: Int, _ column: Int) -> Int { row * width + column }
    let own = place(row, 0)..<place(row + 1, 0)
    switch self {
    case .rowLeft, .reviewsLeft: table.values.replaceSubrange(own, with: Array(sound.values[own].dropFirst()) + [0])
    case .rowRight, .reviewsRight: table.values.replaceSubrange(own, with: [0] + Array(sound.values[own].dropLast()))
    case .figuresInRow:
      let columns = (0..<width - 1).shuffled(using: &random)
      table.values.swapAt(place(row, columns[0]), place(row, columns[1]))
    case .figuresInColumn:
      let other = Int.random(in: 0..<sound.rows, using: &random)
      let column = Int.random(in: 0..<width - 1, using: &random)
      table.values.swapAt(place(row, column), place(other, column))
    case .neighbourColumn:
      let column = Int.random(in: 0..<width - 2, using: &random)
      guard sound.values[place(row, column + 1)] == 0 else { return nil }
      table.values.swapAt(place(row, column), place(row, column + 1))
    case .neighbourRow:
      let column = Int.random(in: 0..<width - 1, using: &random)
      guard row + 1 < sound.rows, sound.values[place(row + 1, column)] == 0 else { return nil }
      table.values.swapAt(place(row, column), place(row + 1, column))
    case .rows:
      let other = Int.random(in: 0..<sound.rows, using: &random)
      // A row of zeros changes places with its neighbour only: with any other it cannot be told from a total that counts a row in.
      let isZero = { row in sound.values[place(row, 0)..<place(row + 1, 0)].allSatisfy { $0 == 0 } }
      guard abs(row - other) == 1 || !(isZero(row) || isZero(other)) else { return nil }
      for column in 0..<width { table.values.swapAt(place(row, column), place(other, column)) }
    case .columns:
      let columns = (0..<width - 1).shuffled(using: &random)
      for row in 2..<sound.rows - 2 { table.values.swapAt(place(row, columns[0]), place(row, columns[1])) }
    case .joined:
      let column = Int.random(in: 0..<width - 2, using: &random)
      guard sound.values[place(row, column)] > 0,
        let joined = Int64("\(sound.values[place(row, column)])\(sound.values[place(row, column + 1)])")
      else { return nil }
      table.values[place(row, column)] = joined
      table.values[place(row, column + 1)] = 0
    case .reviewBlocks:
      for column in 0..<4 { table.values.swapAt(column, 5 + column) }
    }
    return table.values == sound.values ? nil : table
  }
}
