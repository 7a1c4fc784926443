import ReportForm

/// What a passage speaks of, as its words go by.
enum Topic: Hashable {
  case none, applications
  case cases([HeaderForm.Role])
  case documents(RowKey)
  case decisions
  /// Business that no table counts.
  case other

  var cases: [HeaderForm.Role]? { if case .cases(let kinds) = self { kinds } else { nil } }
  var documents: RowKey? { if case .documents(let row) = self { row } else { nil } }
}
