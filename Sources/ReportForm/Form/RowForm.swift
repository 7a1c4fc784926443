/// A row of figures.
package final class RowForm: Sendable {
  package let key: RowKey
  /// The label with its number as the form prints it; empty for the row of table 4, which has none.
  package let label: String
  /// What becomes of the requests that it counts; nil where its group says so, and for rows that count no such thing.
  package let outcome: Outcome?
  /// The labels of the groups that it stands in, outermost first: the block's title in table 2, 三、本年度办理结果 and so on in table 3.
  package let path: [String]
  /// The columns it has figures in.
  package let columns: [ColumnForm]
  /// What the row counts.
  package let meaning: Wording
  package let citation: Citation

  package init(
    _ key: RowKey, _ label: String, _ outcome: Outcome? = nil, in path: [String] = [], columns: [ColumnForm], meaning: Wording,
    _ citation: Citation
  ) {
    self.key = key
    self.label = label
    self.outcome = outcome
    self.path = path
    self.columns = columns
    self.meaning = meaning
    self.citation = citation
  }
}
