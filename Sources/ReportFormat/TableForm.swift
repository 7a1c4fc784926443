/// The three statutory tables, by the section's subject.
package enum TableKind: Int, Sendable, Hashable, CaseIterable {
  /// Table 2: what was disclosed unasked, in section 二.
  case disclosures = 0
  /// Table 3: requests received and dealt with, in section 三.
  case requests = 1
  /// Table 4: administrative reviews and lawsuits, in section 四.
  case reviews = 2

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

/// What a figure may be.
package enum FigureKind: Sendable, Hashable {
  /// A whole number of things, not negative.
  case count
  /// A whole number that may be negative: 本年增/减 of the 2019 edition.
  case signedCount
  /// A sum in 万元, not negative, with up to six decimals.
  case amount
}

/// A column of figures under its header.
package struct ColumnForm: Sendable, Hashable {
  /// The header directly above the figures.
  package let label: String
  /// The headers above that one, outermost first.
  package let path: [String]
  package let kind: FigureKind

  package init(_ label: String, under path: [String] = [], _ kind: FigureKind = .count) {
    self.label = label
    self.path = path
    self.kind = kind
  }

  /// The headers from the outermost down, without 申请人情况, which stands over all columns of table 3.
  package var fullName: String { (path.filter { $0 != "申请人情况" } + [label]).joined(separator: "·") }
}

/// A row of figures.
package final class RowForm: Sendable {
  package let key: RowKey
  /// The label with its number as the form prints it; empty for the row of table 4, which has none.
  package let label: String
  /// The groups that it stands in, outermost first: the block's title in table 2, 三、本年度办理结果 and so on in table 3.
  package let path: [String]
  /// The columns it has figures in.
  package let columns: [ColumnForm]
  /// What the row counts.
  package let meaning: Wording
  package let citation: Citation

  package init(
    _ key: RowKey, _ label: String, in path: [String] = [], columns: [ColumnForm], meaning: Wording, _ citation: Citation
  ) {
    self.key = key
    self.label = label
    self.path = path
    self.columns = columns
    self.meaning = meaning
    self.citation = citation
  }
}

/// A label of table 3 that groups rows and has no figures of its own.
package final class GroupForm: Sendable {
  package let label: String
  package let meaning: Wording
  package let citation: Citation

  package init(_ label: String, meaning: Wording, _ citation: Citation) {
    self.label = label
    self.meaning = meaning
    self.citation = citation
  }
}

/// One of the three tables: its rows in order.
package final class TableForm: Sendable {
  package let kind: TableKind
  package let rows: [RowForm]
  package let groups: [GroupForm]
  /// Header words that only this edition prints, by which a table tells which edition it is of.
  package let markers: [String]
  /// The place of each row key, nil where this edition does not have the row.
  private let places: [Int?]

  package init(kind: TableKind, rows: [RowForm], groups: [GroupForm], markers: [String]) {
    self.kind = kind
    self.rows = rows
    self.groups = groups
    self.markers = markers
    places = RowKey.allCases.map { key in rows.firstIndex { $0.key == key } }
  }

  /// The number of figures in the table.
  package var figureCount: Int { rows.reduce(0) { $0 + $1.columns.count } }

  /// The place of a row among the rows, or nil where this edition does not have it.
  package func index(of key: RowKey) -> Int? { places[key.rawValue] }
}
