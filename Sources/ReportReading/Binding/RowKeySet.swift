import ReportForm

/// Some rows of the form, by what they count.
struct RowKeySet: Hashable {
  private var bits: UInt64 = 0

  init(_ keys: [RowKey] = []) { for key in keys { insert(key) } }

  var isEmpty: Bool { bits == 0 }
  var count: Int { bits.nonzeroBitCount }

  mutating func insert(_ key: RowKey) { bits |= 1 << UInt64(key.rawValue) }
  func contains(_ key: RowKey) -> Bool { bits & 1 << UInt64(key.rawValue) != 0 }
  func isSubset(of other: RowKeySet) -> Bool { bits & ~other.bits == 0 }
}
