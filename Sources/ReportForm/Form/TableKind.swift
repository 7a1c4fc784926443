/// The three statutory tables, by the section's subject.
@usableFromInline
package enum TableKind: Int, Sendable, Hashable, CaseIterable {
  /// Table 2: what was disclosed unasked, in section 二.
  case disclosures = 0
  /// Table 3: requests received and dealt with, in section 三.
  case requests = 1
  /// Table 4: administrative reviews and lawsuits, in section 四.
  case reviews = 2

  /// Whether two are the same, told in every module without asking this one.
  @inlinable
  @inline(__always)
  package static func == (one: TableKind, other: TableKind) -> Bool {
    switch (one, other) {
    case (.disclosures, .disclosures), (.requests, .requests), (.reviews, .reviews): true
    default: false
    }
  }

  /// The name in the exported JSON.
  package var name: String {
    switch self {
    case .disclosures: "disclosures"
    case .requests: "requests"
    case .reviews: "reviews"
    }
  }

  /// The number of the section that the table stands in.
  package var section: Int { rawValue + 2 }

  /// The table's name as people speak of it: 表二, 表三, 表四.
  package var chinese: String { ["表二", "表三", "表四"][rawValue] }
}
