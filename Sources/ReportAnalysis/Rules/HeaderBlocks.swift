import ReportForm
import ReportReading
import ReportSyntax

/// The names of the columns of a table's blocks, as they are told in passing.
final class HeaderBlocks: Sendable {
  /// For each block the hashes of its names, from left to right.
  private let names: [[UInt64]]
  /// The lengths of the names, in bytes.
  private let lengths: ClosedRange<Int>

  private init(_ form: TableForm) {
    let lists = HeaderList.lists(of: form)
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

  /// Whether in a row a name stands before one of its block that it must follow.
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

  /// What has gone by of one block.
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

/// Names that stand side by side in a header: of the columns of a block, or of the blocks of columns.
struct HeaderList {
  let labels: [String]
  /// For each name, under how many others it stands.
  let depths: [Int]
  /// Whether they are the columns' own.
  let areOfColumns: Bool

  static func lists(of form: TableForm) -> [HeaderList] {
    let columns = form.columnLists.map { list in
      HeaderList(labels: list.map { $0.label }, depths: list.map { $0.outerHeaders.count }, areOfColumns: true)
    }
    let paths = form.rows.first?.columns.map { $0.path } ?? []
    let outer = (0..<(paths.map { $0.count }.max() ?? 0)).map { depth in
      paths.reduce(into: [String]()) { labels, path in if depth < path.count, !labels.contains(path[depth]) { labels.append(path[depth]) } }
    }
    return columns
      + outer.enumerated().filter { $1.count > 1 }.map { depth, labels in
        HeaderList(labels: labels, depths: labels.map { _ in depth }, areOfColumns: false)
      }
  }
}
