import ReportForm
import ReportReading
import ReportSyntax

/// The names that stand side by side in a table's headers, as they are told in passing.
final class HeaderBlocks: Sendable {
  let lists: [HeaderList]
  /// For each list the hashes of its names, from left to right.
  private let names: [[UInt64]]
  /// The lengths of the names, in bytes.
  private let lengths: ClosedRange<Int>

  private init(_ form: TableForm) {
    lists = HeaderList.lists(of: form)
    names = lists.map { $0.labels.map { Self.hash($0) } }
    let counts = lists.flatMap { $0.labels.map { $0.utf8.count } }
    lengths = (counts.min() ?? 0)...(counts.max() ?? 0)
  }

  private static func hash(_ label: String) -> UInt64 { Array(label.utf8).withUnsafeBytes { ByteHash.of($0) } }

  /// For each edition and in it for each table.
  private static let all = Editions.all.list.map { edition in TableKind.allCases.map { HeaderBlocks(edition.table($0)) } }

  /// Those of a table; nil for one of an edition that is not in force.
  static func of(_ table: Table) -> HeaderBlocks? {
    Editions.all.list.firstIndex { $0 === table.edition }.map { all[$0][table.kind.rawValue] }
  }

  /// Whether in a row a name stands before one of its list that it must follow.
  func areMisordered(in row: Row, of tree: SyntaxTree) -> Bool {
    tree.text.bytes.withUnsafeBytes { bytes in
      tree.cells.withUnsafeBufferPointer { cells in
        names.indices.contains { block in
          var passing = Passing()
          if row.kind != .text {
            for cell in row.cells where passing.take(cells[cell].content, bytes, names[block], lengths) { return true }
            return false
          }
          var start = row.range.lowerBound
          for index in row.range where bytes[index] <= .space {
            if passing.take(start..<index, bytes, names[block], lengths) { return true }
            start = index + 1
          }
          return passing.take(start..<row.range.upperBound, bytes, names[block], lengths)
        }
      }
    }
  }

  /// What has gone by of one list.
  private struct Passing {
    var last = -1
    var seen: UInt64 = 0

    /// Takes in a word; whether it is a name that must stand before the last one.
    @inline(__always)
    mutating func take(_ range: ByteRange, _ bytes: UnsafeRawBufferPointer, _ names: [UInt64], _ lengths: ClosedRange<Int>) -> Bool {
      guard lengths.contains(range.count) else { return false }
      let hash = ByteHash.of(UnsafeRawBufferPointer(rebasing: bytes[range]))
      guard let column = names.firstIndex(of: hash) else { return false }
      let bit: UInt64 = 1 << UInt64(column & 63)
      if seen & bit != 0 { (last, seen) = (-1, 0) }
      defer { (last, seen) = (column, seen | bit) }
      return column < last
    }
  }
}
