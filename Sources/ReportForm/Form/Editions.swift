/// The editions of the form that a text may be of, oldest first, and what is known of a table while its edition is not.
package final class Editions: Sendable {
  /// Every edition that there is.
  package static let all = Editions(Edition.Year.allCases.sorted().map { $0.edition })

  package let list: [Edition]
  /// The newest edition.
  package let newest: Edition
  /// The set of all of them.
  package let everyone: EditionSet
  /// What each of the three tables looks like in every edition, in their order.
  private let shapes: [TableShape]
  /// The editions that have a row, by its key; none for a row that all have.
  private let havingRow: [EditionSet]

  /// Takes at least one edition, oldest first.
  package init(_ list: [Edition]) {
    self.list = list
    newest = list.last ?? .edition2021
    everyone = EditionSet(Array(list.indices))
    shapes = TableKind.allCases.map { kind in TableShape(list.map { $0.table(kind) }) }
    havingRow = RowKey.allCases.map { key in
      let having = list.indices.filter { place in list[place].tables.contains { $0.index(of: key) != nil } }
      return having.count == list.count ? EditionSet() : EditionSet(having)
    }
  }

  /// The place of an edition among them; that of the newest where it is none of them.
  package func place(of edition: Edition) -> Int { list.firstIndex { $0 === edition } ?? list.count - 1 }

  /// The place of the newest of some of them, or nil where there are none.
  package func newest(of set: EditionSet) -> Int? { list.indices.last { set.contains($0) } }

  /// The edition in force for a report's year: the last that was set by then, the oldest for a year before any, the newest without a
  /// year.
  package func inForce(in reportYear: Int?) -> Edition {
    guard let reportYear else { return newest }
    return list.last { $0.year.rawValue <= reportYear } ?? list.first ?? newest
  }

  /// What a table looks like in every edition.
  package func shape(of kind: TableKind) -> TableShape { shapes[kind.rawValue] }

  /// The editions that are told by a row, since they have it and others do not.
  package func told(by key: RowKey) -> EditionSet { havingRow[key.rawValue] }
}

/// Some editions, by their places among all.
package struct EditionSet: Sendable, Hashable {
  @usableFromInline
  var bits: UInt32 = 0

  @inlinable @inline(__always)
  package init() {}

  package init(_ places: [Int]) { for place in places { insert(place) } }

  @inlinable @inline(__always)
  package var isEmpty: Bool { bits == 0 }

  @inlinable @inline(__always)
  package var count: Int { bits.nonzeroBitCount }

  @inlinable @inline(__always)
  package func contains(_ place: Int) -> Bool { bits & 1 &<< UInt32(truncatingIfNeeded: place) != 0 }

  @inlinable @inline(__always)
  package mutating func insert(_ place: Int) { bits |= 1 &<< UInt32(truncatingIfNeeded: place) }

  @inlinable @inline(__always)
  package mutating func remove(_ place: Int) { bits &= ~(1 &<< UInt32(truncatingIfNeeded: place)) }
}
