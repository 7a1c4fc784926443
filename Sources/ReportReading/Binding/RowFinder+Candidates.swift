import ReportForm
import ReportSyntax

/// Tells the three tables from those that an author adds in words of the form: the applicants of a year, results with their shares, the
/// reviews of two years.
extension RowFinder {
  /// What stood before a block of cells.
  struct OuterState {
    let starts: [ByteRange?]
    let rows: Int
    let block: Int
  }

  /// Begins the cells of a block: what is read of them is kept apart until all is read.
  mutating func beginCells() {
    outer = OuterState(starts: starts, rows: rows.count, block: block)
    starts = [nil, nil, nil]
  }

  /// Ends the cells of a block, if any have begun.
  mutating func endCells() {
    guard let state = outer else { return }
    for table in TableKind.allCases {
      guard let range = starts[table.rawValue] else { continue }
      let place: TableCandidate.Place =
        section.map { $0.form.table == table ? .home : housed.contains(table) ? .elsewhere : .lost } ?? .anywhere
      candidates.append(
        TableCandidate(
          table: table, place: place, heading: section?.range.lowerBound ?? -1, block: state.block, range: range,
          rows: state.rows..<rows.count))
    }
    starts = state.starts
    outer = nil
  }

  /// Takes the candidates that are of the form, and forgets the rows and marks of the others.
  mutating func settleCandidates() {
    var foreign: [TableCandidate] = []
    for table in TableKind.allCases {
      // Looking at them in place spares the usual report a list.
      let own = candidates.indices.filter { candidates[$0].table == table }
      if own.isEmpty || (own.count == 1 && candidates[own[0]].place.isUsual) {
        for index in own { begin(table, candidates[index].range) }
      } else {
        let group = CandidateGroup(
          own.map { weighed(candidates[$0]) }, rowCount: vocabulary.editions.newest.table(table).rows.count, flowing: flowingRows(of: table)
        )
        let (kept, others) = group.settled()
        for candidate in kept { begin(table, candidate.range) }
        foreign += others
      }
    }
    if foreign.isEmpty { return }
    for table in TableKind.allCases {
      let covered = CoveredRanges(foreign.lazy.filter { $0.table == table }.map { $0.range })
      marks.removeAll { $0.table == table && covered.overlaps($0.range) }
    }
    // Tables of one block share the range of their rows, which tells them only before any is taken out.
    var isForeign = [Bool](repeating: false, count: rows.count)
    for other in foreign { for row in other.rows where rows[row].table == other.table { isForeign[row] = true } }
    rows = zip(rows, isForeign).filter { !$0.1 }.map { $0.0 }
  }

  /// The candidate with the rows of the form that it has.
  private func weighed(_ candidate: TableCandidate) -> TableCandidate {
    var weighed = candidate
    for index in candidate.rows where rows[index].table == candidate.table {
      weighed.hasRows = true
      if rows[index].layout == .flowing { weighed.flows = true }
      guard let key = rows[index].key else { continue }
      weighed.keys.insert(key)
      if isFirm(rows[index], key) { weighed.firm.insert(key) }
    }
    if !weighed.hasRows { weighed.holdsOtherFigures = tree.blocks[candidate.block].rows.contains { tree.holdsNumber(tree.rows[$0]) } }
    return weighed
  }

  /// Whether a row has as many figures as some edition asks, nearly all of them where they are many, or none but room for them.
  private func isFirm(_ row: LabelledRow, _ key: RowKey) -> Bool {
    let shape = vocabulary.editions.shape(of: row.table)
    if row.table != .disclosures { return row.slots.count >= shape.nearlyAll }
    let written = slots[row.slots].count { $0.reading != .blank }
    return written == 0
      || vocabulary.editions.list.contains { edition in edition.figures(key, in: row.table).map { $0.count == written } ?? false }
  }

  /// The rows of a table that flows, where it has most of the form's.
  private func flowingRows(of table: TableKind) -> RowKeySet {
    var keys = RowKeySet()
    for row in rows where row.table == table && row.layout == .flowing {
      if let key = row.key, !row.slots.isEmpty { keys.insert(key) }
    }
    return keys.count * 2 > vocabulary.editions.newest.table(table).rows.count ? keys : RowKeySet()
  }
}
